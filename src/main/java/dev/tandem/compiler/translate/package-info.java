/**
 * The translation of Java's trees to JavaScript: one class for each kind of construct, put together by
 * {@code Translator}. All of them read the {@code Context}, and ask the {@code Translation} for what stands inside
 * their trees, so that no part knows those above it. {@code library.txt} says what of Java's library a browser has, and
 * how; what does not behave there as on the JVM is an error at its line.
 */
package dev.tandem.compiler.translate;
