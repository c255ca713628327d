package dev.tandem.compiler.translate;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import java.util.HashSet;
import java.util.Set;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;

import dev.tandem.compiler.analysis.Overloads;

/** Finds members that JavaScript could not tell from each other, where a name stands for one member. */
final class MemberNames {

    private final Context context;

    MemberNames(Context context) {
        this.context = context;
    }

    /** What the server calls by its name has one method of that name; two types above may want one name, or two. */
    void check(ClassTree tree, TypeElement type) {
        checkHiding(type);
        if (context.modelTypes.isJs(type) || context.modelTypes.isBoth(type)) {
            checkNamesOfModel(tree, type);
        }
        ExecutableElement clash = context.overloads.clash(type);
        if (clash != null) {
            Tree member = clash.getEnclosingElement().equals(type) ? context.analysis.trees.getTree(clash) : null;
            context.analysis.report(member == null ? tree : member, Messages.clash(clash));
        }
    }

    private void checkNamesOfModel(ClassTree tree, TypeElement type) {
        Set<String> seen = new HashSet<>();
        for (Tree member : tree.getMembers()) {
            if (context.analysis.element(member) instanceof ExecutableElement method
                    && method.getKind() == ElementKind.METHOD && !isPrivate(method)
                    && (!seen.add(method.getSimpleName().toString()) || isTakenAbove(method, type))) {
                context.analysis.report(member, Messages.overload(method));
            }
        }
    }

    private boolean isTakenAbove(ExecutableElement method, TypeElement type) {
        boolean isAlone = ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .filter(other -> other.getSimpleName().equals(method.getSimpleName())).count() == 1;
        return isAlone && !context.overloads.name(method).equals(Overloads.plain(method));
    }

    private static boolean isPrivate(ExecutableElement method) {
        return method.getModifiers().contains(PRIVATE);
    }

    /** Fields and private methods of superclasses are no secret in JavaScript: one name is one member. */
    private void checkHiding(TypeElement type) {
        for (TypeElement above = context.analysis.superclass(type); above != null
                && context.modelTypes.isBrowserClass(above); above = context.analysis.superclass(above)) {
            for (Element member : type.getEnclosedElements()) {
                for (Element hidden : above.getEnclosedElements()) {
                    if (isHidden(hidden, member)) {
                        context.analysis.report(context.analysis.trees.getTree(member), Messages.hidden(member,
                            hidden));
                    }
                }
            }
        }
    }

    private boolean isHidden(Element hidden, Element member) {
        boolean isField = hidden.getKind() == ElementKind.FIELD || member.getKind() == ElementKind.FIELD;
        boolean areMembers = isMember(hidden) && isMember(member)
            && hidden.getModifiers().contains(STATIC) == member.getModifiers().contains(STATIC);
        if (!areMembers || !hidden.getSimpleName().equals(member.getSimpleName())
            || hidden.getModifiers().contains(STATIC)) {
            return false;
        }
        return isField || hidden.getModifiers().contains(PRIVATE);
    }

    private boolean isMember(Element element) {
        return element.getKind() == ElementKind.METHOD || element instanceof VariableElement field
            && field.getKind() == ElementKind.FIELD && !context.modelTypes.isObservable(field);
    }
}
