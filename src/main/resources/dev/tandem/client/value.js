import {
    KEY_ID, KEY_SPECIAL, KEY_VALUE, SPECIAL_BYTES, SPECIAL_INFINITY, SPECIAL_LONG, SPECIAL_MAP, SPECIAL_MODEL, SPECIAL_NAN,
    SPECIAL_NEGATIVE_INFINITY, SPECIAL_NEGATIVE_ZERO,
} from "./constants.js";
import { map } from "./containers.js";

/** Models carry this key, so that values can hold references to them without this module knowing the class. */
export const MODEL = Symbol("model");

const NUMBERS = new Map([
    [SPECIAL_NAN, NaN],
    [SPECIAL_INFINITY, Infinity],
    [SPECIAL_NEGATIVE_INFINITY, -Infinity],
    [SPECIAL_NEGATIVE_ZERO, -0],
]);

/**
 * Returns the JSON form of a value, deep.
 *
 * @param {*} value null, boolean, number, bigint, string, model, array, Set, Map, bytes, record, object, what has `toJSON()`
 * @returns {*} what `JSON.stringify` writes without loss
 * @throws {TypeError} when it holds something else, or itself
 */
export function encode(value) {
    return encodeWithin(value, new Set());
}

/**
 * Returns the value that its JSON form stands for, deep. References to models that do not exist are null, and are left
 * out of lists.
 *
 * @param {*} json
 * @param {function(string): *} find returns the model with that id
 */
export function decode(json, find) {
    if (Array.isArray(json)) {
        return json.map((item) => decode(item, find))
            .filter((item, i) => item !== null || json[i]?.[KEY_SPECIAL] !== SPECIAL_MODEL);
    }
    if (typeof json !== "object" || json === null) {
        return json;
    }
    if (Object.hasOwn(json, KEY_SPECIAL)) {
        return decodeSpecial(json, find);
    }
    return Object.fromEntries(Object.entries(json).map(([key, item]) =>
        [key.startsWith(KEY_SPECIAL) ? key.slice(1) : key, decode(item, find)]));
}

/**
 * Returns a value without disposed models: out of arrays, sets, maps and plain objects they vanish, elsewhere they become
 * null. It is the same object when it holds none.
 */
export function withoutDisposed(value) {
    return isObject(value) ? withoutDisposedWithin(value, new Set()) : value;
}

/** @param {Set<object>} parents a value of the browser's own may hold itself */
function withoutDisposedWithin(value, parents) {
    if (value[MODEL]) {
        return value.$disposed ? null : value;
    }
    if (parents.has(value)) {
        return value;
    }
    if (Array.isArray(value)) {
        return value.some(isObject) ? prune(value, [...value.entries()], (rest) => rest.map(([, item]) => item), parents)
            : value;
    }
    if (value instanceof Set) {
        return prune(value, [...value.entries()], (rest) => new Set(rest.map(([, item]) => item)), parents);
    }
    if (value instanceof Map) {
        return prune(value, [...value], (rest) => new Map(rest), parents);
    }
    if (Object.getPrototypeOf(value) === Object.prototype) {
        return prune(value, Object.entries(value), toObject, parents);
    }
    return value;
}

function prune(value, entries, build, parents) {
    parents.add(value);
    const rest = entries.filter(([, item]) => !item?.[MODEL] || !item.$disposed)
        .map(([key, item]) => [key, isObject(item) ? withoutDisposedWithin(item, parents) : item]);
    parents.delete(value);
    const isSame = rest.length === entries.length && rest.every(([, item], i) => item === entries[i][1]);
    return isSame ? value : build(rest);
}

/** Returns a plain object whose keys are in the order given, also those that look like numbers. */
function toObject(entries) {
    const object = Object.fromEntries(entries);
    const keys = entries.map(([key]) => key);
    return keepsOrder(object, keys) ? object : new Proxy(object, {
        ownKeys: (target) => [...new Set([...keys.filter((key) => Object.hasOwn(target, key)), ...Reflect.ownKeys(target)])],
    });
}

function keepsOrder(object, keys) {
    const kept = Object.keys(object);
    return kept.length === keys.length && kept.every((key, i) => key === keys[i]);
}

function isObject(value) {
    return typeof value === "object" && value !== null;
}

