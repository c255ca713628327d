import { NoSuchElementException } from "./errors.js";
import { stream } from "./streams.js";
import { areEqual, hashOf, nonNull, toText } from "./values.js";

/* Values that may be missing. */

export class Optional {

    #value;

    constructor(value) {
        this.#value = value;
    }

    static of(value) {
        return new this(nonNull(value));
    }

    static ofNullable(value) {
        return new this(value ?? null);
    }

    static empty() {
        return new this(null);
    }

    isPresent() {
        return this.#value !== null;
    }

    get() {
        if (this.#value === null) {
            throw new NoSuchElementException("No value present");
        }
        return this.#value;
    }

    orElse(other) {
        return this.#value ?? other;
    }

    orElseGet(supplier) {
        return this.#value ?? supplier();
    }

    orElseThrow(supplier) {
        if (this.#value === null) {
            throw supplier();
        }
        return this.#value;
    }

    ifPresent(action) {
        if (this.isPresent()) {
            action(this.#value);
        }
    }

    ifPresentOrElse(action, otherwise) {
        if (this.isPresent()) {
            action(this.#value);
        }
        else {
            otherwise();
        }
    }

    map(change) {
        return this.isPresent() ? Optional.ofNullable(change(this.#value)) : this;
    }

    flatMap(change) {
        return this.isPresent() ? nonNull(change(this.#value)) : this;
    }

    filter(condition) {
        return this.isPresent() && condition(this.#value) ? this : Optional.empty();
    }

    or(supplier) {
        return this.isPresent() ? this : nonNull(supplier());
    }

    stream() {
        return stream(this.isPresent() ? [this.#value] : []);
    }

    equals(other) {
        return other?.constructor === this.constructor && areEqual(this.#value, other.#value);
    }

    hashCode() {
        return hashOf(this.#value);
    }

    toJSON() {
        return this.#value;
    }

    label() {
        return "Optional";
    }

    toString() {
        return this.label() + (this.isPresent() ? `[${toText(this.#value)}]` : ".empty");
    }
}

export class OptionalInt extends Optional {

    label() {
        return "OptionalInt";
    }
}

export class OptionalDouble extends Optional {

    label() {
        return "OptionalDouble";
    }
}
