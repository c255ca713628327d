package dev.tandem.admin.console;

import java.util.List;

import dev.tandem.Client;

/** One bundle; {@code first} when pages start with it. */
@Client
public record BundleRow(String name, boolean first, int size, int compressed, List<String> modules) {
}
