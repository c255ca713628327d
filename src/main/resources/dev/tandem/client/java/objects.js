import { IllegalArgumentException } from "./errors.js";
import { areEqual, hashOf, nonNull, toText } from "./values.js";

/* Records and enums; and objects of JavaScript, by their members. */

// Records and enums ---------------------------------------------------------------------------------------------------

/** The root of records: equal when their components are. */
export class Record {

    equals(other) {
        if (other?.constructor !== this.constructor) {
            return false;
        }
        for (const name in this) {
            if (!areEqual(this[name], other[name])) {
                return false;
            }
        }
        return true;
    }

    hashCode() {
        let result = 0;
        for (const name in this) {
            result = Math.imul(31, result) + hashOf(this[name]) | 0;
        }
        return result;
    }

    toString() {
        const components = Object.entries(this).map(([name, value]) => `${name}=${toText(value)}`);
        return `${simpleName(this.constructor)}[${components.join(", ")}]`;
    }
}

function simpleName(type) {
    return type.$class ?? type.name.slice(type.name.lastIndexOf("_") + 1);
}

/** The root of enums. */
export class Enum {

    #name;
    #ordinal;

    constructor(name, ordinal) {
        this.#name = name;
        this.#ordinal = ordinal;
    }

    static values() {
        return [...new Set(Object.values(this).filter((value) => value instanceof this))]
            .sort((a, b) => a.ordinal() - b.ordinal());
    }

    static valueOf_(name) {
        const constant = this.values().find((value) => value.name() === nonNull(name, "Name is null"));
        if (!constant) {
            throw new IllegalArgumentException(`No enum constant ${this.$class}.${name}`);
        }
        return constant;
    }

    /** A function that returns the constant of a name, and can be handed on. */
    static get fromJson() {
        return (json) => json === null || json instanceof this ? json : this.valueOf_(json);
    }

    name() {
        return this.#name;
    }

    ordinal() {
        return this.#ordinal;
    }

    compareTo(other) {
        return this.#ordinal - other.#ordinal;
    }

    toString() {
        return this.#name;
    }

    toJSON() {
        return this.#name;
    }
}

// Objects of JavaScript -----------------------------------------------------------------------------------------------

export function objectOf(...keysAndValues) {
    const object = {};
    for (let i = 0; i < keysAndValues.length; i += 2) {
        setMember(object, keysAndValues[i], keysAndValues[i + 1]);
    }
    return object;
}

/** A key may come from anywhere; assigned, that of the prototype would change what the object is. */
export function setMember(object, name, value) {
    if (name === "__proto__") {
        Object.defineProperty(object, name, { value, configurable: true, enumerable: true, writable: true });
    }
    else {
        object[name] = value;
    }
}

export function hasMember(object, name) {
    return name in object;
}

export function deleteMember(object, name) {
    delete object[name];
}

export function forEachMember(object, action) {
    Object.keys(object).forEach((name) => action(name));
}

export function asList(values) {
    return Array.isArray(values) ? values : Array.from(values);
}
