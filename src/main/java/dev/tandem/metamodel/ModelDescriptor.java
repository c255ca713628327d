package dev.tandem.metamodel;

import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.tandem.Model;

/**
 * All that a session needs to know of a model class, superclasses included; made once, at deployment.
 *
 * @param simpleName what ids begin with
 * @param className the name that the browser knows it by
 * @param bothConstructor makes the two-sided part of the most derived class; {@code null} when there is none
 * @param fields property fields, superclass first; a redefined property has several
 * @param properties by name; a redefined one as the most derived class declares it
 * @param serverHandlers sorted by name
 * @param serverWants types that arise in the browser and have a declared handler on the server
 * @param browserWants types that arise on the server and have a declared handler in the browser
 * @param audible types that arise on the server and that a browser may ask for; nothing else is told to it
 * @param modelHolders properties that may hold models, or lists of them
 * @param attributes fields that hold models, by name
 * @param kept fields that are stored with the properties
 * @param calls methods that the other side may call
 */
public record ModelDescriptor(Class<? extends Model> type, String simpleName, String className, String module,
    Class<?> bothType, MethodHandle bothConstructor, List<PropertyDescriptor> fields,
    Map<String, PropertyDescriptor> properties, List<EmitterDescriptor> emitterFields,
    Map<String, EmitterDescriptor> emitters, List<HandlerDescriptor> serverHandlers,
    Set<String> serverWants, Set<String> browserWants, Set<String> audible, List<PropertyDescriptor> modelHolders,
    Map<String, AttributeDescriptor> attributes, List<KeptDescriptor> kept, CallDescriptors calls) {

    /** Tells whether events of that type can arise in the browser and be sent by it. */
    public boolean arisesInBrowser(String eventType) {
        EmitterDescriptor emitter = emitters.get(eventType);
        if (emitter != null) {
            return emitter.side() != Side.SERVER;
        }
        PropertyDescriptor property = properties.get(eventType);
        return property != null && property.side() == Side.BROWSER;
    }
}
