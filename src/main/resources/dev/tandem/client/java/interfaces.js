import { Collection } from "./collections.js";

/* Java's interfaces, with default methods. */

const TAG = Symbol("interfaces");

/** The root of Java's interfaces; `instanceof` knows the classes that implement one. */
export class Interface {

    static [Symbol.hasInstance](value) {
        return value != null && (Object(value)[TAG]?.has(this) === true
            || Object.prototype.isPrototypeOf.call(this.prototype, value));
    }
}

/** Gives a class the default methods of interfaces that it does not have itself. */
export function implement(type, ...interfaces) {
    const prototype = type.prototype;
    const tags = new Set(prototype[TAG] ?? []);
    for (const each of interfaces) {
        tags.add(each);
        each.prototype[TAG]?.forEach((tag) => tags.add(tag));
        for (const key of Reflect.ownKeys(each.prototype)) {
            if (key !== "constructor" && key !== TAG && isLent(prototype, key, each)) {
                const method = each.prototype[key];
                lenders.set(method, lenders.get(method) ?? each);
                Object.defineProperty(prototype, key, Object.getOwnPropertyDescriptor(each.prototype, key));
            }
        }
    }
    Object.defineProperty(prototype, TAG, { value: tags, configurable: true });
}

/** The interface that a default method comes from. */
const lenders = new WeakMap();

/** A default method gives way to one of a class, and to that of an interface which extends its own. */
function isLent(prototype, key, type) {
    const isThere = key in prototype && (!(key in Object.prototype) || Object.hasOwn(prototype, key));
    const lender = isThere ? lenders.get(prototype[key]) : null;
    return !isThere || lender !== undefined && type !== lender && type.prototype[TAG]?.has(lender) === true;
}

/** Returns an object of an interface whose one abstract method is the function. */
export function lambda(type, method, body) {
    const object = Object.create(type.prototype);
    Object.defineProperty(object, method, { value: body });
    return object;
}

export class Iterable extends Interface {

    static [Symbol.hasInstance](value) {
        return Array.isArray(value) || value instanceof Collection || super[Symbol.hasInstance](value);
    }

    [Symbol.iterator]() {
        const iterator = this.iterator();
        return {
            next: () => iterator.hasNext() ? { value: iterator.next(), done: false } : { value: undefined, done: true },
        };
    }
}
