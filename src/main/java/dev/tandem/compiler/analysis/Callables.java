package dev.tandem.compiler.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Tells which methods of a model the other side may call, and which types can cross in such calls. */
public final class Callables {

    private static final List<String> STAGES = List.of("java.util.concurrent.CompletionStage",
        "elemental2.promise.IThenable");

    /** What lives in one JVM only: no JSON holds it. */
    private static final List<String> BOUND = List.of("java.lang.Thread", "java.lang.ThreadGroup", "java.lang.ClassLoader",
        "java.lang.Class", "java.lang.Process", "java.lang.reflect.AnnotatedElement", "java.lang.invoke.MethodHandle",
        "java.util.concurrent.Executor", "java.util.concurrent.Future", "java.util.concurrent.locks.Lock", "java.util.Iterator",
        "dev.tandem.Session", "dev.tandem.Upload", "dev.tandem.HandlerRef", "jakarta.persistence.EntityManager");

    private final Analysis analysis;
    private final ModelTypes modelTypes;

    public Callables(Analysis analysis, ModelTypes modelTypes) {
        this.analysis = analysis;
        this.modelTypes = modelTypes;
    }

    /** Returns what the metadata tells of the methods that a model declares. */
    public List<Map<String, Object>> describe(TypeElement model) {
        List<Map<String, Object>> described = new ArrayList<>();
        ofServer(model).forEach(each -> described.add(describeServers(each)));
        ofUploads(model).forEach(each -> described.add(describeUpload(each)));
        TypeElement js = modelTypes.part(model, ModelTypes.MODEL_JS);
        if (js != null) {
            ofBrowser(js).forEach(each -> described.add(describe(each, "browser", result(each.getReturnType()))));
        }
        return described;
    }

    private Map<String, Object> describe(ExecutableElement method, String side, TypeMirror returned) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", method.getSimpleName().toString());
        json.put("side", side);
        json.put("parameters", method.getParameters().stream().map(each -> analysis.describe(each.asType())).toList());
        json.put("returns", returned == null ? "java.lang.Object" : analysis.describe(returned));
        return json;
    }

    private Map<String, Object> describeServers(ExecutableElement method) {
        Map<String, Object> json = describe(method, "server", method.getReturnType());
        if (Constraints.isConstrained(method, analysis)) {
            json.put("constrained", true);
        }
        return json;
    }

    private Map<String, Object> describeUpload(ExecutableElement method) {
        AnnotationMirror mark = ModelTypes.annotation(method, ModelTypes.UPLOAD_HANDLER);
        Map<String, Object> json = describeServers(method);
        json.put("upload", ModelTypes.value(mark, "value"));
        if (ModelTypes.value(mark, "maxSize") != null) {
            json.put("maxSize", ModelTypes.value(mark, "maxSize"));
        }
        return json;
    }

    /** Returns the methods of a model class that take uploads. */
    public static List<ExecutableElement> ofUploads(TypeElement model) {
        return ElementFilter.methodsIn(model.getEnclosedElements()).stream()
            .filter(method -> ModelTypes.annotation(method, ModelTypes.UPLOAD_HANDLER) != null).toList();
    }

    /** Returns the methods of a model class that are marked for the browser. */
    public List<ExecutableElement> ofServer(TypeElement model) {
        return ElementFilter.methodsIn(model.getEnclosedElements()).stream().filter(Callables::isMarked).toList();
    }

    /** Returns the methods of a {@code JS} class that the server may call. */
    public List<ExecutableElement> ofBrowser(TypeElement js) {
        return ElementFilter.methodsIn(js.getEnclosedElements()).stream().filter(this::isCallable).toList();
    }

    private boolean isCallable(ExecutableElement method) {
        String name = method.getSimpleName().toString();
        boolean isPlain = method.getModifiers().contains(Modifier.PUBLIC) && !method.getModifiers().contains(Modifier.STATIC)
            && !method.isVarArgs() && Handlers.connections(method) == null && !Naming.RUNTIME.contains(name)
            && !Naming.DATA.contains(name)
            && !Naming.isTaken(name);
        TypeMirror returned = result(method.getReturnType());
        return isPlain && (returned == null || crosses(returned))
            && method.getParameters().stream().map(VariableElement::asType).allMatch(this::crosses);
    }

    /** Returns the method that the server may call, be it inherited, or {@code null}. */
    public ExecutableElement browserMethod(TypeElement model, String name) {
        for (TypeElement at = model; at != null && modelTypes.isModel(at); at = analysis.superclass(at)) {
            TypeElement js = modelTypes.part(at, ModelTypes.MODEL_JS);
            for (ExecutableElement method : js == null ? List.<ExecutableElement>of() : ofBrowser(js)) {
                if (method.getSimpleName().contentEquals(name)) {
                    return method;
                }
            }
        }
        return null;
    }

    public static boolean isMarked(ExecutableElement method) {
        return ModelTypes.annotation(method, ModelTypes.REMOTE) != null;
    }

    /** Tells whether the browser may call the method: it is marked, or overrides one that is. */
    public boolean isRemote(ExecutableElement method) {
        TypeElement type = (TypeElement) method.getEnclosingElement();
        for (TypeElement at = type; at != null && modelTypes.isModel(at); at = analysis.superclass(at)) {
            for (ExecutableElement each : ofServer(at)) {
                if (each.equals(method) || analysis.elements.overrides(method, each, type)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns what a stage or promise ends with, otherwise the type itself; {@code null} when nothing tells. */
    public TypeMirror result(TypeMirror type) {
        boolean isStage = type.getKind() == TypeKind.DECLARED
            && STAGES.stream().anyMatch(stage -> analysis.isSubtype(type, stage));
        return isStage ? Analysis.typeArgument(type, 0) : type;
    }

    public boolean crosses(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return crosses(array.getComponentType());
        }
        TypeElement element = analysis.typeElement(type);
        if (element == null) {
            return type.getKind().isPrimitive() || type.getKind() == TypeKind.VOID;
        }
        boolean isOfOneSide = isBound(element) || NativeNames.isNative(element) || NativeNames.isFunction(element) || modelTypes.isJs(element)
            || modelTypes.isBoth(element) || modelTypes.isObservable(type) || isFunction(element)
            || analysis.isSubtype(element, "java.util.concurrent.CompletionStage");
        return !isOfOneSide && (!(type instanceof DeclaredType declared)
            || declared.getTypeArguments().stream().allMatch(this::crosses));
    }

    /** Returns what a value of the type holds that lives in one JVM only, {@code null} when there is nothing such. */
    public TypeMirror boundIn(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return boundIn(array.getComponentType());
        }
        TypeElement element = analysis.typeElement(type);
        if (element == null || isBound(element)) {
            return element == null ? null : type;
        }
        return type instanceof DeclaredType declared ? declared.getTypeArguments().stream().map(this::boundIn)
            .filter(Objects::nonNull).findFirst().orElse(null) : null;
    }

    private boolean isBound(TypeElement element) {
        // Streams, readers, connections: a class of the application may be closed and still be a bean.
        boolean isResource = element.getQualifiedName().toString().matches("(java|jakarta)\\..*")
            && analysis.isSubtype(element, "java.lang.AutoCloseable");
        return isResource || BOUND.stream().anyMatch(each -> analysis.isSubtype(element, each));
    }

    private boolean isFunction(TypeElement type) {
        return type.getKind() == ElementKind.INTERFACE && analysis.function(type) != null;
    }
}
