/**
 * Java's semantics for modules that Tandem's compiler has written: what JavaScript does not do by itself, or does
 * differently. Lists and arrays are arrays, strings are strings, chars are strings of length 1, functional interfaces
 * are functions; maps, sets, streams and the like are the classes below, with the names that Java gives their methods.
 */

// Exceptions ---------------------------------------------------------------------------------------------------------

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
        super(detail.length ? toText(detail[0]) : null, detail[1] ?? (detail[0] instanceof Throwable ? detail[0] : null));
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

// Null and types -----------------------------------------------------------------------------------------------------

/** Returns the value, which must not be null. */
export function nonNull(value, message = null) {
    if (value == null) {
        throw new NullPointerException(message);
    }
    return value;
}

export function nonNullOr(value, message) {
    return value ?? nonNull(null, message());
}

export function checkedIndex(index, length) {
    checkIndex(index, length, IndexOutOfBoundsException);
    return index;
}

export function orElseGet(value, supplier) {
    return value ?? nonNull(nonNull(supplier, "supplier")(), "supplier.get()");
}

/** Returns the primitive in a boxed value, which must not be null. */
export const unbox = nonNull;

export function orElse(value, other) {
    return value ?? nonNull(other, "defaultObj");
}

/**
 * Returns the value if it is of the type, or null.
 *
 * @param {string|Function} type what `typeof` says, `"array"`, or a class
 */
export function cast(value, type) {
    if (value == null || isInstance(value, type)) {
        return value;
    }
    throw new ClassCastException(`${toText(value)} is not a ${type.name ?? type}`);
}

function isInstance(value, type) {
    switch (type) {
        case "array":
            return Array.isArray(value);
        case "number":
            return typeof value === "number" || typeof value === "bigint";
        default:
            return typeof type === "string" ? typeof value === type : value instanceof type;
    }
}

const TAG = Symbol("interfaces");

/** The root of Java's interfaces; `instanceof` knows the classes that implement one. */
export class Interface {

    static [Symbol.hasInstance](value) {
        return value != null && (Object(value)[TAG]?.has(this) === true || Object.prototype.isPrototypeOf.call(this.prototype, value));
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
        return { next: () => iterator.hasNext() ? { value: iterator.next(), done: false } : { value: undefined, done: true } };
    }
}

// Equality, order, text ----------------------------------------------------------------------------------------------

/** `a.equals(b)`. */
export function equals(a, b) {
    return areEqual(nonNull(a), b);
}

/** `Objects.equals(a, b)`. */
export function areEqual(a, b) {
    if (a == null || b == null) {
        return a == null && b == null;
    }
    if (typeof a === "object" && typeof a.equals === "function") {
        return a.equals(b);
    }
    if (Array.isArray(a)) {
        return Array.isArray(b) && a.length === b.length && a.every((item, i) => areEqual(item, b[i]));
    }
    // Numbers as Double.equals has them: NaN equals itself.
    return typeof a === "number" ? Object.is(a, b)
        : typeof a === "bigint" || typeof b === "bigint" ? a == b : a === b;
}

/** `a.hashCode()`. */
export function hashCode(value) {
    return hashOf(nonNull(value));
}

/** `Objects.hashCode(a)`. */
export function hashOf(value) {
    switch (typeof value) {
        case "string":
            return hashText(value);
        case "number":
            return value === (value | 0) ? value : hashDouble(value);
        case "boolean":
            return value ? 1231 : 1237;
        case "object":
            return value === null ? 0 : hashObject(value);
        default:
            return 0;
    }
}

function hashText(text) {
    let hash = 0;
    for (let i = 0; i < text.length; i++) {
        hash = Math.imul(31, hash) + text.charCodeAt(i) | 0;
    }
    return text.length === 1 ? text.charCodeAt(0) : hash;
}

export function hashDouble(value) {
    const bits = new DataView(new ArrayBuffer(8));
    bits.setFloat64(0, value);
    return bits.getInt32(0) ^ bits.getInt32(4);
}

const identities = new WeakMap();
let nextIdentity = 1;

function hashObject(value) {
    if (typeof value.hashCode === "function") {
        return value.hashCode();
    }
    if (Array.isArray(value)) {
        return hash(value);
    }
    if (!identities.has(value)) {
        identities.set(value, nextIdentity++);
    }
    return identities.get(value);
}

/** `Objects.hash(…)`, and the hash code of lists. */
export function hash(values) {
    let result = 1;
    for (const value of values) {
        result = Math.imul(31, result) + hashOf(value) | 0;
    }
    return result;
}

/** Natural order. */
export function compare(a, b) {
    nonNull(a);
    nonNull(b);
    switch (typeof a) {
        case "number":
            return compareDoubles(a, b);
        case "string":
            return compareText(a, b);
        case "boolean":
            return a - b;
        case "bigint":
            return compareNumbers(a, b);
        default:
            return a.compareTo(b);
    }
}

