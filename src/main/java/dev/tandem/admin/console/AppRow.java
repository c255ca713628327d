package dev.tandem.admin.console;

import dev.tandem.Client;

/** One app in the table of apps. */
@Client
public record AppRow(String name, String title, String type, int sessions, int models) {
}
