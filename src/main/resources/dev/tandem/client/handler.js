import { Connection } from "./connection.js";
import { emptyConnection, noConnections, noListener } from "./event-messages.js";
import { parsePath } from "./path.js";

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
