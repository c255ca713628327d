package dev.tandem.sync;

import dev.tandem.Model;
import dev.tandem.wire.References;
import dev.tandem.wire.WireException;

/**
 * Models as values: by id, and never across sessions.
 *
 * @param ofDisposed whether models that have been disposed may be written; the browser finds none by such an id
 */
record SessionReferences(ModelSpace space, boolean ofDisposed) implements References {

    @Override
    public String idOf(Model model) {
        ModelCore core = ModelCore.of(model);
        if (core.getSpace() != space || core.isDisposed() && !ofDisposed) {
            throw Messages.foreignModel(core.getId());
        }
        return core.getId();
    }

    @Override
    public Model modelOf(String id) {
        Model model = space.get(id);
        if (model == null && !space.isOldId(id)) {
            throw new WireException("no such model");
        }
        return model;
    }
}
