package dev.tandem.compiler.rules;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

import dev.tandem.compiler.analysis.ModelTypes;
import dev.tandem.compiler.analysis.Naming;
import dev.tandem.script.WebJars;

/** Reads {@code @UseAsset} of the classes in a file. */
public final class UsedAssets {

    private static final String USE_ASSET = "dev.tandem.UseAsset";
    private static final String LIST = "dev.tandem.UseAsset.List";

    private UsedAssets() {
    }

    /** An annotation, the class that carries it, and the path that it means. */
    record Used(TypeElement type, AnnotationMirror annotation, String path) {

        boolean isRemote() {
            return path.matches("(?i)https?://.+");
        }

        String text(String name) {
            Object value = ModelTypes.value(annotation, name);
            return value == null ? "" : value.toString();
        }
    }

    /** Returns the annotations of a class and those nested in it, in the order of the source. */
    public static List<Used> of(TypeElement type) {
        List<Used> found = new ArrayList<>();
        for (AnnotationMirror mirror : type.getAnnotationMirrors()) {
            String name = ((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName().toString();
            if (name.equals(USE_ASSET)) {
                found.add(used(type, mirror));
            }
            else if (name.equals(LIST)) {
                for (Object each : (List<?>) ModelTypes.value(mirror, "value")) {
                    found.add(used(type, (AnnotationMirror) ((AnnotationValue) each).getValue()));
                }
            }
        }
        ElementFilter.typesIn(type.getEnclosedElements()).forEach(nested -> found.addAll(of(nested)));
        return found;
    }

    private static Used used(TypeElement type, AnnotationMirror annotation) {
        String value = String.valueOf(ModelTypes.value(annotation, "value")).strip();
        boolean isWhole = value.contains("://") || WebJars.isName(value);
        return new Used(type, annotation, isWhole ? value : value.startsWith("/") ? value.substring(1)
            : beside(Naming.module(type), value));
    }

    private static String beside(String module, String path) {
        return URI.create("/" + module).resolve(path.replace(" ", "%20")).getPath().substring(1);
    }

    /** Returns what the server needs to know of each. */
    public static List<Map<String, Object>> describe(TypeElement topLevel) {
        return of(topLevel).stream().map(UsedAssets::describe).toList();
    }

    private static Map<String, Object> describe(Used used) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("path", used.path());
        if (!used.text("integrity").isEmpty()) {
            json.put("integrity", used.text("integrity"));
        }
        if (used.text("module").equals("true")) {
            json.put("module", true);
        }
        if (!used.text("global").isEmpty()) {
            json.put("global", used.text("global"));
        }
        if (ModelTypes.value(used.annotation(), "origins") instanceof List<?> origins && !origins.isEmpty()) {
            json.put("origins", origins.stream().map(origin -> ((AnnotationValue) origin).getValue()).toList());
        }
        return json;
    }
}
