package dev.tandem.metamodel;

import java.lang.reflect.Method;
import java.util.List;

import dev.tandem.wire.Refusal.Violation;

/** What the container checks of properties' values, after the models' own validators, and of what browsers call. */
public interface Constraints {

    /**
     * Returns the check of one property, or {@code null} when it has none.
     *
     * @param declaring the class whose field declares it: a model, or its two-sided part
     */
    Check of(Class<?> declaring, String property);

    /**
     * Returns the check of a method that browsers call, or {@code null} when it has no constraints.
     *
     * @param declaring the model class that declares it
     */
    CallCheck of(Class<?> declaring, Method method);

    /** The check of one method; any thread. */
    interface CallCheck {

        /** Returns what is wrong with the arguments, for the user; {@code null} when nothing is. */
        String ofArguments(Object model, Object[] arguments);

        /** Returns what is wrong with the result, for the user; {@code null} when nothing is. */
        String ofResult(Object model, Object result);
    }

    /** The check of one property; any thread. */
    interface Check {

        /**
         * Checks a value.
         *
         * @throws RuntimeException when it violates a constraint; the message is for the user
         */
        void check(Object value);

        /** Returns what is wrong, each for itself, with a value for which that was thrown; empty when it is not known. */
        default List<Violation> violations(RuntimeException thrown) {
            return List.of();
        }
    }
}
