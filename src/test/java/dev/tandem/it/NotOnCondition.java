package dev.tandem.it;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import java.util.List;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

import dev.tandem.it.server.Servers;

/** Evaluates {@link NotOn} for the server of this run. */
public final class NotOnCondition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        for (var notOn : AnnotationSupport.findRepeatableAnnotations(context.getElement(), NotOn.class)) {
            var servers = List.of(notOn.value());

            if (!Servers.NAMES.containsAll(servers)) {
                throw new IllegalStateException("@NotOn names " + servers + "; there are " + Servers.NAMES);
            }

            if (servers.contains(SharedServer.name())) {
                return disabled("Not on " + SharedServer.name() + ": " + notOn.because());
            }
        }

        return enabled("Runs on " + SharedServer.name());
    }
}
