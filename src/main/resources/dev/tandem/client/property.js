import { equals } from "./equals.js";

/** A property of one object. */
export class PropertyNode {
    #type;
    #value = null;
    #isSet = false;
    /** What the value looked like when it was set, for values that can change since. */
    #proof;
    /** @package Whether the validator is running. */
    isValidating = false;

    /** Made by `EventNode.addProperty`. */
    constructor(node, type) {
        this.node = node;
        this.name = type.name;
        this.options = {};
        /** Whatever the caller wants to keep with it. */
        this.attachment = null;
        this.#type = type;
    }

    /** @returns {*} the value; null before any was set */
    get() {
        return this.#value;
    }

    /** @returns {boolean} whether it has a value, be it null */
    isSet() {
        return this.#isSet;
    }

    /** @returns {boolean} whether its changes have any handler */
    hasHandlers() {
        return this.#type.subscriptions.length > 0;
    }

    /**
     * Validates the value and, when it differs, keeps it and tells the handlers. Ignored from within its own validator.
     * @throws what the validator throws; the value is then unchanged
     */
    set(value) {
        if (this.isValidating) {
            return;
        }
        this.node.checkSettable(this.name);
        this.setValid(this.validate(value));
    }

    /** Takes the value of the other side: not validated, and not reported to the listener. */
    receive(value) {
        const received = this.snapshot(value === undefined ? null : value);
        const proof = this.#prove(received);
        if (!this.node.isDisposed() && this.#differs(received, proof)) {
            this.#change(received, proof);
        }
    }

    /** @package */
    applyDefault() {
        const { initial } = this.options;
        if (initial !== undefined) {
            this.set(typeof initial === "function" ? initial.call(this.node.source) : initial);
        }
    }

    /** @package Returns what is kept of a value. */
    snapshot(value) {
        return value;
    }

    /** @package */
    keep(value) {
        this.#value = value;
    }

    /** @package */
    validate(value) {
        const { validator } = this.options;
        let valid = this.snapshot(value);
        if (validator) {
            this.isValidating = true;
            try {
                valid = this.snapshot(validator.call(this.node.source, valid));
            }
            finally {
                this.isValidating = false;
            }
        }
        return valid === undefined ? null : valid;
    }

    /** @package */
    setValid(valid) {
        const proof = this.#prove(valid);
        if (!this.#differs(valid, proof)) {
            return;
        }
        const listener = this.listener();
        listener?.beforeChange?.(this, valid);
        const oldValue = this.#change(valid, proof);
        listener?.changed?.(this, oldValue, valid);
    }

    /** @package */
    listener() {
        return this.node.isLive() ? this.node.listener : null;
    }

    /** @package Tells the handlers, and the paths that lead over the property. */
    tell(event) {
        this.node.deliver(event, this.#type);
        if (this.#type.watches.size > 0) {
            [...this.#type.watches].forEach((branch) => branch.refresh(event.change));
        }
    }

    #prove(value) {
        return typeof value === "object" && value !== null ? this.node.listener?.prove?.(this, value) : undefined;
    }

    #differs(value, proof) {
        return !this.#isSet || !(proof && this.#proof ? equals(this.#proof, proof) : equals(this.get(), value));
    }

    /** A first value changes from nothing: handlers see it as old and new, as they see a default. */
    #change(value, proof) {
        const oldValue = this.#isSet ? this.get() : value;
        this.#isSet = true;
        this.#proof = proof;
        this.keep(value);
        this.tell(this.node.event(this.name, value, oldValue));
        return oldValue;
    }
}

/** An emitter of one object. */
export class EmitterNode {
    /** Made by `EventNode.addEmitter`. */
    constructor(node, type) {
        this.node = node;
        this.name = type.name;
        this.fn = null;
    }

    /** Emits one event, unless the emitter's function returns nothing; what that throws is thrown here. */
    emit(payload = null) {
        this.node.checkAlive(this.name);
        const result = this.fn === null ? payload : this.fn.call(this.node.source, payload);
        if (this.fn === null || (result !== null && result !== undefined)) {
            this.node.emit(this.name, result);
        }
    }
}
