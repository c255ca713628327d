import { addAll } from "./collections.js";
import { IllegalArgumentException, IllegalStateException, NoSuchElementException } from "./errors.js";
import { HashMap } from "./maps.js";
import { isInfinite } from "./numbers.js";
import { Optional, OptionalDouble, OptionalInt } from "./optional.js";
import { HashSet } from "./sets.js";
import { compare, nonNull, toText } from "./values.js";

/* Streams and collectors. */

/** A sequential stream: lazy, each value through the whole pipeline before the next, as on the JVM. */
export class Stream {

    #values;

    constructor(values) {
        this.#values = values;
    }

    static *#iterate(seed, next, condition) {
        for (let value = seed; condition(value); value = next(value)) {
            yield value;
        }
    }

    static *#generate(supplier) {
        for (; ;) {
            yield supplier();
        }
    }

    static *#concat(first, second) {
        yield* first;
        yield* second;
    }

    static iterate(seed, next, condition = () => true) {
        return new this(Stream.#iterate(seed, next, condition));
    }

    static generate(supplier) {
        return new this(Stream.#generate(supplier));
    }

    static concat(first, second) {
        return new this(Stream.#concat(first, second));
    }

    [Symbol.iterator]() {
        if (this.#values === null) {
            throw new IllegalStateException("stream has already been operated upon or closed");
        }
        const values = this.#values;
        this.#values = null;
        return values[Symbol.iterator]();
    }

    /** Returns a stream, of this kind unless another is given, of what the generator makes of the values. */
    #then(generator, type = this.constructor) {
        const values = this[Symbol.iterator]();
        return new type(generator({ [Symbol.iterator]: () => values }));
    }

    map(change) {
        return this.#then(function* (values) {
            for (const value of values) {
                yield change(value);
            }
        });
    }

    #mapTo(type, change) {
        return this.#then(function* (values) {
            for (const value of values) {
                yield change(value);
            }
        }, type);
    }

    mapToObj(change) {
        return this.#mapTo(Stream, change);
    }

    mapToInt(change) {
        return this.#mapTo(IntStream, change);
    }

    mapToDouble(change) {
        return this.#mapTo(DoubleStream, change);
    }

    flatMap(change) {
        return this.#then(function* (values) {
            for (const value of values) {
                yield* change(value) ?? [];
            }
        });
    }

    filter(condition) {
        return this.#then(function* (values) {
            for (const value of values) {
                if (condition(value)) {
                    yield value;
                }
            }
        });
    }

    peek(action) {
        return this.#then(function* (values) {
            for (const value of values) {
                action(value);
                yield value;
            }
        });
    }

    distinct() {
        return this.#then(function* (values) {
            const seen = new HashSet();
            for (const value of values) {
                if (seen.add(value)) {
                    yield value;
                }
            }
        });
    }

    sorted(comparator) {
        return this.#then(function* (values) {
            yield* [...values].sort(comparator ?? compare);
        });
    }

    limit(count) {
        requireCount(count);
        return this.#then(function* (values) {
            let rest = Number(count);
            if (rest === 0) {
                return;
            }
            for (const value of values) {
                yield value;
                if (--rest === 0) {
                    return;
                }
            }
        });
    }

    skip(count) {
        requireCount(count);
        return this.#then(function* (values) {
            let rest = Number(count);
            for (const value of values) {
                if (rest-- <= 0) {
                    yield value;
                }
            }
        });
    }

    takeWhile(condition) {
        return this.#then(function* (values) {
            for (const value of values) {
                if (!condition(value)) {
                    return;
                }
                yield value;
            }
        });
    }

    dropWhile(condition) {
        return this.#then(function* (values) {
            let isDropping = true;
            for (const value of values) {
                isDropping = isDropping && condition(value);
                if (!isDropping) {
                    yield value;
                }
            }
        });
    }

    iterator() {
        const values = this[Symbol.iterator]();
        let next = null;
        const peek = () => next ??= values.next();
        return {
            hasNext: () => !peek().done,
            next: () => {
                const { value, done } = peek();
                if (done) {
                    throw new NoSuchElementException();
                }
                next = null;
                return value;
            },
        };
    }

    forEach(action) {
        for (const value of this) {
            action(value);
        }
    }

    collect(collector) {
        return collector([...this]);
    }

    toList() {
        return Object.freeze([...this]);
    }

    toArray() {
        return [...this];
    }

    count() {
        return [...this].length;
    }

    reduce(seed, combine) {
        let result = seed;
        for (const value of this) {
            result = combine(result, value);
        }
        return result;
    }

    /** The kind of optional that holds one value. */
    optional() {
        return Optional;
    }

    reduceAll(combine) {
        const values = [...this];
        const type = this.optional();
        return values.length ? type.of(values.reduce((a, b) => combine(a, b))) : type.empty();
    }

    anyMatch(condition) {
        for (const value of this) {
            if (condition(value)) {
                return true;
            }
        }
        return false;
    }

    allMatch(condition) {
        return !this.anyMatch((value) => !condition(value));
    }

    noneMatch(condition) {
        return !this.anyMatch(condition);
    }

    findFirst() {
        const type = this.optional();
        for (const value of this) {
            return type.of(value);
        }
        return type.empty();
    }

    max(comparator) {
        return this.reduceAll((a, b) => (comparator ?? compare)(a, b) >= 0 ? a : b);
    }

    min(comparator) {
        return this.reduceAll((a, b) => (comparator ?? compare)(a, b) <= 0 ? a : b);
    }
}

