package dev.tandem.compiler.analysis;

import java.util.ArrayList;
import java.util.List;

import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;

/** Finds the calls of {@code connect} in code of the browser. Scans with the class or method around the code. */
public final class Connects extends TreeScanner<Void, Element> {

    private final Analysis analysis;
    private final ModelTypes modelTypes;
    private final List<Connection> connections = new ArrayList<>();
    private final List<Connection> unknown = new ArrayList<>();

    /**
     * @param text the connection string; {@code null} when it is made at run time
     * @param model the class that it begins at; {@code null} when that is unknown
     * @param place the class or method that it stands in
     */
    public record Connection(String text, TypeElement model, Tree tree, Element place) {
    }

    public Connects(Analysis analysis, ModelTypes modelTypes) {
        this.analysis = analysis;
        this.modelTypes = modelTypes;
    }

    /** Returns the connections that are known. */
    public List<Connection> getConnections() {
        return connections;
    }

    /** Returns those of which text or model is unknown. */
    public List<Connection> getUnknown() {
        return unknown;
    }

    @Override
    public Void visitClass(ClassTree tree, Element place) {
        return super.visitClass(tree, analysis.element(tree));
    }

    @Override
    public Void visitMethod(MethodTree tree, Element place) {
        return super.visitMethod(tree, analysis.element(tree));
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Element place) {
        if (isConnect(analysis.element(tree.getMethodSelect()))) {
            TypeElement model = model(tree.getMethodSelect(), place);
            for (ExpressionTree argument : tree.getArguments().subList(1, tree.getArguments().size())) {
                String text = analysis.constantText(argument);
                (text == null || model == null ? unknown : connections)
                    .add(new Connection(text, model, argument, place));
            }
        }
        return super.visitMethodInvocation(tree, place);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree tree, Element place) {
        if (isConnect(analysis.element(tree))) {
            unknown.add(new Connection(null, null, tree, place));
        }
        return super.visitMemberReference(tree, place);
    }

    /** An override may do what it likes, but most likely calls what it overrides. */
    private boolean isConnect(Element element) {
        return element instanceof ExecutableElement method && method.getSimpleName().contentEquals("connect")
            && method.isVarArgs() && method.getParameters().size() == 2
            && analysis.isSubtype((TypeElement) method.getEnclosingElement(), ModelTypes.MODEL_JS);
    }

    private TypeElement model(ExpressionTree select, Element place) {
        if (select instanceof MemberSelectTree member) {
            ExpressionTree receiver = member.getExpression();
            TypeElement type = analysis.typeElement(analysis.type(isJsOf(receiver)
                ? ((MethodInvocationTree) receiver).getArguments().get(0) : receiver));
            return receiver.toString().endsWith("super") ? modelAround(place)
                : type == null ? null : modelTypes.isModel(type) ? type : modelOf(type);
        }
        return modelAround(place);
    }

    /** {@code js(slider)}, whose own type is seldom told. */
    private boolean isJsOf(ExpressionTree tree) {
        return tree instanceof MethodInvocationTree call
            && analysis.element(call.getMethodSelect()) instanceof ExecutableElement method
            && method.getSimpleName().contentEquals("js")
            && ((TypeElement) method.getEnclosingElement()).getQualifiedName().contentEquals(ModelTypes.MODEL_JS);
    }

    private TypeElement modelAround(Element place) {
        for (Element at = place; at != null; at = at.getEnclosingElement()) {
            if (at instanceof TypeElement type && modelTypes.isJs(type)) {
                return modelOf(type);
            }
        }
        return null;
    }

    /** A class that only extends a model's {@code JS}, such as an anonymous one, begins at that model. */
    private TypeElement modelOf(TypeElement js) {
        for (TypeElement at = js; at != null && modelTypes.isJs(at); at = analysis.superclass(at)) {
            if (modelTypes.modelOf(at) != null) {
                return modelTypes.modelOf(at);
            }
        }
        return null;
    }
}
