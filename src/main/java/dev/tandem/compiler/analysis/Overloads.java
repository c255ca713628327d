package dev.tandem.compiler.analysis;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Gives the methods of one name the names that they have in JavaScript, where a name stands for one member. The first,
 * by the number of its parameters, keeps the name; {@code add(int, String)} beside it is {@code add$int_String}. What
 * overrides is called as what it overrides. A class's own declaration tells all, so that other modules find the same.
 */
public final class Overloads {

    /** Methods that the browser calls on any object, so that no other may have their names. */
    private static final Set<String> OF_OBJECT = Set.of("equals", "hashCode", "toString");

    private final Analysis analysis;
    private final ModelTypes modelTypes;
    private final Map<ExecutableElement, String> names = new HashMap<>();

    public Overloads(Analysis analysis, ModelTypes modelTypes) {
        this.analysis = analysis;
        this.modelTypes = modelTypes;
    }

    /** Returns the name of a method in JavaScript. */
    public String name(ExecutableElement method) {
        String name = names.get(method);
        if (name == null) {
            name = find(method);
            names.put(method, name);
        }
        return name;
    }

    private String find(ExecutableElement method) {
        TypeElement type = (TypeElement) method.getEnclosingElement();
        String plain = plain(method);
        ExecutableElement above = overridden(method, type);
        if (above != null) {
            return name(above);
        }
        boolean isPlain = !isCompiled(method) || isOfEnum(method, type) || keepsPlainName(method, type);
        return isPlain ? plain : plain + "$" + signature(method);
    }

    /** {@code values()} and {@code valueOf(String)}, which the browser's root of enums has. */
    private static boolean isOfEnum(ExecutableElement method, TypeElement type) {
        String name = method.getSimpleName().toString();
        int parameters = method.getParameters().size();
        return type.getKind() == ElementKind.ENUM && isStatic(method)
            && (name.equals("values") && parameters == 0 || name.equals("valueOf") && parameters == 1
                && method.getParameters().get(0).asType().toString().equals("java.lang.String"));
    }

    /** Returns the name of a method that shares it with no other. */
    public static String plain(ExecutableElement method) {
        String name = method.getSimpleName().toString();
        return Naming.isTaken(name) ? name + "_" : name;
    }

    /** Who has a name already comes first, then what javac declares by itself, then who has fewest parameters. */
    private boolean keepsPlainName(ExecutableElement method, TypeElement type) {
        Comparator<ExecutableElement> order = Comparator
            .comparing((ExecutableElement each) -> isNamedBefore(each, type) ? 0 : isWritten(each, type) ? 2 : 1)
            .thenComparing(each -> each.getParameters().size()).thenComparing(this::signature);
        return members(type)
            .filter(other -> other.getSimpleName().equals(method.getSimpleName())
                && isStatic(other) == isStatic(method))
            .min(order).orElse(method).equals(method);
    }

    private boolean isNamedBefore(ExecutableElement method, TypeElement type) {
        return !method.getEnclosingElement().equals(type) || overridden(method, type) != null;
    }

    /** The accessor of a record's component is a field in JavaScript, also when it is written. */
    private boolean isWritten(ExecutableElement method, TypeElement type) {
        boolean isAccessor = type.getKind() == ElementKind.RECORD && isComponent(type, method);
        return !isAccessor && analysis.elements.getOrigin(method) == Elements.Origin.EXPLICIT;
    }

    /** Tells whether the method is the accessor of a record's component. */
    public static boolean isComponent(TypeElement type, ExecutableElement method) {
        return method.getParameters().isEmpty() && type.getRecordComponents().stream()
            .anyMatch(component -> component.getSimpleName().equals(method.getSimpleName()));
    }

    /** Returns the methods of a type that are members in JavaScript, inherited ones as well. */
    Stream<ExecutableElement> members(TypeElement type) {
        return ElementFilter.methodsIn(analysis.elements.getAllMembers(type)).stream().filter(Overloads::isMember);
    }

    private static boolean isMember(ExecutableElement method) {
        boolean isOfObject = ((TypeElement) method.getEnclosingElement()).getQualifiedName()
            .contentEquals("java.lang.Object");
        return !isOfObject || OF_OBJECT.contains(method.getSimpleName().toString());
    }