export function compareNumbers(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

/** As numbers, with −0 before 0 and NaN last. */
export function compareDoubles(a, b) {
    if (a < b) {
        return -1;
    }
    if (a > b) {
        return 1;
    }
    if (a === b && a !== 0) {
        return 0;
    }
    return rank(a) - rank(b);
}

function rank(number) {
    return Number.isNaN(number) ? 2 : Object.is(number, -0) ? 0 : 1;
}

export function compareText(a, b) {
    const length = Math.min(a.length, nonNull(b).length);
    for (let i = 0; i < length; i++) {
        if (a[i] !== b[i]) {
            return a.charCodeAt(i) - b.charCodeAt(i);
        }
    }
    return a.length - b.length;
}

/** `text.lastIndexOf(part, index)`. */
export function lastIndexFrom(text, part, index) {
    return index < 0 ? -1 : text.lastIndexOf(nonNull(part), index);
}

export function compareIgnoreCase(a, b) {
    return compareText(fold(a), fold(b));
}

function fold(text) {
    return [...text].map((c) => c.toUpperCase().length === c.length ? c.toUpperCase() : c)
        .map((c) => c.toLowerCase().length === c.length ? c.toLowerCase() : c).join("");
}

export function compareWith(a, b, comparator) {
    return a === b ? 0 : comparator(a, b);
}

/** `String.valueOf(value)`. */
export function toText(value) {
    if (typeof value === "string") {
        return value;
    }
    return Array.isArray(value) ? listToText(value) : value == null ? "null" : String(value.toString());
}

export function toTextOr(value, text) {
    return value == null ? text : toText(value);
}

function listToText(values) {
    return `[${Array.from(values, toText).join(", ")}]`;
}

// Numbers ------------------------------------------------------------------------------------------------------------

/** Integer division. */
export function divide(a, b) {
    requireDivisor(b);
    return a / b | 0;
}

export function remainder(a, b) {
    requireDivisor(b);
    return a % b | 0;
}

function requireDivisor(b) {
    if (b === 0) {
        throw new ArithmeticException("/ by zero");
    }
}

export function floorDiv(a, b) {
    requireDivisor(b);
    return Math.floor(a / b) | 0;
}

export function floorMod(a, b) {
    requireDivisor(b);
    return (a % b + b) % b | 0;
}

/** Casts a double to int. */
export function toInt(number) {
    return Number.isNaN(number) ? 0 : Math.trunc(Math.min(2147483647, Math.max(-2147483648, Number(number)))) | 0;
}

/** Casts a double to long, which must be exact in JavaScript. */
export function toLong(number) {
    if (typeof number === "bigint") {
        return number;
    }
    return Number.isNaN(number) ? 0 : safe(Math.trunc(number));
}

export function longToInt(value) {
    return typeof value === "bigint" ? Number(BigInt.asIntN(32, value)) : value | 0;
}

/** `Math.round`. */
export function round(number) {
    return Number.isNaN(number) ? 0 : safe(Math.round(number));
}

function safe(number) {
    if (!Number.isSafeInteger(number)) {
        throw new ArithmeticException(`TANDEM-0380: ${number} is beyond 2^53, where JavaScript's integers are not exact`);
    }
    return number + 0;
}

export function rint(number) {
    const floor = Math.floor(number);
    const rest = number - floor;
    const result = rest < 0.5 ? floor : rest > 0.5 ? floor + 1 : floor % 2 === 0 ? floor : floor + 1;
    return Number.isFinite(number) ? Math.sign(number) === -1 && result === 0 || Object.is(number, -0) ? -0 : result : number;
}

export function toRadians(degrees) {
    return degrees * 0.017453292519943295;
}

export function toDegrees(radians) {
    return radians * 57.29577951308232;
}

export function clamp(value, low, high) {
    return Math.min(high, Math.max(value, low));
}

export function absLong(value) {
    return value < 0 ? -value : value;
}

export function maxLong(a, b) {
    return a >= b ? a : b;
}

export function minLong(a, b) {
    return a <= b ? a : b;
}

export function exactInt(number) {
    if (number !== (number | 0)) {
        throw new ArithmeticException("integer overflow");
    }
    return number | 0;
}

export function isInfinite(number) {
    return number === Infinity || number === -Infinity;
}

export function toUnsigned(number, radix) {
    return (number >>> 0).toString(radix);
}

export function bitCount(number) {
    let bits = number - (number >>> 1 & 0x55555555);
    bits = (bits & 0x33333333) + (bits >>> 2 & 0x33333333);
    return Math.imul(bits + (bits >>> 4) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** `Integer.toString(number, radix)`; a radix that Java does not know is 10. */
export function intToText(number, radix) {
    return number.toString(radix >= 2 && radix <= 36 ? radix : 10);
}

export function trailingZeros(number) {
    return number === 0 ? 32 : 31 - Math.clz32(number & -number);
}

export function highestOneBit(number) {
    return number === 0 ? 0 : 1 << 31 - Math.clz32(number);
}

export function lowestOneBit(number) {
    return number & -number;
}

export function rotateLeft(number, distance) {
    return number << distance | number >>> -distance;
}

export function absExact(number) {
    if (number === -2147483648) {
        throw new ArithmeticException("Overflow to represent absolute value of Integer.MIN_VALUE");
    }
    return Math.abs(number);
}

export function parseInt(text, radix = 10) {
    if (text === null) {
        throw new NumberFormatException("Cannot parse null string: null");
    }
    if (radix < 2 || radix > 36) {
        throw new NumberFormatException(`radix ${radix} ${radix < 2 ? "less than Character.MIN_RADIX"
            : "greater than Character.MAX_RADIX"}`);
    }
    const begin = text[0] === "-" || text[0] === "+" ? 1 : 0;
    let number = text.length > begin ? 0 : NaN;
    for (let i = begin; i < text.length && number <= 2147483648; i++) {
        const value = digit(text[i], radix);
        number = value < 0 ? NaN : number * radix + value;
    }
    number = text[0] === "-" ? -number : number;
    if (number !== (number | 0) && !Object.is(number, -0)) {
        throw new NumberFormatException(`For input string: "${text}"${radix === 10 ? "" : ` under radix ${radix}`}`);
    }
    return number | 0;
}

export function parseDouble(text) {
    const trimmed = trim(text);
    if (trimmed === "") {
        throw new NumberFormatException("empty String");
    }
    if (/^[+-]?NaN$/.test(trimmed)) {
        return NaN;
    }
    const hexadecimal = /^([+-]?)0[xX]([\da-fA-F]*)\.?([\da-fA-F]*)[pP]([+-]?\d+)[dDfF]?$/.exec(trimmed);
    if (hexadecimal && hexadecimal[2] + hexadecimal[3] !== "") {
        return hexadecimalDouble(...hexadecimal.slice(1));
    }
    if (!/^[+-]?(Infinity|(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?[dDfF]?)$/.test(trimmed)) {
        throw new NumberFormatException(`For input string: "${trimmed}"`);
    }
    return Number(trimmed.endsWith("y") ? trimmed : trimmed.replace(/[dDfF]$/, ""));
}

/** Reads `0x1.8p3`, rounding half to even as any double is. */
function hexadecimalDouble(sign, whole, fraction, power) {
    const digits = BigInt(`0x${whole}${fraction}`);
    if (digits === 0n) {
        return sign === "-" ? -0 : 0;
    }
    // Of the bits beyond those of a double only whether there are any counts.
    const length = digits.toString(2).length;
    const exponent = Math.max(-5000, Math.min(5000, Number(power))) - 4 * fraction.length;
    const kept = Math.min(53, exponent + length + 1074);
    let bits = digits;
    let scale = exponent;
    if (kept < 0) {
        return sign === "-" ? -0 : 0;
    }
    if (length > kept) {
        const cut = BigInt(length - kept);
        const rest = digits & (1n << cut) - 1n;
        const half = 1n << cut - 1n;
        bits = digits >> cut;
        scale += length - kept;
        if (rest > half || rest === half && (bits & 1n) === 1n) {
            bits++;
        }
    }
    // In steps, as the power alone may be more, or less, than a double can be.
    let value = Number(bits);
    while (scale !== 0) {
        const step = Math.max(-500, Math.min(500, scale));
        value *= 2 ** step;
        scale -= step;
    }
    return sign === "-" ? -value : value;
}

export function parseBoolean(text) {
    return text !== null && text.toLowerCase() === "true";
}

// Chars and strings --------------------------------------------------------------------------------------------------

export function charAt(text, index) {
    checkIndex(index, text.length, StringIndexOutOfBoundsException);
    return text[index];
}

export function codePointAt(text, index) {
    checkIndex(index, text.length, StringIndexOutOfBoundsException);
    return text.codePointAt(index);
}

export function substring(text, begin, end = text.length) {
    if (begin < 0 || end > text.length || begin > end) {
        throw new StringIndexOutOfBoundsException(`begin ${begin}, end ${end}, length ${text.length}`);
    }
    return text.substring(begin, end);
}

function checkIndex(index, length, type) {
    if (index < 0 || index >= length) {
        throw new type(`Index ${index} out of bounds for length ${length}`);
    }
}

export function startsWithAt(text, prefix, index) {
    return index >= 0 && index <= text.length && text.startsWith(prefix, index);
}

/** Java's `trim` takes off what is not above a blank. */
export function trim(text) {
    return text.replace(/^[\0- ]+|[\0- ]+$/g, "");
}

const BLANK = "[\\t-\\r\\x1c-\\x20\\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000]";
const LEADING = new RegExp(`^${BLANK}+`);
const TRAILING = new RegExp(`${BLANK}+$`);

export function strip(text) {
    return stripTrailing(stripLeading(text));
}

export function stripLeading(text) {
    return text.replace(LEADING, "");
}

export function stripTrailing(text) {
    return text.replace(TRAILING, "");
}

export function isBlank(text) {
    return strip(text) === "";
}

export function concat(a, b) {
    return nonNull(a) + nonNull(b);
}

export function repeat(text, count) {
    if (count < 0) {
        throw new IllegalArgumentException(`count is negative: ${count}`);
    }
    return text.repeat(count);
}

export function replace(text, target, replacement) {
    const inserted = toText(nonNull(replacement));
    return text.replaceAll(toText(nonNull(target)), () => inserted);
}

const PLAIN_PATTERN = /^(?:[^\\^$.|?*+()[\]{}]|\\[^\w\s]|\\[sdwtn]|\[\^?(?:\d-\d|[a-z]-[a-z]|[A-Z]-[A-Z]|[^\\^[\]&-]|\\[^\w\s]|\\[sdwtn])+\]|(?<=.)[+*?])+$/u;

/** Splits at a regular expression of the simple kind that means the same in both languages. */
export function split(text, pattern) {
    if (!PLAIN_PATTERN.test(pattern) && pattern !== "" && pattern !== "." && pattern !== "|") {
        throw new UnsupportedOperationException(
            `TANDEM-0381: split knows plain text, \\s, \\d, \\w, [abc], +, * and ?, not "${pattern}"; use @RawJs`);
    }
    const separator = new RegExp(pattern.replaceAll("\\s", "[\\t-\\r ]").replaceAll("[[\\t-\\r ]", "[\\t-\\r "), "gu");
    const parts = [];
    let begin = 0;
    for (const match of text.matchAll(separator)) {
        const end = match.index + match[0].length;
        // Java has no empty first part when the pattern matches nothing there.
        if (end > 0) {
            parts.push(text.slice(begin, match.index));
            begin = end;
        }
    }
    if (begin === 0) {
        return [text];
    }
    parts.push(text.slice(begin));
    while (parts.at(-1) === "") {
        parts.pop();
    }
    return parts;
}

/** `text.indexOf(c)` for the code of a character; what is none is nowhere. */
export function indexOfCode(text, code, begin) {
    return isCode(code) ? text.indexOf(String.fromCodePoint(code), begin) : -1;
}

export function lastIndexOfCode(text, code, begin = text.length) {
    return isCode(code) ? lastIndexFrom(text, String.fromCodePoint(code), begin) : -1;
}

function isCode(code) {
    return code >= 0 && code <= 0x10ffff;
}

export function equalsIgnoreCase(a, b) {
    return b !== null && nonNull(a).length === b.length && compareIgnoreCase(a, b) === 0;
}

export function join(separator, values) {
    return Array.from(values, toText).join(nonNull(separator));
}

export function chars(text) {
    return intStream(Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)));
}

export function lines(text) {
    const parts = text.split(/\r\n|\r|\n/);
    if (parts.at(-1) === "") {
        parts.pop();
    }
    return stream(parts);
}

export function isDigit(c) {
    return /^\p{Nd}$/u.test(c);
}

export function isLetter(c) {
    return /^\p{L}$/u.test(c);
}

export function isLetterOrDigit(c) {
    return /^[\p{L}\p{Nd}]$/u.test(c);
}

export function isWhitespace(c) {
    return LEADING.test(c);
}

export function isUpperCase(c) {
    return /^\p{Uppercase}$/u.test(c);
}

export function isLowerCase(c) {
    return /^\p{Lowercase}$/u.test(c);
}

export function toUpperChar(c) {
    const upper = c.toUpperCase();
    return upper.length === 1 ? upper : c;
}

export function toLowerChar(c) {
    const lower = c.toLowerCase();
    return lower.length === 1 ? lower : c;
}

export function digit(c, radix) {
    const value = Number.parseInt(c, radix);
    return Number.isNaN(value) ? -1 : value;
}

/** `Character.isDigit(code)` and the like: the code as a char. */
export function charOf(code) {
    return String.fromCodePoint(code);
}

export function isAlphabetic(code) {
    return /^\p{Alphabetic}$/u.test(charOf(code));
}

export function forDigit(value, radix) {
    return value >= 0 && value < radix && radix >= 2 && radix <= 36 ? value.toString(radix) : "\0";
}

export function regionMatches(text, ignoresCase, begin, other, otherBegin, length) {
    const isInside = begin >= 0 && otherBegin >= 0 && begin + length <= text.length && otherBegin + length <= other.length;
    if (length < 0) {
        return isInside;
    }
    const a = text.slice(begin, begin + length);
    const b = other.slice(otherBegin, otherBegin + length);
    return isInside && (ignoresCase ? compareIgnoreCase(a, b) === 0 : a === b);
}

/** The text of a part of an array of chars. */
export function textOf(chars, begin, length) {
    if (begin < 0 || length < 0 || begin + length > chars.length) {
        throw new StringIndexOutOfBoundsException(`offset ${begin}, count ${length}, length ${chars.length}`);
    }
    return chars.slice(begin, begin + length).join("");
}

/** Text that grows; it is an array of its chars while single ones of them are changed. */
export class StringBuilder {

    #text;
    #chars = null;

    constructor(text = "") {
        this.#text = nonNull(text);
    }

    /** Returns the text, joined again when its chars were apart. */
    #joined() {
        if (this.#chars !== null) {
            this.#text = joinChars(this.#chars);
            this.#chars = null;
        }
        return this.#text;
    }

    #apart() {
        return this.#chars ??= this.#text.split("");
    }

    append(value) {
        const text = toText(value);
        if (this.#chars === null) {
            this.#text += text;
        }
        else {
            for (let i = 0; i < text.length; i++) {
                this.#chars.push(text[i]);
            }
        }
        return this;
    }

    appendPart(value, begin, end) {
        const text = toText(value);
        if (begin < 0 || begin > end || end > text.length) {
            throw new IndexOutOfBoundsException(`start ${begin}, end ${end}, length ${text.length}`);
        }
        return this.append(text.slice(begin, end));
    }

    appendCode(code) {
        if (!isCode(code)) {
            throw new IllegalArgumentException(
                `Not a valid Unicode code point: 0x${toUnsigned(code, 16).toUpperCase()}`);
        }
        return this.append(String.fromCodePoint(code));
    }

    insert(index, value) {
        return this.#replace(index, index, toText(value));
    }

    replace(begin, end, text) {
        return this.#replace(begin, Math.min(end, this.length()), nonNull(text));
    }

    deleteCharAt(index) {
        checkIndex(index, this.length(), StringIndexOutOfBoundsException);
        if (index === this.length() - 1) {
            this.setLength(index);
        }
        else {
            this.#apart().splice(index, 1);
        }
        return this;
    }

    delete(begin, end) {
        return this.#replace(begin, Math.min(end, this.length()), "");
    }

    setCharAt(index, c) {
        checkIndex(index, this.length(), StringIndexOutOfBoundsException);
        this.#apart()[index] = c;
    }

    setLength(length) {
        if (length < 0) {
            throw new StringIndexOutOfBoundsException(`String index out of range: ${length}`);
        }
        if (this.#chars === null) {
            this.#text = this.#text.slice(0, length).padEnd(length, "\0");
            return;
        }
        const old = this.#chars.length;
        this.#chars.length = length;
        this.#chars.fill("\0", old);
    }

    reverse() {
        this.#text = joinChars(Array.from(this.#joined()).reverse());
        return this;
    }

    length() {
        return (this.#chars ?? this.#text).length;
    }

    charAt(index) {
        return charAt(this.#chars ?? this.#text, index);
    }

    indexOf(text, begin) {
        return this.#joined().indexOf(nonNull(text), begin);
    }

    lastIndexOf(text) {
        return this.#joined().lastIndexOf(nonNull(text));
    }

    substring(begin, end) {
        return substring(this.#joined(), begin, end);
    }

    toString() {
        return this.#joined();
    }

    #replace(begin, end, text) {
        const length = this.length();
        if (begin < 0 || end > length || begin > end) {
            throw new StringIndexOutOfBoundsException(`begin ${begin}, end ${end}, length ${length}`);
        }
        if (this.#chars === null) {
            this.#text = this.#text.slice(0, begin) + text + this.#text.slice(end);
        }
        else {
            this.#chars = [...this.#chars.slice(0, begin), ...text.split(""), ...this.#chars.slice(end)];
        }
        return this;
    }
}

function joinChars(chars) {
    return chars.join("");
}

// Records and enums --------------------------------------------------------------------------------------------------

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

// Arrays -------------------------------------------------------------------------------------------------------------

/** `new T[length]…`, each element with its initial value. */
export function newArray(initial, length, ...lengths) {
    for (const each of [length, ...lengths]) {
        requireLength(each);
    }
    return fillArray(initial, length, lengths, 0);
}

function fillArray(initial, length, lengths, depth) {
    const array = new Array(length);
    if (depth === lengths.length) {
        return array.fill(initial);
    }
    for (let i = 0; i < length; i++) {
        array[i] = fillArray(initial, lengths[depth], lengths, depth + 1);
    }
    return array;
}

function requireLength(length) {
    if (length < 0) {
        throw new NegativeArraySizeException(String(length));
    }
}

/** `array[index]`. */
export function at(array, index) {
    checkIndex(index, array.length, ArrayIndexOutOfBoundsException);
    return array[index];
}

/** `array[index] = value`. */
export function put(array, index, value) {
    checkIndex(index, array.length, ArrayIndexOutOfBoundsException);
    array[index] = value;
    return value;
}

/** Sets an element or field to what the function makes of it, and returns that. */
export function update(object, key, change) {
    checkKey(object, key);
    return object[key] = change(object[key]);
}

/** As `update`, but returns what was there before. */
export function updateAfter(object, key, change) {
    checkKey(object, key);
    const old = object[key];
    object[key] = change(old);
    return old;
}

function checkKey(object, key) {
    if (typeof key === "number") {
        checkIndex(key, object.length, ArrayIndexOutOfBoundsException);
    }
}

export function arrayToText(array) {
    return array === null ? "null" : `[${array.map((item) => Array.isArray(item) ? "[…]" : toText(item)).join(", ")}]`;
}

export function copyOf(array, length, initial) {
    requireLength(length);
    return copyOfRange(array, 0, length, initial);
}

export function copyOfRange(array, begin, end, initial) {
    if (begin > end) {
        throw new IllegalArgumentException(`${begin} > ${end}`);
    }
    if (end < 0) {
        throw new NegativeArraySizeException(String(end));
    }
    if (begin < 0 || begin > array.length) {
        throw new ArrayIndexOutOfBoundsException(`Array index out of range: ${begin}`);
    }
    const copy = array.slice(begin, Math.min(end, array.length));
    const length = copy.length;
    copy.length = end - begin;
    return copy.fill(initial, length);
}

function checkRange(length, begin, end) {
    if (begin > end) {
        throw new IllegalArgumentException(`fromIndex(${begin}) > toIndex(${end})`);
    }
    if (begin < 0 || end > length) {
        throw new ArrayIndexOutOfBoundsException(`Array index out of range: ${begin < 0 ? begin : end}`);
    }
}

export function fillRange(array, begin, end, value) {
    checkRange(array.length, begin, end);
    array.fill(value, begin, end);
}

export function sortRange(array, begin, end, comparator = compare) {
    checkRange(array.length, begin, end);
    const sorted = array.slice(begin, end).sort(comparator ?? compare);
    for (let i = 0; i < sorted.length; i++) {
        array[begin + i] = sorted[i];
    }
}

/** Sorts an array of integers; its chars are sorted by `compare`. */
export function sortInts(array) {
    array.sort(subtract);
}

export function sortIntRange(array, begin, end) {
    sortRange(array, begin, end, subtract);
}

function subtract(a, b) {
    return a - b;
}

/** The doubles of Java have an order of their own: −0 before 0, NaN last. */
export function sortDoubles(array) {
    array.sort(compareDoubles);
}

export function streamRange(values, begin, end) {
    if (begin > end) {
        throw new ArrayIndexOutOfBoundsException(`origin(${begin}) > fence(${end})`);
    }
    checkRange(values.length, begin, end);
    return values.slice(begin, end);
}

export function setAll(array, make) {
    array.forEach((_, i) => {
        array[i] = make(i);
    });
}

export function arrayHash(array) {
    return array === null ? 0 : hash(array);
}

export function deepToText(array) {
    return array === null ? "null"
        : `[${array.map((item) => Array.isArray(item) ? deepToText(item) : toText(item)).join(", ")}]`;
}

/** `Arrays.binarySearch`, `Collections.binarySearch`: the index, or where the key would stand as −(index + 1). */
export function binarySearch(values, key, order = compare) {
    let low = 0;
    let high = values.length - 1;
    while (low <= high) {
        const middle = low + high >>> 1;
        const result = (order ?? compare)(values[middle], key);
        if (result === 0) {
            return middle;
        }
        if (result < 0) {
            low = middle + 1;
        }
        else {
            high = middle - 1;
        }
    }
    return -(low + 1);
}

/** `System.arraycopy`. */
export function copyInto(source, from, target, to, length) {
    for (const [array, begin, name] of [[source, from, "src"], [target, to, "dst"]]) {
        nonNull(array);
        if (begin < 0 || length < 0 || begin + length > array.length) {
            throw new ArrayIndexOutOfBoundsException(
                `arraycopy: ${name} ${begin} + ${length} out of bounds for length ${array.length}`);
        }
    }
    const items = source.slice(from, from + length);
    for (let i = 0; i < length; i++) {
        target[to + i] = items[i];
    }
}

// Collections --------------------------------------------------------------------------------------------------------

/** What sets, queues and the views of maps have in common; subclasses iterate, and add and remove where they can. */
class Collection {

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

/** Hash sets, which keep the order of insertion as linked ones do. */
export class HashSet extends Collection {

    #map;

    constructor(values = [], map = new HashMap()) {
        super();
        this.#map = map;
        if (typeof values !== "number") {
            for (const value of values) {
                this.add(value);
            }
        }
    }

    fix() {
        this.#map.fix();
        return this;
    }

    isSet() {
        return true;
    }

    [Symbol.iterator]() {
        return this.#map.keySet()[Symbol.iterator]();
    }

    iterator() {
        return this.#map.keySet().iterator();
    }

    size() {
        return this.#map.size();
    }

    contains(value) {
        return this.#map.containsKey(value);
    }

    add(value) {
        const isNew = !this.#map.containsKey(value);
        this.#map.put(value, true);
        return isNew;
    }

    remove(value) {
        return this.#map.remove(value) !== null;
    }

    clear() {
        this.#map.clear();
    }

    drop(value) {
        return this.remove(value);
    }

    equals(other) {
        return sameMembers(this, other);
    }

    hashCode() {
        return hashMembers(this);
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

/** Sets in the order of their values. */
export class TreeSet extends HashSet {

    #tree;

    /** @param {Function|Iterable} [from] a comparator, or the values */
    constructor(from) {
        const tree = new TreeMap(typeof from === "function" ? from : from instanceof TreeSet ? from.#tree : undefined);
        super(typeof from === "function" ? [] : from, tree);
        this.#tree = tree;
    }

    /** The comparator of its values. */
    get order() {
        return this.#tree.order;
    }

    near(key, step, isIncluding) {
        return this.#tree.nearKey(key, step, isIncluding);
    }

    first() {
        return this.#tree.firstKey();
    }

    last() {
        return this.#tree.lastKey();
    }

    pollFirst() {
        return this.#tree.poll(this.#tree.firstEntry())?.getKey() ?? null;
    }

    pollLast() {
        return this.#tree.poll(this.#tree.lastEntry())?.getKey() ?? null;
    }
}

/** Tells whether two sets are equal; the first says what that means for a member. */
function sameMembers(a, b) {
    return a === b || b instanceof Collection && b.isSet() && a.size() === b.size() && containsAll(a, b);
}

function hashMembers(collection) {
    let sum = 0;
    for (const item of collection) {
        sum = sum + hashOf(item) | 0;
    }
    return sum;
}

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

export function listOf(...values) {
    return Object.freeze(values.map((value) => nonNull(value)));
}

/** A list that can hold null and cannot be changed. */
export function fixedList(...values) {
    return Object.freeze(values);
}

/** `Arrays.asList`: the array itself, as a list whose items can be changed, but not their number. */
export function sizedList(array) {
    return Object.seal(nonNull(array));
}

export function setOf(...values) {
    const set = new HashSet();
    for (const value of values) {
        if (!set.add(nonNull(value))) {
            throw new IllegalArgumentException(`duplicate element: ${toText(value)}`);
        }
    }
    return set.fix();
}

export function setCopy(values) {
    return new HashSet(values).fix();
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

function changeable(list) {
    if (!Object.isExtensible(nonNull(list))) {
        throw new UnsupportedOperationException();
    }
    return list;
}

/** Returns the list if its items can be changed. */
function settable(list) {
    if (Object.isFrozen(nonNull(list))) {
        throw new UnsupportedOperationException();
    }
    return list;
}

/** An entry that cannot be changed. */
export function fixedEntry(key, value) {
    return new MapEntry(nonNull(key), nonNull(value)).fix();
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

function requireNext(last) {
    if (last === null) {
        throw new IllegalStateException();
    }
}

export function listGet(list, index) {
    checkIndex(index, list.length, IndexOutOfBoundsException);
    return list[index];
}

export function listSet(list, index, value) {
    checkIndex(index, settable(list).length, IndexOutOfBoundsException);
    const old = list[index];
    list[index] = value;
    return old;
}

export function listInsert(list, index, value) {
    listInsertAll(list, index, [value]);
}

export function listInsertAll(list, index, values) {
    if (index < 0 || index > changeable(list).length) {
        throw new IndexOutOfBoundsException(`Index: ${index}, Size: ${list.length}`);
    }
    const added = [...values];
    if (added.length === 1) {
        list.splice(index, 0, added[0]);
    }
    else {
        // As arguments, many would not fit on the stack.
        added.concat(list.splice(index)).forEach((value) => list.push(value));
    }
    return added.length > 0;
}

export function listRemoveAt(list, index) {
    checkIndex(index, changeable(list).length, IndexOutOfBoundsException);
    return list.splice(index, 1)[0];
}

export function indexOf(list, value) {
    return list.findIndex((item) => areEqual(value, item));
}

export function lastIndexOf(list, value) {
    return list.findLastIndex((item) => areEqual(value, item));
}

/** A copy that refuses changes, where Java has a view. */
export function subList(list, begin, end) {
    if (begin < 0 || end > list.length) {
        throw new IndexOutOfBoundsException(begin < 0 ? `fromIndex = ${begin}` : `toIndex = ${end}`);
    }
    if (begin > end) {
        throw new IllegalArgumentException(`fromIndex(${begin}) > toIndex(${end})`);
    }
    return Object.freeze(list.slice(begin, end));
}

export function sort(list, comparator) {
    settable(list).sort(comparator ?? compare);
}

export function replaceEach(list, change) {
    settable(list).forEach((value, i) => {
        list[i] = change(value);
    });
}

export function reverse(list) {
    settable(list).reverse();
}

export function swap(list, i, j) {
    listSet(list, i, listSet(list, j, listGet(list, i)));
}

export function first(list) {
    return peekFirst(required(list));
}

export function last(list) {
    return peekLast(required(list));
}

function required(list) {
    if (list.length === 0) {
        throw new NoSuchElementException();
    }
    return list;
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

export function maxOf(values, comparator) {
    return required([...values]).reduce((a, b) => (comparator ?? compare)(b, a) > 0 ? b : a);
}

export function minOf(values, comparator) {
    return required([...values]).reduce((a, b) => (comparator ?? compare)(b, a) < 0 ? b : a);
}

export function frequency(values, value) {
    return Array.from(values).filter((item) => areEqual(value, item)).length;
}

export function nCopies(count, value) {
    if (count < 0) {
        throw new IllegalArgumentException(`List length = ${count}`);
    }
    return Object.freeze(new Array(count).fill(value));
}

export function disjoint(a, b) {
    return !Array.from(a).some((value) => contains(b, value));
}

export function shuffle(list) {
    for (let i = settable(list).length - 1; i > 0; i--) {
        swap(list, i, Math.floor(Math.random() * (i + 1)));
    }
}

// Functions ----------------------------------------------------------------------------------------------------------

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

// Optional -----------------------------------------------------------------------------------------------------------

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

// Streams ------------------------------------------------------------------------------------------------------------

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
    return values.length ? OptionalDouble.of(values.reduce((a, b) => a + b, 0) / values.length) : OptionalDouble.empty();
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

// JSON ---------------------------------------------------------------------------------------------------------------

/** Returns a function that turns the items of a JSON array into what the function makes of each. */
export function listFrom(item) {
    return (json) => json === null ? null : json.map((each) => item(each));
}

export function setFrom(item = null) {
    return (json) => json === null || json instanceof HashSet ? json : new HashSet(json.map((each) => item ? item(each) : each));
}

/** Returns a function that turns a value, or null, into an optional. */
export function optionalFrom(item = null, type = Optional) {
    const revive = (json) => json instanceof Optional ? json : type.ofNullable(item && json !== null ? item(json) : json);
    revive.takesNull = true;
    return revive;
}

/** Returns a function that turns a JSON object into a record, with functions for what its type variables stand for. */
export function genericFrom(type, ...parts) {
    return (json) => type.fromJson(json, ...parts);
}

/** Returns a function that turns a JSON object into an instance of the class that one of its members tells. */
export function taggedFrom(key, classes) {
    return (json) => json && Object.getPrototypeOf(json) === Object.prototype && classes()[json[key]]?.(json) || json;
}

/** Turns bytes into what Java's arrays of bytes are: an array of numbers with a sign. */
export function bytesFrom(json) {
    return ArrayBuffer.isView(json) ? Array.from(new Int8Array(json.buffer, json.byteOffset, json.byteLength)) : json;
}

/** Turns the key of a JSON object into a boolean. */
export function booleanFrom(key) {
    return key === "true";
}

/** Turns the key of a JSON object into a long. */
export function longFrom(key) {
    return Number.isSafeInteger(Number(key)) ? Number(key) : BigInt(key);
}

/** Returns a function that turns a JSON object into a map. */
export function mapFrom(key = null, value = null) {
    return (json) => {
        if (json === null || json instanceof HashMap) {
            return json;
        }
        const map = new HashMap();
        for (const [k, v] of json instanceof Map ? json : Object.entries(json)) {
            map.put(key && k !== null ? key(k) : k, value ? value(v) : v);
        }
        return map;
    };
}

// Objects of JavaScript ----------------------------------------------------------------------------------------------

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
