import {
    IllegalArgumentException, IllegalStateException, NoSuchElementException, UnsupportedOperationException,
} from "./errors.js";
import { indexOf } from "./lists.js";
import { areEqual, compare, hashOf, listToText, nonNull } from "./values.js";

/* What lists, sets, queues and the views of maps have in common. Lists are arrays; the others are classes. */

/** What sets, queues and the views of maps have in common; subclasses iterate, and add and remove where they can. */
export class Collection {

    /** Whether it is a set, which equals another set with the same members. */
    isSet() {
        return false;
    }

    size() {
        let count = 0;
        for (const _ of this) {
            count++;
        }
        return count;
    }

    contains(value) {
        for (const item of this) {
            if (areEqual(value, item)) {
                return true;
            }
        }
        return false;
    }

    add() {
        throw new UnsupportedOperationException();
    }

    remove(value) {
        const found = Array.from(this).find((item) => areEqual(item, value));
        return found !== undefined && this.drop(found);
    }

    drop() {
        throw new UnsupportedOperationException();
    }

    clear() {
        Array.from(this).forEach((item) => this.drop(item));
    }

    removeIf(condition) {
        const removed = Array.from(this).filter((value) => condition(value));
        removed.forEach((value) => this.drop(value));
        return removed.length > 0;
    }

    toString() {
        return listToText(this);
    }

    toJSON() {
        return Array.from(this);
    }
}

/** Tells whether two sets are equal; the first says what that means for a member. */
export function sameMembers(a, b) {
    return a === b || b instanceof Collection && b.isSet() && a.size() === b.size() && containsAll(a, b);
}

export function hashMembers(collection) {
    let sum = 0;
    for (const item of collection) {
        sum = sum + hashOf(item) | 0;
    }
    return sum;
}

export function changeable(list) {
    if (!Object.isExtensible(nonNull(list))) {
        throw new UnsupportedOperationException();
    }
    return list;
}

/** Returns the list if its items can be changed. */
export function settable(list) {
    if (Object.isFrozen(nonNull(list))) {
        throw new UnsupportedOperationException();
    }
    return list;
}

/** Returns the collection if that is a capacity. */
export function sized(capacity, collection) {
    if (capacity < 0) {
        throw new IllegalArgumentException(`Illegal Capacity: ${capacity}`);
    }
    return collection;
}

export function size(collection) {
    return Array.isArray(collection) ? collection.length : collection.size();
}

export function contains(collection, value) {
    return Array.isArray(collection) ? indexOf(collection, value) >= 0 : collection.contains(value);
}

export function containsAll(collection, values) {
    return Array.from(values).every((value) => contains(collection, value));
}

export function add(collection, value) {
    return Array.isArray(collection) ? changeable(collection).push(value) > 0 : collection.add(value);
}

export function addAll(collection, values) {
    let isChanged = false;
    for (const value of [...values]) {
        isChanged = add(collection, value) || isChanged;
    }
    return isChanged;
}

export function remove(collection, value) {
    if (!Array.isArray(collection)) {
        return collection.remove(value);
    }
    const index = indexOf(changeable(collection), value);
    if (index >= 0) {
        collection.splice(index, 1);
    }
    return index >= 0;
}

export function removeIf(collection, condition) {
    if (Array.isArray(collection)) {
        const size = changeable(collection).length;
        const kept = collection.filter((value) => !condition(value));
        kept.forEach((value, i) => {
            collection[i] = value;
        });
        collection.length = kept.length;
        return kept.length < size;
    }
    return collection.removeIf(condition);
}

export function removeAll(collection, values) {
    return removeIf(collection, (value) => contains(values, value));
}

export function retainAll(collection, values) {
    return removeIf(collection, (value) => !contains(values, value));
}

export function clear(collection) {
    if (Array.isArray(collection)) {
        changeable(collection).length = 0;
    }
    else {
        collection.clear();
    }
}

/** `iterator.remove()`: iterators need not know how. */
export function removeLastReturned(iterator) {
    if (typeof nonNull(iterator).remove !== "function") {
        throw new UnsupportedOperationException("remove");
    }
    iterator.remove();
}

export function forEach(values, action) {
    for (const value of values) {
        action(value);
    }
}

/** Returns an iterator of Java. */
export function iterator(values) {
    if (!Array.isArray(values) && typeof values.iterator === "function") {
        return values.iterator();
    }
    const items = [...values];
    let next = 0;
    let removed = 0;
    let canRemove = false;
    return {
        hasNext: () => next < items.length,
        next: () => {
            if (next >= items.length) {
                throw new NoSuchElementException();
            }
            canRemove = true;
            return items[next++];
        },
        remove: () => {
            requireNext(canRemove || null);
            canRemove = false;
            if (Array.isArray(values)) {
                changeable(values).splice(next - 1 - removed++, 1);
            }
            else {
                values.drop(items[next - 1]);
            }
        },
    };
}

export function requireNext(last) {
    if (last === null) {
        throw new IllegalStateException();
    }
}

export function required(list) {
    if (list.length === 0) {
        throw new NoSuchElementException();
    }
    return list;
}

export function maxOf(values, comparator) {
    return required([...values]).reduce((a, b) => (comparator ?? compare)(b, a) > 0 ? b : a);
}

export function minOf(values, comparator) {
    return required([...values]).reduce((a, b) => (comparator ?? compare)(b, a) < 0 ? b : a);
}

export function frequency(values, value) {
    return Array.from(values).filter((item) => areEqual(value, item)).length;
}

export function disjoint(a, b) {
    return !Array.from(a).some((value) => contains(b, value));
}
