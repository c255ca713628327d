package dev.tandem.session;

import java.lang.System.Logger;

import dev.tandem.Model;
import dev.tandem.ModelEventListener;
import dev.tandem.metamodel.HandlerPlan;
import dev.tandem.metamodel.RemotePlan;
import dev.tandem.metamodel.RoleRule;

/** Keeps methods that are marked for some roles from the sessions of all others. */
final class AccessControl {

    private static final Logger LOGGER = System.getLogger("dev.tandem.session");

    private AccessControl() {
    }

    /** Returns the listener that runs a handler of a model, or what tells that it may not run. */
    static ModelEventListener bind(HandlerPlan handler, Model model, ClientSession session) {
        if (handler.access().allows(session.getCaller()::isInRole)) {
            return handler.bind(model);
        }
        return events -> logDenied(session, handler.access(), "handler " + handler.name() + " of " + model.getId());
    }

    /** Tells whether the browser may call a method; logs when it may not. */
    static boolean allows(RemotePlan method, ModelCore core, ClientSession session) {
        if (method.access().allows(session.getCaller()::isInRole)) {
            return true;
        }
        logDenied(session, method.access(), "method " + method.name() + " of " + core.getId());
        return false;
    }

    private static void logDenied(ClientSession session, RoleRule rule, String what) {
        session.logRefusal(LOGGER, Messages.notAllowed(session.getLogName(), what, session.getCaller(), rule));
    }
}
