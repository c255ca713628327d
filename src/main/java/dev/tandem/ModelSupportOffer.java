package dev.tandem;

/** The support offered to the model that is being made on a thread, and then that of its fields. */
final class ModelSupportOffer {

    private static final ThreadLocal<ModelSupportOffer> CURRENT = new ThreadLocal<>();

    private final ModelSupport support;
    private boolean taken;

    private ModelSupportOffer(ModelSupport support) {
        this.support = support;
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
