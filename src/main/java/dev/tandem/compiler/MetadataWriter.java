package dev.tandem.compiler;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

import dev.tandem.compiler.analysis.Analysis;
import dev.tandem.compiler.analysis.Callables;
import dev.tandem.compiler.analysis.Constraints;
import dev.tandem.compiler.analysis.Handlers;
import dev.tandem.compiler.analysis.ModelTypes;
import dev.tandem.compiler.analysis.Naming;
import dev.tandem.compiler.js.Json;
import dev.tandem.compiler.rules.Hearing;
import dev.tandem.compiler.rules.UsedAssets;
import dev.tandem.compiler.script.HandWritten;
import dev.tandem.compiler.script.ScriptOutline;

/** What the server needs to know of a module. */
final class MetadataWriter {

    private static final int VERSION = 1;

    private final Analysis analysis;
    private final ModelTypes modelTypes;
    private final Naming naming;
    private final Callables callables;
    private final HandWritten handWritten;
    private final Hearing hearing;

    MetadataWriter(Analysis analysis, ModelTypes modelTypes, Naming naming, HandWritten handWritten, Hearing hearing) {
        this.handWritten = handWritten;
        this.hearing = hearing;
        this.analysis = analysis;
        this.modelTypes = modelTypes;
        this.naming = naming;
        callables = new Callables(analysis, modelTypes);
    }

    String of(TypeElement topLevel, List<TypeElement> models, Set<String> imports) {
        boolean isScript = handWritten.is(topLevel);
        String module = isScript ? Naming.modelModule(topLevel) : Naming.module(topLevel);
        Set<String> needed = new TreeSet<>(imports);
        List<Map<String, Object>> described = new ArrayList<>();
        for (TypeElement model : models) {
            described.add(describe(model, needed));
        }
        if (isScript) {
            needed.add(Naming.module(topLevel));
            needed.add(Naming.baseModule(topLevel));
        }
        needed.remove(module);
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("version", VERSION);
        root.put("module", module);
        root.put("imports", List.copyOf(needed));
        String css = css(topLevel);
        if (css != null) {
            root.put("css", css);
        }
        List<Map<String, Object>> assets = UsedAssets.describe(topLevel);
        if (!assets.isEmpty()) {
            root.put("assets", assets);
        }
        root.put("models", described);
        return Json.write(root);
    }

    private String css(TypeElement topLevel) {
        return ElementFilter.fieldsIn(topLevel.getEnclosedElements()).stream()
            .filter(field -> field.getSimpleName().contentEquals("CSS") && field.getConstantValue() instanceof String)
            .map(field -> (String) field.getConstantValue()).findFirst().orElse(null);
    }

    private Map<String, Object> describe(TypeElement model, Set<String> needed) {
        TypeElement both = modelTypes.part(model, ModelTypes.MODEL_BOTH);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("class", binaryName(model));
        json.put("export", handWritten.is(model) ? model.getSimpleName().toString() : naming.export(model));
        json.put("super", binaryName(analysis.superclass(model)));
        json.put("abstract", model.getModifiers().contains(Modifier.ABSTRACT));
        json.put("both", both == null ? null : binaryName(both));
        List<Map<String, Object>> properties = new ArrayList<>();
        List<Map<String, Object>> emitters = new ArrayList<>();
        List<Map<String, Object>> handlers = new ArrayList<>();
        collect(both, "both", properties, emitters, handlers);
        collect(model, "server", properties, emitters, handlers);
        collect(modelTypes.part(model, ModelTypes.MODEL_JS), "browser", properties, emitters, handlers);
        ScriptOutline script = handWritten.is(model) ? handWritten.outline(model) : ScriptOutline.UNKNOWN;
        script.handlers().forEach((method, connections) -> handlers.add(handler(method, "browser", connections, true)));
        json.put("properties", properties);
        json.put("emitters", emitters);
        json.put("handlers", handlers);
        List<String> heard = hearing.of(model);
        if (!heard.isEmpty()) {
            json.put("hears", heard);
        }
        json.put("attributes", attributes(model, needed));
        List<Map<String, Object>> methods = callables.describe(model);
        script.methods().forEach(method -> methods.add(untyped(method)));
        if (!methods.isEmpty()) {
            json.put("methods", methods);
        }
        needModelsOf(both, needed);
        return json;
    }

    private String binaryName(TypeElement type) {
        return analysis.elements.getBinaryName(type).toString();
    }

    private void collect(TypeElement part, String side, List<Map<String, Object>> properties,
            List<Map<String, Object>> emitters, List<Map<String, Object>> handlers) {
        if (part == null) {
            return;
        }
        for (VariableElement field : ElementFilter.fieldsIn(part.getEnclosedElements())) {
            if (modelTypes.isObservable(field)) {
                (modelTypes.isProperty(field.asType()) ? properties : emitters).add(observable(field, side));
            }
        }
        for (ExecutableElement method : ElementFilter.methodsIn(part.getEnclosedElements())) {
            if (Handlers.connections(method) != null) {
                handlers.add(handler(method, side));
            }
        }
    }

    private Map<String, Object> observable(VariableElement field, String side) {
        Map<String, Object> json = new LinkedHashMap<>();
        TypeMirror type = modelTypes.valueType(field);
        json.put("name", field.getSimpleName().toString());
        json.put("side", side);
        if (modelTypes.isList(field.asType()) || modelTypes.isMap(field.asType())) {
            json.put("kind", modelTypes.isList(field.asType()) ? "list" : "map");
        }
        json.put("type", type == null ? "java.lang.Object" : analysis.describe(type));
        if (modelTypes.isProperty(field.asType())) {
            json.put("readonly", modelTypes.isReadOnly(field.asType()));
            if (Constraints.isConstrained(field)) {
                json.put("constrained", true);
            }
        }
        return json;
    }

    private static Map<String, Object> handler(ExecutableElement method, String side) {
        return handler(method.getSimpleName()
            .toString(), side, Handlers.connections(method), Handlers.takesEvents(method));
    }

    private static Map<String, Object> handler(String method, String side, List<String> connections, boolean events) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("method", method);
        json.put("side", side);
        json.put("connections", connections);
        json.put("events", events);
        return json;
    }

    /** A hand-written method takes and returns what it likes. */
    private static Map<String, Object> untyped(String method) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", method);
        json.put("side", "browser");
        json.put("returns", "java.lang.Object");
        return json;
    }

    private List<String> attributes(TypeElement model, Set<String> needed) {
        List<String> names = new ArrayList<>();
        for (VariableElement field : ElementFilter.fieldsIn(model.getEnclosedElements())) {
            if (modelTypes.isModelType(field.asType()) && !field.getModifiers().contains(Modifier.STATIC)) {
                names.add(field.getSimpleName().toString());
                need(field.asType(), needed);
            }
        }
        return names;
    }

    /** The modules of models that properties hold are soon needed too. */
    private void needModelsOf(TypeElement both, Set<String> needed) {
        if (both != null) {
            ElementFilter.fieldsIn(both.getEnclosedElements()).stream().filter(modelTypes::isObservable)
                .forEach(field -> need(field.asType(), needed));
        }
    }

    private void need(TypeMirror type, Set<String> needed) {
        TypeElement element = analysis.typeElement(type);
        if (element != null && modelTypes.isModel(element)) {
            needed.add(naming.moduleOf(element));
        }
        if (type instanceof DeclaredType declared) {
            declared.getTypeArguments().forEach(argument -> need(argument, needed));
        }
    }
}
