import { caught, toText } from "./java.js";

export function outcome(probe) {
    try {
        return describe(probe());
    }
    catch (thrown) {
        return `throws ${caught(thrown).constructor.name}`;
    }
}

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
