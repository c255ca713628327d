package dev.tandem.admin.console;

import dev.tandem.Client;

/** One message of the wire; {@code time} in milliseconds since 1970. */
@Client
public record WireRow(double number, double time, boolean in, int size, String text) {
}
