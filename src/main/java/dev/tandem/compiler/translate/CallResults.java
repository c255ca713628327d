package dev.tandem.compiler.translate;

import java.util.List;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;

import dev.tandem.compiler.analysis.ModelTypes;

/** What is known of the results of calls. */
final class CallResults {

    private final Context context;

    CallResults(Context context) {
        this.context = context;
    }

    boolean isLibraryCall(MethodInvocationTree tree) {
        return context.library.find((ExecutableElement) context.analysis.element(tree.getMethodSelect()),
            context.analysis) != null;
    }

    boolean mayReturnNull(MethodInvocationTree tree) {
        ExecutableElement method = (ExecutableElement) context.analysis.element(tree.getMethodSelect());
        String owner = ((TypeElement) method.getEnclosingElement()).getQualifiedName().toString();
        if (owner.equals(ModelTypes.READONLY) || owner.equals(ModelTypes.PROPERTY)) {
            return false;
        }
        Template template = context.library.find(method, context.analysis);
        return template == null || template.isNullable();
    }

    /** Tells whether the expression is the value of an event, which may be JSON that no type has told what it is. */
    boolean isEventValue(ExpressionTree tree) {
        if (tree instanceof ParenthesizedTree parentheses) {
            return isEventValue(parentheses.getExpression());
        }
        return tree instanceof MethodInvocationTree call && call.getArguments().isEmpty()
            && context.analysis.element(call.getMethodSelect()) instanceof ExecutableElement method
            && ((TypeElement) method.getEnclosingElement()).getQualifiedName().contentEquals(ModelTypes.EVENT)
            && List.of("value", "newValue", "oldValue").contains(method.getSimpleName().toString());
    }
}
