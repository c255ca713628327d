package dev.tandem;

/** The support offered to the model that is being made on a thread. */
final class ModelSupportOffer {

    static final ThreadLocal<ModelSupport> CURRENT = new ThreadLocal<>();

    private ModelSupportOffer() {
    }

    static ModelSupport take(Class<?> type) {
        ModelSupport support = CURRENT.get();
        if (support == null) {
            throw new IllegalStateException("TANDEM-0001: " + type.getName() + " was made outside any session; "
                + "make models with create(" + type.getSimpleName() + ".class) in a model of the session they belong to");
        }
        CURRENT.remove();
        return support;
    }
}
