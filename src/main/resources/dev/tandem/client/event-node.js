import { CollectionNode } from "./collection.js";
import * as messages from "./event-messages.js";
import { EventType } from "./event-type.js";
import { HandlerNode } from "./handler.js";
import { EmitterNode, PropertyNode } from "./property.js";

/**
 * What happened; all handlers of one event get the same object.
 * @typedef {{source: object, type: string, value: *, oldValue: *, change: ?Change}} ModelEvent
 */

/**
 * How paths of connection strings find their way.
 * @typedef {object} ObjectGraph
 * @property {function(*): (EventNode|null)} nodeOf the node of a model; null for anything else
 * @property {function(*, string): boolean} hasAttribute whether a value has a plain field of that name
 * @property {function(*, string): *} attributeOf the value of that field
 */

/**
 * Told of what must reach the other side. Every function is optional.
 * @typedef {object} EventNodeListener
 * @property {function(PropertyNode, *): void} [beforeChange] (property, value): validated and different; may throw to refuse
 * @property {function(PropertyNode, *, *): void} [changed] (property, oldValue, value): changed by set(), not by receive()
 * @property {function(PropertyNode, Change): void} [beforeEdit] (property, change): in place; may throw to refuse
 * @property {function(PropertyNode, Change, ModelEvent): void} [edited] (property, change, event): by edit(), not receiveEdit()
 * @property {function(EventNode, ModelEvent): void} [emitted] an event that was emitted here
 * @property {function(EventNode, string): void} [subscribed] the first handler was connected to that type
 * @property {function(EventNode, string): void} [unsubscribed] the last one is gone
 */

/** The event side of one object. */
export class EventNode {
    #types = new Map();
    #state = "new";

    /**
     * @param {object} source the object; `source` of its events, `this` of validators and functions
     * @param {string} name for messages, as in "Thermostat1"
     * @param {EventLoop} loop
     * @param {ObjectGraph} graph
     * @param {EventNodeListener} [listener]
     */
    constructor(source, name, loop, graph, listener = null) {
        this.source = source;
        this.name = name;
        this.loop = loop;
        this.graph = graph;
        this.listener = listener;
        /** @package Handlers made by connect(). */
        this.handlers = new Set();
        /** @package @type {?ModelEvent[]} Events of the time of creation, for handlers that come a moment later. */
        this.created = null;
    }

    /**
     * Declares a property. One of the same name is redefined and stays the same object.
     * @param {string} name
     * @param {object} [options]
     * @param {*} [options.initial] the default; a function is called for it, with the object as `this`; none without
     * @param {function(*): *} [options.validator] returns the value to keep, or throws; called with the object as `this`
     * @param {*} [options.revive] kept for the caller as property.options.revive
     * @param {"list"|"map"} [options.kind] what it is that changes in place
     * @param {boolean} [options.readonly] kept for the caller; set() of the node is the owner's setter
     * @returns {PropertyNode}
     */
    addProperty(name, options = {}) {
        const type = this.#declare(name, "emitter");
        type.property ??= options.kind ? new CollectionNode(this, type, options.kind) : new PropertyNode(this, type);
        type.property.options = options;
        return type.property;
    }

    /**
     * Declares an emitter. One of the same name is redefined and stays the same object.
     * @param {string} name
     * @param {function(*): *} [fn] makes the payload; null or undefined for no event; called with the object as `this`
     * @returns {EmitterNode}
     */
    addEmitter(name, fn = null) {
        const type = this.#declare(name, "property");
        type.emitter ??= new EmitterNode(this, type);
        type.emitter.fn = fn;
        return type.emitter;
    }

    /** Declares a type whose events arise on the other side, so that connecting to it is no cause for a warning. */
    addEventType(name) {
        this.type(name).known = true;
    }

    /**
     * Sets the properties to their defaults, then to the values given, and lets initial events wait for the handlers:
     * connect those before the loop runs.
     * @param {Object<string, *>} [values] authoritative, not validated here
     */
    start(values = {}) {
        if (this.#state !== "new") {
            throw messages.startedTwice(this.name);
        }
        const given = Object.entries(values).map(([name, value]) => [this.requireProperty(name), value]);
        this.#state = "starting";
        this.created = [];
        this.loop.enqueue(() => {
            this.created = null;
        });
        for (const name of this.getPropertyNames()) {
            this.getProperty(name).applyDefault();
        }
        given.forEach(([property, value]) => property.receive(value));
        this.#state = "live";
    }

    /**
     * Connects a function, called with all pending events as its arguments.
     * @param {string} name the handler's name, its label where a connection string has none
     * @param {...(function(...ModelEvent): void|string)} args the function, first or last, and at least one connection string
     * @returns {HandlerNode}
     */
    connect(name, ...args) {
        this.checkAlive(name);
        const listener = typeof args.at(-1) === "function" ? args.pop() : args.shift();
        const handler = new HandlerNode(this, name, listener, args);
        this.handlers.add(handler);
        return handler;
    }

