package dev.tandem.showcase;

import dev.tandem.Client;

/** One app in the list of the {@link Index}. */
@Client
public record AppEntry(String name, String title, String line) {
}
