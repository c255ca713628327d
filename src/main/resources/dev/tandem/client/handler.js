import { parsePath } from "./path.js";
import { couldNotConnect, emptyConnection, noConnections, noListener, notAList, starMissing } from "./event-messages.js";

/**
 * A connected handler: a function, what it is connected to, and the events that wait for it.
 */
export class HandlerNode {
    #listener;
    #connections = [];
    #pending = [];
    #queued = false;

    /** Made by `EventNode.connect`. */
    constructor(owner, name, listener, texts) {
        if (typeof listener !== "function") {
            throw noListener(name, owner.name);
        }
        if (texts.length === 0) {
            throw noConnections(name, owner.name);
        }
        if (texts.some((text) => typeof text !== "string" || text === "")) {
            throw emptyConnection(name, owner.name);
        }
        this.owner = owner;
        this.name = name;
        /** @package Place among the handlers of the same label. */
        this.order = owner.loop.nextOrder();
        this.#listener = listener;
        const paths = texts.map((text) => parsePath(text, owner.loop.onWarning));
        try {
            for (const path of paths) {
                const connection = new Connection(this, path);
                this.#connections.push(connection);
                connection.open();
            }
        }
        catch (error) {
            this.close();
            throw error;
        }
        this.#replay();
    }

    /**
     * Returns what it is connected to now.
     * @returns {{connection: string, targets: string[]}[]} connection string, and `type:label` of each event it leads to
     */
    getConnectionInfo() {
        return this.#connections.map((connection) => ({
            connection: connection.path.text,
            targets: connection.subscriptions().map((s) => `${s.type.name}:${s.label}`),
        }));
    }

    /** Calls the function, whatever is pending. What it throws is thrown here. */
    call(...events) {
        this.#listener(...events);
    }

    /** Calls the function with all pending events; does nothing when there are none. What it throws goes to the loop. */
    handleNow() {
        if (this.#pending.length === 0) {
            return;
        }
        const events = this.#pending;
        this.#pending = [];
        try {
            this.#listener(...events);
        }
        catch (error) {
            this.owner.loop.onError(this, error);
        }
    }

    /** Ends the connections and drops what is pending. A second call does nothing. */
    dispose() {
        this.close();
        this.#pending = [];
        this.owner.handlers.delete(this);
    }

    /** @package Ends the connections; what is pending will still be handled. */
    close() {
        this.#connections.forEach((connection) => connection.close());
        this.#connections = [];
    }

    /** @package */
    add(event) {
        this.#pending.push(event);
        if (!this.#queued) {
            this.#queued = true;
            this.owner.loop.enqueue(this.#turn);
        }
    }

    #turn = () => {
        this.#queued = false;
        this.handleNow();
    };

    /** Takes the events of objects that are just being created: object by object, in the order of occurrence. */
    #replay() {
        const subscriptions = new Set(this.#connections.flatMap((connection) => connection.subscriptions()));
        const nodes = new Set([...subscriptions].map((subscription) => subscription.type.node));
        for (const node of nodes) {
            for (const event of node.created ?? []) {
                for (const subscription of subscriptions) {
                    if (subscription.type.node === node && subscription.type.name === event.type) {
                        this.add(event);
                    }
                }
            }
        }
    }
}

/** One connection string of a handler, and the branches that it leads to. */
class Connection {
    /**
     * For each part of the path the branches that are not repeated, then those that are. A value that is reached by
     * several ways has one, so that objects that hold each other in circles cost no more than a tree.
     * @type {Map<*, Branch>[]}
     */
    #levels;
    #root = null;
    #circleSuspected = false;
    #opening = true;
    #problem = null;
    #deadEnd = "";
    /** Whether it leads, or may one day lead, to an event. */
    reached = false;

    constructor(handler, path) {
        this.handler = handler;
        this.path = path;
        this.label = path.label || handler.name;
        this.#levels = path.parts.flatMap(() => [new Map(), new Map()]);
    }

    open() {
        this.#root = this.acquire(this.handler.owner.source, 0, false);
        this.#opening = false;
        if (this.#problem === null && !this.reached) {
            this.#problem = couldNotConnect(this.path.text, this.#deadEnd);
        }
        if (this.#problem !== null) {
            throw this.#problem;
        }
    }

    close() {
        this.#root = null;
        this.#keep(new Set());
    }

    /** Returns the branch of that value, opened when it is new, and counts one more use of it. */
    acquire(value, index, repeated) {
        const level = this.#levels[2 * index + repeated];
        let branch = level.get(value);
        if (branch === undefined) {
            branch = new Branch(this, value, index, repeated);
            level.set(value, branch);
            branch.open();
        }
        branch.uses++;
        return branch;
    }

    /** Ends one use; the last one closes the branch. Uses that remain may be its own, over a circle. */
    release(branch, stays) {
        if (--branch.uses === 0) {
            this.#levels[2 * branch.index + branch.repeated].delete(branch.value);
            branch.close();
        }
        else if (!stays && branch.repeated) {
            this.#circleSuspected = true;
        }
    }

