package dev.tandem.wire;

import dev.tandem.Model;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;

/** Keeps JSON-B from writing a model as if it were a bean, its whole session with it. */
final class ModelRefusal implements JsonbSerializer<Model> {

    @Override
    public void serialize(Model model, JsonGenerator generator, SerializationContext context) {
        throw new JsonbException(model + " is held by an object that JSON-B writes");
    }
}
