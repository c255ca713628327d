package dev.tandem.validation;

import dev.tandem.ReadOnlyProperty;
import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.UnwrapByDefault;
import jakarta.validation.valueextraction.ValueExtractor;

/** Lets constraints on a property, or on its type parameter, apply to its value. */
@UnwrapByDefault
final class PropertyExtractor implements ValueExtractor<ReadOnlyProperty<@ExtractedValue ?>> {

    @Override
    public void extractValues(ReadOnlyProperty<?> property, ValueReceiver receiver) {
        receiver.value(null, property.get());
    }
}
