import { Collection, hashMembers, iterator, required, requireNext, sameMembers } from "./collections.js";
import { ConcurrentModificationException, IllegalArgumentException, UnsupportedOperationException } from "./errors.js";
import { areEqual, compare, hashOf, nonNull, toText } from "./values.js";

/* Maps. Linked ones are as hash maps, which keep the order of insertion. */

/** The key that stands for −0, which JavaScript's maps take for 0. */
const NEGATIVE_ZERO = Symbol("-0");

/** A key and its value. */
export class MapEntry {

    #key;
    #value;
    #isFixed = false;

    /** @param {?number} [code] the hash code of the key by which it is found, where it is found so */
    constructor(key, value, code = null) {
        this.#key = key;
        this.#value = value;
        this.code = code;
    }

    getKey() {
        return this.#key;
    }

    getValue() {
        return this.#value;
    }

    fix() {
        this.#isFixed = true;
        return this;
    }

    setValue(value) {
        if (this.#isFixed) {
            throw new UnsupportedOperationException();
        }
        const old = this.#value;
        this.#value = value;
        return old;
    }

    equals(other) {
        return other instanceof MapEntry && areEqual(this.#key, other.#key) && areEqual(this.#value, other.#value);
    }

    hashCode() {
        return hashOf(this.#key) ^ hashOf(this.#value);
    }

    toString() {
        return `${toText(this.#key)}=${toText(this.#value)}`;
    }
}

/** Tells whether a key equals others by its value, as records and lists do; all else is found by identity. */
function hasValue(key) {
    return typeof key === "object" && key !== null && (Array.isArray(key) || typeof key.equals === "function");
}

/** Hash maps, which keep the order of insertion as linked ones do. */
export class HashMap {

    /** By the key, or by the entry itself where the key has a value of its own: in the order of insertion. */
    #entries = new Map();
    /** By the hash code of such a key: its entry, or an array of several. */
    #buckets = new Map();
    #isFixed = false;
    #changes = 0;

    constructor(other) {
        if (other !== undefined) {
            this.putAll(other);
        }
    }

    /** Makes the map refuse changes. */
    fix() {
        this.#isFixed = true;
        for (const entry of this.entries()) {
            entry.fix();
        }
        return this;
    }

    /** Returns what the entry of the key is kept under, or the key when there is none. */
    #find(key) {
        if (!hasValue(key)) {
            return key === 0 && Object.is(key, -0) ? NEGATIVE_ZERO : key;
        }
        const bucket = this.#buckets.get(hashOf(key));
        if (Array.isArray(bucket)) {
            return bucket.find((entry) => areEqual(key, entry.getKey()));
        }
        return bucket !== undefined && areEqual(key, bucket.getKey()) ? bucket : undefined;
    }

    #keep(key, value) {
        if (!hasValue(key)) {
            this.#entries.set(this.#find(key), new MapEntry(key, value));
            return;
        }
        const code = hashOf(key);
        const entry = new MapEntry(key, value, code);
        const bucket = this.#buckets.get(code);
        if (bucket === undefined) {
            this.#buckets.set(code, entry);
        }
        else if (Array.isArray(bucket)) {
            bucket.push(entry);
        }
        else {
            this.#buckets.set(code, [bucket, entry]);
        }
        this.#entries.set(entry, entry);
    }

