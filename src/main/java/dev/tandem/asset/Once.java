package dev.tandem.asset;

import java.util.function.Supplier;

/** A value that is made by the first who asks for it, once; others wait. What fails is tried again by the next. */
final class Once<T> {

    private Supplier<? extends T> maker;
    private volatile T value;

    Once(Supplier<? extends T> maker) {
        this.maker = maker;
    }

    boolean isMade() {
        return value != null;
    }

    T get() {
        T made = value;
        if (made == null) {
            synchronized (this) {
                if (value == null) {
                    value = maker.get();
                    maker = null;
                }
                made = value;
            }
        }
        return made;
    }
}
