import {
    OP_ATTR, OP_CALL, OP_DISPOSE, OP_EVENT, OP_FIX, OP_INIT, OP_JOINED, OP_LOAD, OP_NEW, OP_PATCH, OP_RESYNC,
    OP_RETURN, OP_ROUND, OP_SET, OP_SYNC, OP_THROW, OP_WANT,
} from "./constants.js";
import { classOf } from "./definition.js";
import { readPatch } from "./patch.js";

/** What the server may ask for: functions of the session and the operation's arguments. */
export const operations = {

    [OP_NEW](session, id, className, values = {}, types = []) {
        session.app ??= id;
        const model = new (classOf(className))(session, id);
        types.forEach((type) => model.$wanted.add(type));
        session.models.set(id, model);
        const given = Object.entries(values).map(([name, json]) => [name, session.decode(json, model, name)]);
        model.$node.start(Object.fromEntries(given));
        session.synchronizer.sendInitialEvents(model);
    },

    [OP_ATTR](session, id, name, json) {
        const model = session.getModel(id);
        model[name] = session.decode(json);
        model.$attributes.add(name);
    },

    [OP_INIT](session, id) {
        session.forgetDisposed();
        const model = session.getModel(id);
        try {
            model.init();
        }
        finally {
            model.$connect((error) => session.report(`a handler of ${id}`, error));
        }
    },

    [OP_SET](session, id, name, json) {
        const model = session.getModel(id);
        const property = model.$node.requireProperty(name);
        session.outbox.forget(property);
        model.$unsent?.delete(property);
        const value = session.decode(json, model, name);
        session.hear(() => property.receive(value));
    },

    [OP_PATCH](session, id, name, base, ...patch) {
        const model = session.getModel(id);
        const property = model.$node.requireProperty(name);
        session.outbox.takeBack(property, base);
        model.$unsent?.delete(property);
        const change = readPatch(property, patch, (json) => session.decode(json, model, name));
        if (change === null) {
            session.say(OP_RESYNC, id, name);
        }
        else {
            session.hear(() => property.receiveEdit(change));
        }
    },

    [OP_FIX](session, id, name, json, seq, message, violations = []) {
        const model = session.getModel(id);
        const property = model.$node.requireProperty(name);
        // What the user has done since is not undone; the server will judge that by itself.
        const value = session.decode(json, model, name);
        const isNewer = session.outbox.isNewer(property, seq);
        if (message && !isNewer) {
            session.hear(() => model.$refused(name, message, violations));
        }
        if (isNewer || model.$unsent?.has(property)) {
            session.outbox.correct(property, seq, () => property.receive(value));
            return;
        }
        session.outbox.forget(property);
        session.hear(() => property.receive(value));
    },

    [OP_EVENT](session, id, type, value, oldValue) {
        const model = session.getModel(id);
        const [now, old] = [value, oldValue].map((json) => session.decode(json, model, type));
        const event = model.$node.event(type, now, old);
        // Without an old value it is something that was said, which may be answered as often as both sides like.
        session.hear(() => model.$node.receive(event), oldValue !== undefined);
    },

    [OP_WANT](session, id, types) {
        const model = session.getModel(id);
        types.forEach((type) => model.$wanted.add(type));
    },

    [OP_SYNC](session, id, on) {
        const model = session.getModel(id);
        const unsent = model.$unsent ?? new Set();
        model.$unsent = on ? null : unsent;
        if (on) {
            for (const property of unsent) {
                try {
                    session.synchronizer.sendSet(property);
                }
                catch (error) {
                    session.report(`${id}.${property.name}`, error);
                }
            }
        }
    },

    [OP_DISPOSE](session, id) {
        const model = session.models.get(id);
        if (model) {
            session.dispose(model);
        }
    },

    [OP_CALL](session, ...call) {
        session.afterHandlers(() => session.calls.run(...call));
    },

    [OP_RETURN](session, number, json) {
        session.outbox.answered(number);
        session.calls.resolve(number, json);
    },

    [OP_THROW](session, number, message) {
        session.outbox.answered(number);
        session.calls.reject(number, message);
    },

    [OP_JOINED](session, received) {
        session.joined(received);
    },

    [OP_ROUND](session, round) {
        session.round = round;
    },

    /** Done before the frame was applied. */
    [OP_LOAD]() {
    },
};
