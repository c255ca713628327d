package dev.tandem.event;

/** How the paths of connection strings find their way from object to object. */
public interface ObjectGraph {

    /** Returns the node of an event object, or {@code null} when the value is none. */
    EventNode nodeOf(Object value);

    /** Returns the value of a plain field of the owner; {@code null} when there is no such field. */
    Object attributeOf(Object owner, String name);

    /** Tells whether the owner has a plain field of that name. Properties are not asked for: the node knows them. */
    boolean hasAttribute(Object owner, String name);
}
