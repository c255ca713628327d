import { caught, toText } from "./java.js";

export function outcome(probe) {
    try {
        return describe(probe());
    }
    catch (thrown) {
        const exception = caught(thrown);
        const name = exception.constructor.name.replace(/.*_/, "");
        return `throws ${name}${UNTOLD.includes(name) ? "" : `: ${exception.getMessage()}`}`;
    }
}

const UNTOLD = ["NullPointerException", "ClassCastException", "StackOverflowError", "IndexOutOfBoundsException",
    "StringIndexOutOfBoundsException", "UnsupportedOperationException"];

function describe(value) {
    if (typeof value === "number" || typeof value === "bigint") {
        return describeNumber(Number(value));
    }
    if (Array.isArray(value)) {
        return `[${value.map(describe).join(", ")}]`;
    }
    return typeof value === "string" ? `'${value}'` : toText(value);
}

function describeNumber(number) {
    if (Number.isNaN(number)) {
        return "NaN";
    }
    const bits = new DataView(new ArrayBuffer(8));
    bits.setFloat64(0, number);
    return `#${bits.getBigUint64(0).toString(16)}`;
}
