import { inverse } from "./change.js";
import { list, map } from "./containers.js";
import { equals } from "./equals.js";
import { PropertyNode } from "./property.js";

/**
 * A value at some time. The latest one has it; of those before only the way back is kept, so that a thousand changes of
 * one turn do not make a thousand copies.
 */
class Version {
    #container;
    #value;
    #newer = null;
    #undo = null;
    #isShared = false;

    constructor(container, value, isShared) {
        this.#container = container;
        this.#value = value;
        this.#isShared = isShared;
    }

    /** Returns the value; nobody can change it from now on. */
    get() {
        if (this.#value === null) {
            this.#value = this.#goBack();
        }
        if (!this.#isShared) {
            this.#isShared = true;
            this.#container.seal(this.#value);
        }
        return this.#value;
    }

    /** Returns the value of the latest version, to look at only. */
    peek() {
        return this.#value;
    }

    /** Returns the next version. */
    change(change) {
        const value = this.#isShared ? this.#container.copy(this.#value) : this.#value;
        this.#newer = new Version(this.#container, this.#container.apply(value, change), false);
        this.#undo = inverse(change);
        this.#value = null;
        this.#isShared = false;
        return this.#newer;
    }

    #goBack() {
        const way = [];
        let latest = this;
        while (latest.#value === null) {
            way.push(latest.#undo);
            latest = latest.#newer;
        }
        return way.reduceRight((value, undo) => this.#container.apply(value, undo), this.#container.copy(latest.#value));
    }
}

/** A property that holds a list or map and changes it in place. */
export class CollectionNode extends PropertyNode {
    #container;
    #version;

    /** Made by `EventNode.addProperty`. @param {"list"|"map"} kind */
    constructor(node, type, kind) {
        super(node, type);
        this.#container = kind === "list" ? list : map;
        this.keep(this.snapshot(null));
    }

    get() {
        return this.#version.get();
    }

    /** Returns the value as it is now, to look at at once only: what `get` returns must be copied by the next change. */
    peek() {
        return this.#version.peek();
    }

    get size() {
        return this.#container.size(this.peek());
    }

    /** Changes the value in place, as `set` does; the event and the listener are told what has changed. */
    edit(change) {
        if (this.isValidating) {
            return;
        }
        this.node.checkSettable(this.name);
        if (this.options.validator) {
            const whole = this.#container.seal(this.#container.apply(this.#container.copy(this.peek()), change));
            const valid = this.validate(whole);
            if (!equals(valid, whole)) {
                this.setValid(valid);
                return;
            }
        }
        const listener = this.listener();
        listener?.beforeEdit?.(this, change);
        const event = this.receiveEdit(change);
        listener?.edited?.(this, change, event);
    }

    /** Takes a change of the other side: not validated, and not reported to the listener. @returns {?ModelEvent} */
    receiveEdit(change) {
        if (this.node.isDisposed()) {
            return null;
        }
        const before = this.#version;
        const after = before.change(change);
        this.#version = after;
        const event = Object.freeze({
            source: this.node.source,
            type: this.name,
            change,
            get value() {
                return after.get();
            },
            get oldValue() {
                return before.get();
            },
        });
        this.tell(event);
        return event;
    }

    /** @package */
    snapshot(value) {
        return this.#container.snapshot(value);
    }

    /** @package */
    keep(value) {
        this.#version = new Version(this.#container, value, true);
    }
}
