package dev.tandem;

import java.util.LinkedList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What stands around the code of a turn: who makes models, and which models have been entered. A session has one; not
 * for applications.
 */
public final class TurnContext {

    private static final ThreadLocal<TurnContext> CURRENT = new ThreadLocal<>();

    private final Maker maker;
    private ModelContext top;

    /** Makes models of one session. */
    @FunctionalInterface
    public interface Maker {

        <M extends Model> M create(Class<M> type, Consumer<? super M> initialValues);
    }

    public TurnContext(Maker maker) {
        this.maker = maker;
    }

    /** Begins the turn on the calling thread. Returns what was around it, to be given back at the end. */
    public TurnContext begin() {
        TurnContext around = CURRENT.get();
        CURRENT.set(this);
        return around;
    }

    /** Ends the turn on the calling thread. */
    public void end(TurnContext around) {
        if (around == null) {
            CURRENT.remove();
        }
        else {
            CURRENT.set(around);
        }
    }

    /** Closes the contexts that are still open. Returns their models, outermost first; empty when all is well. */
    public List<Model> closeAll() {
        if (top == null) {
            return List.of();
        }
        List<Model> open = getStack();
        for (; top != null; top = top.getOuter()) {
            top.setClosed();
        }
        return open;
    }

    /** Makes a model the active one. */
    public ModelContext enter(Model model) {
        top = new ModelContext(this, model, top);
        return top;
    }

    void leave(ModelContext context) {
        if (context != top || current() != this) {
            throw Messages.leftOutOfOrder(context.getModel(), top == null ? null : top.getModel());
        }
        top = context.getOuter();
    }

    static TurnContext current() {
        return CURRENT.get();
    }

    Maker getMaker() {
        return maker;
    }

    Model getActive() {
        return top == null ? null : top.getModel();
    }

    List<Model> getStack() {
        LinkedList<Model> stack = new LinkedList<>();
        for (ModelContext context = top; context != null; context = context.getOuter()) {
            stack.addFirst(context.getModel());
        }
        return stack;
    }
}
