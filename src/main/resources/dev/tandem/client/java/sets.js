import { Collection, hashMembers, sameMembers } from "./collections.js";
import { IllegalArgumentException } from "./errors.js";
import { HashMap, TreeMap } from "./maps.js";
import { nonNull, toText } from "./values.js";

/* Sets. Linked ones are as hash sets, which keep the order of insertion. */

/** Hash sets, which keep the order of insertion as linked ones do. */
export class HashSet extends Collection {

    #map;

    constructor(values = [], map = new HashMap()) {
        super();
        this.#map = map;
        if (typeof values !== "number") {
            for (const value of values) {
                this.add(value);
            }
        }
    }

    fix() {
        this.#map.fix();
        return this;
    }

    isSet() {
        return true;
    }

    [Symbol.iterator]() {
        return this.#map.keySet()[Symbol.iterator]();
    }

    iterator() {
        return this.#map.keySet().iterator();
    }

    size() {
        return this.#map.size();
    }

    contains(value) {
        return this.#map.containsKey(value);
    }

    add(value) {
        const isNew = !this.#map.containsKey(value);
        this.#map.put(value, true);
        return isNew;
    }

    remove(value) {
        return this.#map.remove(value) !== null;
    }

    clear() {
        this.#map.clear();
    }

    drop(value) {
        return this.remove(value);
    }

    equals(other) {
        return sameMembers(this, other);
    }

    hashCode() {
        return hashMembers(this);
    }
}

/** Sets in the order of their values. */
export class TreeSet extends HashSet {

    #tree;

    /** @param {Function|Iterable} [from] a comparator, or the values */
    constructor(from) {
        const tree = new TreeMap(typeof from === "function" ? from : from instanceof TreeSet ? from.#tree : undefined);
        super(typeof from === "function" ? [] : from, tree);
        this.#tree = tree;
    }

    /** The comparator of its values. */
    get order() {
        return this.#tree.order;
    }

    near(key, step, isIncluding) {
        return this.#tree.nearKey(key, step, isIncluding);
    }

    first() {
        return this.#tree.firstKey();
    }

    last() {
        return this.#tree.lastKey();
    }

    pollFirst() {
        return this.#tree.poll(this.#tree.firstEntry())?.getKey() ?? null;
    }

    pollLast() {
        return this.#tree.poll(this.#tree.lastEntry())?.getKey() ?? null;
    }
}

export function setOf(...values) {
    const set = new HashSet();
    for (const value of values) {
        if (!set.add(nonNull(value))) {
            throw new IllegalArgumentException(`duplicate element: ${toText(value)}`);
        }
    }
    return set.fix();
}

export function setCopy(values) {
    return new HashSet(values).fix();
}
