import { changeable, settable } from "./collections.js";
import { IllegalArgumentException, IndexOutOfBoundsException } from "./errors.js";
import { areEqual, checkIndex, compare, nonNull } from "./values.js";

/* Lists, which are arrays. */

export function listOf(...values) {
    return Object.freeze(values.map((value) => nonNull(value)));
}

/** A list that can hold null and cannot be changed. */
export function fixedList(...values) {
    return Object.freeze(values);
}

/** `Arrays.asList`: the array itself, as a list whose items can be changed, but not their number. */
export function sizedList(array) {
    return Object.seal(nonNull(array));
}

export function listGet(list, index) {
    checkIndex(index, list.length, IndexOutOfBoundsException);
    return list[index];
}

export function listSet(list, index, value) {
    checkIndex(index, settable(list).length, IndexOutOfBoundsException);
    const old = list[index];
    list[index] = value;
    return old;
}

export function listInsert(list, index, value) {
    listInsertAll(list, index, [value]);
}

export function listInsertAll(list, index, values) {
    if (index < 0 || index > changeable(list).length) {
        throw new IndexOutOfBoundsException(`Index: ${index}, Size: ${list.length}`);
    }
    const added = [...values];
    if (added.length === 1) {
        list.splice(index, 0, added[0]);
    }
    else {
        // As arguments, many would not fit on the stack.
        added.concat(list.splice(index)).forEach((value) => list.push(value));
    }
    return added.length > 0;
}

export function listRemoveAt(list, index) {
    checkIndex(index, changeable(list).length, IndexOutOfBoundsException);
    return list.splice(index, 1)[0];
}

export function indexOf(list, value) {
    return list.findIndex((item) => areEqual(value, item));
}

export function lastIndexOf(list, value) {
    return list.findLastIndex((item) => areEqual(value, item));
}

/** A copy that refuses changes, where Java has a view. */
export function subList(list, begin, end) {
    if (begin < 0 || end > list.length) {
        throw new IndexOutOfBoundsException(begin < 0 ? `fromIndex = ${begin}` : `toIndex = ${end}`);
    }
    if (begin > end) {
        throw new IllegalArgumentException(`fromIndex(${begin}) > toIndex(${end})`);
    }
    return Object.freeze(list.slice(begin, end));
}

export function sort(list, comparator) {
    settable(list).sort(comparator ?? compare);
}

export function replaceEach(list, change) {
    settable(list).forEach((value, i) => {
        list[i] = change(value);
    });
}

export function reverse(list) {
    settable(list).reverse();
}

export function swap(list, i, j) {
    listSet(list, i, listSet(list, j, listGet(list, i)));
}

export function nCopies(count, value) {
    if (count < 0) {
        throw new IllegalArgumentException(`List length = ${count}`);
    }
    return Object.freeze(new Array(count).fill(value));
}

export function shuffle(list) {
    for (let i = settable(list).length - 1; i > 0; i--) {
        swap(list, i, Math.floor(Math.random() * (i + 1)));
    }
}
