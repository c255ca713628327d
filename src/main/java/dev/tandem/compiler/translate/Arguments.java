package dev.tandem.compiler.translate;

import java.util.ArrayList;
import java.util.List;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

import com.sun.source.tree.ExpressionTree;

import dev.tandem.compiler.js.Js;

/** Compiles the arguments of calls, as values of the parameters' types. */
final class Arguments {

    private final Context context;
    private final Translation translation;

    Arguments(Context context, Translation translation) {
        this.context = context;
        this.translation = translation;
    }

    /**
     * Returns the arguments; those of a parameter of variable arity one by one, also when Java passes an array.
     *
     * @param type the method's type at this call; {@code null} takes the declared one
     */
    List<Js> of(ExecutableElement method, TypeMirror type, List<? extends ExpressionTree> trees) {
        List<? extends TypeMirror> parameters = type instanceof ExecutableType executable
            && executable.getParameterTypes().size() == method.getParameters().size() ? executable.getParameterTypes()
            : ((ExecutableType) method.asType()).getParameterTypes();
        int last = parameters.size() - 1;
        List<Js> arguments = new ArrayList<>();
        for (int i = 0; i < trees.size(); i++) {
            ExpressionTree tree = trees.get(i);
            if (!method.isVarArgs() || i < last) {
                arguments.add(translation.converted(tree, parameters.get(i)));
            }
            else if (trees.size() == parameters.size() && isArray(context.type(tree), parameters.get(last))) {
                arguments.add(translation.expression(tree).spread());
            }
            else {
                arguments.add(translation.converted(tree, ((ArrayType) parameters.get(last)).getComponentType()));
            }
        }
        return arguments;
    }

    private boolean isArray(TypeMirror argument, TypeMirror parameter) {
        return argument.getKind() == TypeKind.ARRAY && context.analysis.types.isSubtype(
            context.analysis.types.erasure(argument), context.analysis.types.erasure(parameter));
    }
}
