/**
 * Properties, emitters and handlers of one side; the same semantics as the Java package dev.tandem.event, held together
 * by one table of test cases. Knows nothing of models, sessions or the wire.
 */

import { equals } from "./equals.js";
import { HandlerNode } from "./handler.js";
import * as messages from "./event-messages.js";

export { equals, HandlerNode };

/**
 * What happened; all handlers of one event get the same object.
 * @typedef {{source: object, type: string, value: *, oldValue: *}} ModelEvent
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
 * @property {function(EventNode, ModelEvent): void} [emitted] an event that was emitted here
 * @property {function(EventNode, string): void} [subscribed] the first handler was connected to that type
 * @property {function(EventNode, string): void} [unsubscribed] the last one is gone
 */

/** Runs the handlers that have pending events. One for each session. */
export class EventLoop {
    #queue = [];
    #next = 0;
    #running = false;
    #handlers = 0;

    /**
     * @param {function(HandlerNode, *): void} onError told of each exception that a handler throws
     * @param {object} [hooks] may be set as fields later, too
     * @param {function(): void} [hooks.onPending] called when there is something to run; schedule run() there
     * @param {function(string): void} [hooks.onWarning] told of doubtful connection strings
     */
    constructor(onError, { onPending = () => {}, onWarning = (text) => console.warn(text) } = {}) {
        this.onError = onError;
        this.onPending = onPending;
        this.onWarning = onWarning;
    }

    /**
     * Calls each handler once with all its pending events, in the order in which they first got one, until none is
     * left. Objects created before are complete from now on: a handler connected later gets no initial events.
     */
    run() {
        if (this.#running) {
            return;
        }
        this.#running = true;
        try {
            while (this.hasPending()) {
                this.#queue[this.#next++]();
            }
        }
        finally {
            this.#queue.splice(0, this.#next);
            this.#next = 0;
            this.#running = false;
        }
    }

    /** @returns {boolean} whether run() has anything to do */
    hasPending() {
        return this.#next < this.#queue.length;
    }

    /** @package */
    enqueue(task) {
        this.#queue.push(task);
        if (this.#queue.length === 1) {
            this.onPending();
        }
    }

    /** @package */
    nextOrder() {
        return this.#handlers++;
    }
}

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
     * @param {boolean} [options.readonly] kept for the caller; set() of the node is the owner's setter
     * @returns {PropertyNode}
     */
    addProperty(name, options = {}) {
        const type = this.#declare(name, "emitter");
        type.property ??= new PropertyNode(this, type);
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
        this.deliver(event);
        this.listener?.emitted?.(this, event);
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
        return Object.freeze({ source: this.source, type, value, oldValue });
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

/** A property of one object. */
export class PropertyNode {
    #type;
    #value = null;
    #isSet = false;
    #validating = false;

    /** Made by `EventNode.addProperty`. */
    constructor(node, type) {
        this.node = node;
        this.name = type.name;
        this.options = {};
        /** Whatever the caller wants to keep with it. */
        this.attachment = null;
        this.#type = type;
    }

    /** @returns {*} the value; null before any was set */
    get() {
        return this.#value;
    }

    /** @returns {boolean} whether it has a value, be it null */
    isSet() {
        return this.#isSet;
    }

    /** @returns {boolean} whether its changes have any handler */
    hasHandlers() {
        return this.#type.subscriptions.length > 0;
    }

    /**
     * Validates the value and, when it differs, keeps it and tells the handlers. Ignored from within its own validator.
     * @throws what the validator throws; the value is then unchanged
     */
    set(value) {
        if (this.#validating) {
            return;
        }
        this.node.checkSettable(this.name);
        const valid = this.#validate(value);
        if (!this.#differs(valid)) {
            return;
        }
        const listener = this.node.isLive() ? this.node.listener : null;
        listener?.beforeChange?.(this, valid);
        const oldValue = this.#change(valid);
        listener?.changed?.(this, oldValue, valid);
    }

    /** Takes the value of the other side: not validated, and not reported to the listener. */
    receive(value) {
        const received = value === undefined ? null : value;
        if (!this.node.isDisposed() && this.#differs(received)) {
            this.#change(received);
        }
    }

    /** @package */
    applyDefault() {
        const { initial } = this.options;
        if (initial !== undefined) {
            this.set(typeof initial === "function" ? initial.call(this.node.source) : initial);
        }
    }

    #validate(value) {
        const { validator } = this.options;
        let valid = value;
        if (validator) {
            this.#validating = true;
            try {
                valid = validator.call(this.node.source, value);
            }
            finally {
                this.#validating = false;
            }
        }
        return valid === undefined ? null : valid;
    }

    #differs(value) {
        return !this.#isSet || !equals(this.#value, value);
    }

    /** A first value changes from nothing: handlers see it as old and new, as they see a default. */
    #change(value) {
        const oldValue = this.#isSet ? this.#value : value;
        this.#isSet = true;
        this.#value = value;
        this.node.deliver(this.node.event(this.name, value, oldValue), this.#type);
        if (this.#type.watches.size > 0) {
            [...this.#type.watches].forEach((branch) => branch.refresh());
        }
        return oldValue;
    }
}

