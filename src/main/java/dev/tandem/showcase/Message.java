package dev.tandem.showcase;

import dev.tandem.Client;

/**
 * What somebody said.
 *
 * @param time when, in milliseconds since 1970
 */
@Client
public record Message(String name, String text, double time) {
}
