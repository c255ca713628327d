package dev.tandem.session;

import java.util.function.Consumer;

import dev.tandem.AppInfo;
import dev.tandem.Model;

/**
 * An app, and what its models begin with.
 *
 * @param initialValues are given to each new model of the app
 */
public record ServedApp(AppInfo app, Consumer<? super Model> initialValues) {

    private static final Consumer<Model> NOTHING = model -> {
    };

    /** Returns an app whose models begin with their defaults. */
    public static ServedApp of(AppInfo app) {
        return new ServedApp(app, NOTHING);
    }
}
