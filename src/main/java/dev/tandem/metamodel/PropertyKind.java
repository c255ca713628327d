package dev.tandem.metamodel;

import dev.tandem.ListProperty;
import dev.tandem.MapProperty;
import dev.tandem.Property;
import dev.tandem.ReadOnlyListProperty;
import dev.tandem.ReadOnlyMapProperty;
import dev.tandem.ReadOnlyProperty;

/** What a property can do with its value. */
public enum PropertyKind {
    /** Set it as a whole. */
    VALUE(Property.class, ReadOnlyProperty.class),
    /** Change it as a list, too. */
    LIST(ListProperty.class, ReadOnlyListProperty.class),
    /** Change it as a map, too. */
    MAP(MapProperty.class, ReadOnlyMapProperty.class);

    private final Class<?> type;
    private final Class<?> readOnlyType;

    PropertyKind(Class<?> type, Class<?> readOnlyType) {
        this.type = type;
        this.readOnlyType = readOnlyType;
    }

    /** Returns the type of the field that declares the property. */
    Class<?> fieldType(boolean isReadOnly) {
        return isReadOnly ? readOnlyType : type;
    }
}
