package dev.tandem.compiler.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.Diagnostic;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;

import dev.tandem.compiler.js.Position;

/** What javac knows of the trees of one source file. */
public final class Analysis {

    public final Trees trees;
    public final Types types;
    public final Elements elements;
    public final CompilationUnitTree unit;

    private final TreePath root;
    private final Map<TypeElement, Map<String, ExecutableElement>> functions = new HashMap<>();
    private boolean failed;

    public Analysis(Trees trees, Types types, Elements elements, CompilationUnitTree unit) {
        this.trees = trees;
        this.types = types;
        this.elements = elements;
        this.unit = unit;
        root = new TreePath(unit);
    }

    // Trees ----------------------------------------------------------------------------------------------------------

    public TypeMirror type(Tree tree) {
        return trees.getTypeMirror(new TreePath(root, tree));
    }

    public Element element(Tree tree) {
        return trees.getElement(new TreePath(root, tree));
    }

    /** Returns the value of a constant expression, or {@code null} for any other. */
    public Object constant(Tree tree) {
        if (tree instanceof LiteralTree literal) {
            return literal.getValue();
        }
        if (tree instanceof ParenthesizedTree parentheses) {
            return constant(parentheses.getExpression());
        }
        boolean isName = tree.getKind() == Tree.Kind.IDENTIFIER || tree.getKind() == Tree.Kind.MEMBER_SELECT;
        return isName && element(tree) instanceof VariableElement variable ? variable.getConstantValue() : null;
    }

    /** Returns the text of a constant expression, sums of constants included; {@code null} for any other. */
    String constantText(Tree tree) {
        if (tree instanceof BinaryTree sum && tree.getKind() == Tree.Kind.PLUS) {
            Object left = constantOperand(sum.getLeftOperand());
            Object right = constantOperand(sum.getRightOperand());
            return left == null || right == null || !isString(type(tree)) ? null : String.valueOf(left) + right;
        }
        return constantOperand(tree) instanceof String text ? text : null;
    }

    private Object constantOperand(Tree tree) {
        Tree inner = tree instanceof ParenthesizedTree parentheses ? parentheses.getExpression() : tree;
        return inner instanceof BinaryTree ? constantText(inner) : constant(inner);
    }

    /** Returns the line where a tree begins, counted from 0. */
    public int line(Tree tree) {
        return (int) unit.getLineMap().getLineNumber(trees.getSourcePositions().getStartPosition(unit, tree)) - 1;
    }

    int lastLine(Tree tree) {
        return (int) unit.getLineMap().getLineNumber(trees.getSourcePositions().getEndPosition(unit, tree)) - 1;
    }

    /** Returns the place of a tree, of a call that of the method's name; {@code null} for what javac has made up. */
    public Position position(Tree tree) {
        boolean isMember = tree instanceof MethodInvocationTree call
            && call.getMethodSelect() instanceof MemberSelectTree;
        Tree named = isMember ? ((MethodInvocationTree) tree).getMethodSelect() : tree;
        long position = isMember ? trees.getSourcePositions().getEndPosition(unit, named)
            - ((MemberSelectTree) named).getIdentifier().length() : trees.getSourcePositions()
            .getStartPosition(unit, tree);
        if (position < 0) {
            return null;
        }
        long line = unit.getLineMap().getLineNumber(position);
        // A tab counts as one character, as everywhere but in javac.
        return new Position((int) line - 1, (int) (position - unit.getLineMap().getStartPosition(line)));
    }

