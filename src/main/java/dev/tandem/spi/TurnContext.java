package dev.tandem.spi;

import java.util.LinkedList;
import java.util.List;
import java.util.function.Consumer;

import dev.tandem.Model;
import dev.tandem.ModelContext;

/**
 * What stands around the code of a turn: who makes models, and which models have been entered. A session has one; not
 * for applications.
 */
public final class TurnContext {

    private static final ThreadLocal<TurnContext> CURRENT = new ThreadLocal<>();

    private final Maker maker;
    private EnteredModel top;

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
        top = new EnteredModel(this, model, top);
        return top;
    }

    void leave(EnteredModel context) {
        if (context != top || current() != this) {
            throw Messages.leftOutOfOrder(context.getModel(), top == null ? null : top.getModel());
        }
        top = context.getOuter();
    }

    /** Returns what stands around the code of the calling thread; {@code null} outside any turn. */
    public static TurnContext current() {
        return CURRENT.get();
    }

    /** Returns what makes models that belong to none. */
    public Maker getMaker() {
        return maker;
    }

    /** Returns the model that was entered last and not left yet; {@code null} when there is none. */
    public Model getActive() {
        return top == null ? null : top.getModel();
    }

    /** Returns the models that were entered and not left yet, the active one last. */
    public List<Model> getStack() {
        LinkedList<Model> stack = new LinkedList<>();
        for (EnteredModel context = top; context != null; context = context.getOuter()) {
            stack.addFirst(context.getModel());
        }
        return stack;
    }
}
