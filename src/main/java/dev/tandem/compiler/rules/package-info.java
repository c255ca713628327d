/**
 * The first phase: what a model, its calls of the other side, its assets and its hand-written browser side must keep
 * to. Each class checks one thing and reports what it finds at its line. What does not belong to a single expression is
 * checked here; expressions are checked where they are translated.
 */
package dev.tandem.compiler.rules;
