package dev.tandem.admin.console;

import dev.tandem.Client;

/** One piece of data that a session keeps. */
@Client
public record DataRow(String name, String type, String place, double size) {
}
