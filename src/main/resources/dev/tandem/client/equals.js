/**
 * Tells whether a property that holds `a` would not change by becoming `b`: the same rules as on the server. NaN equals
 * NaN, 0 and -0 differ; arrays, plain objects, Maps, Sets and records are compared by content, whatever `equals` a record
 * has, Java's collections by their `equals`, all else by identity.
 *
 * @param {*} a
 * @param {*} b
 * @returns {boolean}
 */
export function equals(a, b) {
    if (Object.is(a, b)) {
        return true;
    }
    if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) {
        return false;
    }
    const isJavas = typeof a.equals === "function";
    if (isJavas && (Object.hasOwn(a, "equals") || Object.keys(a).length === 0)) {
        return a.equals(b) === true;
    }
    const kind = Object.getPrototypeOf(a);
    if (kind !== Object.getPrototypeOf(b)) {
        return false;
    }
    if (Array.isArray(a) || (ArrayBuffer.isView(a) && !(a instanceof DataView))) {
        return a.length === b.length && a.every((item, i) => equals(item, b[i]));
    }
    if (a instanceof Map) {
        return a.size === b.size && [...a].every(([key, value]) => b.has(key) ? equals(value, b.get(key))
            : [...b].some((other) => equals([key, value], other)));
    }
    if (a instanceof Set) {
        return a.size === b.size && [...a].every((item) => b.has(item) || [...b].some((other) => equals(item, other)));
    }
    if (a instanceof Date) {
        return Object.is(a.getTime(), b.getTime());
    }
    if (!isJavas && kind !== Object.prototype && kind !== null) {
        return false;
    }
    const keys = Object.keys(a);
    return keys.length === Object.keys(b).length
        && keys.every((key) => Object.hasOwn(b, key) && equals(a[key], b[key]));
}

/** Tells whether one is equal to the other for sure: an object that nothing protects may have changed since it was set. */
export function isUnchanged(a, b) {
    return equals(a, b) && (a !== b || isFixed(b));
}

/** Records, dates and the like are what they are; models are references. */
function isFixed(value) {
    return typeof value !== "object" || value === null || Boolean(value.$node) || typeof value.equals === "function";
}
