package dev.tandem.admin.console;

import dev.tandem.Client;

/** One property of a model. */
@Client
public record PropertyRow(String name, String side, String value) {
}
