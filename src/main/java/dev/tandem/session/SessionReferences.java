package dev.tandem.session;

import dev.tandem.Model;
import dev.tandem.wire.References;
import dev.tandem.wire.WireException;

/** Models as values: by id, and never across sessions. */
record SessionReferences(ClientSession session) implements References {

    @Override
    public String idOf(Model model) {
        ModelCore core = ModelCore.of(model);
        if (core.getClientSession() != session || core.isDisposed()) {
            throw Messages.foreignModel(core.getId());
        }
        return core.getId();
    }

    @Override
    public Model modelOf(String id) {
        Model model = session.getModelById(id);
        if (model == null) {
            throw new WireException("no such model");
        }
        return model;
    }
}