    #forget(entry) {
        const bucket = this.#buckets.get(entry.code);
        if (Array.isArray(bucket) && bucket.length > 1) {
            bucket.splice(bucket.indexOf(entry), 1);
        }
        else {
            this.#buckets.delete(entry.code);
        }
    }

    /** Removes an entry, also one whose key has become another since. */
    drop(entry) {
        this.change();
        const key = entry.code === null ? this.#find(entry.getKey()) : entry;
        if (this.#entries.delete(key)) {
            this.#changes++;
            if (entry.code !== null) {
                this.#forget(entry);
            }
        }
    }

    /** How often entries have come or gone. */
    get changes() {
        return this.#changes;
    }

    changed() {
        this.#changes++;
    }

    /** Returns what a function gives that must leave the entries alone. */
    #guarded(compute) {
        const changes = this.changes;
        const result = compute();
        requireUnchanged(this, changes);
        return result;
    }

    change() {
        if (this.#isFixed) {
            throw new UnsupportedOperationException();
        }
    }

    size() {
        return this.#entries.size;
    }

    get(key) {
        return this.#entries.get(this.#find(key))?.getValue() ?? null;
    }

    getOrDefault(key, other) {
        return this.containsKey(key) ? this.get(key) : other;
    }

    containsKey(key) {
        return this.#entries.has(this.#find(key));
    }

    containsValue(value) {
        return this.values().contains(value);
    }

    put(key, value) {
        this.change();
        const entry = this.#entries.get(this.#find(key));
        if (entry) {
            return entry.setValue(value);
        }
        this.#keep(key, value);
        this.#changes++;
        return null;
    }

    replace(key, ...values) {
        const isPresent = this.containsKey(key);
        if (values.length === 1) {
            return isPresent ? this.put(key, values[0]) : null;
        }
        const isEqual = isPresent && areEqual(this.get(key), values[0]);
        if (isEqual) {
            this.put(key, values[1]);
        }
        return isEqual;
    }

    removeEntry(key, value) {
        const isEqual = this.containsKey(key) && areEqual(this.get(key), value);
        if (isEqual) {
            this.remove(key);
        }
        return isEqual;
    }

    putIfAbsent(key, value) {
        this.change();
        const old = this.get(key);
        if (old === null) {
            this.put(key, value);
        }
        return old;
    }

    putAll(other) {
        this.change();
        for (const entry of other.entrySet()) {
            this.put(entry.getKey(), entry.getValue());
        }
    }

    remove(key) {
        this.change();
        const entry = this.#entries.get(this.#find(key));
        if (!entry) {
            return null;
        }
        this.drop(entry);
        return entry.getValue();
    }

    clear() {
        this.change();
        this.#entries.clear();
        this.#buckets.clear();
        this.#changes++;
    }

    computeIfAbsent(key, make) {
        this.change();
        const old = this.get(key);
        return old === null ? this.#store(key, this.#guarded(() => make(key))) : old;
    }

    computeIfPresent(key, change) {
        this.change();
        const old = this.get(key);
        return old === null ? null : this.#store(key, this.#guarded(() => change(key, old)));
    }

    compute(key, change) {
        return this.#store(key, this.#guarded(() => change(key, this.get(key))));
    }

    merge(key, value, combine) {
        this.change();
        nonNull(value);
        const old = this.get(key);
        return this.#store(key, old === null ? value : this.#guarded(() => combine(old, value)));
    }

    #store(key, value) {
        if (value !== null) {
            this.put(key, value);
        }
        else if (this.containsKey(key)) {
            this.remove(key);
        }
        return value;
    }

    replaceAll(change) {
        this.change();
        for (const entry of this.entries()) {
            entry.setValue(change(entry.getKey(), entry.getValue()));
        }
    }

    forEach(action) {
        const changes = this.changes;
        for (const entry of [...this.entries()]) {
            action(entry.getKey(), entry.getValue());
        }
        requireUnchanged(this, changes);
    }

    entries() {
        return this.#entries.values();
    }

    keySet() {
        return new KeyView(this);
    }

    values() {
        return new MapView(this);
    }

    entrySet() {
        return new EntryView(this);
    }

    equals(other) {
        return other instanceof HashMap && other.size() === this.size()
            && [...this.entries()].every((entry) => other.containsKey(entry.getKey())
                && areEqual(entry.getValue(), other.get(entry.getKey())));
    }

    hashCode() {
        return [...this.entries()].reduce((sum, entry) => sum + entry.hashCode() | 0, 0);
    }

    toString() {
        return `{${Array.from(this.entries(), toText).join(", ")}}`;
    }

    toJSON() {
        return Object.fromEntries(Array.from(this.entries(), (entry) => [toText(entry.getKey()), entry.getValue()]));
    }
}

function requireUnchanged(map, changes) {
    if (map.changes !== changes) {
        throw new ConcurrentModificationException();
    }
}

/** The values of a map; removing removes from the map. */
class MapView extends Collection {

    #map;

    constructor(map) {
        super();
        this.#map = map;
    }

    get map() {
        return this.#map;
    }

    /** What the view shows of an entry. */
    part(entry) {
        return entry.getValue();
    }

    *[Symbol.iterator]() {
        const entries = this.#map.entries();
        const changes = this.#map.changes;
        // As on the JVM, whether there is another entry was known before the body of the loop ran.
        for (let { value, done } = entries.next(); !done;) {
            const next = entries.next();
            yield this.part(value);
            if (this.#map.changes !== changes && !next.done) {
                throw new ConcurrentModificationException();
            }
            ({ value, done } = next);
        }
    }

    size() {
        return this.#map.size();
    }

    drop(value) {
        for (const entry of this.#map.entries()) {
            if (areEqual(this.part(entry), value)) {
                this.#map.drop(entry);
                return true;
            }
        }
        return false;
    }

