package dev.tandem.metamodel;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.tandem.Model;
import dev.tandem.metamodel.Metadata.MethodData;
import dev.tandem.wire.TypeParser;
import dev.tandem.wire.ValueReader;
import dev.tandem.wire.WireException;

/** The methods of a model class that the other side may call, by name; superclasses are added first. */
public final class CallDescriptors {

    private final Class<?> model;
    private final ValueTypes valueTypes;
    private final Constraints constraints;
    private final Map<String, BrowserMethodDescriptor> browserMethods = new LinkedHashMap<>();
    private final Map<String, RemoteDescriptor> remotes = new LinkedHashMap<>();
    private final Map<String, UploadDescriptor> uploads = new LinkedHashMap<>(2);

    CallDescriptors(Class<?> model, ValueTypes valueTypes, Constraints constraints) {
        this.model = model;
        this.valueTypes = valueTypes;
        this.constraints = constraints;
    }

    /** Returns the method of the browser side, or {@code null}. */
    public BrowserMethodDescriptor browserMethod(String name) {
        return browserMethods.get(name);
    }

    /** Returns the method that the browser may call, or {@code null}. */
    public RemoteDescriptor remote(String name) {
        return remotes.get(name);
    }

    /** Returns the methods that the browser may call. */
    public Collection<RemoteDescriptor> remotes() {
        return remotes.values();
    }

    /** Returns the method that takes uploads of that name, or {@code null}. */
    public UploadDescriptor upload(String name) {
        return uploads.get(name);
    }

    /** Returns the methods that take uploads. */
    Collection<UploadDescriptor> uploads() {
        return uploads.values();
    }

    /** Adds a method that a class declares, as its metadata tells. */
    void add(Class<?> declaring, MethodData data, MethodHandles.Lookup lookup) throws ReflectiveOperationException {
        ClassLoader loader = declaring.getClassLoader();
        if (data.parameters() == null) {
            browserMethods.put(data.name(), BrowserMethodDescriptor.untyped(data.name(), reader(data.returns(), loader),
                type -> reader(type.getTypeName(), type.getClassLoader() == null ? loader : type.getClassLoader())));
        }
        else if (data.side() == Side.BROWSER) {
            Class<?> returns = MethodType.methodType(rawClass(data.returns(), loader)).wrap().returnType();
            browserMethods.put(data.name(), new BrowserMethodDescriptor(data.name(), data.parameters().size(), returns,
                reader(data.returns(), loader), null));
        }
        else if (data.upload() != null) {
            uploads.put(data.upload(), new UploadDescriptor(data.upload(), data.maxSize(),
                remote(declaring, data, lookup, loader)));
        }
        else {
            remotes.put(data.name(), remote(declaring, data, lookup, loader));
        }
    }

    private RemoteDescriptor remote(Class<?> declaring, MethodData data, MethodHandles.Lookup lookup, ClassLoader loader)
        throws ReflectiveOperationException {
        List<ValueReader> readers = new ArrayList<>();
        List<Class<?>> parameters = new ArrayList<>();
        for (String parameter : data.parameters()) {
            // An upload is no value: it is made by the session.
            readers.add(data.upload() != null ? null : reader(parameter, loader));
            parameters.add(rawClass(parameter, loader));
        }
        boolean isVoid = data.returns().equals("void");
        MethodType signature = MethodType.methodType(isVoid ? void.class : rawClass(data.returns(), loader), parameters);
        MethodHandle method = lookup.findVirtual(declaring, data.name(), signature).asFixedArity();
        MethodHandle spread = method.asType(method.type().generic()).asSpreader(Object[].class, parameters.size());
        return new RemoteDescriptor(data.name(), data.upload() != null ? List.of() : List.copyOf(readers),
            spread.asType(MethodType.methodType(Object.class, Model.class, Object[].class)),
            RoleRule.ofMethod(model, declaring, data.name(), signature),
            data.constrained() ? constraints.of(declaring, declaring.getDeclaredMethod(data.name(),
                parameters.toArray(Class<?>[]::new))) : null);
    }

    private ValueReader reader(String type, ClassLoader loader) {
        ValueReader reader = valueTypes.getReader(type, loader);
        boolean isRequired = rawClass(type, loader).isPrimitive();
        return isRequired ? (json, references) -> require(reader.read(json, references), type) : reader;
    }

    private static Object require(Object value, String type) {
        if (value == null) {
            throw new WireException("expected a value of " + type + ", got null");
        }
        return value;
    }

    private static Class<?> rawClass(String type, ClassLoader loader) {
        return rawClass(TypeParser.parse(type, loader));
    }

    private static Class<?> rawClass(Type type) {
        if (type instanceof GenericArrayType array) {
            return rawClass(array.getGenericComponentType()).arrayType();
        }
        return (Class<?>) (type instanceof ParameterizedType p ? p.getRawType() : type);
    }
}
