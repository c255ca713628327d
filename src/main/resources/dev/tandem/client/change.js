import { PATCH_MOVE, PATCH_PUT, PATCH_REMOVE, PATCH_SPLICE } from "./constants.js";

/**
 * What was changed in a list or map, as `dev.tandem.Change`: at `index` of a list `removed` was taken out and `added` was
 * put there; `to` is where a moved element went. For a map `key` tells which value.
 *
 * @typedef {object} Change
 * @property {"ADD"|"REMOVE"|"SET"|"MOVE"} kind
 * @property {number} index -1 for a map
 * @property {number} to -1 unless moved
 * @property {*} key null for a list
 * @property {Array} removed
 * @property {Array} added
 */

const INVERSE = { ADD: "REMOVE", REMOVE: "ADD", SET: "SET", MOVE: "MOVE" };

export function splice(index, removed, added) {
    return make(removed.length === 0 ? "ADD" : added.length === 0 ? "REMOVE" : "SET", index, -1, null, removed, added);
}

export function move(index, to, element) {
    return make("MOVE", index, to, null, [element], [element]);
}

/** @param {Array} removed the former value, or nothing @param {Array} added the new value, or nothing */
export function put(key, removed, added) {
    return make(removed.length === 0 ? "ADD" : added.length === 0 ? "REMOVE" : "SET", -1, -1, key, removed, added);
}

/** Returns the change that undoes a change. */
export function inverse({ kind, index, to, key, removed, added }) {
    return make(INVERSE[kind], kind === "MOVE" ? to : index, kind === "MOVE" ? index : -1, key, added, removed);
}

/** Returns kind and arguments of the patch, with values as `encode` makes them. */
export function toPatch({ kind, index, to, key, removed, added }, encode) {
    if (index < 0) {
        return added.length === 0 ? [PATCH_REMOVE, encode(new Map([[key, null]]))] : [PATCH_PUT, encode(new Map([[key, added[0]]]))];
    }
    return kind === "MOVE" ? [PATCH_MOVE, index, to] : [PATCH_SPLICE, index, removed.length, encode(added)];
}

function make(kind, index, to, key, removed, added) {
    return Object.freeze({ kind, index, to, key, removed: Object.freeze(removed), added: Object.freeze(added) });
}
