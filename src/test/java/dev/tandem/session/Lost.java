package dev.tandem.session;

import dev.tandem.Model;
import dev.tandem.PageException;

/** Finds nothing at {@code /nothing}, and is not to be found at {@code /gone}. */
public class Lost extends Model {

    @Override
    protected void init() {
        switch (getSession().getPath()) {
            case "/nothing" -> getSession().setPageStatus(404);
            case "/gone" -> throw new PageException(410, "It was here.");
            default -> {
                // All is well.
            }
        }
    }
}
