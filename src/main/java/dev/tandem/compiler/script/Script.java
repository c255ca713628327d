package dev.tandem.compiler.script;

/**
 * The hand-written browser side of a model: {@code Gauge.js} beside {@code Gauge.java}.
 *
 * @param text its text; {@code null} when another compilation has read it
 * @param isServed whether the build puts it on the class path by itself
 */
record Script(String text, boolean isServed) {
}
