package dev.tandem.sync;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

import dev.tandem.Model;
import dev.tandem.ModelEventListener;
import dev.tandem.metamodel.HandlerDescriptor;
import dev.tandem.metamodel.RemoteDescriptor;
import dev.tandem.metamodel.RoleRule;
import dev.tandem.turn.TurnScope;
import dev.tandem.visit.Caller;

/** Keeps methods that are marked for some roles from a session whose caller has none of them. */
public final class AccessControl {

    private static final Logger LOGGER = System.getLogger("dev.tandem.session");

    private final Caller caller;
    private final TurnScope scope;
    private final SessionLog log;

    AccessControl(Caller caller, TurnScope scope, SessionLog log) {
        this.caller = caller;
        this.scope = scope;
        this.log = log;
    }

    /** Returns the listener that runs a handler of a model, or what tells that it may not run. */
    ModelEventListener bind(HandlerDescriptor handler, Model model) {
        if (handler.access().allows(caller::isInRole)) {
            return handler.bind(model);
        }
        return events -> logDenied(handler.access(), "handler " + handler.name() + " of " + model.getId());
    }

    /** Tells whether the browser may call a method of the model with that id; logs when it may not. */
    public boolean allows(RemoteDescriptor method, String model) {
        if (method.access().allows(caller::isInRole)) {
            return true;
        }
        logDenied(method.access(), "method " + method.name() + " of " + model);
        return false;
    }

    private void logDenied(RoleRule rule, String what) {
        log.refused(LOGGER, Level.WARNING, Messages.notAllowed(scope.getLogName(), what, caller, rule));
    }
}
