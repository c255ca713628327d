package dev.tandem.config;

/**
 * The value of a key and where it comes from.
 *
 * @param text the value as it was written; not for the eyes of anybody when the key is secret, see
 * {@link #getShownText}
 * @param origin where it was found, as in "system property"; "default" where it was not
 */
public record SettingValue<T>(Setting<T> setting, T value, String text, String origin) {

    static final String DEFAULT = "default";

    /** Tells whether nothing is configured. */
    public boolean isDefault() {
        return origin.equals(DEFAULT);
    }

    /** Returns the value as it was written, with only the fact that there is one in place of a secret. */
    public String getShownText() {
        return setting.isSecret() && !text.isEmpty() ? "(secret)" : text;
    }

    /** Returns the key with its value, without secrets. */
    @Override
    public String toString() {
        return setting.getName() + " = " + getShownText() + " (" + origin + ")";
    }
}
