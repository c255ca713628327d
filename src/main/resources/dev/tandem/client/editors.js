import { move, put, splice } from "./change.js";
import { map } from "./containers.js";
import { equals, isUnchanged } from "./equals.js";

/** The methods of `dev.tandem.ListProperty` that change the list. */
export class ListEditor {
    #property;

    constructor(property) {
        this.#property = property;
    }

    add(element) {
        this.#splice(this.#property.size, 0, [element]);
    }

    insert(index, element) {
        this.#splice(this.#check(index, this.#property.size), 0, [element]);
    }

    addAll(elements) {
        this.#splice(this.#property.size, 0, Array.from(elements));
    }

    /** @returns {*} the former element */
    set(index, element) {
        return this.#splice(this.#check(index), 1, [element]);
    }

    /** @returns {*} the element */
    removeAt(index) {
        return this.#splice(this.#check(index), 1, []);
    }

    /** @returns {boolean} whether there was one */
    remove(element) {
        const index = this.#property.peek().findIndex((other) => equals(other, element));
        if (index >= 0) {
            this.#splice(index, 1, []);
        }
        return index >= 0;
    }

    /** @returns {boolean} whether there was any */
    removeIf(condition) {
        const before = this.#property.get();
        if (this.#property.options.validator) {
            // It may make something else of a part of the removals, and the indexes of the rest would be wrong.
            this.#property.set(before.filter((element) => !condition(element)));
            return !equals(before, this.#property.get());
        }
        const runs = runsOf(before, condition);
        runs.forEach(([index, count]) => this.#splice(index, count, []));
        return runs.length > 0;
    }

    move(index, to) {
        this.#check(index);
        this.#check(to);
        const list = this.#property.peek();
        const passed = list.slice(Math.min(index, to), Math.max(index, to) + 1);
        if (passed.some((element) => !equals(element, list[index]))) {
            this.#property.edit(move(index, to, list[index]));
        }
    }

    clear() {
        this.#splice(0, this.#property.size, []);
    }

    #splice(index, count, given) {
        const added = given.map((element) => element ?? null);
        const removed = this.#property.peek().slice(index, index + count);
        if (removed.length !== added.length || !removed.every((each, i) => isUnchanged(each, added[i]))) {
            this.#property.edit(splice(index, removed, added));
        }
        return removed[0];
    }

    #check(index, last = this.#property.size - 1) {
        if (!Number.isInteger(index) || index < 0 || index > last) {
            const { name, node, size } = this.#property;
            throw new RangeError(`TANDEM-0230: index ${index} of list '${name}' of ${node.name} is out of bounds for `
                + `length ${size}`);
        }
        return index;
    }
}

/** The methods of `dev.tandem.MapProperty` that change the map. */
export class MapEditor {
    #property;

    constructor(property) {
        this.#property = property;
    }

    /** @returns {*} the former value; null when there was none */
    put(key, given) {
        const value = given ?? null;
        const old = map.get(this.#property.peek(), key);
        const removed = map.has(this.#property.peek(), key) ? [old] : [];
        if (removed.length === 0 || !isUnchanged(old, value)) {
            this.#property.edit(put(key, removed, [value]));
        }
        return old ?? null;
    }

    putAll(entries) {
        map.entries(entries).forEach(([key, value]) => this.put(key, value));
    }

    /** @returns {*} the value; null when there was none */
    remove(key) {
        const old = map.get(this.#property.peek(), key);
        if (map.has(this.#property.peek(), key)) {
            this.#property.edit(put(key, [old], []));
        }
        return old ?? null;
    }

    clear() {
        this.#property.set(new (this.#property.peek().constructor)());
    }
}

/** Returns index and count of neighbours that meet the condition, from the end. */
export function runsOf(list, condition) {
    const runs = [];
    list.forEach((element, i) => {
        if (!condition(element)) {
            return;
        }
        if (runs[0] && runs[0][0] + runs[0][1] === i) {
            runs[0][1]++;
        }
        else {
            runs.unshift([i, 1]);
        }
    });
    return runs;
}
