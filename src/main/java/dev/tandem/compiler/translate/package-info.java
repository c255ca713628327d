/**
 * The translation of Java's trees to JavaScript: one class for each kind of construct, held together by
 * {@code Translator}; what all of them read is the {@code Context}. {@code library.txt} says what of Java's library a
 * browser has, and how. What does not behave there as on the JVM is an error at its line.
 */
package dev.tandem.compiler.translate;
