package todo;

import java.time.LocalDateTime;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A row of the database. */
@Entity
public class Task {

    static final int TITLE_LENGTH = 100;

    @Id
    @GeneratedValue
    private int id;

    @NotBlank
    @Size(max = TITLE_LENGTH)
    private String title;

    private String author;

    /** Null as long as there is something to do. */
    private LocalDateTime ticked;

    protected Task() {
    }

    Task(String title, String author) {
        this.title = title;
        this.author = author;
    }

    void tick(boolean done) {
        ticked = done ? LocalDateTime.now() : null;
    }

    Item toItem() {
        return new Item(id, title, author, ticked != null);
    }
}
