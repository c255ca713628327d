package dev.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

import jakarta.json.JsonValue;

import org.junit.jupiter.api.Test;

import dev.tandem.RemoteException;
import dev.tandem.config.Configuration;
import dev.tandem.testkit.LocalServer;
import dev.tandem.testkit.LocalServer.Page;

/** Code for the browser, where it is allowed: the app is called "test". */
class EvalTest {

    private final LocalServer server = new LocalServer(Configuration.of(Map.of("tandem.eval.apps", "test")));
    private final Page page = server.open(Lamp.class).connect();

    private String frame;

    private CompletableFuture<JsonValue> eval(String code) {
        CompletableFuture<JsonValue> result = new CompletableFuture<>();
        frame = page.run(() -> page.facade.eval(code).whenComplete((value, error) -> {
            if (error == null) {
                result.complete(value);
            }
            else {
                result.completeExceptionally(error);
            }
        })).toString();
        return result;
    }

    @Test
    void theValueComesAsJson() {
        CompletableFuture<JsonValue> value = eval("[1, \"x\"]");
        assertThat(frame).contains("[\"eval\",1,\"[1, \\\"x\\\"]\"]").doesNotContain("load");

        page.send("[\"return\",1,[1,\"x\"]]");

        assertThat(value).isCompletedWithValueMatching(json -> json.toString().equals("[1,\"x\"]"));
    }

    @Test
    void anErrorComesWithItsStack() {
        CompletableFuture<JsonValue> value = eval("nothing");

        page.send("[\"throw\",1,\"ReferenceError: nothing\\n    at eval:1\"]");

        assertThatThrownBy(value::join).cause().isInstanceOf(RemoteException.class)
            .hasMessage("ReferenceError: nothing\n    at eval:1");
    }

    @Test
    void theEndOfTheSessionEndsIt() {
        CompletableFuture<JsonValue> value = eval("1");

        page.session.close();
        server.settle();

        assertThat(value).isCompletedExceptionally();
    }

    @Test
    void withoutABrowserItThrows() {
        Page early = server.open(Lamp.class);

        early.run(() -> assertThatThrownBy(() -> early.facade.eval("1")).isInstanceOf(IllegalStateException.class)
            .hasMessageStartingWith("TANDEM-0578"));
    }

    @Test
    void outsideTheTurnItThrows() {
        assertThatThrownBy(() -> page.facade.eval("1")).hasMessageStartingWith("TANDEM-0060");
    }

    @Test
    void itIsOffUnlessConfigured() {
        LocalServer other = new LocalServer(Configuration.of(Map.of("tandem.eval.apps", "other")));
        Page closed = other.open(Lamp.class).connect();

        closed.run(() -> assertThatThrownBy(() -> closed.facade.eval("1")).isInstanceOf(IllegalStateException.class)
            .hasMessage("TANDEM-0577: app 'test' may not evaluate code in its browsers; add it to tandem.eval.apps "
            + "where you "
                + "debug, or call a method of JS"));
    }
}
