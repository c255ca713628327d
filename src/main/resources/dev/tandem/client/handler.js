import { Connection } from "./connection.js";
import { MANY } from "./containers.js";
import { emptyConnection, endless, noConnections, noListener } from "./event-messages.js";
import { parsePath } from "./path.js";

/** So often a handler is called in one turn: what it does leads to its own events again. */
const MAX_ROUNDS = 1000;

/**
 * A connected handler: a function, what it is connected to, and the events that wait for it.
 */
export class HandlerNode {
    #listener;
    #connections = [];
    #pending = [];
    #queued = false;
    #turnNumber = 0;
    #rounds = 0;
    /** The `round` of what is pending. */
    #answered = 0;

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

    /**
     * Calls the function with all pending events, several times when there are very many; does nothing when there are
     * none. What it throws goes to the loop.
     */
    handleNow() {
        if (this.#pending.length === 0) {
            return;
        }
        const events = this.#pending;
        const { loop } = this.owner;
        const before = loop.round;
        this.#pending = [];
        loop.round = this.#answered;
        this.#answered = 0;
        for (let i = 0; i < events.length; i += MANY) {
            try {
                this.#listener(...events.slice(i, i + MANY));
            }
            catch (error) {
                loop.onError(this, error);
            }
        }
        loop.round = before;
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
        this.#answered = Math.max(this.#answered, this.owner.loop.round);
        if (!this.#queued) {
            this.#queued = true;
            this.owner.loop.enqueue(this.#turn);
        }
    }

    #turn = () => {
        this.#queued = false;
        const { loop, name } = this.owner;
        this.#rounds = this.#turnNumber === loop.turn ? this.#rounds + 1 : 1;
        this.#turnNumber = loop.turn;
        if (this.#rounds > MAX_ROUNDS && this.#pending.length > 0) {
            const [{ type }] = this.#pending.splice(0);
            this.#answered = 0;
            if (this.#rounds === MAX_ROUNDS + 1) {
                loop.onError(this, endless(this.name, name, type, MAX_ROUNDS));
            }
            return;
        }
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
