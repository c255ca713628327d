package dev.tandem.config;

import java.util.Collection;

/** The messages of this package; codes 0233 to 0239. */
final class Messages {

    private Messages() {
    }

    static String badValue(Setting<?> setting, String text, String origin) {
        return "TANDEM-0233: " + setting.getName() + " is " + (setting.isSecret() ? "a text" : "'" + text + "'")
            + " by "
            + origin + ", which is not allowed; set it to " + setting.getAllowed() + ", or leave it out";
    }

    static String unknownKey(String name, String source, String nearest) {
        return "TANDEM-0234: " + name + " (" + source + ") is no key of Tandem and has no effect; did you mean "
            + nearest
            + "?";
    }

    static IllegalStateException badParameters(Collection<String> problems) {
        return new IllegalStateException("TANDEM-0235: the configuration of this application is not allowed:\n  "
            + String.join("\n  ", problems));
    }
}
