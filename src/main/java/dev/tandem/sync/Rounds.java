package dev.tandem.sync;

import java.lang.System.Logger;

import dev.tandem.config.Settings;
import dev.tandem.event.EventLoop;

/**
 * Tells of handlers of the two sides that set values in answer to each other for ever; the browser ends that. Used
 * inside the session's turn.
 */
final class Rounds {

    private static final Logger LOGGER = System.getLogger("dev.tandem.session");

    private final ModelSpace space;
    private final EventLoop loop;
    private final int max;
    private String heard;

    Rounds(ModelSpace space) {
        this.space = space;
        loop = space.getLoop();
        max = space.getServices().configuration().get(Settings.ROUNDS_MAX);
    }

    private boolean isLast() {
        return loop.getRound() >= max && max > 0;
    }

    /** The browser has set a property. */
    void heard(ModelCore core, String property) {
        if (isLast()) {
            heard = core.getId() + "." + property;
        }
    }

    /** The server tells a property's value. */
    void answered(PropertySync sync) {
        if (heard != null && isLast()) {
            space.getLog().warn(LOGGER, Messages.endlessRounds(space.getScope().getLogName(), heard, sync.getName(),
                max, Settings.ROUNDS_MAX.getName()));
            heard = null;
        }
    }
}
