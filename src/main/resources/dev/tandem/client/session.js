import { Calls } from "./calls.js";
import {
    DATA_FAIL, MESSAGE_CHARACTERS, OP_CALL, OP_EVENT, OP_HELLO, OP_INIT, OP_LOAD, OP_NEW, OP_RETURN, OP_UPLOAD,
    QUEUE_CHARACTERS,
} from "./constants.js";
import { EventLoop } from "./event.js";
import { Outbox } from "./outbox.js";
import { operations } from "./receiver.js";
import { Synchronizer } from "./synchronizer.js";
import { decode, encode } from "./value.js";

/** A server takes no more from somebody whom it does not know yet. */
const HELLO_CHARACTERS = 16_000;

/** So many characters come before the server hears of them, if nothing else is said. */
const ACKNOWLEDGE_AT = 16_384;

/** What the application says; the rest is little, and cannot be refused. */
const CHECKED = new Set([OP_EVENT, OP_CALL, OP_RETURN, OP_UPLOAD]);

/**
 * The models of the page, and their conversation with the server: frames come in and are applied, handlers run, and
 * what the turn has changed goes out as one frame. A turn is one frame of the server's, or what the browser does in
 * one go, such as the listener of a click.
 */
export class Session {

    #env;
    #id;
    #load;
    #modules;
    #seq = 0;
    #ack = 0;
    #told = 0;
    /** How many characters have come that the server does not know of. */
    #untold = 0;
    /** Tells this page from another one of the same session, as when a tab is duplicated. */
    #page;
    /** Frames that the server has not acknowledged, their length, and what that may be. */
    #sent = [];
    #sentLength = 0;
    #window;
    #isJoined = false;
    #hasEnded = false;
    #frames = [];
    #isLoading = false;
    #isScheduled = false;
    #disposed = new Set();
    #afterHandlers = [];

    /**
     * @param {function(string[][]): Promise<void>} load brings in what the server asks for
     * @param {object} modules the registry; of the runtime's own modules those that not every page has
     * @param {number[]} [limits] characters of a frame, those that may wait at the server, and how often handlers
     * of both sides may answer each other; 0 for ever
     */
    constructor(env, id, load, modules, limits = [MESSAGE_CHARACTERS, QUEUE_CHARACTERS, 0]) {
        this.#env = env;
        this.#id = id;
        this.#load = load;
        this.#modules = modules;
        this.socket = null;
        /** How often a socket was joined. */
        this.joins = 0;
        this.models = new Map();
        /** The id of the app's own model, which is made first. */
        this.app = null;
        this.outbox = new Outbox(...limits);
        /** How often the sides have answered each other with the values that come next in a frame. */
        this.round = 0;
        this.rounds = limits[2] || Infinity;
        this.#window = limits[1] / 2;
        this.#page = String(env.random?.());
        this.calls = new Calls(this);
        this.synchronizer = new Synchronizer(this);
        const onError = ({ name, owner }, error) => this.report(`handler '${name}' of ${owner.name}`, error);
        this.loop = new EventLoop(onError, {
            onPending: () => this.schedule(),
            // The types of the server's own events are not known here; the compiler has checked the names.
            onWarning: () => {},
        });
    }

    // Frames ---------------------------------------------------------------------------------------------------------

    /**
     * Takes a frame of the server's, now or when what an earlier one asked for has been loaded.
     * @param {number} [length] characters that it had
     */
    receive(frame, length = 0) {
        this.#untold += length;
        this.#frames.push(frame);
        this.#advance();
    }

