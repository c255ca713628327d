import { notAList, starMissing } from "./event-messages.js";

/**
 * A place that a path leads through: a value, the part of the path to follow from there, and the branches that it leads
 * to. It follows the property when that changes, and keeps the branches of the values that stay.
 */
export class Branch {
    #connection;
    #part;
    #watched = null;
    #children = [];
    /** What the rest of the path leads to from the same value, when this is repeated. */
    #rest = null;
    uses = 0;
    subscription = null;

    constructor(connection, value, index, repeated) {
        this.#connection = connection;
        this.#part = connection.path.parts[index];
        this.value = value;
        this.index = index;
        /** Reached over `**`: the same part once more, besides the rest of the path. */
        this.repeated = repeated;
    }

    open() {
        const { handler, path, label } = this.#connection;
        const { name, stars } = this.#part;
        const graph = handler.owner.graph;
        let node = graph.nodeOf(this.value);
        node = node?.isDisposed() ? null : node;
        if (this.index === path.parts.length - 1) {
            if (node) {
                this.subscription = node.type(name).subscribe(handler, label, path);
                this.#connection.reached = true;
            }
            else {
                this.#connection.deadEnd(() => `what '${name}' belongs to is not an event object`);
            }
            if (stars < 2) {
                return;
            }
        }
        else if (this.repeated) {
            this.#rest = this.#connection.acquire(this.value, this.index + 1, false);
        }
        if (node?.getProperty(name)) {
            this.#watched = node.type(name);
            this.#watched.watches.add(this);
            this.#connection.reached = true;
            this.#followProperty();
        }
        else if (graph.hasAttribute(this.value, name)) {
            this.#follow(graph.attributeOf(this.value, name));
        }
        else {
            this.#connection.deadEnd(() => `${this.#name()} has no property or field '${name}'`);
        }
    }

    /** A second call does nothing. */
    close() {
        const last = this.#rest === null ? this.#children : [this.#rest, ...this.#children];
        this.subscription?.release();
        this.#watched?.watches.delete(this);
        this.subscription = this.#watched = this.#rest = null;
        this.#children = [];
        last.forEach((branch) => this.#connection.release(branch, false));
    }

    /**
     * Follows the property to its present value.
     * @param {?Change} [change] all in which it differs from the one before; null when that is not known
     */
    refresh(change = null) {
        if (this.#watched !== null) {
            if (change !== null && this.#isFollowable(change)) {
                this.#followChange(change);
            }
            else {
                this.#followProperty();
            }
            this.#connection.settle();
        }
    }

    /** Adds this and what it leads to, in the order of the tree. */
    addReached(reached) {
        if (!reached.has(this)) {
            reached.add(this);
            this.#rest?.addReached(reached);
            this.#children.forEach((child) => child.addReached(reached));
        }
        return reached;
    }

    #followProperty() {
        this.#follow(this.#watched.node.isDisposed() ? null : this.#watched.property.get());
    }

    /** A list that holds null has fewer branches than elements: their places differ. */
    #isFollowable({ index, removed, added }) {
        const before = this.#watched.property.size - added.length + removed.length;
        return index >= 0 && this.#part.stars > 0 && this.#children.length === before
            && added.every((item) => item !== null && item !== undefined);
    }

    #followChange({ kind, index, to, removed, added }) {
        if (kind === "MOVE") {
            this.#children.splice(to, 0, ...this.#children.splice(index, 1));
            return;
        }
        const fresh = this.#acquire(added);
        const rest = this.#children.splice(index);
        rest.splice(0, removed.length).forEach((child) => this.#connection.release(child, false));
        this.#children = this.#children.concat(fresh, rest);
    }

    #acquire(items) {
        const deep = this.#part.stars === 2;
        return items.map((item) => this.#connection.acquire(item, deep ? this.index : this.index + 1, deep));
    }

    #follow(target) {
        const before = this.#children;
        this.#children = this.#acquire(this.#items(target));
        const present = new Set(this.#children);
        before.forEach((child) => this.#connection.release(child, present.has(child)));
    }

    #items(target) {
        const { name, stars } = this.#part;
        if (target === null || target === undefined) {
            this.#connection.deadEnd(() => `'${name}' of ${this.#name()} is null`);
            return [];
        }
        const list = Array.isArray(target) || target instanceof Set;
        if (list !== stars > 0) {
            const message = list ? starMissing : notAList;
            this.#connection.problem(message(this.#connection.path.text, name, this.#name()));
            return [];
        }
        const items = (list ? [...target] : [target]).filter((item) => item !== null && item !== undefined);
        if (items.length === 0) {
            this.#connection.deadEnd(() => `'${name}' of ${this.#name()} is empty`);
        }
        return items;
    }

    #name() {
        return this.#connection.handler.owner.graph.nodeOf(this.value)?.name ?? "it";
    }
}
