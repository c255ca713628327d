import { unknownType } from "./event-messages.js";

/** The events of one type of one object: who hears them, and which paths lead over them. */
export class EventType {
    constructor(node, name) {
        this.node = node;
        this.name = name;
        this.known = false;
        this.property = null;
        this.emitter = null;
        /** In the order of calling. */
        this.subscriptions = [];
        /** Branches of paths to follow when the property changes. */
        this.watches = new Set();
    }

    deliver(event) {
        for (const subscription of this.subscriptions) {
            subscription.handler.add(event);
        }
    }

    /** A handler that comes by two ways under one label hears each event once. */
    subscribe(handler, label, path) {
        let subscription = this.subscriptions.find((s) => s.handler === handler && s.label === label);
        if (subscription === undefined) {
            if (!this.known && !path.forced) {
                this.node.loop.onWarning(unknownType(this.name, this.node.name, path.text));
            }
            this.known = true;
            subscription = new Subscription(this, handler, label);
            const place = this.subscriptions.findIndex((s) => subscription.isBefore(s));
            this.subscriptions.splice(place < 0 ? this.subscriptions.length : place, 0, subscription);
            if (this.subscriptions.length === 1) {
                this.node.listener?.subscribed?.(this.node, this.name);
            }
        }
        subscription.uses++;
        return subscription;
    }

    disconnect(condition) {
        const before = this.subscriptions.length;
        this.subscriptions = this.subscriptions.filter((subscription) => !condition(subscription));
        if (before > 0 && this.subscriptions.length === 0) {
            this.node.listener?.unsubscribed?.(this.node, this.name);
        }
    }

    dispose() {
        this.subscriptions = [];
        const watches = [...this.watches];
        watches.forEach((branch) => branch.refresh());
        this.watches.clear();
    }
}

/** The place of a handler among those of one type. */
class Subscription {
    uses = 0;

    constructor(type, handler, label) {
        this.type = type;
        this.handler = handler;
        this.label = label;
    }

    isBefore(other) {
        return this.label < other.label || (this.label === other.label && this.handler.order < other.handler.order);
    }

    release() {
        if (--this.uses === 0) {
            this.type.disconnect((subscription) => subscription === this);
        }
    }
}
