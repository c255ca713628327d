package dev.tandem.metamodel;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.tandem.Emitter;
import dev.tandem.Kept;
import dev.tandem.Model;
import dev.tandem.ModelEvent;
import dev.tandem.metamodel.Metadata.EmitterData;
import dev.tandem.metamodel.Metadata.HandlerData;
import dev.tandem.metamodel.Metadata.MethodData;
import dev.tandem.metamodel.Metadata.PropertyData;
import dev.tandem.wire.ValueReader;

/** Makes the descriptor of one model class from the metadata of it and its superclasses. */
final class ModelDescriber {

    private final Class<? extends Model> type;
    private final ModelIndex index;
    private final ValueTypes valueTypes;
    private final Constraints constraints;
    private final List<String> problems = new ArrayList<>();

    private final List<PropertyDescriptor> fields = new ArrayList<>();
    private final Map<String, PropertyDescriptor> properties = new LinkedHashMap<>();
    private final List<EmitterDescriptor> emitterFields = new ArrayList<>();
    private final Map<String, EmitterDescriptor> emitters = new LinkedHashMap<>();
    private final Map<String, HandlerDescriptor> serverHandlers = new TreeMap<>();
    private final Map<String, List<String>> browserConnections = new LinkedHashMap<>();
    private final Map<String, AttributeDescriptor> attributes = new LinkedHashMap<>();

    private final List<KeptDescriptor> kept = new ArrayList<>();

    private final CallDescriptors calls;

    private Class<?> bothType;
    private String module;

    ModelDescriber(Class<? extends Model> type, ModelIndex index, ValueTypes valueTypes, Constraints constraints) {
        this.type = type;
        this.index = index;
        this.valueTypes = valueTypes;
        this.constraints = constraints;
        this.calls = new CallDescriptors(type, valueTypes, constraints);
    }

    ModelDescriptor descriptor() throws DeploymentProblem {
        Deque<Class<?>> hierarchy = new ArrayDeque<>();
        for (Class<?> c = type; c != Model.class; c = c.getSuperclass()) {
            hierarchy.push(c);
        }
        for (Class<?> c : hierarchy) {
            Metadata data = index.getMetadata().get(c.getName());
            if (data == null) {
                problems.add(Messages.notCompiled(c));
                continue;
            }
            collect(c, data);
        }
        MethodHandle bothConstructor = problems.isEmpty() && bothType != null ? constructorOf(bothType) : null;
        if (!problems.isEmpty()) {
            throw new DeploymentProblem(problems);
        }
        return new ModelDescriptor(type, type.getSimpleName(), type.getName(), module, bothType, bothConstructor,
            List.copyOf(fields), properties, List.copyOf(emitterFields), emitters, List.copyOf(serverHandlers.values()),
            serverWants(), browserWants(), audible(hierarchy), properties.values().stream().filter(PropertyDescriptor::holdsModels).toList(),
            attributes, List.copyOf(kept), calls);
    }

    private void collect(Class<?> declaring, Metadata data) {
        try {
            Class<?> both = data.bothName() == null ? null
                : Class.forName(data.bothName(), false, declaring.getClassLoader());
            if (both != null) {
                bothType = both;
            }
            module = data.module();
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(declaring, MethodHandles.lookup());
            MethodHandles.Lookup bothLookup = both == null ? null
                : MethodHandles.privateLookupIn(both, MethodHandles.lookup());
            for (PropertyData property : data.properties()) {
                collectProperty(declaring, property, lookup, bothLookup);
            }
            for (EmitterData emitter : data.emitters()) {
                collectEmitter(declaring, emitter, lookup, bothLookup);
            }
            for (HandlerData handler : data.handlers()) {
                collectHandler(declaring, handler, lookup);
            }
            for (MethodData method : data.methods()) {
                calls.add(declaring, method, lookup);
            }
            kept.addAll(KeptDescriptor.of(declaring, lookup, kept, valueTypes, problems));
            for (String attribute : data.attributes()) {
                attributes.put(attribute, attribute(lookup, attribute));
            }
        }
        catch (ReflectiveOperationException | LinkageError | IllegalArgumentException e) {
            problems.add(Messages.doesNotMatch(declaring, e));
        }
        catch (IllegalStateException e) {
            // The container cannot check what is to be checked.
            problems.add(e.getMessage());
        }
    }

    private void collectProperty(Class<?> declaring, PropertyData data, MethodHandles.Lookup lookup,
        MethodHandles.Lookup bothLookup) throws ReflectiveOperationException {
        Class<?> fieldType = data.kind().fieldType(data.readonly());
        MethodHandle field = switch (data.side()) {
            case SERVER -> fieldReader(lookup, data.name(), fieldType);
            case BOTH -> fieldReader(bothLookup, data.name(), fieldType);
            case BROWSER -> null;
        };
        ValueReader reader = data.side() == Side.SERVER ? null
            : valueTypes.getReader(data.type(), declaring.getClassLoader());
        boolean holdsModels = data.side() != Side.BROWSER
            && valueTypes.mayHoldModels(data.type(), declaring.getClassLoader());
        PropertyDescriptor descriptor = new PropertyDescriptor(data.name(), data.side(), data.kind(), data.readonly(), holdsModels, field,
            check(data, data.side() == Side.BOTH ? bothLookup : lookup), reader,
            data.side() == Side.SERVER ? storedReader(declaring, data) : reader,
            data.side() == Side.SERVER && declaring.getDeclaredField(data.name()).isAnnotationPresent(Kept.class),
            data.side() == Side.BROWSER ? null : valueTypes.getSnapshot(data.type(), declaring.getClassLoader()));
        if (field != null) {
            fields.add(descriptor);
        }
        properties.put(data.name(), descriptor);
    }

