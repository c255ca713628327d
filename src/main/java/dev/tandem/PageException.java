package dev.tandem;

/**
 * Says that there is no such page: thrown from the {@code init()} of an app's model, or of one that it makes, it has the
 * browser get a short page with that status and message in place of the app. The session ends, and nothing is logged.
 *
 * <pre>{@code
 * @Override
 * protected void init() {
 *     Order order = orders.find(getSession().getPath());
 *     if (order == null) {
 *         throw new PageException(404, "There is no such order.");
 *     }
 * }
 * }</pre>
 *
 * To say so in a page of the app's own, set its status: {@link Session#setPageStatus(int)}. Any other exception of
 * {@code init()} is a mistake: it is logged, and the answer is 500. Thrown later, by a handler, this is like any other exception.
 */
public class PageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    /**
     * @param status of the answer, from 400 to 599
     * @param message for whoever sees the page; it must tell no secrets
     * @throws IllegalArgumentException for another status
     */
    public PageException(int status, String message) {
        super(message);
        if (status < 400 || status > 599) {
            throw Messages.badStatus(status);
        }
        this.status = status;
    }

    /** Returns the status of the answer. */
    public int getStatus() {
        return status;
    }
}
