package dev.tandem.event;

import java.util.List;
import java.util.function.Supplier;

/** One connection string of a handler, and what it leads to. */
final class Connection {

    private final HandlerNode handler;
    private final Path path;
    private final String label;
    private final Branches branches;
    private boolean opening = true;
    private boolean reached;
    private RuntimeException problem;
    private String deadEnd;

    Connection(HandlerNode handler, Path path) {
        this.handler = handler;
        this.path = path;
        this.label = path.label().isEmpty() ? handler.getName() : path.label();
        this.branches = new Branches(this);
    }

    HandlerNode getHandler() {
        return handler;
    }

    Path getPath() {
        return path;
    }

    String getLabel() {
        return label;
    }

    Branches getBranches() {
        return branches;
    }

    ObjectGraph getGraph() {
        return handler.getOwner().getGraph();
    }

    EventNode liveNodeOf(Object value) {
        EventNode node = getGraph().nodeOf(value);
        return node == null || node.isDisposed() ? null : node;
    }

    void open() {
        branches.open(handler.getOwner().getSource());
        opening = false;
        if (problem == null && !reached) {
            problem = Messages.couldNotConnect(path.text(), deadEnd);
        }
        if (problem != null) {
            throw problem;
        }
    }

    void close() {
        branches.close();
    }

    List<Subscription> getSubscriptions() {
        return branches.getSubscriptions();
    }

    /** It leads, or may one day lead, to an event. */
    void reached() {
        reached = true;
    }

    /** While connecting, the caller is to blame; later, whoever sets a property on the path is not. */
    void problem(RuntimeException error) {
        if (!opening) {
            handler.getOwner().getLoop().failed(handler, error);
        }
        else if (problem == null) {
            problem = error;
        }
    }

    /** Keeps the first reason why the path leads nowhere; of interest while connecting only. */
    void deadEnd(Supplier<String> reason) {
        if (opening && deadEnd == null) {
            deadEnd = reason.get();
        }
    }
}
