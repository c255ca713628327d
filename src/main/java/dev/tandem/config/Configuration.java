package dev.tandem.config;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.servlet.ServletContext;

/**
 * The values in force, read at deployment; a bean to inject. See {@link Settings} for the keys and where their values
 * come from. They do not change once the web application has started. What asks before, such as a {@code @Startup}
 * bean, does not see the context parameters yet. Any thread may read.
 */
public final class Configuration {

    private static final Logger LOGGER = System.getLogger("dev.tandem.config");

    private boolean complete;
    private volatile Reading reading;

    Configuration(List<Source> sources, boolean complete) {
        this.complete = complete;
        reading = new Reading(sources);
    }

    /**
     * Reads what is configured for an application, and warns of keys that do not exist.
     *
     * @param context its servlet context, for the context parameters; {@code null} when it is not known yet
     */
    public static Configuration of(ServletContext context) {
        Configuration made = new Configuration(Sources.find(context), context != null);
        made.reading.warnings.forEach(warning -> LOGGER.log(Level.WARNING, warning));
        return made;
    }

    /**
     * Reads once more if the context parameters are missing yet. Called when the web application starts.
     *
     * @throws IllegalStateException when one of them is not allowed
     */
    public synchronized void complete(ServletContext context) {
        if (complete) {
            return;
        }
        complete = true;
        Reading before = reading;
        reading = new Reading(Sources.find(context));
        reading.warnings.stream().filter(warning -> !before.warnings.contains(warning))
            .forEach(warning -> LOGGER.log(Level.WARNING, warning));
        if (!reading.problems.isEmpty()) {
            throw Messages.badParameters(reading.problems);
        }
    }

    /**
     * Returns a configuration with the given texts, by key, and otherwise defaults: for tests.
     *
     * @throws IllegalArgumentException when a key does not exist or its text is not allowed
     */
    public static Configuration of(Map<String, String> texts) {
        Configuration made = new Configuration(List.of(TextSource.properties("test", texts::get, texts::keySet)), true);
        List<String> wrong = Stream.concat(made.getProblems().stream(), made.getWarnings().stream()).toList();
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", wrong));
        }
        return made;
    }

    /** Returns the value in force of a key. */
    @SuppressWarnings("unchecked")
    public <T> T get(Setting<T> setting) {
        return (T) reading.byIndex[setting.index()];
    }

    /** Returns all keys with their values and where those come from. */
    public List<SettingValue<?>> getValues() {
        return reading.values;
    }

    /** Returns a key's value and where it comes from. */
    @SuppressWarnings("unchecked")
    public <T> SettingValue<T> getValue(Setting<T> setting) {
        return (SettingValue<T>) reading.values.get(setting.index());
    }

    /** Returns what must not be: the values that are not allowed; empty when all is well. */
    public List<String> getProblems() {
        return List.copyOf(reading.problems);
    }

    /** Returns what may be a mistake: the keys that do not exist; empty when all is well. */
    public List<String> getWarnings() {
        return reading.warnings;
    }
}
