package dev.tandem.compiler.js;

import java.util.List;

/**
 * A module as it is written.
 *
 * @param text its text
 * @param places which parts of it come from where, in their order: what its source map says
 */
public record Printed(String text, List<Place> places) {
}
