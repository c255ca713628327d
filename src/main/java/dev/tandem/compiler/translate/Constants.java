package dev.tandem.compiler.translate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;

import dev.tandem.compiler.analysis.CompileError;
import dev.tandem.compiler.analysis.ConstantShape;
import dev.tandem.compiler.analysis.Naming;
import dev.tandem.compiler.js.ClassMember;
import dev.tandem.compiler.js.Js;

/** The constants of models that code for the browser uses; only these leave the server. */
final class Constants {

    private final Context context;
    private final InitialValues initialValues;
    private final Map<VariableElement, Js> needed = new LinkedHashMap<>();

    Constants(Context context, InitialValues initialValues) {
        this.context = context;
        this.initialValues = initialValues;
    }

    /** Makes the constant a static field of its model's class in JavaScript. */
    void require(VariableElement field, Tree use) {
        if (needed.containsKey(field)) {
            return;
        }
        if (!field.getModifiers().contains(Modifier.FINAL)) {
            throw new CompileError(use, Messages.serverOnly(field));
        }
        TypeElement owner = (TypeElement) field.getEnclosingElement();
        Tree tree = context.analysis.trees.getTree(field);
        boolean isHere = tree instanceof VariableTree && context.modelTypes.isModel(owner)
            && Naming.module(owner).equals(Naming.module(context.scope.type));
        if (!isHere || !isSimple(((VariableTree) tree).getInitializer())) {
            throw new CompileError(use, Messages.constant(field));
        }
        needed.put(field, Js.UNDEFINED);
        ClassScope scope = new ClassScope(null, owner, null, false, "self");
        Js value = context.within(scope, () -> initialValues.of((VariableTree) tree, field));
        needed.put(field, value);
    }

    private boolean isSimple(ExpressionTree tree) {
        if (tree instanceof NewArrayTree array) {
            return array.getInitializers() != null && array.getInitializers().stream().allMatch(this::isSimple);
        }
        if (tree instanceof MethodInvocationTree call) {
            String name = call.getMethodSelect().toString();
            return List.of("List.of", "Set.of", "Map.of").contains(name)
                && call.getArguments().stream().allMatch(this::isSimple);
        }
        return tree != null && isPlain(tree);
    }

    private static boolean isPlain(ExpressionTree tree) {
        return Boolean.TRUE.equals(tree.accept(new ConstantShape(), null));
    }

    /** Returns the static fields that the class holds for its constants. */
    List<ClassMember> of(TypeElement model) {
        List<ClassMember> fields = new ArrayList<>();
        needed.forEach((field, value) -> {
            if (field.getEnclosingElement().equals(model)) {
                fields.add(new ClassMember.Field(null, true, field.getSimpleName().toString(), value));
            }
        });
        return fields;
    }
}
