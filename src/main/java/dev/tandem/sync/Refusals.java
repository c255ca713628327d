package dev.tandem.sync;

import dev.tandem.RemoteException;

/** What of an exception a browser is told. */
final class Refusals {

    /** By its name, as a server may have no Bean Validation. */
    private static final String VALIDATION = "jakarta.validation.ValidationException";

    private Refusals() {
    }

    /**
     * Tells whether an exception was thrown to say what is wrong with a value; all others may tell what nobody should
     * know.
     */
    static boolean isMeantForBrowsers(Throwable error) {
        if (error.getMessage() == null) {
            return false;
        }
        if (error instanceof IllegalArgumentException || error instanceof RemoteException) {
            return true;
        }
        for (Class<?> c = error.getClass(); c != null; c = c.getSuperclass()) {
            if (c.getName().equals(VALIDATION)) {
                return true;
            }
        }
        return false;
    }
}
