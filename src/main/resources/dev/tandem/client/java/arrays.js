import { ArrayIndexOutOfBoundsException, IllegalArgumentException, NegativeArraySizeException } from "./errors.js";
import { checkIndex, compare, compareDoubles, hash, nonNull, toText } from "./values.js";

/* Java's arrays, which are those of JavaScript, or typed ones. */

/** `new T[length]…`, each element with its initial value. */
export function newArray(initial, length, ...lengths) {
    for (const each of [length, ...lengths]) {
        requireLength(each);
    }
    return fillArray(initial, length, lengths, 0);
}

function fillArray(initial, length, lengths, depth) {
    const array = new Array(length);
    if (depth === lengths.length) {
        return array.fill(initial);
    }
    for (let i = 0; i < length; i++) {
        array[i] = fillArray(initial, lengths[depth], lengths, depth + 1);
    }
    return array;
}

function requireLength(length) {
    if (length < 0) {
        throw new NegativeArraySizeException(String(length));
    }
}

/** `array[index]`. */
export function at(array, index) {
    checkIndex(index, array.length, ArrayIndexOutOfBoundsException);
    return array[index];
}

/** `array[index] = value`. */
export function put(array, index, value) {
    checkIndex(index, array.length, ArrayIndexOutOfBoundsException);
    array[index] = value;
    return value;
}

/** Sets an element or field to what the function makes of it, and returns that. */
export function update(object, key, change) {
    checkKey(object, key);
    return object[key] = change(object[key]);
}

/** As `update`, but returns what was there before. */
export function updateAfter(object, key, change) {
    checkKey(object, key);
    const old = object[key];
    object[key] = change(old);
    return old;
}

function checkKey(object, key) {
    if (typeof key === "number") {
        checkIndex(key, object.length, ArrayIndexOutOfBoundsException);
    }
}

export function arrayToText(array) {
    return array === null ? "null"
        : `[${array.map((item) => Array.isArray(item) ? "[…]" : toText(item)).join(", ")}]`;
}

export function copyOf(array, length, initial) {
    requireLength(length);
    return copyOfRange(array, 0, length, initial);
}

export function copyOfRange(array, begin, end, initial) {
    if (begin > end) {
        throw new IllegalArgumentException(`${begin} > ${end}`);
    }
    if (end < 0) {
        throw new NegativeArraySizeException(String(end));
    }
    if (begin < 0 || begin > array.length) {
        throw new ArrayIndexOutOfBoundsException(`Array index out of range: ${begin}`);
    }
    const copy = array.slice(begin, Math.min(end, array.length));
    const length = copy.length;
    copy.length = end - begin;
    return copy.fill(initial, length);
}

function checkRange(length, begin, end) {
    if (begin > end) {
        throw new IllegalArgumentException(`fromIndex(${begin}) > toIndex(${end})`);
    }
    if (begin < 0 || end > length) {
        throw new ArrayIndexOutOfBoundsException(`Array index out of range: ${begin < 0 ? begin : end}`);
    }
}

export function fillRange(array, begin, end, value) {
    checkRange(array.length, begin, end);
    array.fill(value, begin, end);
}

export function sortRange(array, begin, end, comparator = compare) {
    checkRange(array.length, begin, end);
    const sorted = array.slice(begin, end).sort(comparator ?? compare);
    for (let i = 0; i < sorted.length; i++) {
        array[begin + i] = sorted[i];
    }
}

/** Sorts an array of integers; its chars are sorted by `compare`. */
export function sortInts(array) {
    array.sort(subtract);
}

export function sortIntRange(array, begin, end) {
    sortRange(array, begin, end, subtract);
}

function subtract(a, b) {
    return a - b;
}

/** The doubles of Java have an order of their own: −0 before 0, NaN last. */
export function sortDoubles(array) {
    array.sort(compareDoubles);
}

export function streamRange(values, begin, end) {
    if (begin > end) {
        throw new ArrayIndexOutOfBoundsException(`origin(${begin}) > fence(${end})`);
    }
    checkRange(values.length, begin, end);
    return values.slice(begin, end);
}

export function setAll(array, make) {
    array.forEach((_, i) => {
        array[i] = make(i);
    });
}

export function arrayHash(array) {
    return array === null ? 0 : hash(array);
}

export function deepToText(array) {
    return array === null ? "null"
        : `[${array.map((item) => Array.isArray(item) ? deepToText(item) : toText(item)).join(", ")}]`;
}

/** `Arrays.binarySearch`, `Collections.binarySearch`: the index, or where the key would stand as −(index + 1). */
export function binarySearch(values, key, order = compare) {
    let low = 0;
    let high = values.length - 1;
    while (low <= high) {
        const middle = low + high >>> 1;
        const result = (order ?? compare)(values[middle], key);
        if (result === 0) {
            return middle;
        }
        if (result < 0) {
            low = middle + 1;
        }
        else {
            high = middle - 1;
        }
    }
    return -(low + 1);
}

/** `System.arraycopy`. */
export function copyInto(source, from, target, to, length) {
    for (const [array, begin, name] of [[source, from, "src"], [target, to, "dst"]]) {
        nonNull(array);
        if (begin < 0 || length < 0 || begin + length > array.length) {
            throw new ArrayIndexOutOfBoundsException(
                `arraycopy: ${name} ${begin} + ${length} out of bounds for length ${array.length}`);
        }
    }
    const items = source.slice(from, from + length);
    for (let i = 0; i < length; i++) {
        target[to + i] = items[i];
    }
}