    /** Joins the session over an open socket. What waits goes along; when it is a return, it follows the answer. */
    join(socket) {
        this.socket = socket;
        this.joins++;
        // What waits to be applied comes again, except what is being applied.
        this.#frames.length = this.#isLoading ? 1 : 0;
        const received = this.#isLoading ? this.#frames[0][0] : this.#ack;
        const hello = [OP_HELLO, this.#id, received, this.#page];
        this.#isJoined = this.#seq === 0;
        if (this.#isJoined) {
            this.#send([JSON.stringify(hello)], HELLO_CHARACTERS);
            this.#flush();
        }
        else {
            const arriving = this.#modules["dev/tandem/client/data.js"]?.arrived(this) ?? [];
            socket.send(JSON.stringify([0, received, arriving.length > 0 ? [...hello, arriving] : hello]));
        }
    }

    /** The server is here again, and has our frames up to that number: what it lacks is sent again, as it was. */
    joined(received) {
        this.#isJoined = true;
        this.#forgetSent(received);
        this.#sent.forEach(({ text }) => this.socket.send(text));
    }

    #forgetSent(seq) {
        const count = this.#sent.findIndex((frame) => frame.seq > seq);
        this.#sent.splice(0, count < 0 ? this.#sent.length : count).forEach(({ text }) => {
            this.#sentLength -= text.length;
        });
    }

    /** Whether something can be sent. */
    get isOnline() {
        return this.#isJoined && Boolean(this.socket?.isOpen);
    }

    /** Sends an empty frame. */
    beat() {
        if (this.isOnline) {
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
        // The server says that it lives as soon as it knows who we are.
        return this.#sent.some(({ isEmpty }) => !isEmpty);
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
        this.put(op);
    }

    /** As `say`, with what the outbox should know of it. */
    put(op, more) {
        const text = JSON.stringify(op);
        if (CHECKED.has(op[0]) && op[2] !== DATA_FAIL) {
            this.check(text, `${op[0]} ${typeof op[1] === "string" ? `'${op[2]}' of ` : ""}${op[1]}`);
        }
        if (!this.#hasEnded) {
            this.outbox.put(op[1], text, op[0] === OP_CALL ? { call: op[3] } : more);
            this.schedule();
        }
    }

    /** @throws {Error} when there is no room for what the application says, or the session has ended */
    check(text, what) {
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
        if (seq && seq <= this.#ack) {
            return;
        }
        if (seq > this.#ack + 1) {
            // Nobody can go on without what is missing.
            this.#env.reload();
            return;
        }
        // Bytes are no frame, though they keep their place among frames.
        this.#ack = seq || this.#ack;
        this.round = 0;
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
        if (ops.length === 0 || this.#untold >= ACKNOWLEDGE_AT) {
            // The server measures how long the answer takes, and keeps what is not acknowledged.
            this.beat();
        }
    }

    /** The server has applied our frames up to that number. */
    confirm(ack) {
        this.outbox.confirm(ack);
        this.#forgetSent(ack);
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
        while (this.isOnline && !this.outbox.isEmpty && this.#sentLength < this.#window) {
            this.#send([]);
        }
    }

    /** Lets the turn end soon. */
    schedule() {
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
        this.#untold = 0;
        const text = `[${[seq, this.#ack].concat(ops)}]`;
        this.#sent.push({ seq, text, isEmpty: ops.length === 0 || seq === 1 });
        this.#sentLength += text.length;
        this.socket.send(text);
    }

    /** Lets handlers hear of what the server says; what they set then, answers it. */
    hear(task, isValue = true) {
        this.loop.round = isValue ? this.round + 1 : 0;
        try {
            task();
        }
        finally {
            this.loop.round = 0;
        }
    }

    /** Lets a task run in this turn, when all handlers have heard what the frame brought. */
    afterHandlers(task) {
        const { round } = this.loop;
        this.#afterHandlers.push(() => {
            this.loop.round = round;
            try {
                task();
            }
            catch (error) {
                this.report("what followed the handlers", error);
            }
            this.loop.round = 0;
        });
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
                this.synchronizer.removeDisposed(model.$node.getProperty(name));
            }
        }
    }

    /**
     * Logs what went wrong; the rest goes on.
     * @param {boolean} [isHalf] whether the page is not whole, which users see
     */
    report(what, error, isHalf = false) {
        this.#env.console.error(`TANDEM-0229: ${what} failed`, error);
        this.#env.failed?.(what, error, isHalf);
    }
}
