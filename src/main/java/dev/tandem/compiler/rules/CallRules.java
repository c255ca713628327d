package dev.tandem.compiler.rules;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;

import dev.tandem.compiler.analysis.Analysis;
import dev.tandem.compiler.analysis.Callables;
import dev.tandem.compiler.analysis.Handlers;
import dev.tandem.compiler.analysis.ModelTypes;
import dev.tandem.compiler.script.HandWritten;

/**
 * Checks what the types cannot say of calls between the sides: methods marked {@code @Remote}, and in the server's code
 * {@code call("name", …)} with a literal name. Scans with the model around the code.
 */
public final class CallRules extends TreeScanner<Void, TypeElement> {

    private final Analysis analysis;
    private final ModelTypes modelTypes;
    private final Callables callables;
    private final HandWritten handWritten;

    public CallRules(Analysis analysis, ModelTypes modelTypes, HandWritten handWritten) {
        this.analysis = analysis;
        this.modelTypes = modelTypes;
        this.handWritten = handWritten;
        callables = new Callables(analysis, modelTypes);
    }

    @Override
    public Void visitClass(ClassTree tree, TypeElement model) {
        boolean isModel = analysis.element(tree) instanceof TypeElement type && modelTypes.isModel(type);
        return super.visitClass(tree, isModel ? (TypeElement) analysis.element(tree) : model);
    }

    // Methods for the browser ----------------------------------------------------------------------------------------

    @Override
    public Void visitMethod(MethodTree tree, TypeElement model) {
        if (analysis.element(tree) instanceof ExecutableElement method && Callables.isMarked(method)) {
            String problem = problem(method, model);
            if (problem != null) {
                analysis.report(tree, problem);
            }
        }
        if (analysis.element(tree) instanceof ExecutableElement method
                && ModelTypes.annotation(method, ModelTypes.UPLOAD_HANDLER) != null) {
            boolean isPlain = method.getEnclosingElement().equals(model) && !method.getModifiers()
                .contains(Modifier.STATIC)
                && method.getParameters().size() == 1
                && analysis.is(method.getParameters().get(0).asType(), "dev.tandem.Upload");
            if (!isPlain) {
                analysis.report(tree, Messages.uploadSignature(method));
            }
        }
        return super.visitMethod(tree, model);
    }

    private String problem(ExecutableElement method, TypeElement model) {
        boolean isPlain = method.getEnclosingElement().equals(model) && !method.getModifiers().contains(Modifier.STATIC)
            && !method.isVarArgs() && Handlers.connections(method) == null;
        if (!isPlain) {
            return Messages.remoteSignature(method);
        }
        if (isOverloaded(method, model)) {
            return Messages.remoteOverload(method);
        }
        TypeMirror returned = callables.result(method.getReturnType());
        return Stream.concat(method.getParameters().stream().map(VariableElement::asType), Stream.ofNullable(returned))
            .filter(type -> !callables.crosses(type)).findFirst()
            .map(type -> Messages.remoteType(method, type)).orElse(null);
    }

    private boolean isOverloaded(ExecutableElement method, TypeElement model) {
        for (TypeElement at = model; at != null && modelTypes.isModel(at); at = analysis.superclass(at)) {
            for (ExecutableElement other : callables.ofServer(at)) {
                if (other.getSimpleName().equals(method.getSimpleName()) && !other.equals(method)
                        && !analysis.elements.overrides(method, other, model)) {
                    return true;
                }
            }
        }
        return false;
    }

