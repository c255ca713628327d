package dev.tandem.sync;

import java.lang.System.Logger;

import dev.tandem.config.Settings;
import dev.tandem.event.EventLoop;
import dev.tandem.turn.TurnScope;
import dev.tandem.wire.PropertyTarget;

/**
 * Tells of handlers of the two sides that set values in answer to each other for ever; the browser ends that. Used
 * inside the session's turn.
 */
final class Rounds {

    private static final Logger LOGGER = System.getLogger("dev.tandem.session");

    private final EventLoop loop;
    private final int max;
    private final TurnScope scope;
    private final SessionLog log;
    private String heard;

    /** @param max how often they may; 0 for ever */
    Rounds(EventLoop loop, int max, TurnScope scope, SessionLog log) {
        this.loop = loop;
        this.max = max;
        this.scope = scope;
        this.log = log;
    }

    private boolean isLast() {
        return loop.getRound() >= max && max > 0;
    }

    /** The browser has set a property. */
    void heard(String model, String property) {
        if (isLast()) {
            heard = model + "." + property;
        }
    }

    /** The server tells a property's value. */
    void answered(PropertyTarget target) {
        if (heard != null && isLast()) {
            String answered = target.getModelId() + "." + target.getPropertyName();
            log.warn(LOGGER, Messages.endlessRounds(scope.getLogName(), heard, answered, max,
                Settings.ROUNDS_MAX.getName()));
            heard = null;
        }
    }
}