export class IntStream extends Stream {

    optional() {
        return OptionalInt;
    }

    sum() {
        return this.reduce(0, (a, b) => a + b | 0);
    }

    average() {
        return average([...this]);
    }
}

export class DoubleStream extends Stream {

    optional() {
        return OptionalDouble;
    }

    sum() {
        return sumDoubles([...this]);
    }

    average() {
        const values = [...this];
        return values.length ? OptionalDouble.of(sumDoubles(values) / values.length) : OptionalDouble.empty();
    }

    // Without an order given: NaN is the least and the greatest, −0 is less than 0.
    max() {
        return this.reduceAll(Math.max);
    }

    min() {
        return this.reduceAll(Math.min);
    }
}

/** What `mapMulti` passes on. */
export function multi(action) {
    return (value) => {
        const values = [];
        action(value, (each) => values.push(each));
        return values;
    };
}

function requireCount(count) {
    if (count < 0) {
        throw new IllegalArgumentException(String(count));
    }
}

function average(values) {
    return values.length ? OptionalDouble.of(values.reduce((a, b) => a + b, 0) / values.length)
        : OptionalDouble.empty();
}

/** Adds doubles as the JVM's streams do, with compensation for what rounding loses. */
function sumDoubles(values) {
    let sum = 0;
    let lost = 0;
    let simple = 0;
    for (const value of values) {
        simple += value;
        const corrected = value - lost;
        const next = sum + corrected;
        lost = next - sum - corrected;
        sum = next;
    }
    const result = sum - lost;
    return Number.isNaN(result) && isInfinite(simple) ? simple : result;
}

export function stream(values) {
    return new Stream(nonNull(values));
}

export function intStream(values) {
    return new IntStream(nonNull(values));
}

export function doubleStream(values) {
    return new DoubleStream(nonNull(values));
}

export function range(begin, end) {
    return intStream(count(begin, end - 1));
}

export function rangeClosed(begin, end) {
    return intStream(count(begin, end));
}

function* count(begin, last) {
    for (let i = begin; i <= last; i++) {
        yield i;
    }
}

export function toList(values) {
    return values;
}

export function toFixedList(values) {
    return Object.freeze(Array.from(values, (value) => nonNull(value)));
}

export function toSet(values) {
    return new HashSet(values);
}

export function toCollection(supplier) {
    return (values) => {
        const collection = supplier();
        addAll(collection, values);
        return collection;
    };
}

export function toMap(key, value, combine, supplier = () => new HashMap()) {
    return (values) => {
        const map = supplier();
        for (const each of values) {
            const k = key(each);
            const v = nonNull(value(each));
            if (map.containsKey(k) && !combine) {
                throw new IllegalStateException(
                    `Duplicate key ${toText(k)} (attempted merging values ${toText(map.get(k))} and ${toText(v)})`);
            }
            map.merge(k, v, combine);
        }
        return map;
    };
}

export function joining(separator, prefix = "", suffix = "") {
    return (values) => prefix + values.map(toText).join(separator) + suffix;
}

export function groupingBy(key, collector, supplier = () => new HashMap()) {
    return (values) => {
        const groups = supplier();
        for (const value of values) {
            groups.computeIfAbsent(nonNull(key(value)), () => []).push(value);
        }
        groups.replaceAll((_, group) => collector(group));
        return groups;
    };
}

export function partitioningBy(condition, collector) {
    return (values) => {
        const parts = new HashMap();
        parts.put(false, collector(values.filter((value) => !condition(value))));
        parts.put(true, collector(values.filter((value) => condition(value))));
        return parts;
    };
}

export function counting(values) {
    return values.length;
}

export function summingInt(number) {
    return (values) => values.reduce((sum, value) => sum + number(value) | 0, 0);
}

export function summingDouble(number) {
    return (values) => sumDoubles(values.map((value) => number(value)));
}

export function averaging(number) {
    return (values) => values.length ? sumDoubles(values.map((value) => number(value))) / values.length : 0;
}

export function mapping(change, collector) {
    return (values) => collector(values.map((value) => change(value)));
}

export function filtering(condition, collector) {
    return (values) => collector(values.filter((value) => condition(value)));
}

export function flatMapping(change, collector) {
    return (values) => collector(values.flatMap((value) => [...change(value) ?? []]));
}

export function teeing(first, second, merge) {
    return (values) => merge(first(values), second(values));
}

export function reducing(seed, change, combine) {
    return (values) => values.reduce((result, value) => combine(result, change(value)), seed);
}

export function reducingAll(combine) {
    return (values) => stream(values).reduceAll(combine);
}