    // Calls of the browser -------------------------------------------------------------------------------------------

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, TypeElement model) {
        if (isUpload(tree) && analysis.constant(tree.getArguments().get(0)) instanceof String name) {
            checkUpload(tree, name, model);
        }
        if (isCall(tree)) {
            int nameAt = analysis.constant(tree.getArguments().get(0)) instanceof String ? 0 : 1;
            TypeElement target = target(tree.getMethodSelect(), model);
            if (target != null && nameAt < tree.getArguments().size()
                    && analysis.constant(tree.getArguments().get(nameAt)) instanceof String name) {
                check(tree, target, name, nameAt);
            }
        }
        return super.visitMethodInvocation(tree, model);
    }

    private boolean isUpload(MethodInvocationTree tree) {
        return analysis.element(tree.getMethodSelect()) instanceof ExecutableElement method
            && method.getSimpleName().contentEquals("upload")
            && ((TypeElement) method.getEnclosingElement()).getQualifiedName().contentEquals(ModelTypes.MODEL_JS);
    }

    /** A subclass may declare what its superclass sends; of other models nothing is known here. */
    private void checkUpload(MethodInvocationTree tree, String name, TypeElement model) {
        for (TypeElement at = model; at != null && modelTypes.isModel(at); at = analysis.superclass(at)) {
            for (ExecutableElement method : Callables.ofUploads(at)) {
                if (name.equals(ModelTypes.value(ModelTypes.annotation(method, ModelTypes.UPLOAD_HANDLER), "value"))) {
                    return;
                }
            }
        }
        if (model != null && !model.getModifiers().contains(Modifier.ABSTRACT)) {
            analysis.report(tree, Messages.unknownUpload(name, model));
        }
    }

    private boolean isCall(MethodInvocationTree tree) {
        return analysis.element(tree.getMethodSelect()) instanceof ExecutableElement method
            && method.getSimpleName().contentEquals("call")
            && ((TypeElement) method.getEnclosingElement()).getQualifiedName().contentEquals(ModelTypes.MODEL);
    }

    /** Returns the class of the model that is called, {@code null} when it is any model. */
    private TypeElement target(ExpressionTree select, TypeElement model) {
        boolean isOther = select instanceof MemberSelectTree member
            && !(member.getExpression() instanceof IdentifierTree name && name.getName().toString()
            .matches("this|super"));
        TypeElement target = isOther ? analysis.typeElement(analysis.type(((MemberSelectTree) select).getExpression()))
            : model;
        return target != null && modelTypes.isModel(target) ? target : null;
    }

    private void check(MethodInvocationTree tree, TypeElement model, String name, int nameAt) {
        ExecutableElement method = callables.browserMethod(model, name);
        if (method == null && handWritten.hasMethod(model, name)) {
            checkUntyped(tree, model, name, nameAt);
            return;
        }
        if (method == null) {
            analysis.report(tree, Messages.unknownBrowserMethod(name, model, known(model)));
            return;
        }
        checkArguments(tree, method, tree.getArguments().subList(nameAt + 1, tree.getArguments().size()));
        checkResult(tree, method, nameAt == 0 ? inferred(tree) : literal(tree.getArguments().get(0)));
    }

    /** What a hand-written method returns is known only when the call says so. */
    private void checkUntyped(MethodInvocationTree tree, TypeElement model, String name, int nameAt) {
        TypeMirror wanted = nameAt == 0 ? inferred(tree) : null;
        boolean isTyped = wanted != null && wanted.getKind() == TypeKind.DECLARED
            && !analysis.is(wanted, "java.lang.Object")
            && !analysis.is(wanted, "java.lang.Void");
        if (isTyped) {
            analysis.report(tree, Messages.scriptResult(name, model));
        }
    }

    private String known(TypeElement model) {
        TypeElement js = modelTypes.part(model, ModelTypes.MODEL_JS);
        return js == null ? "" : callables.ofBrowser(js).stream().map(each -> "'" + each.getSimpleName() + "'")
            .collect(Collectors.joining(", "));
    }

    private void checkArguments(MethodInvocationTree tree, ExecutableElement method,
            List<? extends ExpressionTree> arguments) {
        boolean isSpread = arguments.size() == 1 && analysis.types.isSubtype(analysis.type(arguments.get(0)),
            analysis.types.getArrayType(analysis.elements.getTypeElement("java.lang.Object").asType()));
        if (isSpread) {
            return;
        }
        if (arguments.size() != method.getParameters().size()) {
            analysis.report(tree, Messages.argumentCount(method, arguments.size()));
            return;
        }
        for (int i = 0; i < arguments.size(); i++) {
            TypeMirror given = analysis.type(arguments.get(i));
            if (!fits(given, method.getParameters().get(i).asType())) {
                analysis.report(arguments.get(i), Messages.argumentType(method.getParameters().get(i), given));
            }
        }
    }

    private boolean fits(TypeMirror given, TypeMirror declared) {
        return analysis.types.isAssignable(given, declared) || declared.getKind() == TypeKind.TYPEVAR
            || analysis.is(given, "java.lang.Object");
    }

    private TypeMirror inferred(MethodInvocationTree tree) {
        return Analysis.typeArgument(analysis.type(tree), 0);
    }

    private TypeMirror literal(ExpressionTree type) {
        return type instanceof MemberSelectTree select && select.getIdentifier().contentEquals("class")
            ? analysis.type(select.getExpression()) : null;
    }

    private void checkResult(MethodInvocationTree tree, ExecutableElement method, TypeMirror wanted) {
        TypeMirror declared = callables.result(method.getReturnType());
        if (wanted == null || declared == null || wanted.getKind() != TypeKind.DECLARED) {
            return;
        }
        TypeMirror actual = declared.getKind() == TypeKind.VOID ? analysis.elements.getTypeElement("java.lang.Void")
            .asType()
            : declared.getKind().isPrimitive()
                ? analysis.types.boxedClass((javax.lang.model.type.PrimitiveType) declared).asType() : declared;
        if (!analysis.types.isSubtype(analysis.types.erasure(actual), analysis.types.erasure(wanted))) {
            analysis.report(tree, Messages.resultType(method, actual, wanted));
        }
    }
}
