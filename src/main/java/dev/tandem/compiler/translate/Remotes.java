package dev.tandem.compiler.translate;

import java.util.ArrayList;
import java.util.List;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;

import dev.tandem.compiler.analysis.Callables;
import dev.tandem.compiler.analysis.CompileError;
import dev.tandem.compiler.analysis.ModelTypes;
import dev.tandem.compiler.js.Js;

/** Compiles {@code remote(() -> save(text))}: a message to the server instead of a function. */
final class Remotes {

    private final Context context;
    private final Translation translation;
    private final Arguments arguments;
    private final Revivals revivals;

    Remotes(Context context, Translation translation, Arguments arguments, Revivals revivals) {
        this.context = context;
        this.translation = translation;
        this.arguments = arguments;
        this.revivals = revivals;
    }

    private Callables callables() {
        return new Callables(context.analysis, context.modelTypes);
    }

    static boolean isRemote(ExecutableElement method) {
        return method.getSimpleName().contentEquals("remote")
            && method.getEnclosingElement() instanceof TypeElement type
            && type.getQualifiedName().contentEquals(ModelTypes.MODEL_JS);
    }

    Js call(MethodInvocationTree tree) {
        ExpressionTree lambda = tree.getArguments().get(0);
        if (!(lambda instanceof LambdaExpressionTree function && function.getBody() instanceof MethodInvocationTree call
                && context.analysis.element(call.getMethodSelect()) instanceof ExecutableElement method
                && callables().isRemote(method))) {
            throw new CompileError(lambda, Messages.remoteForm());
        }
        List<Js> values = new ArrayList<>();
        values.add(Js.string(method.getSimpleName().toString()));
        values.addAll(arguments.of(method, null, call.getArguments()));
        Js promise = model(call.getMethodSelect(), method).call("remote", values);
        Js revive = revivals.function(result(call.getMethodSelect()), tree);
        return revive == null ? promise : promise.call("then", List.of(revive));
    }

    private Js model(ExpressionTree select, ExecutableElement method) {
        if (!(select instanceof MemberSelectTree member)) {
            return context.thisOf((TypeElement) method.getEnclosingElement(), select);
        }
        if (member.getExpression() instanceof IdentifierTree name && name.getName().contentEquals("super")) {
            throw new CompileError(select, Messages.remoteForm());
        }
        return translation.expression(member.getExpression());
    }

    private TypeMirror result(ExpressionTree select) {
        return callables().result(((ExecutableType) context.type(select)).getReturnType());
    }
}