/** An emitter of one object. */
export class EmitterNode {
    /** Made by `EventNode.addEmitter`. */
    constructor(node, type) {
        this.node = node;
        this.name = type.name;
        this.fn = null;
    }

    /** Emits one event, unless the emitter's function returns nothing; what that throws is thrown here. */
    emit(payload = null) {
        this.node.checkAlive(this.name);
        const result = this.fn === null ? payload : this.fn.call(this.node.source, payload);
        if (this.fn === null || (result !== null && result !== undefined)) {
            this.node.emit(this.name, result);
        }
    }
}

/** The events of one type of one object: who hears them, and which paths lead over them. */
class EventType {
    constructor(node, name) {
        this.node = node;
        this.name = name;
        this.known = false;
        this.property = null;
        this.emitter = null;
        /** In the order of calling. */
        this.subscriptions = [];
        /** Branches of paths to follow when the property changes. */
        this.watches = new Set();
    }

    deliver(event) {
        for (const subscription of this.subscriptions) {
            subscription.handler.add(event);
        }
    }

    /** A handler that comes by two ways under one label hears each event once. */
    subscribe(handler, label, path) {
        let subscription = this.subscriptions.find((s) => s.handler === handler && s.label === label);
        if (subscription === undefined) {
            if (!this.known && !path.forced) {
                this.node.loop.onWarning(messages.unknownType(this.name, this.node.name, path.text));
            }
            this.known = true;
            subscription = new Subscription(this, handler, label);
            const place = this.subscriptions.findIndex((s) => subscription.isBefore(s));
            this.subscriptions.splice(place < 0 ? this.subscriptions.length : place, 0, subscription);
            if (this.subscriptions.length === 1) {
                this.node.listener?.subscribed?.(this.node, this.name);
            }
        }
        subscription.uses++;
        return subscription;
    }

    disconnect(condition) {
        const before = this.subscriptions.length;
        this.subscriptions = this.subscriptions.filter((subscription) => !condition(subscription));
        if (before > 0 && this.subscriptions.length === 0) {
            this.node.listener?.unsubscribed?.(this.node, this.name);
        }
    }

    dispose() {
        this.subscriptions = [];
        const watches = [...this.watches];
        watches.forEach((branch) => branch.refresh());
        this.watches.clear();
    }
}

/** The place of a handler among those of one type. */
class Subscription {
    uses = 0;

    constructor(type, handler, label) {
        this.type = type;
        this.handler = handler;
        this.label = label;
    }

    isBefore(other) {
        return this.label < other.label || (this.label === other.label && this.handler.order < other.handler.order);
    }

    release() {
        if (--this.uses === 0) {
            this.type.disconnect((subscription) => subscription === this);
        }
    }
}

function checkNoLabel(type) {
    if (type.includes(":")) {
        throw messages.labelInType(type);
    }
}
