package dev.tandem.compiler.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** What {@code @JsonbTypeInfo} says: the member of an object's JSON that tells its class. */
public final class Tags {

    private static final String TYPE_INFO = "jakarta.json.bind.annotation.JsonbTypeInfo";

    private final Analysis analysis;

    public Tags(Analysis analysis) {
        this.analysis = analysis;
    }

    /** Returns the member that tells the class; {@code null} when the type does not say. */
    public static String key(TypeElement type) {
        AnnotationMirror info = ModelTypes.annotation(type, TYPE_INFO);
        Object key = ModelTypes.value(info, "key");
        return info == null ? null : key == null ? "@type" : (String) key;
    }

    /** Returns the classes that a type with such a member may be, by what it says. */
    public static Map<String, TypeMirror> subtypes(TypeElement type) {
        Map<String, TypeMirror> subtypes = new LinkedHashMap<>();
        Object value = ModelTypes.value(ModelTypes.annotation(type, TYPE_INFO), "value");
        for (Object each : value instanceof List<?> list ? list : List.of()) {
            AnnotationMirror subtype = (AnnotationMirror) ((AnnotationValue) each).getValue();
            subtypes.put((String) ModelTypes.value(subtype, "alias"), (TypeMirror) ModelTypes.value(subtype, "type"));
        }
        return subtypes;
    }

    /** Returns the members that tell the class of a record, the farthest type's first, and what they say. */
    public Map<String, String> ofRecord(TypeElement type) {
        Deque<TypeElement> farthestFirst = new ArrayDeque<>();
        Deque<TypeElement> open = new ArrayDeque<>(interfaces(type));
        while (!open.isEmpty()) {
            TypeElement next = open.poll();
            farthestFirst.push(next);
            open.addAll(interfaces(next));
        }
        Map<String, String> tags = new LinkedHashMap<>();
        for (TypeElement above : farthestFirst) {
            String key = key(above);
            String alias = key == null ? null : alias(above, type.asType());
            if (alias != null) {
                tags.put(key, alias);
            }
        }
        return tags;
    }

    /** Returns the name of the nearest of the classes that are told apart. */
    private String alias(TypeElement above, TypeMirror type) {
        TypeMirror nearest = null;
        String alias = null;
        for (Map.Entry<String, TypeMirror> each : subtypes(above).entrySet()) {
            TypeMirror subtype = analysis.types.erasure(each.getValue());
            if (analysis.types.isSubtype(analysis.types.erasure(type), subtype)
                && (nearest == null || analysis.types.isSubtype(subtype, nearest))) {
                nearest = subtype;
                alias = each.getKey();
            }
        }
        return alias;
    }

    private List<TypeElement> interfaces(TypeElement type) {
        List<TypeElement> interfaces = new ArrayList<>();
        type.getInterfaces().forEach(each -> interfaces.add(analysis.typeElement(each)));
        return interfaces;
    }
}