    /** Closes the circles that the path has left. */
    settle() {
        if (this.#circleSuspected && this.#root !== null) {
            this.#circleSuspected = false;
            this.#keep(this.#root.addReached(new Set()));
        }
    }

    /** Returns the subscriptions in the order of the tree. */
    subscriptions() {
        const reached = this.#root?.addReached(new Set()) ?? [];
        return [...reached].map((branch) => branch.subscription).filter((subscription) => subscription !== null);
    }

    /** While connecting, the caller is to blame; later, whoever sets a property on the path is not. */
    problem(error) {
        if (!this.#opening) {
            this.handler.owner.loop.onError(this.handler, error);
        }
        else {
            this.#problem ??= error;
        }
    }

    /** Keeps the first reason why the path leads nowhere; of interest while connecting only. */
    deadEnd(reason) {
        if (this.#opening && this.#deadEnd === "") {
            this.#deadEnd = reason();
        }
    }

    #keep(branches) {
        for (const level of this.#levels) {
            const lost = [...level.values()].filter((branch) => !branches.has(branch));
            lost.forEach((branch) => level.delete(branch.value));
            lost.forEach((branch) => branch.close());
        }
    }
}

/**
 * A place that a path leads through: a value, the part of the path to follow from there, and the branches that it leads
 * to. It follows the property when that changes, and keeps the branches of the values that stay.
 */
class Branch {
    #connection;
    #part;
    #watched = null;
    #children = [];
    /** What the rest of the path leads to from the same value, when this is repeated. */
    #rest = null;
    uses = 0;
    subscription = null;

    constructor(connection, value, index, repeated) {
        this.#connection = connection;
        this.#part = connection.path.parts[index];
        this.value = value;
        this.index = index;
        /** Reached over `**`: the same part once more, besides the rest of the path. */
        this.repeated = repeated;
    }

    open() {
        const { handler, path, label } = this.#connection;
        const { name, stars } = this.#part;
        const graph = handler.owner.graph;
        let node = graph.nodeOf(this.value);
        node = node?.isDisposed() ? null : node;
        if (this.index === path.parts.length - 1) {
            if (node) {
                this.subscription = node.type(name).subscribe(handler, label, path);
                this.#connection.reached = true;
            }
            else {
                this.#connection.deadEnd(() => `what '${name}' belongs to is not an event object`);
            }
            if (stars < 2) {
                return;
            }
        }
        else if (this.repeated) {
            this.#rest = this.#connection.acquire(this.value, this.index + 1, false);
        }
        if (node?.getProperty(name)) {
            this.#watched = node.type(name);
            this.#watched.watches.add(this);
            this.#connection.reached = true;
            this.#followProperty();
        }
        else if (graph.hasAttribute(this.value, name)) {
            this.#follow(graph.attributeOf(this.value, name));
        }
        else {
            this.#connection.deadEnd(() => `${this.#name()} has no property or field '${name}'`);
        }
    }

    /** A second call does nothing. */
    close() {
        const last = this.#rest === null ? this.#children : [this.#rest, ...this.#children];
        this.subscription?.release();
        this.#watched?.watches.delete(this);
        this.subscription = this.#watched = this.#rest = null;
        this.#children = [];
        last.forEach((branch) => this.#connection.release(branch, false));
    }

    /** Follows the property to its present value. */
    refresh() {
        if (this.#watched !== null) {
            this.#followProperty();
            this.#connection.settle();
        }
    }

    /** Adds this and what it leads to, in the order of the tree. */
    addReached(reached) {
        if (!reached.has(this)) {
            reached.add(this);
            this.#rest?.addReached(reached);
            this.#children.forEach((child) => child.addReached(reached));
        }
        return reached;
    }

    #followProperty() {
        this.#follow(this.#watched.node.isDisposed() ? null : this.#watched.property.get());
    }

    #follow(target) {
        const deep = this.#part.stars === 2;
        const before = this.#children;
        this.#children = this.#items(target)
            .map((item) => this.#connection.acquire(item, deep ? this.index : this.index + 1, deep));
        const present = new Set(this.#children);
        before.forEach((child) => this.#connection.release(child, present.has(child)));
    }

    #items(target) {
        const { name, stars } = this.#part;
        if (target === null || target === undefined) {
            this.#connection.deadEnd(() => `'${name}' of ${this.#name()} is null`);
            return [];
        }
        const list = Array.isArray(target) || target instanceof Set;
        if (list !== stars > 0) {
            const message = list ? starMissing : notAList;
            this.#connection.problem(message(this.#connection.path.text, name, this.#name()));
            return [];
        }
        const items = (list ? [...target] : [target]).filter((item) => item !== null && item !== undefined);
        if (items.length === 0) {
            this.#connection.deadEnd(() => `'${name}' of ${this.#name()} is empty`);
        }
        return items;
    }

    #name() {
        return this.#connection.handler.owner.graph.nodeOf(this.value)?.name ?? "it";
    }
}
