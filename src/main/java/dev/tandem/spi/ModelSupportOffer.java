package dev.tandem.spi;

import java.util.function.Function;

import dev.tandem.Model;


/** The support offered to the model that is being made on a thread, and then that of its fields. */
final class ModelSupportOffer {

    private static final ThreadLocal<ModelSupportOffer> CURRENT = new ThreadLocal<>();

    private static Function<Model, ModelSupport> access;

    private final ModelSupport support;
    private boolean taken;

    private ModelSupportOffer(ModelSupport support) {
        this.support = support;
    }

    static void setAccess(Function<Model, ModelSupport> newAccess) {
        access = newAccess;
    }

    /** There is a model, so that its class has given access. */
    static ModelSupport supportOf(Model model) {
        return access.apply(model);
    }

    /** Returns what ends the offer. */
    static Runnable begin(ModelSupport support) {
        ModelSupportOffer previous = CURRENT.get();
        CURRENT.set(new ModelSupportOffer(support));
        return () -> {
            if (previous == null) {
                CURRENT.remove();
            }
            else {
                CURRENT.set(previous);
            }
        };
    }

    static ModelSupport take(Class<?> type) {
        ModelSupportOffer offer = CURRENT.get();
        if (offer == null || offer.taken) {
            throw Messages.madeOutside(type);
        }
        offer.taken = true;
        return offer.support;
    }

    static ModelSupport taken() {
        ModelSupportOffer offer = CURRENT.get();
        if (offer == null || !offer.taken) {
            throw Messages.declaredLate();
        }
        return offer.support;
    }
}
