import {
    IllegalArgumentException, IndexOutOfBoundsException, StringIndexOutOfBoundsException, UnsupportedOperationException,
} from "./errors.js";
import { toUnsigned } from "./numbers.js";
import { intStream, stream } from "./streams.js";
import { checkIndex, compareIgnoreCase, lastIndexFrom, nonNull, toText } from "./values.js";

/* Chars and strings. A char is a string of length 1. */

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
    const isInside = begin >= 0 && otherBegin >= 0 && begin + length <= text.length
        && otherBegin + length <= other.length;
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
