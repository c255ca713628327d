package dev.tandem.session;

/** What the container checks of properties' values, after the models' own validators. */
public interface Constraints {

    /**
     * Returns the check of one property, or {@code null} when it has none.
     *
     * @param declaring the class whose field declares it: a model, or its two-sided part
     */
    Check of(Class<?> declaring, String property);

    /** The check of one property; any thread. */
    interface Check {

        /**
         * Checks a value.
         *
         * @throws RuntimeException when it violates a constraint; the message is for the user
         */
        void check(Object value);
    }
}
