package dev.tandem.it.room;

/** What is said in the parlor. */
public record Note(String author, String text) {
}
