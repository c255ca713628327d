package dev.tandem.session;

import java.util.concurrent.CompletionStage;

import dev.tandem.SessionStatus;
import dev.tandem.config.Settings;
import dev.tandem.wire.WireNames;
import jakarta.json.JsonValue;

/** Code that a session's browser is to run, for debugging; see {@link dev.tandem.Session#eval}. */
record Evaluation(ClientSession session) {

    /** Tells whether the session's app may do it. */
    boolean isOn() {
        return session.getRegistry().getConfiguration().get(Settings.EVAL_APPS).contains(session.getAppName());
    }

    /** Lets the browser load what does it. */
    void require() {
        session.getModels().getModules().require(WireNames.OP_EVAL);
    }

    CompletionStage<JsonValue> run(String code) {
        session.check("session " + session.getLogName() + " was to evaluate code");
        if (!isOn()) {
            throw Messages.evalOff(session.getAppName(), Settings.EVAL_APPS.getName());
        }
        if (session.getStatus() != SessionStatus.CONNECTED) {
            throw Messages.evalUnconnected(session.getLogName());
        }
        require();
        return session.getModels().getBrowserCalls().eval(code);
    }
}
