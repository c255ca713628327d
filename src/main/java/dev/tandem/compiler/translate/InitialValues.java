package dev.tandem.compiler.translate;

import java.util.ArrayList;
import java.util.List;

import javax.lang.model.element.VariableElement;

import com.sun.source.tree.VariableTree;

import dev.tandem.compiler.js.Js;
import dev.tandem.compiler.js.Statement;

/** Compiles the values that fields have first. */
final class InitialValues {

    private final Context context;
    private final Translation translation;

    InitialValues(Context context, Translation translation) {
        this.context = context;
        this.translation = translation;
    }

    /** Returns the initial value of a field. */
    Js of(VariableTree tree, VariableElement field) {
        if (tree.getInitializer() == null) {
            return Literals.defaultValue(field.asType(), tree);
        }
        context.scope.needsAlias = false;
        List<Statement> statements = new ArrayList<>(translation.bindings(tree.getInitializer()));
        Js value = translation.converted(tree.getInitializer(), field.asType());
        if (!statements.isEmpty()) {
            statements.add(new Statement.Return(value));
            value = Js.arrowBlock("", statements).call(List.of());
        }
        return context.scope.needsAlias ? Js.arrow(context.scope.alias, value).call(List.of(Js.THIS)) : value;
    }
}
