package dev.tandem.it.scope;

import dev.tandem.App;
import dev.tandem.Emitter;
import dev.tandem.Handler;
import dev.tandem.Model;
import dev.tandem.ModelEvent;
import dev.tandem.Property;
import dev.tandem.Session;
import jakarta.inject.Inject;

/** Tells what it finds of its container around it. */
@App("desk")
public class Desk extends Model {

    public static class Both extends Model.Both {
        public final Property<String> answer = prop("");
    }
    public final Both both = both(Both.class);

    @Inject Session session;
    @Inject Cart cart;
    @Inject Board board;
    @Inject Ledger ledger;
    @Inject Gate gate;

    @Handler("asked")
    @Traced
    void onAsked(ModelEvent... events) {
        cart.add();
        both.answer.set(String.join(" ", session.getId(), board.sessionId(), ledger.sessionId(), "cart", cart.size(),
            "traced", Tracer.takeCalls()));
    }

    @Handler("blocked")
    void onBlocked() throws InterruptedException {
        both.answer.set(gate.await() ? "released" : "forgotten");
    }

    @Handler("released")
    void onReleased() {
        gate.open();
        both.answer.set("opened");
    }

    @Handler("broadcast")
    void onBroadcast() {
        board.tellAll("hello from " + session.getId());
    }

    @Handler("failed")
    void onFailed() {
        both.answer.set("before");
        throw new IllegalStateException("on purpose");
    }

    public class JS extends Model.JS {
        public final Emitter<Integer> asked = emitter();
        public final Emitter<Integer> blocked = emitter();
        public final Emitter<Integer> released = emitter();
        public final Emitter<Integer> broadcast = emitter();
        public final Emitter<Integer> failed = emitter();
    }
}
