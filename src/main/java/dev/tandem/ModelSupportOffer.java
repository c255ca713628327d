package dev.tandem;

/** The support offered to the model that is being made on a thread. */
final class ModelSupportOffer {

    static final ThreadLocal<ModelSupport> CURRENT = new ThreadLocal<>();

    private ModelSupportOffer() {
    }

    static ModelSupport take(Class<?> type) {
        ModelSupport support = CURRENT.get();
        if (support == null) {
            throw Messages.madeOutside(type);
        }
        CURRENT.remove();
        return support;
    }
}
