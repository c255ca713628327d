package dev.tandem.session;

import java.util.List;

import dev.tandem.metamodel.Constraints.Violation;
import dev.tandem.wire.JsonText;

/**
 * Why a value of the browser's was refused.
 *
 * @param violations each for itself, where constraints say so
 */
record Refusal(String message, List<Violation> violations) {

    /** Returns {@code null} for no message. */
    static Refusal of(String message) {
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
