import { move, put, splice } from "./change.js";
import { PATCH_MOVE, PATCH_PUT, PATCH_REMOVE, PATCH_SPLICE } from "./constants.js";
import { map } from "./containers.js";

/**
 * Returns the change that a patch of the server's makes.
 *
 * @param {CollectionNode} property what it changes
 * @param {Array} patch its kind and arguments
 * @param {function(*): *} decode makes a whole list or map from JSON
 * @returns {?Change} null when it does not fit the value that is here
 */
export function readPatch(property, [kind, ...args], decode) {
    const value = property.peek();
    switch (kind) {
        case PATCH_SPLICE: {
            const [index, count, json] = args;
            const added = Array.from(decode(json));
            return index + count <= value.length && added.length === json.length
                ? splice(index, value.slice(index, index + count), added) : null;
        }
        case PATCH_MOVE: {
            const [index, to] = args;
            return Math.max(index, to) < value.length ? move(index, to, value[index]) : null;
        }
        case PATCH_PUT:
        case PATCH_REMOVE: {
            const [[key, item]] = map.entries(decode(args[0]));
            const removed = map.has(value, key) ? [map.get(value, key)] : [];
            return put(key, removed, kind === PATCH_PUT ? [item] : []);
        }
        default:
            throw new TypeError(`TANDEM-0232: unknown kind of patch '${kind}'; server and page are of different versions`);
    }
}
