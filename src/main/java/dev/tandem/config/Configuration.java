package dev.tandem.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.ServletContext;

/**
 * The values in force, read once at deployment; a bean to inject. See {@link Settings} for the keys and where their values
 * come from. Unchangeable, so any thread may read.
 */
public final class Configuration {

    private final List<SettingValue<?>> values;
    private final Object[] byIndex;
    private final List<String> problems = new ArrayList<>();
    private final List<String> warnings;
    private final boolean complete;

    /** @param complete whether all places were looked at */
    Configuration(List<Source> sources, boolean complete) {
        this.complete = complete;
        values = Settings.getAll().stream().<SettingValue<?>>map(setting -> read(setting, sources)).toList();
        byIndex = values.stream().map(SettingValue::value).toArray();
        warnings = UnknownKeys.find(sources);
    }

    /**
     * Reads what is configured for an application.
     *
     * @param context its servlet context, for the context parameters; {@code null} leaves them out
     */
    public static Configuration of(ServletContext context) {
        return new Configuration(Sources.find(context), context != null);
    }

    /**
     * Returns a configuration with the given texts, by key, and otherwise defaults: for tests.
     *
     * @throws IllegalArgumentException when a key does not exist or its text is not allowed
     */
    public static Configuration of(Map<String, String> texts) {
        Configuration made = new Configuration(List.of(TextSource.properties("test", texts::get, texts::keySet)), true);
        made.problems.addAll(made.warnings);
        if (!made.problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", made.problems));
        }
        return made;
    }

    /** Returns the value in force of a key. */
    @SuppressWarnings("unchecked")
    public <T> T get(Setting<T> setting) {
        return (T) byIndex[setting.index()];
    }

    /** Returns all keys with their values and where those come from. */
    public List<SettingValue<?>> getValues() {
        return values;
    }

    /** Returns a key's value and where it comes from. */
    @SuppressWarnings("unchecked")
    public <T> SettingValue<T> getValue(Setting<T> setting) {
        return (SettingValue<T>) values.get(setting.index());
    }

    /** Returns what must not be: the values that are not allowed; empty when all is well. */
    public List<String> getProblems() {
        return List.copyOf(problems);
    }

    /** Returns what may be a mistake: the keys that do not exist; empty when all is well. */
    public List<String> getWarnings() {
        return List.copyOf(warnings);
    }

    /**
     * Checks that no parameter of the servlet context was left out.
     *
     * @throws IllegalStateException when one was, as the values were read before the context was known
     */
    public void checkComplete(ServletContext context) {
        Set<String> names = complete ? Set.of() : Sources.contextParameters(context).getNames();
        if (!names.isEmpty()) {
            throw Messages.parametersTooLate(names);
        }
    }

    private <T> SettingValue<T> read(Setting<T> setting, List<Source> sources) {
        for (Source source : sources) {
            Source.Found found = source.find(setting);
            if (found != null) {
                return read(setting, found);
            }
        }
        return byDefault(setting);
    }

    private <T> SettingValue<T> read(Setting<T> setting, Source.Found found) {
        try {
            return new SettingValue<>(setting, setting.read(found.text()), found.text().strip(), found.origin());
        }
        catch (IllegalArgumentException e) {
            problems.add(Messages.badValue(setting, found.text(), found.origin()));
            return byDefault(setting);
        }
    }

    private static <T> SettingValue<T> byDefault(Setting<T> setting) {
        return new SettingValue<>(setting, setting.getDefault(), setting.getDefaultText(), SettingValue.DEFAULT);
    }
}