    /** Returns what a method of the type overrides or hides; {@code null} for one that is the first of its kind. */
    private ExecutableElement overridden(ExecutableElement method, TypeElement type) {
        for (TypeMirror above : analysis.types.directSupertypes(type.asType())) {
            TypeElement ancestor = analysis.typeElement(above);
            ExecutableElement found = ancestor == null ? null : overriddenIn(method, ancestor, type);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private ExecutableElement overriddenIn(ExecutableElement method, TypeElement ancestor, TypeElement type) {
        for (ExecutableElement other : ElementFilter.methodsIn(ancestor.getEnclosedElements())) {
            if (other.getSimpleName().equals(method.getSimpleName()) && areOne(method, other, type)) {
                return other;
            }
        }
        for (TypeMirror above : analysis.types.directSupertypes(ancestor.asType())) {
            ExecutableElement found = overriddenIn(method, analysis.typeElement(above), type);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private boolean areOne(ExecutableElement method, ExecutableElement other, TypeElement type) {
        return isStatic(method) ? analysis.elements.hides(method, other)
            : analysis.elements.overrides(method, other, type);
    }

    private boolean isCompiled(ExecutableElement method) {
        return modelTypes.isBrowserClass((TypeElement) method.getEnclosingElement());
    }

    /** Returns the types of the parameters, as they stand in a name: {@code int_String}; none is the empty text. */
    public String signature(ExecutableElement method) {
        return method.getParameters().stream().map(parameter -> part(parameter.asType()))
            .collect(Collectors.joining("_"));
    }

    private String part(TypeMirror type) {
        String name = analysis.types.erasure(type).toString();
        return name.substring(name.lastIndexOf('.') + 1).replace("[]", "Array");
    }

    // Clashes --------------------------------------------------------------------------------------------------------

    /**
     * Returns a method of the type, or one that it inherits, that JavaScript cannot tell from another or that has to
     * have two names: those of two types above that know nothing of each other. {@code null} when there is none.
     */
    public ExecutableElement clash(TypeElement type) {
        List<ExecutableElement> members = members(type).filter(this::isOurs).toList();
        Map<String, ExecutableElement> seen = new HashMap<>();
        for (ExecutableElement member : members) {
            String key = (isStatic(member) ? "static " : "") + name(member);
            ExecutableElement other = seen.putIfAbsent(key, member);
            boolean isOwn = other != null && (isCompiled(other) || isCompiled(member));
            if (isOwn && !areOne(member, other, type) && !areOne(other, member, type)
                    && !areSubsignatures(member, other)) {
                return own(member, other, type);
            }
        }
        return members.stream().filter(each -> !isStatic(each) && hasTwoNames(each, type)).findFirst()
            .orElse(null);
    }

    private boolean isOurs(ExecutableElement method) {
        TypeElement owner = (TypeElement) method.getEnclosingElement();
        return isCompiled(method) || owner.getQualifiedName().contentEquals(ModelTypes.MODEL_JS)
            || owner.getQualifiedName().contentEquals(ModelTypes.MODEL_SIDE);
    }

    private static ExecutableElement own(ExecutableElement a, ExecutableElement b, Element type) {
        return b.getEnclosingElement().equals(type) && !a.getEnclosingElement().equals(type) ? b : a;
    }

    /** Two interfaces may declare the same method. */
    private boolean areSubsignatures(ExecutableElement a, ExecutableElement b) {
        return signature(a).equals(signature(b));
    }

    private boolean hasTwoNames(ExecutableElement method, TypeElement type) {
        return ancestors(type)
            .flatMap(each -> ElementFilter.methodsIn(each.getEnclosedElements()).stream())
            .anyMatch(other -> other.getSimpleName().equals(method.getSimpleName()) && !isStatic(other)
                && !other.getModifiers().contains(Modifier.PRIVATE) && !other.equals(method)
                && analysis.elements.overrides(method, other, type) && !name(other).equals(name(method)));
    }

    private Stream<TypeElement> ancestors(TypeElement type) {
        return analysis.types.directSupertypes(type.asType()).stream().map(analysis::typeElement)
            .flatMap(each -> Stream.concat(Stream.of(each), ancestors(each)));
    }

    private static boolean isStatic(ExecutableElement method) {
        return method.getModifiers().contains(Modifier.STATIC);
    }
}
