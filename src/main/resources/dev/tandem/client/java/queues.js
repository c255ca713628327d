import { add, addAll, changeable, Collection, iterator, required, requireNext } from "./collections.js";
import {
    ConcurrentModificationException, EmptyStackException, IllegalArgumentException, NoSuchElementException,
} from "./errors.js";
import { lastIndexOf } from "./lists.js";
import { TreeSet } from "./sets.js";
import { areEqual, compare, nonNull } from "./values.js";

/* Deques, queues and stacks: classes, and lists that are used as such. */

/** Queues with two ends, in a ring that grows; they equal only themselves. */
export class ArrayDeque extends Collection {

    #ring = new Array(16).fill(null);
    #head = 0;
    #size = 0;
    #changes = 0;

    /** @param {number|Iterable} [from] a capacity, or the values */
    constructor(from = 0) {
        super();
        if (typeof from !== "number") {
            addAll(this, from);
        }
    }

    #at(index) {
        return this.#head + index & this.#ring.length - 1;
    }

    #grow() {
        this.#changes++;
        if (this.#size < this.#ring.length) {
            return;
        }
        const items = [...this.#items()];
        this.#ring = items.concat(new Array(items.length).fill(null));
        this.#head = 0;
    }

    *#items() {
        for (let i = 0; i < this.#size; i++) {
            yield this.#ring[this.#at(i)];
        }
    }

    #fill(items) {
        this.#changes++;
        this.#head = 0;
        this.#ring.fill(null);
        this.#size = items.length;
        items.forEach((item, i) => {
            this.#ring[i] = item;
        });
    }

    *[Symbol.iterator]() {
        const changes = this.#changes;
        for (let i = 0, last = this.#size; i < last; i++) {
            yield this.#ring[this.#at(i)];
            if (this.#changes !== changes && i + 1 < last) {
                throw new ConcurrentModificationException();
            }
        }
    }

    size() {
        return this.#size;
    }

    get length() {
        return this.#size;
    }

    add(value) {
        nonNull(value);
        this.#grow();
        this.#ring[this.#at(this.#size++)] = value;
        return true;
    }

    addFirst(value) {
        nonNull(value);
        this.#grow();
        this.#head = this.#at(-1);
        this.#ring[this.#head] = value;
        this.#size++;
    }

    peekFirst() {
        return this.#size ? this.#ring[this.#head] : null;
    }

    peekLast() {
        return this.#size ? this.#ring[this.#at(this.#size - 1)] : null;
    }

    pollFirst() {
        const value = this.peekFirst();
        if (this.#size) {
            this.#changes++;
            this.#ring[this.#head] = null;
            this.#head = this.#at(1);
            this.#size--;
        }
        return value;
    }

    pollLast() {
        const value = this.peekLast();
        if (this.#size) {
            this.#changes++;
            this.#ring[this.#at(--this.#size)] = null;
        }
        return value;
    }

    remove(value) {
        return this.#removeAt([...this.#items()].findIndex((item) => areEqual(value, item)));
    }

    removeLastOccurrence(value) {
        return this.#removeAt([...this.#items()].findLastIndex((item) => areEqual(value, item)));
    }

    #removeAt(index) {
        if (index >= 0) {
            this.#fill([...this.#items()].toSpliced(index, 1));
        }
        return index >= 0;
    }

    drop(value) {
        return this.remove(value);
    }

    removeIf(condition) {
        const kept = [...this.#items()].filter((value) => !condition(value));
        const isChanged = kept.length < this.#size;
        if (isChanged) {
            this.#fill(kept);
        }
        return isChanged;
    }

    clear() {
        this.#fill([]);
    }

    iterator() {
        return this.#iterate(0, 1);
    }

    descendingIterator() {
        return this.#iterate(this.#size - 1, -1);
    }

    #iterate(first, step) {
        let next = first;
        let last = -1;
        return {
            hasNext: () => next >= 0 && next < this.#size,
            next: () => {
                if (next < 0 || next >= this.#size) {
                    throw new NoSuchElementException();
                }
                last = next;
                next += step;
                return this.#ring[this.#at(last)];
            },
            remove: () => {
                requireNext(last < 0 ? null : last);
                this.#removeAt(last);
                next -= step > 0 ? 1 : 0;
                last = -1;
            },
        };
    }
}

/** A heap, sifted as that of the JDK is, so that it iterates in the same order. */
export class PriorityQueue extends Collection {

    #heap = [];
    #order = compare;
    #changes = 0;

    /**
     * @param {number|Function|Iterable} [from] a capacity, a comparator, or the values
     * @param {?Function} [order] a comparator
     */
    constructor(from = 1, order = null) {
        super();
        if (typeof from === "number") {
            if (from < 1) {
                throw new IllegalArgumentException();
            }
            this.#order = order ?? compare;
        }
        else if (typeof from === "function") {
            this.#order = from;
        }
        else if (from instanceof PriorityQueue) {
            this.#order = from.#order;
            this.#heap = [...from.#heap];
        }
        else if (from !== null) {
            this.#heap = Array.from(from, (value) => nonNull(value));
            if (from instanceof TreeSet) {
                this.#order = from.order;
            }
            else {
                this.#heapify();
            }
        }
    }

    #heapify() {
        for (let i = (this.#heap.length >>> 1) - 1; i >= 0; i--) {
            this.#siftDown(i, this.#heap[i]);
        }
    }

