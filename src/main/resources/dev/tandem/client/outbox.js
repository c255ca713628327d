import { OP_EVENT, OP_SET } from "./constants.js";

/** While there is no connection, events beyond so many operations are forgotten, the oldest first. */
const LIMIT = 1000;

/** Operations that wait to be sent. Of each property only the last value goes. */
export class Outbox {

    #entries = [];
    /** Of each property, the frame that carried the last value set here. */
    #sentIn = new WeakMap();

    get isEmpty() {
        return this.#entries.length === 0;
    }

    put(...op) {
        this.#add({ op });
    }

    /** @param {PropertyNode} property @param {*} json */
    putSet(property, json) {
        this.drop(property);
        this.#add({ op: [OP_SET, property.node.name, property.name, json], property });
    }

    /** Forgets the value that was set here, as the server has set another. */
    drop(property) {
        this.#entries = this.#entries.filter((entry) => entry.property !== property);
    }

    /** Forgets what disposed models wanted to say. @param {Set<string>} ids */
    dropAll(ids) {
        this.#entries = this.#entries.filter(({ op }) => !ids.has(op[1]));
    }

    /** Tells whether the property was set here after that frame. */
    isNewer(property, seq) {
        return this.#entries.some((entry) => entry.property === property) || this.#sentIn.get(property) > seq;
    }

    /** Empties the box into the frame with that number. */
    take(seq) {
        const entries = this.#entries;
        this.#entries = [];
        entries.forEach(({ property }) => property && this.#sentIn.set(property, seq));
        return entries.map(({ op }) => op);
    }

    #add(entry) {
        this.#entries.push(entry);
        if (this.#entries.length > LIMIT) {
            const oldest = this.#entries.findIndex(({ op }) => op[0] === OP_EVENT);
            this.#entries.splice(oldest, oldest < 0 ? 0 : 1);
        }
    }
}
