package todo;

import dev.tandem.Client;

/** A task as the browser knows it. */
@Client
public record Item(int id, String title, String author, boolean done) {
}