function decodeSpecial(json, find) {
    const kind = json[KEY_SPECIAL];
    if (kind === SPECIAL_MODEL) {
        return find(json[KEY_ID]) ?? null;
    }
    if (kind === SPECIAL_LONG) {
        return BigInt(json[KEY_VALUE]);
    }
    if (kind === SPECIAL_BYTES) {
        return Uint8Array.from(atob(json[KEY_VALUE]), (c) => c.charCodeAt(0));
    }
    if (kind === SPECIAL_MAP) {
        const entries = json[KEY_VALUE].map((pair) => pair.map((part) => decode(part, find)));
        return entries.every(([key]) => typeof key === "string") ? toObject(entries) : new Map(entries);
    }
    if (NUMBERS.has(kind)) {
        return NUMBERS.get(kind);
    }
    throw new TypeError(`TANDEM-0221: unknown kind of value '${kind}'; server and page are of different versions`);
}

function encodeWithin(value, parents) {
    switch (typeof value) {
        case "undefined":
            return null;
        case "boolean":
        case "string":
            return value;
        case "number":
            return encodeNumber(value);
        case "bigint":
            return Number.isSafeInteger(Number(value))
                ? Number(value) : { [KEY_SPECIAL]: SPECIAL_LONG, [KEY_VALUE]: String(value) };
        case "object":
            return value && encodeObject(value, parents);
        default:
            throw cannotWrite(`a ${typeof value}`);
    }
}

function encodeNumber(value) {
    if (Object.is(value, -0)) {
        return { [KEY_SPECIAL]: SPECIAL_NEGATIVE_ZERO };
    }
    return Number.isFinite(value) ? value : { [KEY_SPECIAL]: String(value) };
}

function encodeObject(value, parents) {
    if (value[MODEL]) {
        return value.$disposed ? null : { [KEY_SPECIAL]: SPECIAL_MODEL, [KEY_ID]: value.id };
    }
    if (value instanceof ArrayBuffer || isBytes(value)) {
        return encodeBytes(new Uint8Array(value.buffer ?? value, value.byteOffset ?? 0, value.byteLength));
    }
    if (parents.has(value)) {
        throw cannotWrite("an object that holds itself");
    }
    parents.add(value);
    const json = encodeParts(value, (part) => encodeWithin(part, parents));
    parents.delete(value);
    return json;
}

/** Typed arrays of wider numbers are written as arrays of numbers. */
function isBytes(value) {
    return ArrayBuffer.isView(value) && (value.BYTES_PER_ELEMENT ?? 1) === 1;
}

function encodeBytes(bytes) {
    const text = Array.from(bytes, (b) => String.fromCharCode(b)).join("");
    return { [KEY_SPECIAL]: SPECIAL_BYTES, [KEY_VALUE]: btoa(text) };
}

function encodeParts(value, encodePart) {
    if (typeof value.entrySet === "function") {
        return encodeEntries(map.entries(value), encodePart);
    }
    if (typeof value.toJSON === "function") {
        return encodePart(value.toJSON());
    }
    if (Array.isArray(value) || value instanceof Set || ArrayBuffer.isView(value)) {
        return Array.from(value).filter((item) => !item?.$disposed).map(encodePart);
    }
    const isMap = value instanceof Map;
    const entries = isMap ? [...value] : Object.entries(value);
    const prototype = Object.getPrototypeOf(value);
    // A node of the document, a promise and the like would become an empty object without a word.
    if (!entries.length && !isMap && prototype && prototype !== Object.prototype) {
        throw cannotWrite(`a ${value.constructor?.name}`);
    }
    return encodeEntries(entries.filter(([, item]) => item !== undefined), encodePart);
}

function encodeEntries(entries, encodePart) {
    const keys = entries.map(([key]) => encodeKey(key, encodePart));
    const members = entries.map(([, item], i) => [keys[i]?.startsWith?.(KEY_SPECIAL) ? KEY_SPECIAL + keys[i] : keys[i],
        encodePart(item)]);
    if (keys.every((key) => typeof key === "string")) {
        const object = Object.fromEntries(members);
        if (keepsOrder(object, members.map(([name]) => name))) {
            return object;
        }
    }
    return { [KEY_SPECIAL]: SPECIAL_MAP, [KEY_VALUE]: members.map(([, item], i) => [keys[i], item]) };
}

/** What is no object is text as a key; what knows its JSON, such as a constant of an enum, is written that way. */
function encodeKey(key, encodePart) {
    const json = typeof key?.toJSON === "function" ? key.toJSON() : key ?? null;
    if (key?.[MODEL]) {
        throw cannotWrite("a model as the key of a map");
    }
    return isObject(json) || json === null ? encodePart(json) : Object.is(json, -0) ? "-0.0" : String(json);
}

function cannotWrite(what) {
    return new TypeError(`TANDEM-0222: ${what} cannot be sent to the server; use what JSON can write, and models`);
}
