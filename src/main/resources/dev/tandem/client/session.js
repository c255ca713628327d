import { Calls } from "./calls.js";
import { inverse, put, splice, toPatch } from "./change.js";
import {
    DATA_FAIL, MESSAGE_CHARACTERS, OP_CALL, OP_EVENT, OP_HELLO, OP_INIT, OP_LOAD, OP_NEW, OP_RETURN, OP_UPLOAD,
    OP_WANT, QUEUE_CHARACTERS,
} from "./constants.js";
import { map } from "./containers.js";
import { BOTH, LOCAL, isHeard } from "./definition.js";
import { runsOf } from "./editors.js";
import { EventLoop } from "./event.js";
import { operations } from "./operations.js";
import { Outbox } from "./outbox.js";
import { decode, encode, MODEL } from "./value.js";

/** So many patches of one list or map in one turn go as one value. */
const MANY_PATCHES = 1000;

/** A server takes no more from somebody whom it does not know yet. */
const HELLO_CHARACTERS = 16_000;

/** What the application says; the rest is little, and cannot be refused. */
const CHECKED = new Set([OP_EVENT, OP_CALL, OP_RETURN, OP_UPLOAD]);

/**
 * The models of the page, and their conversation with the server: frames come in and are applied, handlers run, and
 * what the turn has changed goes out as one frame. A turn is one frame of the server's, or what the browser does in
 * one go, such as the listener of a click.
 *
 * As the listener of all event nodes it hears what happens on this side (see `EventNodeListener`).
 */
export class Session {

    #env;
    #id;
    #load;
    #modules;
    #seq = 0;
    #ack = 0;
    #told = 0;
    /** Numbers and lengths of frames that the server has not acknowledged, and what they may have together. */
    #sent = [];
    #window;
    #hasEnded = false;
    /** What `beforeChange` or `beforeEdit` has written of the change that follows. */
    #text = null;
    #frames = [];
    #isLoading = false;
    #isScheduled = false;
    #disposed = new Set();
    #afterHandlers = [];

    /**
     * @param {function(string[][]): Promise<void>} load brings in what the server asks for
     * @param {object} modules the registry; of the runtime's own modules those that not every page has
     * @param {number[]} [limits] characters of a frame, and those that may wait at the server
     */
    constructor(env, id, load, modules, limits = [MESSAGE_CHARACTERS, QUEUE_CHARACTERS]) {
        this.#env = env;
        this.#id = id;
        this.#load = load;
        this.#modules = modules;
        this.socket = null;
        this.models = new Map();
        /** The id of the app's own model, which is made first. */
        this.app = null;
        this.outbox = new Outbox(...limits);
        this.#window = limits[1] / 2;
        this.calls = new Calls(this);
        const onError = ({ name, owner }, error) => this.report(`handler '${name}' of ${owner.name}`, error);
        this.loop = new EventLoop(onError, {
            onPending: () => this.#schedule(),
            // The types of the server's own events are not known here; the compiler has checked the names.
            onWarning: () => {},
        });
    }

    // Frames ---------------------------------------------------------------------------------------------------------

    /** Takes a frame of the server's, now or when what an earlier one asked for has been loaded. */
    receive(frame) {
        this.#frames.push(frame);
        this.#advance();
    }

    /** Joins the session over an open socket. What came while there was none goes along. */
    join(socket) {
        this.socket = socket;
        // A server that keeps a session while its connection is lost learns from `ack` what to send again.
        this.#send([JSON.stringify([OP_HELLO, this.#id])], HELLO_CHARACTERS);
        // The server says that it lives as soon as it knows who we are.
        this.#sent = [];
        this.#flush();
    }

    /** Sends an empty frame. */
    beat() {
        if (this.socket?.isOpen) {
            this.#send([], 0);
        }
    }

    /** Sends an empty frame that acknowledges nothing new: the server answers it at once. */
    ask() {
        if (this.#told !== this.#ack) {
            this.beat();
        }
        this.beat();
    }

