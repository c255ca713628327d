import { ArithmeticException, NumberFormatException } from "./errors.js";
import { digit, trim } from "./text.js";

/* What Java does with ints, longs and doubles, and JavaScript otherwise. */

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
        throw new ArithmeticException(
            `TANDEM-0380: ${number} is beyond 2^53, where JavaScript's integers are not exact`);
    }
    return number + 0;
}

export function rint(number) {
    const floor = Math.floor(number);
    const rest = number - floor;
    const result = rest < 0.5 ? floor : rest > 0.5 ? floor + 1 : floor % 2 === 0 ? floor : floor + 1;
    return Number.isFinite(number)
        ? Math.sign(number) === -1 && result === 0 || Object.is(number, -0) ? -0 : result : number;
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