    /** What is not read is not stored: that is no reason not to deploy. */
    private ValueReader storedReader(Class<?> declaring, PropertyData data) {
        try {
            return valueTypes.getReader(data.type(), declaring.getClassLoader());
        }
        catch (RuntimeException e) {
            return null;
        }
    }

    /** A property that is declared again keeps the constraints of the superclass. */
    private Constraints.Check check(PropertyData data, MethodHandles.Lookup declaring) {
        PropertyDescriptor inherited = properties.get(data.name());
        boolean constrained = data.constrained() || inherited != null && inherited.check() != null;
        return constrained && data.side() != Side.BROWSER ? constraints.of(declaring.lookupClass(), data.name()) : null;
    }

    private void collectEmitter(Class<?> declaring, EmitterData data, MethodHandles.Lookup lookup,
        MethodHandles.Lookup bothLookup) throws ReflectiveOperationException {
        MethodHandle field = switch (data.side()) {
            case SERVER -> fieldReader(lookup, data.name(), Emitter.class);
            case BOTH -> fieldReader(bothLookup, data.name(), Emitter.class);
            case BROWSER -> null;
        };
        ValueReader reader = data.side() == Side.SERVER ? null
            : valueTypes.getReader(data.type(), declaring.getClassLoader());
        EmitterDescriptor descriptor = new EmitterDescriptor(data.name(), data.side(), field, reader);
        if (field != null) {
            emitterFields.add(descriptor);
        }
        emitters.put(data.name(), descriptor);
    }

    private void collectHandler(Class<?> declaring, HandlerData data, MethodHandles.Lookup lookup)
        throws ReflectiveOperationException {
        if (data.side() == Side.BROWSER) {
            browserConnections.put(data.method(), data.connections());
            return;
        }
        MethodType signature = data.events() ? MethodType.methodType(void.class, ModelEvent[].class)
            : MethodType.methodType(void.class);
        MethodHandle method = lookup.findVirtual(declaring, data.method(), signature).asFixedArity();
        MethodType call = signature.insertParameterTypes(0, Model.class);
        serverHandlers.put(data.method(), new HandlerDescriptor(data.method(), data.connections().toArray(String[]::new),
            method.asType(call), data.events(),
            RoleRule.ofMethod(type, declaring, data.method(), signature)));
    }

    private MethodHandle constructorOf(Class<?> both) {
        try {
            return MethodHandles.privateLookupIn(both, MethodHandles.lookup())
                .findConstructor(both, MethodType.methodType(void.class)).asType(MethodType.methodType(Model.Both.class));
        }
        catch (ReflectiveOperationException e) {
            problems.add(Messages.doesNotMatch(type, e));
            return null;
        }
    }

    private static MethodHandle fieldReader(MethodHandles.Lookup lookup, String name, Class<?> fieldType)
        throws ReflectiveOperationException {
        return lookup.findGetter(lookup.lookupClass(), name, fieldType)
            .asType(MethodType.methodType(Object.class, Object.class));
    }

    private static AttributeDescriptor attribute(MethodHandles.Lookup lookup, String name) throws ReflectiveOperationException {
        Field field = lookup.lookupClass().getDeclaredField(name);
        MethodHandle reader = lookup.unreflectGetter(field).asType(MethodType.methodType(Model.class, Model.class));
        MethodHandle writer = Modifier.isFinal(field.getModifiers()) ? null
            : lookup.unreflectSetter(field).asType(MethodType.methodType(void.class, Model.class, Model.class));
        return new AttributeDescriptor(name, reader, writer);
    }

    private Set<String> serverWants() {
        Set<String> types = new TreeSet<>();
        for (HandlerDescriptor handler : serverHandlers.values()) {
            for (String connection : handler.connections()) {
                String name = simpleType(connection);
                EmitterDescriptor emitter = emitters.get(name);
                PropertyDescriptor property = properties.get(name);
                if (emitter != null ? emitter.side() != Side.SERVER
                    : property != null && property.side() == Side.BROWSER) {
                    types.add(name);
                }
            }
        }
        return Collections.unmodifiableSet(types);
    }

    private Set<String> browserWants() {
        Set<String> types = new TreeSet<>();
        for (List<String> connections : browserConnections.values()) {
            for (String connection : connections) {
                String name = simpleType(connection);
                if (isServers(name)) {
                    types.add(name);
                }
            }
        }
        return Collections.unmodifiableSet(types);
    }

    /** What of the server's is declared to be for browsers: by its place in both sides, a handler there, or a mark. */
    private Set<String> audible(Collection<Class<?>> hierarchy) {
        Set<String> types = new HashSet<>(browserWants());
        emitters.values().stream().filter(emitter -> emitter.side() == Side.BOTH).map(EmitterDescriptor::name).forEach(types::add);
        for (Class<?> c : hierarchy) {
            index.getHeard(c.getName()).stream().filter(name -> isServers(name) || isUndeclared(name)).forEach(types::add);
        }
        return Set.copyOf(types);
    }

    /** An event that is emitted by its name, and heard by that. */
    private boolean isUndeclared(String name) {
        return !emitters.containsKey(name) && !properties.containsKey(name);
    }

    private boolean isServers(String name) {
        EmitterDescriptor emitter = emitters.get(name);
        if (emitter != null) {
            return emitter.side() != Side.BROWSER;
        }
        PropertyDescriptor property = properties.get(name);
        return property != null && property.side() == Side.SERVER;
    }

    /** Returns the event type of a connection string that is no path, without {@code !} and label. */
    private static String simpleType(String connection) {
        int label = connection.indexOf(':');
        String path = label < 0 ? connection : connection.substring(0, label);
        return path.startsWith("!") ? path.substring(1) : path;
    }
}
