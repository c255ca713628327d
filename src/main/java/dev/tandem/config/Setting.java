package dev.tandem.config;

import java.util.Locale;

/**
 * One key of the configuration; all of them are constants of {@link Settings}.
 *
 * @param <T> the type of its value
 */
public final class Setting<T> {

    /** What all keys begin with. */
    public static final String PREFIX = "tandem.";

    private final int index;
    private final String name;
    private final SettingType<T> type;
    private final String defaultText;
    private final T defaultValue;
    private final String description;
    private final boolean secret;

    Setting(int index, String name, SettingType<T> type, String defaultText, String description, boolean secret) {
        this.index = index;
        this.name = name;
        this.type = type;
        this.defaultText = defaultText;
        this.defaultValue = type.read(defaultText);
        this.description = description;
        this.secret = secret;
    }

    /** Returns the key, as in {@code tandem.sessions.max}. */
    public String getName() {
        return name;
    }

    /** Returns the name of its environment variable, as in {@code TANDEM_SESSIONS_MAX}. */
    public String getVariableName() {
        return name.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    /** Returns what may be given, as in "a number from 1 to 65536". */
    public String getAllowed() {
        return type.allowed();
    }

    /** Returns the value where nothing is configured. */
    public T getDefault() {
        return defaultValue;
    }

    /** Returns the default as one would write it; empty when the default is nothing. */
    public String getDefaultText() {
        return defaultText;
    }

    /** Returns what the value means, in one line. */
    public String getDescription() {
        return description;
    }

    /** Tells whether the value must not be shown to anybody. */
    public boolean isSecret() {
        return secret;
    }

    int index() {
        return index;
    }

    /** @throws IllegalArgumentException when the text is none of what is allowed */
    T read(String text) {
        return type.read(text);
    }

    @Override
    public String toString() {
        return name;
    }
}
