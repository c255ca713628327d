package dev.tandem.config;

import java.util.Collection;

/** The messages of this package; codes 0233 to 0239. */
final class Messages {

    private Messages() {
    }

    static String badValue(Setting<?> setting, String text, String origin) {
        return "TANDEM-0233: " + setting.getName() + " is " + (setting.isSecret() ? "a text" : "'" + text + "'") + " by "
            + origin + ", which is not allowed; set it to " + setting.getAllowed() + ", or leave it out";
    }

    static String unknownKey(String name, String source, String nearest) {
        return "TANDEM-0234: " + name + " (" + source + ") is no key of Tandem and has no effect; did you mean " + nearest
            + "?";
    }

    static IllegalStateException parametersTooLate(Collection<String> names) {
        return new IllegalStateException("TANDEM-0235: the context parameters " + String.join(", ", names) + " have no effect, as Tandem was asked for before the web "
            + "application had started, for example by a @Startup bean; set system properties or environment variables "
            + "instead, or ask for Tandem's beans later by Instance<...>");
    }
}
