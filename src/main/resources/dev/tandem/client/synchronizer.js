import { inverse, put, splice, toPatch } from "./change.js";
import { OP_EVENT, OP_WANT } from "./constants.js";
import { map } from "./containers.js";
import { BOTH, LOCAL, isHeard } from "./definition.js";
import { runsOf } from "./editors.js";
import { encode, MODEL } from "./value.js";

/** So many patches of one list or map in one turn go as one value. */
const MANY_PATCHES = 1000;

/**
 * Tells the server what happens here: what the page sets, changes in place and emits, as far as it concerns the server.
 * As the listener of all event nodes it hears of it (see `EventNodeListener`), and refuses what cannot be sent before
 * anything changes.
 */
export class Synchronizer {

    #session;
    #outbox;
    /** What `beforeChange` or `beforeEdit` has written of the change that follows. */
    #text = null;

    constructor(session) {
        this.#session = session;
        this.#outbox = session.outbox;
    }

    /**
     * Returns what an object looks like now: what crosses decides whether it has changed since, and whether it is
     * another. Of what does not cross only a copy of the outermost layer is kept.
     */
    prove({ options }, value) {
        if (options.kind || value[MODEL]) {
            return undefined;
        }
        return options.side === BOTH ? encode(value) : shallow(value);
    }

    /** Refuses what cannot be sent, before anything changes. */
    beforeChange(property, value) {
        const { node, name, options } = property;
        this.#text = null;
        if (options.side === BOTH) {
            this.#text = JSON.stringify(encode(value));
            this.#check(this.#text, `property '${name}' of ${node.name}`);
        }
        this.#checkEvent(property, () => encode(value));
    }

    changed(property, oldValue, value) {
        if (property.options.side !== BOTH) {
            this.#offer(property.node.source, property.name, value, oldValue);
            return;
        }
        const model = property.node.source;
        this.#remember(property, () => property.receive(oldValue), value, true);
        if (!model.$unsent) {
            this.#putSet(property, this.#text);
            return;
        }
        model.$unsent.add(property);
        this.#offer(model, property.name, value, oldValue);
    }

    /** Sends the value of a property of both sides. */
    sendSet(property) {
        const text = JSON.stringify(encode(property.get()));
        this.#session.check(text, `property '${property.name}' of ${property.node.name}`);
        this.#putSet(property, text);
    }

    #putSet(property, text) {
        this.#outbox.release(property);
        this.#outbox.putSet(property, text, this.#session.loop.round);
        this.#session.schedule();
    }

    beforeEdit(property, change) {
        const { node, name, options } = property;
        this.#text = null;
        if (options.side === BOTH) {
            this.#text = JSON.stringify(toPatch(change, encode));
            const whole = this.#isWholeNext(property) ? JSON.stringify(encode(property.get())) : "";
            this.#check(this.#text + whole, `property '${name}' of ${node.name}`);
        }
        this.#checkEvent(property, () => [encode(property.get()), this.#text]);
    }

    /** @throws {Error} when there is no room for a value, or it would answer the server once too often */
    #check(text, what) {
        const { loop, rounds } = this.#session;
        if (loop.round > rounds) {
            throw new Error(`TANDEM-0246: ${what} answers what the server has set in answer to the browser, `
                + `and so on ${rounds} times; let one side decide, or raise tandem.rounds.max`);
        }
        this.#session.check(text, what);
    }

    /** What is told as an event has the value before, too. */
    #checkEvent(property, toJson) {
        const { node, name, options } = property;
        if (node.source.$wanted.has(name) && (options.side !== BOTH || node.source.$unsent)) {
            const text = JSON.stringify([toJson(), encodeOld(property.get())]);
            this.#check(text, `event '${name}' of ${node.name}`);
        }
    }

    #isWholeNext(property) {
        return !property.node.source.$unsent && this.#outbox.patchCount(property) >= MANY_PATCHES;
    }

    edited(property, change, event) {
        const model = property.node.source;
        const undo = () => property.receiveEdit(inverse(change));
        if (property.options.side !== BOTH) {
            this.#offerEdit(model, event);
        }
        else if (model.$unsent) {
            model.$unsent.add(property);
            this.#remember(property, undo, change, true);
            this.#offerEdit(model, event);
        }
        else if (this.#isWholeNext(property)) {
            this.#remember(property, undo, change, true);
            this.sendSet(property);
        }
        else {
            this.#remember(property, undo, change, false);
            this.#outbox.putPatch(property, this.#text, this.#session.loop.round);
            this.#session.schedule();
        }
    }

    /** Patches of the server's fit the value that it has: what it may not know must be undone before. */
    #remember(property, undo, made, isWhole) {
        if (property.options.kind) {
            this.#outbox.remember(property, undo, made, isWhole, Boolean(property.node.source.$unsent));
        }
    }

    /** The server has removed them where it knew of them; what is left was put there by this side meanwhile. */
    removeDisposed(property) {
        if (!property.options.kind) {
            return;
        }
        const value = property.peek();
        const changes = property.options.kind === "list"
            ? runsOf(value, (item) => item?.$disposed).map(([i, count]) => splice(i, value.slice(i, i + count), []))
            : map.entries(value).filter(([, item]) => item?.$disposed).map(([key, item]) => put(key, [item], []));
        for (const change of changes) {
            property.receiveEdit(change);
            if (property.options.side === BOTH) {
                this.#remember(property, () => property.receiveEdit(inverse(change)), null, false);
            }
        }
    }

    emitted({ source }, { type, value }) {
        if (source.$definition.emitters[type]) {
            this.#offer(source, type, value, null);
        }
    }

    /** Asks the server for events that arise there and that it tells, once for each type. */
    subscribed({ source, name }, type) {
        const { properties, emitters } = source.$definition;
        const isTold = emitters[type] ? emitters[type].side === BOTH
            : !properties[type] && isHeard(source.constructor, type);
        if (isTold && !source.$asked.has(type)) {
            source.$asked.add(type);
            this.#session.say(OP_WANT, name, [type]);
        }
    }

    /** The server's handlers, too, hear first of the initial values of properties that only this side has. */
    sendInitialEvents(model) {
        for (const [name, { side }] of Object.entries(model.$definition.properties)) {
            const property = model.$node.getProperty(name);
            if (side === LOCAL && property.isSet()) {
                try {
                    this.#offer(model, name, property.get(), property.get());
                }
                catch (error) {
                    this.#session.report(`${model.id}.${name}`, error);
                }
            }
        }
    }

    /** Only what is asked for is made of the event: whole values. */
    #offerEdit(model, event) {
        if (model.$wanted.has(event.type)) {
            this.#offer(model, event.type, event.value, event.oldValue);
        }
    }

    #offer(model, type, value, oldValue) {
        if (model.$wanted.has(type)) {
            const property = model.$node.getProperty(type);
            const told = model.$unsent && property;
            const round = property ? this.#session.loop.round : undefined;
            this.#session.put([OP_EVENT, model.id, type, encode(value), encodeOld(oldValue)], { told, round });
        }
    }
}

function shallow(value) {
    if (Array.isArray(value)) {
        return value.slice();
    }
    if (value instanceof Set) {
        return new Set(value);
    }
    return value instanceof Map || typeof value.entrySet === "function" ? map.copy(value)
        : Object.getPrototypeOf(value) === Object.prototype ? { ...value } : undefined;
}

/** A value that was set before the server asked for it may be one that it cannot be told. */
function encodeOld(value) {
    try {
        return encode(value);
    }
    catch {
        return null;
    }
}
