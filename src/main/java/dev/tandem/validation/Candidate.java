package dev.tandem.validation;

import dev.tandem.Property;

/** A value that a property may get, in the place of the property. */
record Candidate(String name, Object value) implements Property<Object> {

    @Override
    public Object get() {
        return value;
    }

    @Override
    public void set(Object newValue) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getName() {
        return name;
    }
}
