package dev.tandem.sync;

import dev.tandem.Model;
import dev.tandem.spi.ModelSupport;

/** What a model stands on, as those see it who ask only whether it lives. */
interface LiveModel {

    /** Tells whether the model has been disposed. */
    boolean isDisposed();

    /** Tells whether a value is a model that has been disposed. */
    static boolean isDisposed(Object value) {
        return value instanceof Model model && ((LiveModel) ModelSupport.of(model)).isDisposed();
    }
}
