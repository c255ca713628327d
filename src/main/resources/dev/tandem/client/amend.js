import { inverse, move, put, splice } from "./change.js";
import { OP_RESYNC } from "./constants.js";
import { map } from "./containers.js";
import { equals } from "./equals.js";
import { readPatch } from "./patch.js";

/**
 * Takes what the server has made of a list or map in the turn that took our frame `base`: what was done here since is done
 * again, on top of that. A part of the runtime that comes with the first such answer.
 */
export function receive(session, id, name, base, ...patch) {
    const model = session.getModel(id);
    const property = model.$node.requireProperty(name);
    const undone = session.outbox.takeBack(property, base);
    const change = readPatch(property, patch, (json) => session.decode(json, model, name));
    if (change === null) {
        session.say(OP_RESYNC, id, name);
        return;
    }
    session.hear(() => property.receiveEdit(change));
    const whole = undone.findLastIndex(({ isWhole, made }) => isWhole && !made.kind);
    if (whole >= 0) {
        property.set(undone[whole].made);
    }
    const edits = undone.slice(whole + 1).map(({ made }) => made).filter((made) => made);
    for (const edit of whole >= 0 ? edits : rebase(edits, change)) {
        const again = refit(edit, property);
        if (again) {
            property.edit(again);
        }
    }
}

/**
 * Returns changes of this side as they are after a change that the server has made before them. One whose elements are
 * gone is left out.
 *
 * @param {Change[]} changes each made after the one before
 * @param {Change} by made of the same value as the first
 * @returns {Change[]} of which `removed` is that of then
 */
function rebase(changes, by) {
    const rebased = [];
    let rest = changes.slice();
    while (rest.length > 0) {
        const change = rest.shift();
        const after = transform(change, by);
        if (after) {
            rebased.push(after);
            by = transform(by, change) ?? by;
        }
        else {
            rest = rest.map((other) => transform(other, inverse(change))).filter((other) => other);
        }
    }
    return rebased;
}

function transform(change, by) {
    const { kind, index, to, removed, added } = change;
    if (index < 0 || by.index < 0) {
        return change;
    }
    if (removed.length === 0) {
        return splice(gap(index, by), removed, added);
    }
    const first = place(index, by);
    if (removed.some((_, i) => first === null || place(index + i, by) !== first + i)) {
        return null;
    }
    return kind === "MOVE" ? move(first, place(to, by) ?? first, removed[0]) : splice(first, removed, added);
}

/** Returns where an element is afterwards; null when it is gone. */
function place(i, { kind, index, to, removed, added }) {
    if (kind === "MOVE") {
        return i === index ? to : i - (i > index) + (i - (i > index) >= to);
    }
    if (i >= index + removed.length) {
        return i - removed.length + added.length;
    }
    return i < index || removed.length === added.length ? i : null;
}

/** Returns where the place between two elements is afterwards. */
function gap(i, { kind, index, to, removed, added }) {
    if (kind === "MOVE") {
        const without = i - (i > index);
        return without + (without > to);
    }
    return i <= index ? i : Math.max(i, index + removed.length) - removed.length + added.length;
}

/** Returns a change as it is made of the value that is there now; null when it does not fit, or changes nothing. */
function refit({ kind, index, to, key, removed, added }, property) {
    const value = property.peek();
    if (index < 0) {
        const before = map.has(value, key) ? [value.get(key)] : [];
        return equals(before, added) ? null : put(key, before, added);
    }
    if (index + removed.length > value.length || to >= value.length) {
        return null;
    }
    if (kind === "MOVE") {
        const passed = value.slice(Math.min(index, to), Math.max(index, to) + 1);
        return passed.every((element) => equals(element, value[index])) ? null : move(index, to, value[index]);
    }
    const before = value.slice(index, index + removed.length);
    return equals(before, added) ? null : splice(index, before, added);
}
