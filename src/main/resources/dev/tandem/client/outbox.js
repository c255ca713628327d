import { MAX_CALLS, MAX_OBJECTS, MAX_OPERATIONS, MAX_VALUES, OP_PATCH, OP_ROUND, OP_SET } from "./constants.js";
import { Unconfirmed } from "./unconfirmed.js";

/** What a frame has around its operations at most: two numbers, and the hello of a socket that has come back. */
const ENVELOPE = 256;

/** What tells that the sides have answered each other: more than it has characters, and values. */
const MARK = 20;

/**
 * Operations that wait to be sent, as the text that they will be. Of each property only the last value goes, and the
 * patches after it. Nothing is dropped: what has no room is refused where it arises.
 */
export class Outbox {

    /** In the order in which they go. */
    #entries = new Set();
    /** Of each property those that wait: at most one set, which is the first, and patches. */
    #ofProperty = new Map();
    #size = 0;
    /** Calls without an answer, by number; and those that wait, as the server takes no more at once. */
    #unanswered = new Set();
    #held = [];
    #message;
    #room;
    /** Of each property, the frame that carried the last value set here. */
    #sentIn = new WeakMap();
    /** Of each list or map, what the server may not know yet. @type {Map<PropertyNode, Unconfirmed>} */
    #unconfirmed = new Map();

    /**
     * @param {number} message characters of a frame @param {number} room characters that may wait
     */
    constructor(message, room) {
        this.#message = message;
        this.#room = room;
    }

    get isEmpty() {
        return this.#entries.size === 0;
    }

    /**
     * Refuses what the server would not take, before anything changes.
     * @param {string} text the value, or all of the operation @param {string} what it is about
     */
    check(text, what) {
        const { length } = text;
        if (length > this.#message - ENVELOPE || (length * 3 > MAX_VALUES && countValues(text) > MAX_VALUES - ENVELOPE)) {
            throw new RangeError(`TANDEM-0243: ${what} is too large: the server takes ${this.#message - ENVELOPE} `
                + `characters and ${MAX_VALUES} values at once; send less, or use upload`);
        }
        if (this.#size + length > this.#room) {
            throw new RangeError(`TANDEM-0244: ${what} cannot be sent, as ${this.#size} characters wait already; `
                + "set and emit less while the connection is lost or slow");
        }
    }

    /**
     * @param {*} id the model's, in an operation that is about one @param {string} text the operation
     * @param {object} [more] `call`: its number; `told`: the property whose value it tells, without setting it at the server;
     * `round`: as of a set
     */
    put(id, text, more) {
        const entry = { id, text, ...more };
        if (entry.call && this.#unanswered.size >= MAX_CALLS) {
            this.#held.push(entry);
            this.#size += text.length;
        }
        else {
            this.#add(entry);
        }
    }

    /** A call has its answer: the next one may go. */
    answered(call) {
        if (this.#unanswered.delete(call) && this.#held.length > 0) {
            const entry = this.#held.shift();
            this.#size -= entry.text.length;
            this.#add(entry);
        }
    }

    /**
     * @param {PropertyNode} property @param {string} json its value
     * @param {number} round how often the sides have answered each other with it; 0 when it is no answer
     */
    putSet(property, json, round) {
        this.#drop(property);
        this.#add({ property, round, isSet: true, text: begin(OP_SET, property) + json + "]" });
    }

    /** @param {CollectionNode} property @param {string} json an array of the patch's kind and arguments @param {number} round */
    putPatch(property, json, round) {
        this.#add({ property, round, isSet: false, text: begin(OP_PATCH, property) + json.slice(1) });
    }

    /** Forgets what was done here, as the server has set another value. */
    forget(property) {
        this.#drop(property);
        this.#unconfirmed.delete(property);
    }

    /** Forgets what disposed models wanted to say. @param {Set<string>} ids */
    dropAll(ids) {
        [...this.#entries].filter(({ id }) => ids.has(id)).forEach((entry) => {
            this.#remove(entry);
            this.answered(entry.call);
        });
        [...this.#ofProperty.keys(), ...this.#unconfirmed.keys()].filter((property) => ids.has(property.node.name))
            .forEach((property) => this.forget(property));
    }

    /** Forgets everything: nobody will hear it. */
    clear() {
        this.#entries.clear();
        this.#ofProperty.clear();
        this.#size = 0;
    }

