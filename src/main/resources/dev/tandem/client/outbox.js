import { OP_EVENT, OP_PATCH, OP_SET } from "./constants.js";
import { Unconfirmed } from "./unconfirmed.js";

/** While there is no connection, events beyond so many operations are forgotten, the oldest first. */
const LIMIT = 1000;

/** Operations that wait to be sent. Of each property only the last value goes, and the patches after it. */
export class Outbox {

    #entries = [];
    /** Of each property, the frame that carried the last value set here. */
    #sentIn = new WeakMap();
    /** Of each list or map, what the server may not know yet. @type {Map<PropertyNode, Unconfirmed>} */
    #unconfirmed = new Map();

    get isEmpty() {
        return this.#entries.length === 0;
    }

    put(...op) {
        this.#add({ op });
    }

    /** @param {PropertyNode} property @param {*} json */
    putSet(property, json) {
        this.#drop(property);
        this.#add({ op: [OP_SET, property.node.name, property.name, json], property });
    }

    /** @param {CollectionNode} property @param {Array} patch its kind and arguments */
    putPatch(property, patch) {
        this.#add({ op: [OP_PATCH, property.node.name, property.name, ...patch], property });
    }

    /** Forgets what was done here, as the server has set another value. */
    forget(property) {
        this.#drop(property);
        this.#unconfirmed.delete(property);
    }

    /** Forgets what disposed models wanted to say. @param {Set<string>} ids */
    dropAll(ids) {
        this.#entries = this.#entries.filter(({ op }) => !ids.has(op[1]));
        [...this.#unconfirmed.keys()].filter((property) => ids.has(property.node.name))
            .forEach((property) => this.#unconfirmed.delete(property));
    }

    /** Tells whether the property was set here after that frame. */
    isNewer(property, seq) {
        return this.#entries.some(({ op, property: other }) => other === property && op[0] === OP_SET)
            || this.#sentIn.get(property) > seq;
    }

    /** Empties the box into the frame with that number. */
    take(seq) {
        const entries = this.#entries;
        this.#entries = [];
        entries.filter(({ op, property }) => property && op[0] === OP_SET)
            .forEach(({ property }) => this.#sentIn.set(property, seq));
        this.#unconfirmed.forEach((changes) => changes.sent(seq));
        return entries.map(({ op }) => op);
    }

    // Lists and maps -------------------------------------------------------------------------------------------------

    /** Returns how many patches of the property wait. */
    patchCount(property) {
        return this.#unconfirmed.get(property)?.unsentPatches ?? 0;
    }

    /**
     * Keeps how to undo what was done here, until the server knows of it.
     * @param {boolean} isWhole whether the whole value will be sent @param {boolean} isHeld whether that is put off
     */
    remember(property, undo, isWhole, isHeld = false) {
        if (!this.#unconfirmed.has(property)) {
            this.#unconfirmed.set(property, new Unconfirmed());
        }
        this.#unconfirmed.get(property).add(undo, isWhole, isHeld);
    }

    /** What was held goes with the next frame. */
    release(property) {
        this.#unconfirmed.get(property)?.release();
    }

    /** Undoes what was done here and was not known to the server when it knew our frame of that number. */
    takeBack(property, seq) {
        this.#drop(property);
        this.#unconfirmed.get(property)?.undo(seq);
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
        this.#entries = this.#entries.filter((entry) => entry.property !== property);
    }

    #add(entry) {
        this.#entries.push(entry);
        if (this.#entries.length > LIMIT) {
            const oldest = this.#entries.findIndex(({ op }) => op[0] === OP_EVENT);
            this.#entries.splice(oldest, oldest < 0 ? 0 : 1);
        }
    }
}
