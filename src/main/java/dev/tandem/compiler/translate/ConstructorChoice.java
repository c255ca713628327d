package dev.tandem.compiler.translate;

import java.util.List;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

import com.sun.source.tree.NewClassTree;

import dev.tandem.compiler.js.Js;

/**
 * Says which of a class's constructors is meant, where JavaScript has one: by the types of its parameters, as the first
 * argument. Those of a record that is not made of its components are static functions, as all end at the one that is.
 */
final class ConstructorChoice {

    /** The functions by which a constructor of JavaScript stands for several of Java. */
    static final String FUNCTIONS = "$constructors";

    private final Context context;

    ConstructorChoice(Context context) {
        this.context = context;
    }

    /** Tells whether one constructor of JavaScript stands for several. */
    boolean hasSeveral(TypeElement type) {
        return type.getKind() != ElementKind.RECORD && context.modelTypes.isBrowserClass(type)
            && ElementFilter.constructorsIn(type.getEnclosedElements()).size() > 1;
    }

    /** Returns the argument that chooses the constructor; none where there is no choice. */
    List<Js> argument(ExecutableElement constructor) {
        return hasSeveral((TypeElement) constructor.getEnclosingElement()) ? List.of(key(constructor)) : List.of();
    }

    /** Returns {@code this(…)}. */
    Js call(ExecutableElement constructor, List<Js> arguments) {
        return Js.name(FUNCTIONS).index(key(constructor)).call(arguments);
    }

    Js key(ExecutableElement constructor) {
        return Js.string(context.overloads.signature(constructor));
    }

    /** Tells whether the constructor of a record is another than that of its components. */
    boolean isFunction(ExecutableElement constructor) {
        TypeElement type = (TypeElement) constructor.getEnclosingElement();
        return type.getKind() == ElementKind.RECORD && context.modelTypes.isBrowserClass(type)
            && !isCanonical(constructor, type);
    }

    /** Returns the name of the static function that is such a constructor. */
    String function(ExecutableElement constructor) {
        return "new$" + context.overloads.signature(constructor);
    }

    private boolean isCanonical(ExecutableElement constructor, TypeElement type) {
        List<TypeMirror> components = types(type.getRecordComponents());
        List<TypeMirror> parameters = types(constructor.getParameters());
        boolean isCanonical = components.size() == parameters.size();
        for (int i = 0; isCanonical && i < components.size(); i++) {
            isCanonical = context.analysis.types.isSameType(components.get(i), parameters.get(i));
        }
        return isCanonical;
    }

    private List<TypeMirror> types(List<? extends Element> elements) {
        return elements.stream().map(each -> context.analysis.types.erasure(each.asType())).toList();
    }

    /** Returns the constructor that an anonymous class calls: its own, made by javac, has that one's parameters. */
    ExecutableElement above(NewClassTree tree, TypeElement above) {
        ExecutableElement own = (ExecutableElement) context.analysis.element(tree);
        List<ExecutableElement> constructors = ElementFilter.constructorsIn(above.getEnclosedElements());
        String signature = context.overloads.signature(own);
        return constructors.stream().filter(each -> context.overloads.signature(each).equals(signature)).findFirst()
            .or(() -> constructors.stream()
                .filter(each -> each.getParameters().size() == tree.getArguments().size()).findFirst())
            .orElse(own);
    }
}
