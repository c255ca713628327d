import { compare } from "./values.js";

/* What comparators and other functional interfaces have besides their one method. */

export function comparing(key, comparator) {
    return (a, b) => comparator(key(a), key(b));
}

export function reverseOrder(a, b) {
    return compare(b, a);
}

export function reversed(comparator) {
    return (a, b) => comparator(b, a);
}

export function thenComparing(first, second) {
    return (a, b) => first(a, b) || second(a, b);
}

export function andThen(first, second) {
    return (...values) => second(first(...values));
}

export function both(first, second) {
    return (...values) => {
        first(...values);
        second(...values);
    };
}

export function negate(predicate) {
    return (...values) => !predicate(...values);
}

export function conjunction(first, second) {
    return (...values) => first(...values) && second(...values);
}

export function disjunction(first, second) {
    return (...values) => first(...values) || second(...values);
}

/** A comparator that takes null for the least value (`sign` −1), or the greatest (1). */
export function comparingNulls(comparator, sign) {
    return (a, b) => a === null ? b === null ? 0 : sign : b === null ? -sign : comparator?.(a, b) ?? 0;
}

/** `BinaryOperator.minBy(comparator)`. */
export function lesser(comparator) {
    return (a, b) => comparator(a, b) <= 0 ? a : b;
}

/** `BinaryOperator.maxBy(comparator)`. */
export function greater(comparator) {
    return (a, b) => comparator(a, b) >= 0 ? a : b;
}