    /** Whether the server has not acknowledged all that was sent. */
    get isWaiting() {
        return this.#sent.length > 0;
    }

    /** Ends the turn now: the page may have no other. */
    endTurn() {
        this.#turn();
    }

    /** Nobody hears this session any more: what waits is forgotten, and what comes is refused. */
    end() {
        this.#hasEnded = true;
        this.outbox.clear();
        this.calls.giveUp();
    }

    /**
     * Says something to the server, when the turn ends.
     * @throws {Error} when there is no room for what the application says, or the session has ended
     */
    say(...op) {
        this.#say(op);
    }

    #say(op, more) {
        const text = JSON.stringify(op);
        if (CHECKED.has(op[0]) && op[2] !== DATA_FAIL) {
            this.#check(text, `${op[0]} ${typeof op[1] === "string" ? `'${op[2]}' of ` : ""}${op[1]}`);
        }
        if (!this.#hasEnded) {
            this.outbox.put(op[1], text, op[0] === OP_CALL ? { call: op[3] } : more);
            this.#schedule();
        }
    }

    #check(text, what) {
        if (this.#hasEnded) {
            throw new Error(`TANDEM-0245: ${what} cannot be sent, as the session has ended; load the page again`);
        }
        this.outbox.check(text, what);
    }

    #advance() {
        while (!this.#isLoading && this.#frames.length > 0) {
            const files = this.#frames[0].flatMap((op) => op[0] === OP_LOAD ? op.slice(1) : []);
            if (files.length > 0) {
                // Before any operation, so that a frame is one piece: the user may do something meanwhile.
                this.#isLoading = true;
                this.#load(files).then(() => {
                    this.#isLoading = false;
                    this.#apply(this.#frames.shift());
                    this.#advance();
                });
            }
            else {
                this.#apply(this.#frames.shift());
            }
        }
    }

    #apply([seq, ack, ...ops]) {
        // Bytes are no frame, though they keep their place among frames.
        this.#ack = seq || this.#ack;
        for (const [name, ...args] of ops) {
            try {
                (operations[name] ?? this.#modules[`dev/tandem/client/${name}.js`].receive)(this, ...args);
            }
            catch (error) {
                this.report(`operation '${name}' of ${args[0]}`, error, name === OP_INIT || name === OP_NEW);
            }
        }
        this.forgetDisposed();
        this.confirm(ack);
        this.#turn();
        if (ops.length === 0) {
            // The server measures how long the answer takes.
            this.beat();
        }
    }

    /** The server has applied our frames up to that number. */
    confirm(ack) {
        this.outbox.confirm(ack);
        this.#sent = this.#sent.filter(([seq]) => seq > ack);
    }

    #turn() {
        this.#isScheduled = false;
        this.loop.run();
        while (this.#afterHandlers.length > 0) {
            this.#afterHandlers.shift()();
            this.loop.run();
        }
        this.#flush();
    }

    /** Sends what waits, as far as the server takes it: the rest follows when that is acknowledged. */
    #flush() {
        while (this.socket?.isOpen && !this.outbox.isEmpty
            && this.#sent.reduce((sum, [, length]) => sum + length, 0) < this.#window) {
            this.#send([]);
        }
    }

    #schedule() {
        if (!this.#isScheduled) {
            this.#isScheduled = true;
            this.#env.queueMicrotask(() => this.#isScheduled && this.#turn());
        }
    }

    /** @param {string[]} first come before what waits @param {number} [length] of the frame at most */
    #send(first, length) {
        const seq = ++this.#seq;
        const ops = this.outbox.take(seq, first, length);
        this.#told = this.#ack;
        const text = `[${[seq, this.#ack].concat(ops)}]`;
        if (ops.length > 0) {
            this.#sent.push([seq, text.length]);
        }
        this.socket.send(text);
    }

    /** Lets a task run in this turn, when all handlers have heard what the frame brought. */
    afterHandlers(task) {
        this.#afterHandlers.push(() => {
            try {
                task();
            }
            catch (error) {
                this.report("what followed the handlers", error);
            }
        });
    }

    // What happens here ----------------------------------------------------------------------------------------------

    /**
     * Returns what an object looks like now: what crosses decides whether it has changed since, and whether it is another. Of
     * what does not cross only a copy of the outermost layer is kept.
     */
    prove({ options }, value) {
        if (options.kind || value[MODEL]) {
            return undefined;
        }
        return options.side === BOTH ? encode(value) : shallow(value);
    }

    /** Refuses what cannot be sent, before anything changes. */
    beforeChange(property, value) {
        const { node, name, options } = property;
        this.#text = null;
        if (options.side === BOTH) {
            this.#text = JSON.stringify(encode(value));
            this.#check(this.#text, `property '${name}' of ${node.name}`);
        }
        this.#checkEvent(property, () => encode(value));
    }

    changed(property, oldValue, value) {
        if (property.options.side !== BOTH) {
            this.#offer(property.node.source, property.name, value, oldValue);
            return;
        }
        const model = property.node.source;
        this.#remember(property, () => property.receive(oldValue), value, true);
        if (!model.$unsent) {
            this.#putSet(property, this.#text);
            return;
        }
        model.$unsent.add(property);
        this.#offer(model, property.name, value, oldValue);
    }

    /** Sends the value of a property of both sides. */
    sendSet(property) {
        const text = JSON.stringify(encode(property.get()));
        this.#check(text, `property '${property.name}' of ${property.node.name}`);
        this.#putSet(property, text);
    }

    #putSet(property, text) {
        this.outbox.release(property);
        this.outbox.putSet(property, text);
        this.#schedule();
    }

    beforeEdit(property, change) {
        const { node, name, options } = property;
        this.#text = null;
        if (options.side === BOTH) {
            this.#text = JSON.stringify(toPatch(change, encode));
            const whole = this.#isWholeNext(property) ? JSON.stringify(encode(property.get())) : "";
            this.#check(this.#text + whole, `property '${name}' of ${node.name}`);
        }
        this.#checkEvent(property, () => [encode(property.get()), this.#text]);
    }

    /** What is told as an event has the value before, too. */
    #checkEvent(property, toJson) {
        const { node, name, options } = property;
        if (node.source.$wanted.has(name) && (options.side !== BOTH || node.source.$unsent)) {
            this.#check(JSON.stringify([toJson(), encodeOld(property.get())]), `event '${name}' of ${node.name}`);
        }
    }

    #isWholeNext(property) {
        return !property.node.source.$unsent && this.outbox.patchCount(property) >= MANY_PATCHES;
    }

    edited(property, change, event) {
        const model = property.node.source;
        const undo = () => property.receiveEdit(inverse(change));
        if (property.options.side !== BOTH) {
            this.#offerEdit(model, event);
        }
        else if (model.$unsent) {
            model.$unsent.add(property);
            this.#remember(property, undo, change, true);
            this.#offerEdit(model, event);
        }
        else if (this.#isWholeNext(property)) {
            this.#remember(property, undo, change, true);
            this.sendSet(property);
        }
        else {
            this.#remember(property, undo, change, false);
            this.outbox.putPatch(property, this.#text);
            this.#schedule();
        }
    }

    /** Patches of the server's fit the value that it has: what it may not know must be undone before. */
    #remember(property, undo, made, isWhole) {
        if (property.options.kind) {
            this.outbox.remember(property, undo, made, isWhole, Boolean(property.node.source.$unsent));
        }
    }

    emitted({ source }, { type, value }) {
        if (source.$definition.emitters[type]) {
            this.#offer(source, type, value, null);
        }
    }

    /** Asks the server for events that arise there and that it tells, once for each type. */
    subscribed({ source, name }, type) {
        const { properties, emitters } = source.$definition;
        const isTold = emitters[type] ? emitters[type].side === BOTH
            : !properties[type] && isHeard(source.constructor, type);
        if (isTold && !source.$asked.has(type)) {
            source.$asked.add(type);
            this.say(OP_WANT, name, [type]);
        }
    }

    /** The server's handlers, too, hear first of the initial values of properties that only this side has. */
    sendInitialEvents(model) {
        for (const [name, { side }] of Object.entries(model.$definition.properties)) {
            const property = model.$node.getProperty(name);
            if (side === LOCAL && property.isSet()) {
                try {
                    this.#offer(model, name, property.get(), property.get());
                }
                catch (error) {
                    this.report(`${model.id}.${name}`, error);
                }
            }
        }
    }

    /** Only what is asked for is made of the event: whole values. */
    #offerEdit(model, event) {
        if (model.$wanted.has(event.type)) {
            this.#offer(model, event.type, event.value, event.oldValue);
        }
    }

    #offer(model, type, value, oldValue) {
        if (model.$wanted.has(type)) {
            const told = model.$unsent && model.$node.getProperty(type);
            this.#say([OP_EVENT, model.id, type, encode(value), encodeOld(oldValue)], { told });
        }
    }

    // Models ---------------------------------------------------------------------------------------------------------

    /** @returns {Model} @throws {Error} when there is none with that id */
    getModel(id) {
        const model = this.models.get(id);
        if (!model) {
            throw new Error(`TANDEM-0228: there is no model ${id}`);
        }
        return model;
    }

    /** Returns the value for its JSON form, as the property or emitter of that name wants it. */
    decode(json, model, name) {
        const value = decode(json ?? null, (id) => this.models.get(id));
        const { properties, emitters } = model?.$definition ?? {};
        const revive = (properties?.[name] ?? emitters?.[name])?.revive;
        return revive && (value !== null || revive.takesNull) ? revive.call(model, value) : value;
    }

    /** Returns the JSON form of a value, for parts of the runtime that come later. */
    encode(value) {
        return encode(value);
    }

    /** Ends a model. Others forget it soon, together with all that the frame disposes. */
    dispose(model) {
        this.models.delete(model.id);
        this.#disposed.add(model.id);
        this.calls.giveUp(model.id);
        model.$dispose();
    }

    /**
     * Takes disposed models out of the attributes and properties of all others, many as easily as one; the server does
     * the same on its side. Called before application code runs that could find them there.
     */
    forgetDisposed() {
        if (this.#disposed.size === 0) {
            return;
        }
        this.outbox.dropAll(this.#disposed);
        this.#disposed.clear();
        for (const model of this.models.values()) {
            model.$forgetDisposed();
            for (const name of Object.keys(model.$definition.properties)) {
                this.#removeDisposed(model.$node.getProperty(name));
            }
        }
    }

    /** The server has removed them where it knew of them; what is left was put there by this side meanwhile. */
    #removeDisposed(property) {
        if (!property.options.kind) {
            return;
        }
        const value = property.peek();
        const changes = property.options.kind === "list"
            ? runsOf(value, (item) => item?.$disposed).map(([i, count]) => splice(i, value.slice(i, i + count), []))
            : map.entries(value).filter(([, item]) => item?.$disposed).map(([key, item]) => put(key, [item], []));
        for (const change of changes) {
            property.receiveEdit(change);
            if (property.options.side === BOTH) {
                this.#remember(property, () => property.receiveEdit(inverse(change)), null, false);
            }
        }
    }

    /** Logs what went wrong; the rest goes on. @param {boolean} [isHalf] whether the page is not whole, which users see */
    report(what, error, isHalf = false) {
        this.#env.console.error(`TANDEM-0229: ${what} failed`, error);
        this.#env.failed?.(what, error, isHalf);
    }
}

function shallow(value) {
    if (Array.isArray(value)) {
        return value.slice();
    }
    if (value instanceof Set) {
        return new Set(value);
    }
    return value instanceof Map || typeof value.entrySet === "function" ? map.copy(value)
        : Object.getPrototypeOf(value) === Object.prototype ? { ...value } : undefined;
}

/** A value that was set before the server asked for it may be one that it cannot be told. */
function encodeOld(value) {
    try {
        return encode(value);
    }
    catch {
        return null;
    }
}
