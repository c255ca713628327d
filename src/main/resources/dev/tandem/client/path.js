import { badPart, misplacedMark, oldForm } from "./event-messages.js";

const IDENTIFIER = /^[\p{L}_$][\p{L}\p{Nd}_$]*$/u;

/**
 * A connection string taken apart: `!children*.foo:label`.
 *
 * @typedef {object} Path
 * @property {string} text the string as it was written
 * @property {{name: string, stars: number}[]} parts names from the handler's object on; the last one is the event type
 * @property {string} label the label; empty when none was given
 * @property {boolean} forced whether a type that is not declared is all right
 */

/**
 * @param {string} text
 * @param {function(string): void} warn told of forms that are accepted but should be written otherwise
 * @returns {Path}
 * @throws {TypeError} when it is not well formed
 */
export function parsePath(text, warn) {
    const path = text.replace(/^!+/, "");
    const colon = path.indexOf(":");
    let names = colon < 0 ? path : path.slice(0, colon);
    const label = colon < 0 ? "" : path.slice(colon + 1);
    let forced = path !== text;
    if (`${names}.`.includes(".*.")) {
        names = names.replaceAll(".*", "*");
        warn(oldForm(text, names));
    }
    if (names.includes("!")) {
        names = names.replaceAll("!", "");
        warn(misplacedMark(text, names));
        forced = true;
    }
    return { text, parts: names.split(".").map((part) => parsePart(text, part)), label, forced };
}

function parsePart(text, part) {
    const name = part.replace(/\*{1,2}$/, "");
    if (!IDENTIFIER.test(name)) {
        throw badPart(text, part);
    }
    return { name, stars: part.length - name.length };
}
