package dev.tandem.admin.console;

import dev.tandem.Client;

/** Errors, or refusals, that are alike; times in milliseconds since 1970. */
@Client
public record ErrorRow(String kind, String message, String session, String stack, double count, double first,
    double last) {
}
