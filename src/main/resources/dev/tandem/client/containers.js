import { equals } from "./equals.js";

/**
 * How lists and maps are copied, changed and protected. Maps are those of JavaScript, or those of "tandem/java", which
 * have the methods of Java's.
 */

/** More arguments than this do not fit on every engine's stack. */
export const MANY = 10_000;

export const list = {

    /** Returns an array of what is given that nobody can change. */
    snapshot(value) {
        return Object.isFrozen(value) && Array.isArray(value) ? value : Object.freeze(Array.from(value ?? []));
    },

    copy(array) {
        return array.slice();
    },

    seal(array) {
        return Object.freeze(array);
    },

    size(array) {
        return array.length;
    },

    /** Changes the array. */
    apply(array, { kind, index, to, removed, added }) {
        if (kind === "MOVE") {
            array.splice(to, 0, array.splice(index, 1)[0]);
        }
        else if (added.length <= MANY) {
            array.splice(index, removed.length, ...added);
        }
        else {
            const rest = array.splice(index).slice(removed.length);
            added.forEach((item) => array.push(item));
            rest.forEach((item) => array.push(item));
        }
        return array;
    },
};

export const map = {

    /** Returns a map of what is given, a plain object, too, that nobody can change. */
    snapshot(value) {
        if (sealed.has(value)) {
            return value;
        }
        const isMap = value instanceof Map || typeof value?.entrySet === "function";
        return map.seal(isMap ? map.copy(value) : new Map(Object.entries(value ?? {})));
    },

    copy(value) {
        return new value.constructor(value);
    },

    seal(value) {
        if (value instanceof Map) {
            value.set = value.delete = value.clear = refuse;
        }
        else {
            value.fix();
        }
        sealed.add(value);
        return value;
    },

    size(value) {
        return value instanceof Map ? value.size : value.size();
    },

    has(value, key) {
        return value instanceof Map ? value.has(map.key(value, key)) : value.containsKey(key);
    },

    get(value, key) {
        return value.get(map.key(value, key));
    },

    /** Returns the key that a map of JavaScript has for an equal object; maps of Java find it by themselves. */
    key(value, key) {
        return typeof key === "object" && key !== null && value instanceof Map
            ? [...value.keys()].find((other) => equals(other, key)) ?? key : key;
    },

    /** Returns the entries of a map or plain object as arrays of key and value. */
    entries(value) {
        if (value instanceof Map) {
            return [...value];
        }
        return typeof value.entrySet === "function"
            ? Array.from(value.entrySet(), (entry) => [entry.getKey(), entry.getValue()]) : Object.entries(value);
    },

    /** Changes the map. */
    apply(value, { key: given, added }) {
        const key = map.key(value, given);
        if (added.length === 0) {
            value instanceof Map ? value.delete(key) : value.remove(key);
        }
        else {
            value instanceof Map ? value.set(key, added[0]) : value.put(key, added[0]);
        }
        return value;
    },
};

const sealed = new WeakSet();

function refuse() {
    throw new TypeError("TANDEM-0231: a value of a property cannot be changed; use $map(name) of its object");
}
