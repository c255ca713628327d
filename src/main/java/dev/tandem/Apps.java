package dev.tandem;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * The apps that this application serves; an {@code @ApplicationScoped} bean to inject. Those marked by {@link App} are
 * there from the start, others are served by program, at any time:
 *
 * <pre>{@code
 * @Inject Apps apps;
 *
 * void open(Room room) {
 *     apps.serve(room.name(), Chat.class, chat -> chat.both.room.set(room.name()));
 * }
 * }</pre>
 *
 * Any thread.
 */
public interface Apps {

    /** Returns the apps sorted by name; empty when there are none. */
    List<AppInfo> getApps();

    /** Returns the app of that name, or {@code null} when there is none. */
    AppInfo getApp(String name);

    /**
     * Serves a model class as an app, at {@code {context}/{name}/}; see {@link #serve(AppInfo, Class, Consumer)}. The
     * title is the name.
     */
    default void serve(String name, Class<? extends Model> modelClass) {
        serve(name, modelClass, model -> {
        });
    }

    /**
     * Serves a model class as an app whose models begin with the given values; see
     * {@link #serve(AppInfo, Class, Consumer)}. The title is the name.
     */
    default <M extends Model> void serve(String name, Class<M> modelClass, Consumer<? super M> initialValues) {
        serve(new AppInfo(name, name, "", modelClass), modelClass, initialValues);
    }

    /**
     * Serves a model class as an app. A name that is served already gets the new app, with a warning in the log;
     * sessions of the previous one go on.
     *
     * @param app how it is called and described; its class is {@code modelClass}
     * @param initialValues sets properties of each new model, before its {@code init()}
     * @throws IllegalArgumentException when the name is not one that an app may have, see {@link App#value()}
     * @throws IllegalStateException when the class is no model of this application
     */
    <M extends Model> void serve(AppInfo app, Class<M> modelClass, Consumer<? super M> initialValues);

    /**
     * Serves an app no more. Its sessions go on; close them by {@link Sessions#getSessions(String)}.
     *
     * @return whether there was one of that name
     */
    boolean remove(String name);

    /**
     * Returns an app as one page that needs neither a server nor any other file: its models as they are after
     * {@code init()}, their browser sides, and all assets and data that they refer to. Properties, handlers and events
     * of the browser's side work there; what would need the server has no effect, and remote calls fail.
     * <p>
     * The same app gives the same page, to the byte, as long as its code does. The calling thread runs {@code init()}.
     *
     * @throws IllegalArgumentException when there is no app of that name
     * @throws RuntimeException what {@code init()} throws
     */
    String export(String name);

    /**
     * Writes an app as a page, see {@link #export(String)}, and what it links to into {@code _assets} and {@code _data}
     * beside it.
     *
     * <pre>{@code
     * apps.export("thermostat", Path.of("site/thermostat.html"), 3, true);
     * }</pre>
     *
     * @param file ends in {@code .html}, {@code .htm} or {@code .hta}; its directory is made when the one around it
     * exists
     * @param link 0: all is in the page; 1: all but remote assets, and copies beside it; 2: the page links to copies,
     * also of remote assets; 3: as 2, but remote assets stay where they are
     * @param clear whether to delete {@code _assets} and {@code _data} beside the file first
     * @throws IllegalArgumentException when there is no app of that name, or the file or link cannot be
     * @throws java.io.UncheckedIOException when a file cannot be written
     */
    void export(String name, Path file, int link, boolean clear);
}