    #siftUp(index, value) {
        let i = index;
        while (i > 0) {
            const parent = i - 1 >>> 1;
            if (this.#order(value, this.#heap[parent]) >= 0) {
                break;
            }
            this.#heap[i] = this.#heap[parent];
            i = parent;
        }
        this.#heap[i] = value;
    }

    #siftDown(index, value) {
        const length = this.#heap.length;
        let i = index;
        while (i < length >>> 1) {
            let child = 2 * i + 1;
            if (child + 1 < length && this.#order(this.#heap[child], this.#heap[child + 1]) > 0) {
                child++;
            }
            if (this.#order(value, this.#heap[child]) <= 0) {
                break;
            }
            this.#heap[i] = this.#heap[child];
            i = child;
        }
        this.#heap[i] = value;
    }

    /** Returns the value that was moved to a place before the index, which an iterator would not meet, or undefined. */
    #removeAt(index) {
        this.#changes++;
        const moved = this.#heap.pop();
        if (index === this.#heap.length) {
            return undefined;
        }
        this.#siftDown(index, moved);
        if (this.#heap[index] === moved) {
            this.#siftUp(index, moved);
            return this.#heap[index] === moved ? undefined : moved;
        }
        return undefined;
    }

    *[Symbol.iterator]() {
        const changes = this.#changes;
        for (let i = 0; i < this.#heap.length; i++) {
            if (this.#changes !== changes) {
                throw new ConcurrentModificationException();
            }
            yield this.#heap[i];
        }
    }

    size() {
        return this.#heap.length;
    }

    get length() {
        return this.#heap.length;
    }

    add(value) {
        nonNull(value);
        this.#changes++;
        this.#heap.push(value);
        this.#siftUp(this.#heap.length - 1, value);
        return true;
    }

    peekFirst() {
        return this.#heap[0] ?? null;
    }

    pollFirst() {
        const value = this.peekFirst();
        if (value !== null) {
            this.#changes++;
            const last = this.#heap.pop();
            if (this.#heap.length) {
                this.#siftDown(0, last);
            }
        }
        return value;
    }

    remove(value) {
        const index = this.#heap.findIndex((item) => areEqual(value, item));
        if (index >= 0) {
            this.#removeAt(index);
        }
        return index >= 0;
    }

    drop(value) {
        return this.remove(value);
    }

    removeIf(condition) {
        const kept = this.#heap.filter((value) => !condition(value));
        const isChanged = kept.length < this.#heap.length;
        if (isChanged) {
            this.#changes++;
            this.#heap = kept;
            this.#heapify();
        }
        return isChanged;
    }

    clear() {
        this.#changes++;
        this.#heap = [];
    }

    iterator() {
        let changes = this.#changes;
        let next = 0;
        let last = -1;
        let current = null;
        const missed = [];
        return {
            hasNext: () => next < this.#heap.length || missed.length > 0,
            next: () => {
                if (this.#changes !== changes) {
                    throw new ConcurrentModificationException();
                }
                if (next < this.#heap.length) {
                    last = next++;
                    return current = this.#heap[last];
                }
                last = -1;
                current = missed.length ? missed.shift() : null;
                if (current === null) {
                    throw new NoSuchElementException();
                }
                return current;
            },
            remove: () => {
                requireNext(current);
                const at = last >= 0 ? last : this.#heap.indexOf(current);
                const moved = this.#removeAt(at);
                if (last >= 0) {
                    if (moved === undefined) {
                        next--;
                    }
                    else {
                        missed.push(moved);
                    }
                }
                last = -1;
                current = null;
                changes = this.#changes;
            },
        };
    }
}

export function first(list) {
    return peekFirst(required(list));
}

export function last(list) {
    return peekLast(required(list));
}

export function addFirst(list, value) {
    if (Array.isArray(list)) {
        changeable(list).unshift(value);
    }
    else {
        list.addFirst(value);
    }
}

export function offerFirst(list, value) {
    addFirst(list, value);
    return true;
}

export function addLast(list, value) {
    add(list, value);
}

export function removeFirst(list) {
    return pollFirst(required(list));
}

export function removeLast(list) {
    return pollLast(required(list));
}

export function peekFirst(list) {
    return Array.isArray(list) ? list.length ? list[0] : null : list.peekFirst();
}

export function peekLast(list) {
    return Array.isArray(list) ? list.length ? list.at(-1) : null : list.peekLast();
}

export function pollFirst(list) {
    return Array.isArray(list) ? list.length ? changeable(list).shift() : null : list.pollFirst();
}

export function pollLast(list) {
    return Array.isArray(list) ? list.length ? changeable(list).pop() : null : list.pollLast();
}

export function removeLastOccurrence(list, value) {
    if (!Array.isArray(list)) {
        return list.removeLastOccurrence(value);
    }
    const index = lastIndexOf(changeable(list), value);
    if (index >= 0) {
        list.splice(index, 1);
    }
    return index >= 0;
}

export function descendingIterator(list) {
    return Array.isArray(list) ? iterator([...list].reverse()) : list.descendingIterator();
}

/** `Stack.push(value)`: the value itself. */
export function pushLast(list, value) {
    list.push(value);
    return value;
}

export function popLast(list) {
    peekTop(list);
    return list.pop();
}

export function peekTop(list) {
    if (list.length === 0) {
        throw new EmptyStackException();
    }
    return list.at(-1);
}

/** `Stack.search(value)`: how far from the top, which is 1. */
export function searchFromTop(list, value) {
    const index = lastIndexOf(list, value);
    return index < 0 ? -1 : list.length - index;
}
