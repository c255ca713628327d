import { equals } from "./equals.js";

/** A property of one object. */
export class PropertyNode {
    #type;
    #value = null;
    #isSet = false;
    #validating = false;

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
        if (this.#validating) {
            return;
        }
        this.node.checkSettable(this.name);
        const valid = this.#validate(value);
        if (!this.#differs(valid)) {
            return;
        }
        const listener = this.node.isLive() ? this.node.listener : null;
        listener?.beforeChange?.(this, valid);
        const oldValue = this.#change(valid);
        listener?.changed?.(this, oldValue, valid);
    }

    /** Takes the value of the other side: not validated, and not reported to the listener. */
    receive(value) {
        const received = value === undefined ? null : value;
        if (!this.node.isDisposed() && this.#differs(received)) {
            this.#change(received);
        }
    }

    /** @package */
    applyDefault() {
        const { initial } = this.options;
        if (initial !== undefined) {
            this.set(typeof initial === "function" ? initial.call(this.node.source) : initial);
        }
    }

    #validate(value) {
        const { validator } = this.options;
        let valid = value;
        if (validator) {
            this.#validating = true;
            try {
                valid = validator.call(this.node.source, value);
            }
            finally {
                this.#validating = false;
            }
        }
        return valid === undefined ? null : valid;
    }

    #differs(value) {
        return !this.#isSet || !equals(this.#value, value);
    }

    /** A first value changes from nothing: handlers see it as old and new, as they see a default. */
    #change(value) {
        const oldValue = this.#isSet ? this.#value : value;
        this.#isSet = true;
        this.#value = value;
        this.node.deliver(this.node.event(this.name, value, oldValue), this.#type);
        if (this.#type.watches.size > 0) {
            [...this.#type.watches].forEach((branch) => branch.refresh());
        }
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
