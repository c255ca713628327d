import { HashMap } from "./maps.js";
import { Optional } from "./optional.js";
import { HashSet } from "./sets.js";

/* Values of Java made of JSON. */

/** Returns a function that turns the items of a JSON array into what the function makes of each. */
export function listFrom(item) {
    return (json) => json === null ? null : json.map((each) => item(each));
}

export function setFrom(item = null) {
    return (json) => json === null || json instanceof HashSet ? json
        : new HashSet(json.map((each) => item ? item(each) : each));
}

/** Returns a function that turns a value, or null, into an optional. */
export function optionalFrom(item = null, type = Optional) {
    const revive = (json) => json instanceof Optional ? json
        : type.ofNullable(item && json !== null ? item(json) : json);
    revive.takesNull = true;
    return revive;
}

/** Returns a function that turns a JSON object into a record, with functions for what its type variables stand for. */
export function genericFrom(type, ...parts) {
    return (json) => type.fromJson(json, ...parts);
}

/** Returns a function that turns a JSON object into an instance of the class that one of its members tells. */
export function taggedFrom(key, classes) {
    return (json) => json && Object.getPrototypeOf(json) === Object.prototype && classes()[json[key]]?.(json) || json;
}

/** Turns bytes into what Java's arrays of bytes are: an array of numbers with a sign. */
export function bytesFrom(json) {
    return ArrayBuffer.isView(json) ? Array.from(new Int8Array(json.buffer, json.byteOffset, json.byteLength)) : json;
}

/** Turns the key of a JSON object into a boolean. */
export function booleanFrom(key) {
    return key === "true";
}

/** Turns the key of a JSON object into a long. */
export function longFrom(key) {
    return Number.isSafeInteger(Number(key)) ? Number(key) : BigInt(key);
}

/** Returns a function that turns a JSON object into a map. */
export function mapFrom(key = null, value = null) {
    return (json) => {
        if (json === null || json instanceof HashMap) {
            return json;
        }
        const map = new HashMap();
        for (const [k, v] of json instanceof Map ? json : Object.entries(json)) {
            map.put(key && k !== null ? key(k) : k, value ? value(v) : v);
        }
        return map;
    };
}
