package dev.tandem.compiler.js;

import java.util.Map;

/**
 * What a module takes from another.
 *
 * @param names the names by which it knows it, by those that the other exports; in the order in which they are written
 * @param from the other module
 */
public record Import(Map<String, String> names, String from) {
}
