package dev.tandem.sync;

import dev.tandem.asset.AssetStore;
import dev.tandem.config.Configuration;
import dev.tandem.metamodel.ModelDescriptors;
import dev.tandem.metamodel.ModelIndex;
import dev.tandem.metamodel.ValueTypes;

/** What the models of all sessions of an application share. */
public record ModelServices(Configuration configuration, ModelIndex index, ModelDescriptors descriptors,
    ValueTypes valueTypes, Container container, AssetStore assets, StateLog stateLog) {

    public ModelServices(Configuration configuration, ModelIndex index, ModelDescriptors descriptors,
        ValueTypes valueTypes, Container container, AssetStore assets) {
        this(configuration, index, descriptors, valueTypes, container, assets, new StateLog());
    }
}
