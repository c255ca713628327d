package todo;

/** Fired in the transaction that changes tasks. */
public record TasksChanged() {
}