    /** Tells whether the property was set here after that frame. */
    isNewer(property, seq) {
        return Boolean(this.#ofProperty.get(property)?.[0].isSet) || this.#sentIn.get(property) > seq;
    }

    /**
     * Takes out what has room in the frame with that number, in order.
     * @param {string[]} texts operations that come before @param {number} [length] of the frame at most; 0 for no more
     * @returns {string[]} all operations
     */
    take(seq, texts, length = this.#message) {
        const end = texts.length + MAX_OPERATIONS;
        let left = length - ENVELOPE;
        let values = MAX_VALUES - ENVELOPE;
        let round = 0;
        for (const entry of this.#entries) {
            const { text } = entry;
            const mark = entry.round >= 0 && entry.round !== round ? [`["${OP_ROUND}",${entry.round}]`] : [];
            left -= text.length + 1 + MARK * mark.length;
            values -= countValues(text) + MARK * mark.length;
            if ((texts.length > 0 || length === 0) && (left < 0 || values < 0 || texts.length + mark.length >= end)) {
                break;
            }
            round = entry.round ?? round;
            texts.push(...mark, text);
            this.#remove(entry);
            this.#sent(entry, seq);
        }
        for (const [property, changes] of this.#unconfirmed) {
            if (!this.#ofProperty.has(property)) {
                changes.sent(seq);
            }
        }
        return texts;
    }

    /** What follows of the property waits for another frame, perhaps. */
    #sent({ property, isSet, last, told }, seq) {
        if (isSet || told) {
            this.#sentIn.set(told ?? property, seq);
        }
        if (!property) {
            return;
        }
        const rest = this.#ofProperty.get(property);
        rest.shift();
        if (rest.length === 0) {
            this.#ofProperty.delete(property);
        }
        else {
            this.#unconfirmed.get(property)?.sent(seq, last, isSet);
        }
    }

    // Lists and maps -------------------------------------------------------------------------------------------------

    /** Returns how many patches of the property wait. */
    patchCount(property) {
        return this.#unconfirmed.get(property)?.unsentPatches ?? 0;
    }

    /**
     * Keeps how to undo what was done here, until the server knows of it.
     * @param {function(): void} undo @param {*} made the change, or the whole value
     * @param {boolean} isWhole whether the whole value will be sent @param {boolean} isHeld whether that is put off
     */
    remember(property, undo, made, isWhole, isHeld = false) {
        if (!this.#unconfirmed.has(property)) {
            this.#unconfirmed.set(property, new Unconfirmed());
        }
        this.#unconfirmed.get(property).add(undo, made, isWhole, isHeld);
    }

    /** What was held goes with the next frame. */
    release(property) {
        this.#unconfirmed.get(property)?.release();
    }

    /** Undoes, and returns, what was done here and was not known to the server when it knew our frame of that number. */
    takeBack(property, seq) {
        this.#drop(property);
        return this.#unconfirmed.get(property)?.undo(seq) ?? [];
    }

    /** The server has corrected what came with that frame, but here the whole value was set since. */
    correct(property, seq, undo) {
        this.#unconfirmed.get(property)?.correct(seq, undo);
    }

    /** The server knew our frame of that number when it made its latest. */
    confirm(seq) {
        this.#unconfirmed.forEach((changes, property) => {
            changes.confirm(seq);
            if (changes.isEmpty) {
                this.#unconfirmed.delete(property);
            }
        });
    }

    #drop(property) {
        this.#ofProperty.get(property)?.forEach((entry) => this.#remove(entry));
        this.#ofProperty.delete(property);
    }

    #remove(entry) {
        if (this.#entries.delete(entry)) {
            this.#size -= entry.text.length;
        }
    }

    #add(entry) {
        const { property, text, call } = entry;
        if (call) {
            this.#unanswered.add(call);
        }
        this.#entries.add(entry);
        this.#size += text.length;
        if (property) {
            entry.last = this.#unconfirmed.get(property)?.last;
            const waiting = this.#ofProperty.get(property);
            waiting ? waiting.push(entry) : this.#ofProperty.set(property, [entry]);
        }
    }
}

/** Returns how many elements and members values have, as the server counts them. */
function countValues(text) {
    let count = 0;
    let objects = 0;
    let literal = 0;
    for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        if (code === 34) {
            while (text.charCodeAt(++i) !== 34) {
                i += text.charCodeAt(i) === 92;
            }
        }
        // A comma, a bracket or a brace.
        const isMark = code === 44 || (code | 32) === 123 || (code | 32) === 125;
        const isColon = code === 58;
        literal = isMark || isColon || code === 34 ? 0 : literal + 1;
        // Long numbers, and those with an exponent of three digits, or what may be one, take long to read.
        count += isMark + 2 * isColon + (literal === 16 ? 9 : 0) + (code === 101 && text[i + 4] >= "0" && text[i + 4] <= "9" ? 25 : 0);
        objects += code === 123;
    }
    return Math.max(count, objects * MAX_VALUES / MAX_OBJECTS);
}

function begin(op, { node, name }) {
    return `["${op}",${JSON.stringify(node.name)},${JSON.stringify(name)},`;
}
