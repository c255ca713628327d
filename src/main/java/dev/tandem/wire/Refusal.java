package dev.tandem.wire;

import java.util.List;

/**
 * Why a value of the browser's was refused.
 *
 * @param violations each for itself, where constraints say so
 */
public record Refusal(String message, List<Violation> violations) {

    /**
     * One thing that is wrong with a value.
     *
     * @param path leads to the part that it is wrong with, as in {@code address.street}; empty for the value itself
     * @param message for the user
     */
    public record Violation(String path, String message) {
    }

    /** Returns {@code null} for no message. */
    public static Refusal of(String message) {
        return message == null ? null : new Refusal(message, List.of());
    }

    void write(StringBuilder out) {
        JsonText.string(out.append(','), message);
        char separator = '[';
        for (Violation violation : violations) {
            JsonText.string(out.append(separator == '[' ? ",[[" : ",["), violation.path());
            JsonText.string(out.append(','), violation.message()).append(']');
            separator = ',';
        }
        if (!violations.isEmpty()) {
            out.append(']');
        }
    }
}
