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

/** One connection string of a handler, and what it leads to. */
class Connection {
    #root = null;
    #opening = true;
    #problem = null;
    #deadEnd = "";
    /** Whether it leads, or may one day lead, to an event. */
    reached = false;

    constructor(handler, path) {
        this.handler = handler;
        this.path = path;
        this.label = path.label || handler.name;
    }

    open() {
        this.#root = new Branch(this, null, this.handler.owner.source, 0, false);
        this.#root.open();
        this.#opening = false;
        if (this.#problem === null && !this.reached) {
            this.#problem = couldNotConnect(this.path.text, this.#deadEnd);
        }
        if (this.#problem !== null) {
            throw this.#problem;
        }
    }

    close() {
        this.#root?.close();
        this.#root = null;
    }

    subscriptions() {
        return this.#root?.collect([]) ?? [];
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
}

/**
 * A place that a path leads through: a value, the part of the path to follow from there, and the branches that it leads
 * to. It follows the property when that changes, and keeps the branches of the values that stay.
 */
class Branch {
    #connection;
    #parent;
    #value;
    #index;
    /** Reached over `**`: the same part once more, besides the rest of the path. */
    #repeated;
    #subscription = null;
    #watched = null;
    #rest = null;
    #children = new Map();

    constructor(connection, parent, value, index, repeated) {
        this.#connection = connection;
        this.#parent = parent;
        this.#value = value;
        this.#index = index;
        this.#repeated = repeated;
    }

    open() {
        const { handler, path, label } = this.#connection;
        const graph = handler.owner.graph;
        const part = path.parts[this.#index];
        const node = liveNode(graph, this.#value);
        if (this.#index === path.parts.length - 1) {
            if (node !== null) {
                this.#subscription = node.type(part.name).subscribe(handler, label, path);
                this.#connection.reached = true;
            }
            else {
                this.#connection.deadEnd(() => `what '${part.name}' belongs to is not an event object`);
            }
            if (part.stars < 2) {
                return;
            }
        }
        else if (this.#repeated) {
            this.#rest = new Branch(this.#connection, this, this.#value, this.#index + 1, false);
            this.#rest.open();
        }
        if (node?.getProperty(part.name)) {
            this.#watched = node.type(part.name);
            this.#watched.watches.add(this);
            this.#connection.reached = true;
            this.refresh();
        }
        else if (graph.hasAttribute(this.#value, part.name)) {
            this.#follow(graph.attributeOf(this.#value, part.name));
        }
        else {
            this.#connection.deadEnd(() => `${this.#name()} has no property or field '${part.name}'`);
        }
    }

    close() {
        this.#subscription?.release();
        this.#watched?.watches.delete(this);
        this.#rest?.close();
        this.#children.forEach((child) => child.close());
        this.#subscription = this.#watched = this.#rest = null;
        this.#children = new Map();
    }

    /** Follows the property to its present value. */
    refresh() {
        if (this.#watched !== null) {
            this.#follow(this.#watched.node.isDisposed() ? null : this.#watched.property.get());
        }
    }

    /** Adds its subscriptions, its own before those beneath it. */
    collect(into) {
        if (this.#subscription !== null) {
            into.push(this.#subscription);
        }
        this.#rest?.collect(into);
        this.#children.forEach((child) => child.collect(into));
        return into;
    }

    #follow(target) {
        const deep = this.#part().stars === 2;
        const before = this.#children;
        this.#children = new Map();
        for (const item of this.#items(target)) {
            let child = before.get(item);
            if (child === undefined && !this.#children.has(item) && !(deep && this.#leadsThrough(item))) {
                child = new Branch(this.#connection, this, item, deep ? this.#index : this.#index + 1, deep);
                child.open();
            }
            if (child !== undefined) {
                this.#children.set(item, child);
                before.delete(item);
            }
        }
        before.forEach((child) => child.close());
    }

    #items(target) {
        const { name, stars } = this.#part();
        const list = Array.isArray(target) || target instanceof Set;
        if (target === null || target === undefined) {
            this.#connection.deadEnd(() => `'${name}' of ${this.#name()} is null`);
            return [];
        }
        if (list !== stars > 0) {
            const message = list ? starMissing : notAList;
            this.#connection.problem(message(this.#connection.path.text, name, this.#name()));
            return [];
        }
        if (!list) {
            return [target];
        }
        const items = [...target].filter((item) => item !== null && item !== undefined);
        if (items.length === 0) {
            this.#connection.deadEnd(() => `'${name}' of ${this.#name()} is empty`);
        }
        return items;
    }

    /** A tree that bites its own tail ends there. */
    #leadsThrough(value) {
        return this.#value === value || (this.#parent?.#leadsThrough(value) ?? false);
    }

    #part() {
        return this.#connection.path.parts[this.#index];
    }

    #name() {
        return this.#connection.handler.owner.graph.nodeOf(this.#value)?.name ?? "it";
    }
}

function liveNode(graph, value) {
    const node = graph.nodeOf(value) ?? null;
    return node === null || node.isDisposed() ? null : node;
}
