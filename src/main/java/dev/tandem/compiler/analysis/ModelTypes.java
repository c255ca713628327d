package dev.tandem.compiler.analysis;

import java.util.Set;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Tells which classes play which part. */
public final class ModelTypes {

    public static final String MODEL = "dev.tandem.Model";
    public static final String MODEL_SIDE = "dev.tandem.ModelSide";
    public static final String MODEL_JS = "dev.tandem.Model.JS";
    public static final String MODEL_BOTH = "dev.tandem.Model.Both";
    public static final String APP = "dev.tandem.App";
    public static final String PROPERTY = "dev.tandem.Property";
    public static final String READONLY = "dev.tandem.ReadOnlyProperty";
    public static final String LIST_PROPERTY = "dev.tandem.ListProperty";
    public static final String READONLY_LIST = "dev.tandem.ReadOnlyListProperty";
    public static final String MAP_PROPERTY = "dev.tandem.MapProperty";
    public static final String READONLY_MAP = "dev.tandem.ReadOnlyMapProperty";
    static final String EMITTER = "dev.tandem.Emitter";
    public static final String EVENT = "dev.tandem.ModelEvent";
    static final String CLIENT = "dev.tandem.Client";
    static final String HANDLER = "dev.tandem.Handler";
    public static final String RAW_JS = "dev.tandem.RawJs";
    public static final String REMOTE = "dev.tandem.Remote";
    public static final String UPLOAD_HANDLER = "dev.tandem.UploadHandler";

    private static final Set<String> API = Set.of(MODEL, MODEL_JS, MODEL_BOTH);

    private final Analysis analysis;

    public ModelTypes(Analysis analysis) {
        this.analysis = analysis;
    }

    public boolean isModel(TypeElement type) {
        return isBelow(type, MODEL);
    }

    public boolean isModelType(TypeMirror type) {
        return analysis.isSubtype(type, MODEL) && type.getKind() != javax.lang.model.type.TypeKind.NULL;
    }

    public boolean isJs(TypeElement type) {
        return isBelow(type, MODEL_JS);
    }

    public boolean isBoth(TypeElement type) {
        return isBelow(type, MODEL_BOTH);
    }

    private boolean isBelow(TypeElement type, String ancestor) {
        return !API.contains(type.getQualifiedName().toString()) && analysis.isSubtype(type, ancestor);
    }

    /** Tells whether the class is, or holds, something that belongs into a module. */
    public boolean holdsBrowserCode(TypeElement type) {
        return isModel(type) || isMarked(type)
            || ElementFilter.typesIn(type.getEnclosedElements()).stream().anyMatch(this::holdsBrowserCode);
    }

    public boolean isMarked(Element element) {
        return annotation(element, CLIENT) != null;
    }

    /** Tells whether the class is compiled for the browser: marked, or part of a class that is. */
    public boolean isBrowserClass(Element element) {
        for (Element e = element; e != null && e.getKind() != ElementKind.PACKAGE; e = e.getEnclosingElement()) {
            if (e instanceof TypeElement type && (isMarked(type) || isJs(type) || isBoth(type))) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether a value of the type is a property, readable or writable, or an emitter. */
    public boolean isObservable(TypeMirror type) {
        return isProperty(type) || analysis.is(type, EMITTER);
    }

    public boolean isProperty(TypeMirror type) {
        return analysis.is(type, PROPERTY) || isReadOnly(type) || isList(type) || isMap(type);
    }

    public boolean isReadOnly(TypeMirror type) {
        return analysis.is(type, READONLY) || analysis.is(type, READONLY_LIST) || analysis.is(type, READONLY_MAP);
    }

    /** Tells whether a property holds a list that changes in place. */
    public boolean isList(TypeMirror type) {
        return analysis.is(type, LIST_PROPERTY) || analysis.is(type, READONLY_LIST);
    }

    /** Tells whether a property holds a map that changes in place. */
    public boolean isMap(TypeMirror type) {
        return analysis.is(type, MAP_PROPERTY) || analysis.is(type, READONLY_MAP);
    }

    /** Returns the type of a property's value or an emitter's payload; {@code null} for a raw type. */
    public TypeMirror valueType(VariableElement field) {
        TypeMirror first = Analysis.typeArgument(field.asType(), 0);
        if (first == null || !isList(field.asType()) && !isMap(field.asType())) {
            return first;
        }
        TypeElement collection = analysis.elements.getTypeElement(isList(field.asType()) ? "java.util.List" : "java.util.Map");
        return isList(field.asType()) ? analysis.types.getDeclaredType(collection, first)
            : analysis.types.getDeclaredType(collection, first, Analysis.typeArgument(field.asType(), 1));
    }

    /** Returns the type of a list's elements, {@code null} when the type is no list's. */
    public TypeMirror elementType(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return array.getComponentType();
        }
        return analysis.isSubtype(type, "java.util.Collection") ? Analysis.typeArgument(type, 0) : null;
    }

    public boolean isObservable(VariableElement field) {
        return field.getKind() == ElementKind.FIELD && isObservable(field.asType());
    }

    /** Returns the class nested in a model that extends the given part of {@code Model}, or {@code null}. */
    public TypeElement part(TypeElement model, String ancestor) {
        return ElementFilter.typesIn(model.getEnclosedElements()).stream()
            .filter(type -> isBelow(type, ancestor)).findFirst().orElse(null);
    }

    /** Returns the model that a {@code JS} or {@code Both} class is part of; {@code null} for any other class. */
    public TypeElement modelOf(TypeElement part) {
        return (isJs(part) || isBoth(part)) && part.getEnclosingElement() instanceof TypeElement model && isModel(model)
            ? model : null;
    }

    /** Tells whether nobody but the code of its top-level class knows a field, which is no property. */
    public boolean isPrivateField(Element member) {
        return member instanceof VariableElement field && member.getKind() == ElementKind.FIELD
            && member.getModifiers().contains(Modifier.PRIVATE) && !isObservable(field);
    }

    /** Tells whether the model of a {@code JS} class has a property or sub-model of a member's name. */
    public boolean isNameOfModel(Element member) {
        TypeElement model = member.getEnclosingElement() instanceof TypeElement type ? modelOf(type) : null;
        for (TypeElement at = model; at != null && isModel(at); at = analysis.superclass(at)) {
            TypeElement both = part(at, MODEL_BOTH);
            boolean isProperty = both != null && ElementFilter.fieldsIn(both.getEnclosedElements()).stream()
                .anyMatch(each -> isObservable(each) && each.getSimpleName().equals(member.getSimpleName()));
            boolean isSubModel = ElementFilter.fieldsIn(at.getEnclosedElements()).stream()
                .anyMatch(each -> isModelType(each.asType()) && !each.getModifiers().contains(Modifier.STATIC)
                    && each.getSimpleName().equals(member.getSimpleName()));
            if (isProperty || isSubModel) {
                return true;
            }
        }
        return false;
    }

    public static AnnotationMirror annotation(Element element, String name) {
        return element.getAnnotationMirrors().stream()
            .filter(mirror -> ((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName().contentEquals(name))
            .findFirst().orElse(null);
    }

    /** Returns a value of an annotation, {@code null} when it is not given. */
    public static Object value(AnnotationMirror annotation, String name) {
        return annotation == null ? null : annotation.getElementValues().entrySet().stream()
            .filter(entry -> entry.getKey().getSimpleName().contentEquals(name))
            .map(entry -> entry.getValue().getValue()).findFirst().orElse(null);
    }
}