    /** Returns the text of the source file. */
    public String text() {
        try {
            return unit.getSourceFile().getCharContent(true).toString();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the text of a tree as it stands in the source file. */
    public String source(Tree tree) {
        int start = (int) trees.getSourcePositions().getStartPosition(unit, tree);
        int end = (int) trees.getSourcePositions().getEndPosition(unit, tree);
        return text().substring(start, end);
    }

    public void report(CompileError error) {
        report(error.tree(), error.getMessage());
    }

    public void report(Tree tree, String message) {
        failed = true;
        trees.printMessage(Diagnostic.Kind.ERROR, message, tree, unit);
    }

    /** Warns of something, unless {@code @SuppressWarnings("tandem")} stands around it. */
    public void warn(Tree tree, Element place, String message) {
        for (Element at = place; at != null; at = at.getEnclosingElement()) {
            SuppressWarnings suppressed = at.getAnnotation(SuppressWarnings.class);
            if (suppressed != null && List.of(suppressed.value()).contains("tandem")) {
                return;
            }
        }
        trees.printMessage(Diagnostic.Kind.WARNING, message, tree, unit);
    }

    public boolean hasFailed() {
        return failed;
    }

    // Types ----------------------------------------------------------------------------------------------------------

    /** Returns the class of a declared type, the bound's for a type variable, {@code null} for others. */
    public TypeElement typeElement(TypeMirror type) {
        if (type instanceof TypeVariable variable) {
            return typeElement(variable.getUpperBound());
        }
        if (type instanceof WildcardType wildcard) {
            return wildcard.getExtendsBound() == null ? elements.getTypeElement("java.lang.Object")
                : typeElement(wildcard.getExtendsBound());
        }
        if (type.getKind() == TypeKind.INTERSECTION) {
            return typeElement(types.directSupertypes(type).get(0));
        }
        return type instanceof DeclaredType declared ? (TypeElement) declared.asElement() : null;
    }

    public String qualifiedName(TypeMirror type) {
        TypeElement element = typeElement(type);
        return element == null ? type.toString() : element.getQualifiedName().toString();
    }

    public boolean is(TypeMirror type, String qualifiedName) {
        return type.getKind() == TypeKind.DECLARED && qualifiedName(type).equals(qualifiedName);
    }

    public boolean isString(TypeMirror type) {
        return is(type, "java.lang.String");
    }

    /** Returns the primitive type of a boxed type, the type itself when it is primitive, or {@code null}. */
    public TypeMirror unboxed(TypeMirror type) {
        if (type.getKind().isPrimitive()) {
            return type;
        }
        try {
            return types.unboxedType(type);
        }
        catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Returns the kind of a primitive or boxed type, or its own kind. */
    public TypeKind primitiveKind(TypeMirror type) {
        TypeMirror primitive = unboxed(type);
        return primitive == null ? type.getKind() : primitive.getKind();
    }

    public boolean isBoxed(TypeMirror type) {
        return !type.getKind().isPrimitive() && unboxed(type) != null;
    }

    public boolean isSubtype(TypeElement type, String qualifiedName) {
        TypeElement ancestor = elements.getTypeElement(qualifiedName);
        return ancestor != null && types.isSubtype(types.erasure(type.asType()), types.erasure(ancestor.asType()));
    }

    public boolean isSubtype(TypeMirror type, String qualifiedName) {
        TypeElement element = typeElement(type);
        return element != null && isSubtype(element, qualifiedName);
    }

    public TypeElement superclass(TypeElement type) {
        return type.getSuperclass().getKind() == TypeKind.NONE ? null : typeElement(type.getSuperclass());
    }

    /**
     * Returns the only method that a lambda of the type implements, or {@code null} when it is no functional interface.
     */
    public ExecutableElement function(TypeElement type) {
        Map<String, ExecutableElement> methods = functions.computeIfAbsent(type, this::abstractMethods);
        return methods.size() == 1 ? methods.values().iterator().next() : null;
    }

    private Map<String, ExecutableElement> abstractMethods(TypeElement type) {
        Map<String, ExecutableElement> methods = new HashMap<>();
        if (!type.getKind().isInterface()) {
            return methods;
        }
        for (ExecutableElement method : ElementFilter.methodsIn(elements.getAllMembers(type))) {
            String name = method.getSimpleName().toString();
            boolean isOfObject = List.of("equals", "hashCode", "toString").contains(name);
            if (method.getModifiers().contains(javax.lang.model.element.Modifier.ABSTRACT) && !isOfObject) {
                methods.put(name + "/" + method.getParameters().size(), method);
            }
        }
        return methods;
    }

    public ExecutableType functionType(DeclaredType type) {
        ExecutableElement method = function((TypeElement) type.asElement());
        return method == null ? null : (ExecutableType) types.asMemberOf(type, method);
    }

    /** Returns the text of a type without the packages of its classes. */
    public static String simpleNames(String type) {
        return type.replaceAll("[\\w.]+\\.(?=\\w)", "");
    }

    /** Returns an argument of a generic type; {@code null} when it has none there. */
    public static TypeMirror typeArgument(TypeMirror type, int index) {
        List<? extends TypeMirror> arguments = type instanceof DeclaredType declared ? declared.getTypeArguments()
            : List.of();
        return index < arguments.size() ? arguments.get(index) : null;
    }

    /** Returns the type in Java's syntax with full, binary names and type arguments; variables as their bounds. */
    public String describe(TypeMirror type) {
        return describe(type, Set.of());
    }

    /** @param open variables whose bounds are being described: one that is bounded by itself ends as its class alone */
    private String describe(TypeMirror type, Set<Element> open) {
        if (type instanceof ArrayType array) {
            return describe(array.getComponentType(), open) + "[]";
        }
        if (type instanceof DeclaredType declared) {
            String name = elements.getBinaryName((TypeElement) declared.asElement()).toString();
            return declared.getTypeArguments().isEmpty() ? name : name + declared.getTypeArguments().stream()
                .map(each -> describe(each, open)).collect(java.util.stream.Collectors.joining(", ", "<", ">"));
        }
        if (type.getKind().isPrimitive()) {
            // Annotations, such as constraints, are part of the type's text.
            return type.getKind().name().toLowerCase(Locale.ROOT);
        }
        if (type instanceof WildcardType wildcard) {
            TypeMirror bound = wildcard.getExtendsBound() != null ? wildcard.getExtendsBound()
                : wildcard.getSuperBound();
            return bound == null ? "java.lang.Object" : describe(bound, open);
        }
        if (type instanceof TypeVariable variable) {
            Set<Element> within = new HashSet<>(open);
            return within.add(variable.asElement()) ? describe(variable.getUpperBound(), within)
                : describe(types.erasure(variable));
        }
        return type.getKind() == TypeKind.INTERSECTION ? describe(types.directSupertypes(type).get(0), open)
            : type.toString();
    }
}
