import { BOTH, define, definitionOf } from "./definition.js";
import { ListEditor, MapEditor } from "./editors.js";
import { EventNode } from "./event.js";
import { MODEL, withoutDisposed } from "./value.js";

/** How connection strings find their way from model to model. */
const GRAPH = {
    nodeOf: (value) => value?.$node ?? null,
    hasAttribute: (value, name) => typeof value === "object" && value !== null && name in value,
    attributeOf: (value, name) => value[name],
};

/**
 * The browser's side of a model, the twin of `dev.tandem.Model`. The server makes and disposes models; a class only
 * says what they are like:
 *
 *     export class Counter extends Model {
 *         static {
 *             Model.define(Counter, {
 *                 name: "demo.Counter",
 *                 both: { count: prop(0) },
 *                 emitters: { pressed: emitter() },
 *                 handlers: { show: ["count"] },
 *             });
 *         }
 *         init() { ... }
 *         show(...events) { ... }
 *     }
 *
 * Properties are accessors (`this.count`), emitters are methods (`this.pressed()`). Names that begin with `$` are the
 * runtime's own.
 */
export class Model {

    #id;
    #listeners = [];

    /** Made by the session only, which then calls `$node.start`. */
    constructor(session, id) {
        this.#id = id;
        this.$report = (what, error) => session.report(what, error);
        this.$session = session;
        this.$node = new EventNode(this, id, session.loop, GRAPH, session.synchronizer);
        /** Types of this side's events that the server has handlers for, and the reverse. */
        this.$wanted = new Set();
        this.$asked = new Set();
        /** Properties of both sides set here while the server does not want to know; null while it does. */
        this.$unsent = null;
        /** By property, who shows why a value was refused. */
        this.$problems = new Map();
        /** Names of the fields that hold models because the server's object has them. */
        this.$attributes = new Set();
        this.$definition = definitionOf(this.constructor);
        for (const [name, property] of Object.entries(this.$definition.properties)) {
            this.$node.addProperty(name, property);
        }
        for (const [name, { fn }] of Object.entries(this.$definition.emitters)) {
            this.$node.addEmitter(name, fn);
        }
    }

    /** Gives a class its properties, emitters and handlers; docs/modules.md tells the form of the definition. */
    static define(cls, definition) {
        define(cls, definition);
        const { properties, emitters } = definitionOf(cls);
        for (const name of Object.keys(properties)) {
            Object.defineProperty(cls.prototype, name, {
                configurable: true,
                get() {
                    return this.$node.getProperty(name).get();
                },
                set(value) {
                    if (properties[name].readonly) {
                        throw new TypeError(`TANDEM-0225: property '${name}' of ${this.id} is read-only; `
                            + "its owner sets it with set(name, value)");
                    }
                    this.$node.getProperty(name).set(value);
                },
            });
        }
        for (const name of Object.keys(emitters)) {
            cls.prototype[name] = function (payload) {
                this.$node.getEmitter(name).emit(payload);
            };
        }
    }

    /** The identifier, the same as the server's. */
    get id() {
        return this.#id;
    }

    /** Whether this is the app's own model, the root of the page. */
    get isApp() {
        return this.#id === this.$session.app;
    }

    get [MODEL]() {
        return true;
    }

    get $disposed() {
        return this.$node.isDisposed();
    }

    /** Override to build the DOM: properties have their values, children are complete, no handler is connected. */
    init() {
    }

    /** Override to release what `listen` does not, and call `super.dispose()`. The server decides when. */
    dispose() {
        if (!this.$disposed) {
            throw new Error(`TANDEM-0226: ${this.id} belongs to the server; dispose it there`);
        }
    }

    /** Override to show why the server has refused a value that was set here; the property has its value again. */
    refused(name, message) {
        this.$report(`${this.id}.${name}`, message);
    }

    /** A field keeps what was typed: it must know of a refusal before it hears of the value. */
    $refused(name, message, violations = []) {
        const show = this.$problems.get(name);
        show?.(message);
        this.$session.afterHandlers(() => {
            violations.forEach((violation) => this.violated(name, ...violation));
            if (!show || this.refused !== Model.prototype.refused) {
                this.refused(name, message);
            }
        });
    }

    /** Override to show each violated constraint where it belongs; `refused` follows with all of them. */
    violated() {
    }

    /** Sets a read-only property of this object. */
    set(name, value) {
        this.#own(name).set(value);
    }

    /** Gives access to the methods that change a list in place: `this.$list("rows").add(row)`. */
    $list(name) {
        return new ListEditor(this.#own(name));
    }

    /** Gives access to the methods that change a map in place: `this.$map("prices").put("apple", 0.4)`. */
    $map(name) {
        return new MapEditor(this.#own(name));
    }

    #own(name) {
        const property = this.$node.requireProperty(name);
        if (property.options.readonly && property.options.side === BOTH) {
            throw new TypeError(`TANDEM-0227: property '${name}' of ${this.id} is the server's; set it there`);
        }
        return property;
    }

    /** Emits an event by name. */
    emit(type, payload) {
        this.$node.emit(type, payload);
    }

    /**
     * Connects a function to events.
     *
     * @param {...(function(...object): void|string)} args connection strings, and the function first or last
     * @returns {{dispose: function(): void}}
     */
    connect(...args) {
        const name = args.find((arg) => typeof arg === "function")?.name;
        return this.$node.connect(name || "handler", ...args);
    }

    /** Ends the connections of one type, or "type:label", of this object's events. */
    disconnect(type, handler) {
        this.$node.disconnect(type, handler);
    }

    /**
     * Calls a method of the server's side that is marked `@Remote`.
     *
     * @returns {Promise<*>} what it returns; rejected with what the server tells when it fails
     */
    remote(method, ...args) {
        return this.$session.calls.send(this, method, args);
    }

    /** Adds a DOM event listener that is removed when this object is disposed. */
    listen(element, type, callback, options) {
        element.addEventListener(type, callback, options);
        this.#listeners.push(() => element.removeEventListener(type, callback, options));
    }

    /** Connects the declared handlers. One that cannot be connected does not stop the others. */
    $connect(onError) {
        for (const [name, connections] of Object.entries(this.$definition.handlers)) {
            try {
                this.$node.connect(name, (...events) => this[name](...events), ...connections);
            }
            catch (error) {
                onError(error);
            }
        }
    }

    /** Takes disposed models out of this one's attributes and properties. */
    $forgetDisposed() {
        for (const name of this.$attributes) {
            this[name] = withoutDisposed(this[name]);
        }
        for (const name of Object.keys(this.$definition.properties)) {
            const property = this.$node.getProperty(name);
            // Lists and maps that change in place are the synchronizer's affair: it must be able to undo that.
            const value = property.options.kind ? null : property.get();
            const rest = withoutDisposed(value);
            if (rest !== value) {
                property.receive(rest);
            }
        }
    }

    /** The end: forgets handlers and listeners, then lets the class do its part. */
    $dispose() {
        this.$node.dispose();
        this.#listeners.splice(0).forEach((remove) => remove());
        this.dispose();
    }
}
