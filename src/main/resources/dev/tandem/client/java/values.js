import { ClassCastException, IndexOutOfBoundsException, NullPointerException } from "./errors.js";

/* Null, types, equality, order, hash codes and text of any value. */

// Null and types ------------------------------------------------------------------------------------------------------

/** Returns the value, which must not be null. */
export function nonNull(value, message = null) {
    if (value == null) {
        throw new NullPointerException(message);
    }
    return value;
}

export function nonNullOr(value, message) {
    return value ?? nonNull(null, message());
}

export function checkedIndex(index, length) {
    checkIndex(index, length, IndexOutOfBoundsException);
    return index;
}

export function checkIndex(index, length, type) {
    if (index < 0 || index >= length) {
        throw new type(`Index ${index} out of bounds for length ${length}`);
    }
}

export function orElseGet(value, supplier) {
    return value ?? nonNull(nonNull(supplier, "supplier")(), "supplier.get()");
}

/** Returns the primitive in a boxed value, which must not be null. */
export const unbox = nonNull;

export function orElse(value, other) {
    return value ?? nonNull(other, "defaultObj");
}

/**
 * Returns the value if it is of the type, or null.
 *
 * @param {string|Function} type what `typeof` says, `"array"`, or a class
 */
export function cast(value, type) {
    if (value == null || isInstance(value, type)) {
        return value;
    }
    throw new ClassCastException(`${toText(value)} is not a ${type.name ?? type}`);
}

function isInstance(value, type) {
    switch (type) {
        case "array":
            return Array.isArray(value);
        case "number":
            return typeof value === "number" || typeof value === "bigint";
        default:
            return typeof type === "string" ? typeof value === type : value instanceof type;
    }
}

// Equality, order, text -----------------------------------------------------------------------------------------------

/** `a.equals(b)`. */
export function equals(a, b) {
    return areEqual(nonNull(a), b);
}

/** `Objects.equals(a, b)`. */
export function areEqual(a, b) {
    if (a == null || b == null) {
        return a == null && b == null;
    }
    if (typeof a === "object" && typeof a.equals === "function") {
        return a.equals(b);
    }
    if (Array.isArray(a)) {
        return Array.isArray(b) && a.length === b.length && a.every((item, i) => areEqual(item, b[i]));
    }
    // Numbers as Double.equals has them: NaN equals itself.
    return typeof a === "number" ? Object.is(a, b)
        : typeof a === "bigint" || typeof b === "bigint" ? a == b : a === b;
}

/** `a.hashCode()`. */
export function hashCode(value) {
    return hashOf(nonNull(value));
}

/** `Objects.hashCode(a)`. */
export function hashOf(value) {
    switch (typeof value) {
        case "string":
            return hashText(value);
        case "number":
            return value === (value | 0) ? value : hashDouble(value);
        case "boolean":
            return value ? 1231 : 1237;
        case "object":
            return value === null ? 0 : hashObject(value);
        default:
            return 0;
    }
}

function hashText(text) {
    let hash = 0;
    for (let i = 0; i < text.length; i++) {
        hash = Math.imul(31, hash) + text.charCodeAt(i) | 0;
    }
    return text.length === 1 ? text.charCodeAt(0) : hash;
}

export function hashDouble(value) {
    const bits = new DataView(new ArrayBuffer(8));
    bits.setFloat64(0, value);
    return bits.getInt32(0) ^ bits.getInt32(4);
}

const identities = new WeakMap();

let nextIdentity = 1;

function hashObject(value) {
    if (typeof value.hashCode === "function") {
        return value.hashCode();
    }
    if (Array.isArray(value)) {
        return hash(value);
    }
    if (!identities.has(value)) {
        identities.set(value, nextIdentity++);
    }
    return identities.get(value);
}

/** `Objects.hash(…)`, and the hash code of lists. */
export function hash(values) {
    let result = 1;
    for (const value of values) {
        result = Math.imul(31, result) + hashOf(value) | 0;
    }
    return result;
}

/** Natural order. */
export function compare(a, b) {
    nonNull(a);
    nonNull(b);
    switch (typeof a) {
        case "number":
            return compareDoubles(a, b);
        case "string":
            return compareText(a, b);
        case "boolean":
            return a - b;
        case "bigint":
            return compareNumbers(a, b);
        default:
            return a.compareTo(b);
    }
}

export function compareNumbers(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

/** As numbers, with −0 before 0 and NaN last. */
export function compareDoubles(a, b) {
    if (a < b) {
        return -1;
    }
    if (a > b) {
        return 1;
    }
    if (a === b && a !== 0) {
        return 0;
    }
    return rank(a) - rank(b);
}

function rank(number) {
    return Number.isNaN(number) ? 2 : Object.is(number, -0) ? 0 : 1;
}

export function compareText(a, b) {
    const length = Math.min(a.length, nonNull(b).length);
    for (let i = 0; i < length; i++) {
        if (a[i] !== b[i]) {
            return a.charCodeAt(i) - b.charCodeAt(i);
        }
    }
    return a.length - b.length;
}

/** `text.lastIndexOf(part, index)`. */
export function lastIndexFrom(text, part, index) {
    return index < 0 ? -1 : text.lastIndexOf(nonNull(part), index);
}

export function compareIgnoreCase(a, b) {
    return compareText(fold(a), fold(b));
}

function fold(text) {
    return [...text].map((c) => c.toUpperCase().length === c.length ? c.toUpperCase() : c)
        .map((c) => c.toLowerCase().length === c.length ? c.toLowerCase() : c).join("");
}

export function compareWith(a, b, comparator) {
    return a === b ? 0 : comparator(a, b);
}

/** `String.valueOf(value)`. */
export function toText(value) {
    if (typeof value === "string") {
        return value;
    }
    return Array.isArray(value) ? listToText(value) : value == null ? "null" : String(value.toString());
}

export function toTextOr(value, text) {
    return value == null ? text : toText(value);
}

export function listToText(values) {
    return `[${Array.from(values, toText).join(", ")}]`;
}
