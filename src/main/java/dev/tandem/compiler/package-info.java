/**
 * The annotation processor: it reads what javac has analysed and writes an ES module and metadata for each class that
 * holds models. {@code ModelProcessor} is javac's side, {@code Translator} the translation, {@code library.txt} what of
 * Java's library a browser has. What does not behave there as on the JVM is an error at its line.
 */
package dev.tandem.compiler;
