package dev.tandem.compiler.js;

/**
 * A place in the source that something is written for; both count from 0.
 *
 * @param line in the source
 * @param column in the line, a tab counting as one
 */
public record Position(int line, int column) {
}