    removeIf(condition) {
        this.#map.change();
        const removed = Array.from(this.#map.entries()).filter((entry) => condition(this.part(entry)));
        removed.forEach((entry) => this.#map.drop(entry));
        return removed.length > 0;
    }

    clear() {
        this.#map.clear();
    }

    iterator() {
        const entries = iterator([...this.#map.entries()]);
        let changes = this.#map.changes;
        let last = null;
        return {
            hasNext: entries.hasNext,
            next: () => {
                requireUnchanged(this.#map, changes);
                last = entries.next();
                return this.part(last);
            },
            remove: () => {
                requireNext(last);
                requireUnchanged(this.#map, changes);
                this.#map.drop(last);
                changes = this.#map.changes;
                last = null;
            },
        };
    }

    equals(other) {
        return this.isSet() ? sameMembers(this, other) : this === other;
    }

    hashCode() {
        return hashMembers(this);
    }
}

/** The keys of a map. */
class KeyView extends MapView {

    isSet() {
        return true;
    }

    part(entry) {
        return entry.getKey();
    }

    contains(key) {
        return this.map.containsKey(key);
    }

    remove(key) {
        const isKey = this.map.containsKey(key);
        this.map.remove(key);
        return isKey;
    }

    drop(key) {
        return this.remove(key);
    }
}

/** The entries of a map. */
class EntryView extends MapView {

    isSet() {
        return true;
    }

    part(entry) {
        return entry;
    }

    contains(entry) {
        return entry instanceof MapEntry && this.map.containsKey(entry.getKey())
            && areEqual(this.map.get(entry.getKey()), entry.getValue());
    }

    remove(entry) {
        return this.contains(entry) && this.map.removeEntry(entry.getKey(), entry.getValue());
    }

    drop(entry) {
        return this.remove(entry);
    }
}

/** Maps in the order of their keys. */
export class TreeMap extends HashMap {

    #order = compare;
    #sorted = [];

    /** @param {Function|HashMap} [from] a comparator, or the entries */
    constructor(from) {
        super();
        if (typeof from === "function") {
            this.#order = from;
        }
        else if (from) {
            this.#order = from instanceof TreeMap ? from.#order : compare;
            this.putAll(from);
        }
    }

    get order() {
        return this.#order;
    }

    /** Returns the index of the first entry that is not before the key; `isAfter`: that is after it. */
    #search(key, isAfter = false) {
        let low = 0;
        let high = this.#sorted.length;
        while (low < high) {
            const middle = low + high >> 1;
            const order = this.#order(this.#sorted[middle].getKey(), key);
            if (order < 0 || order === 0 && isAfter) {
                low = middle + 1;
            }
            else {
                high = middle;
            }
        }
        return low;
    }

    #find(key) {
        const at = this.#search(key);
        return at < this.#sorted.length && this.#order(this.#sorted[at].getKey(), key) === 0 ? at : -1;
    }

    size() {
        return this.#sorted.length;
    }

    get(key) {
        this.#order(key, key);
        return this.#sorted[this.#find(key)]?.getValue() ?? null;
    }

    containsKey(key) {
        this.#order(key, key);
        return this.#find(key) >= 0;
    }

    put(key, value) {
        this.change();
        this.#order(key, key);
        const at = this.#search(key);
        const entry = this.#sorted[at];
        if (entry && this.#order(entry.getKey(), key) === 0) {
            return entry.setValue(value);
        }
        this.#sorted.splice(at, 0, new MapEntry(key, value));
        this.changed();
        return null;
    }

    remove(key) {
        this.change();
        const at = this.#find(key);
        if (at < 0) {
            return null;
        }
        this.changed();
        return this.#sorted.splice(at, 1)[0].getValue();
    }

    drop(entry) {
        this.change();
        const at = this.#sorted.indexOf(entry);
        if (at >= 0) {
            this.changed();
            this.#sorted.splice(at, 1);
        }
    }

    clear() {
        this.change();
        this.#sorted = [];
        this.changed();
    }

    entries() {
        return this.#sorted.values();
    }

    #near(key, step, isIncluding) {
        return this.#sorted[this.#search(key, isIncluding === (step < 0)) + step];
    }

    /** Returns the entry before (`step` −1) or after (0) the key, or with the key itself; it cannot be changed. */
    near(key, step, isIncluding) {
        return snapshot(this.#near(key, step, isIncluding));
    }

    /** Returns the key near another, or null. */
    nearKey(key, step, isIncluding) {
        return this.#near(key, step, isIncluding)?.getKey() ?? null;
    }

    firstEntry() {
        return snapshot(this.#sorted[0]);
    }

    lastEntry() {
        return snapshot(this.#sorted.at(-1));
    }

    firstKey() {
        return required(this.#sorted)[0].getKey();
    }

    lastKey() {
        return required(this.#sorted).at(-1).getKey();
    }

    poll(entry) {
        if (entry) {
            this.remove(entry.getKey());
        }
        return entry;
    }
}

/** What a sorted map gives away of an entry: its key and value as they are now. */
function snapshot(entry) {
    return entry === undefined ? null : new MapEntry(entry.getKey(), entry.getValue()).fix();
}

export function singletonMap(key, value) {
    const map = new HashMap();
    map.put(key, value);
    return map.fix();
}

export function mapOf(...keysAndValues) {
    const map = new HashMap();
    for (let i = 0; i < keysAndValues.length; i += 2) {
        if (map.put(nonNull(keysAndValues[i]), nonNull(keysAndValues[i + 1])) !== null) {
            throw new IllegalArgumentException(`duplicate key: ${toText(keysAndValues[i])}`);
        }
    }
    return map.fix();
}

export function mapOfEntries(...entries) {
    const map = new HashMap();
    for (const entry of entries) {
        if (map.put(nonNull(entry.getKey()), nonNull(entry.getValue())) !== null) {
            throw new IllegalArgumentException(`duplicate key: ${toText(entry.getKey())}`);
        }
    }
    return map.fix();
}

export function mapCopy(map) {
    return new HashMap(map).fix();
}

/** An entry that cannot be changed. */
export function fixedEntry(key, value) {
    return new MapEntry(nonNull(key), nonNull(value)).fix();
}
