import { toText, toTextOr } from "./values.js";

/* Java's exceptions, and what `catch` and `try (…)` do. */

/** The root of Java's exceptions; an `Error`, so that it has a stack. */
export class Throwable extends Error {

    /**
     * @param {?string|Throwable} [message] a sole exception is the cause, as in Java
     * @param {?Throwable} [cause]
     */
    constructor(message = null, cause = null) {
        const isCause = message instanceof Error;
        super(isCause ? String(message) : message ?? "", { cause: isCause ? message : cause });
        this.#message = isCause ? String(message) : message;
        this.#cause = isCause ? message : cause;
        this.name = this.constructor.name;
    }

    #message;
    #cause;
    #suppressed = [];

    getMessage() {
        return this.#message;
    }

    getCause() {
        return this.#cause;
    }

    initCause(cause) {
        if (this.#cause !== null) {
            throw new IllegalStateException(`Can't overwrite cause with ${toTextOr(cause, "a null")}`, this);
        }
        this.#cause = cause;
        return this;
    }

    addSuppressed(exception) {
        this.#suppressed.push(exception);
    }

    getSuppressed() {
        return [...this.#suppressed];
    }

    toString() {
        const name = this.constructor.$class ?? this.constructor.name;
        const message = this.getMessage();
        return message === null ? name : `${name}: ${message}`;
    }
}

export class Exception extends Throwable {
    static $class = "java.lang.Exception";
}

export class RuntimeException extends Exception {
    static $class = "java.lang.RuntimeException";
}

export class IllegalArgumentException extends RuntimeException {
    static $class = "java.lang.IllegalArgumentException";
}

export class IllegalStateException extends RuntimeException {
    static $class = "java.lang.IllegalStateException";
}

export class UnsupportedOperationException extends RuntimeException {
    static $class = "java.lang.UnsupportedOperationException";
}

export class NullPointerException extends RuntimeException {
    static $class = "java.lang.NullPointerException";
}

export class ArithmeticException extends RuntimeException {
    static $class = "java.lang.ArithmeticException";
}

export class ClassCastException extends RuntimeException {
    static $class = "java.lang.ClassCastException";
}

export class NumberFormatException extends IllegalArgumentException {
    static $class = "java.lang.NumberFormatException";
}

export class IndexOutOfBoundsException extends RuntimeException {

    static $class = "java.lang.IndexOutOfBoundsException";

    constructor(message = null, prefix = "") {
        super(typeof message === "number" ? `${prefix || "I"}ndex out of range: ${message}` : message);
    }
}

export class ArrayIndexOutOfBoundsException extends IndexOutOfBoundsException {

    static $class = "java.lang.ArrayIndexOutOfBoundsException";

    constructor(message) {
        super(message, "Array i");
    }
}

export class StringIndexOutOfBoundsException extends IndexOutOfBoundsException {

    static $class = "java.lang.StringIndexOutOfBoundsException";

    constructor(message) {
        super(message, "String i");
    }
}

export class NegativeArraySizeException extends RuntimeException {
    static $class = "java.lang.NegativeArraySizeException";
}

export class NoSuchElementException extends RuntimeException {
    static $class = "java.util.NoSuchElementException";
}

export class EmptyStackException extends RuntimeException {
    static $class = "java.util.EmptyStackException";
}

export class ConcurrentModificationException extends RuntimeException {
    static $class = "java.util.ConcurrentModificationException";
}

export class MatchException extends RuntimeException {
    static $class = "java.lang.MatchException";
}

export class JavaError extends Throwable {
    static $class = "java.lang.Error";
}

export class AssertionError extends JavaError {

    static $class = "java.lang.AssertionError";

    constructor(...detail) {
        super(detail.length ? toText(detail[0]) : null,
            detail[1] ?? (detail[0] instanceof Throwable ? detail[0] : null));
    }
}

export class StackOverflowError extends JavaError {
    static $class = "java.lang.StackOverflowError";
}

/** Returns the Java exception that something thrown stands for; what JavaScript throws by itself becomes one. */
export function caught(thrown) {
    if (thrown instanceof Throwable) {
        return thrown;
    }
    if (thrown instanceof TypeError) {
        return new NullPointerException(thrown.message, thrown);
    }
    if (thrown instanceof RangeError) {
        return /length/.test(thrown.message) ? new NegativeArraySizeException(thrown.message, thrown)
            : new StackOverflowError(null, thrown);
    }
    return new RuntimeException(String(thrown?.message ?? thrown), thrown instanceof Error ? thrown : null);
}

/** Closes a resource of `try (…)`; what closing throws does not hide what was thrown before. */
export function closeResource(resource, failure) {
    if (failure === null) {
        resource?.close();
        return;
    }
    try {
        resource?.close();
    }
    catch (thrown) {
        failure.addSuppressed(caught(thrown));
    }
}