    /**
     * Ends connections to a type of this object's events. What is pending is still delivered.
     * @param {string} typeAndLabel "type", or "type:label" for the handlers of that label only
     * @param {HandlerNode} [handler] only this one
     */
    disconnect(typeAndLabel, handler = null) {
        const colon = typeAndLabel.indexOf(":");
        const type = this.#types.get(colon < 0 ? typeAndLabel : typeAndLabel.slice(0, colon));
        const label = colon < 0 ? "" : typeAndLabel.slice(colon + 1);
        type?.disconnect((s) => (label === "" || s.label === label) && (handler === null || s.handler === handler));
    }

    /**
     * Emits an event.
     * @param {string} type without label; not a property
     * @param {*} [payload]
     * @returns {ModelEvent}
     */
    emit(type, payload = null) {
        if (typeof type !== "string" || type === "") {
            throw messages.noType(this.name);
        }
        checkNoLabel(type);
        if (this.getProperty(type)) {
            throw messages.propertyEmitted(type, this.name);
        }
        this.checkAlive(type);
        const event = this.event(type, payload, null);
        this.listener?.emitted?.(this, event);
        this.deliver(event);
        return event;
    }

    /**
     * Takes an event that happened on the other side.
     * @param {ModelEvent} event its source is this object
     */
    receive(event) {
        if (!this.isDisposed()) {
            this.deliver(event);
        }
    }

    /** @returns {?PropertyNode} */
    getProperty(name) {
        return this.#types.get(name)?.property ?? null;
    }

    /** @returns {PropertyNode} @throws {TypeError} when there is none of that name */
    requireProperty(name) {
        const property = this.getProperty(name);
        if (property === null) {
            throw messages.noProperty(name, this.name);
        }
        return property;
    }

    /** @returns {?EmitterNode} */
    getEmitter(name) {
        return this.#types.get(name)?.emitter ?? null;
    }

    /** @returns {string[]} sorted */
    getPropertyNames() {
        return this.getEventTypes().filter((name) => this.getProperty(name));
    }

    /** @returns {string[]} sorted */
    getEmitterNames() {
        return this.getEventTypes().filter((name) => this.getEmitter(name));
    }

    /** @returns {string[]} declared, or connected to; sorted */
    getEventTypes() {
        return [...this.#types.values()].filter((type) => type.known).map((type) => type.name).sort();
    }

    /** @returns {HandlerNode[]} in the order in which they are called */
    getHandlers(type) {
        checkNoLabel(type);
        return (this.#types.get(type)?.subscriptions ?? []).map((subscription) => subscription.handler);
    }

    /** @returns {boolean} */
    hasHandlers(type) {
        return (this.#types.get(type)?.subscriptions.length ?? 0) > 0;
    }

    /** Ends all connections to and from this object. What is pending is still delivered. A second call does nothing. */
    dispose() {
        if (this.isDisposed()) {
            return;
        }
        this.#state = "disposed";
        this.created = null;
        this.handlers.forEach((handler) => handler.close());
        this.handlers.clear();
        this.#types.forEach((type) => type.dispose());
    }

    /** @returns {boolean} */
    isDisposed() {
        return this.#state === "disposed";
    }

    /** @package */
    isLive() {
        return this.#state === "live";
    }

    /** @package */
    checkAlive(member) {
        if (this.isDisposed()) {
            throw messages.disposed(member, this.name);
        }
    }

    /** @package */
    checkSettable(property) {
        this.checkAlive(property);
        if (this.#state === "new") {
            throw messages.setTooEarly(property, this.name);
        }
    }

    /** @package */
    type(name) {
        let type = this.#types.get(name);
        if (type === undefined) {
            type = new EventType(this, name);
            this.#types.set(name, type);
        }
        return type;
    }

    /**
     * Makes an event of this object, for receive().
     * @returns {ModelEvent}
     */
    event(type, value, oldValue = null) {
        return Object.freeze({ source: this.source, type, value, oldValue, change: null });
    }

    /** @package */
    deliver(event, type = this.#types.get(event.type)) {
        this.created?.push(event);
        type?.deliver(event);
    }

    #declare(name, other) {
        if (this.#state !== "new") {
            throw messages.declaredTooLate(name, this.name);
        }
        const type = this.type(name);
        if (type[other] !== null) {
            throw messages.nameTaken(name, this.name);
        }
        type.known = true;
        return type;
    }
}

function checkNoLabel(type) {
    if (type.includes(":")) {
        throw messages.labelInType(type);
    }
}
