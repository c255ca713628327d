import {
    OP_ATTR, OP_DISPOSE, OP_EVENT, OP_FIX, OP_INIT, OP_LOAD, OP_NEW, OP_PATCH, OP_RESYNC, OP_SET, OP_WANT,
} from "./constants.js";
import { classOf } from "./definition.js";
import { readPatch } from "./patch.js";

/** What the server may ask for: functions of the session and the operation's arguments. */
export const operations = {

    [OP_NEW](session, id, className, values = {}, types = []) {
        const model = new (classOf(className))(session, id);
        types.forEach((type) => model.$wanted.add(type));
        session.models.set(id, model);
        const given = Object.entries(values).map(([name, json]) => [name, session.decode(json, model, name)]);
        model.$node.start(Object.fromEntries(given));
        session.sendInitialEvents(model);
    },

    [OP_ATTR](session, id, name, json) {
        const model = session.getModel(id);
        model[name] = session.decode(json);
        model.$attributes.add(name);
    },

    [OP_INIT](session, id) {
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
        property.receive(session.decode(json, model, name));
    },

    [OP_PATCH](session, id, name, base, ...patch) {
        const model = session.getModel(id);
        const property = model.$node.requireProperty(name);
        session.outbox.takeBack(property, base);
        const change = readPatch(property, patch, (json) => session.decode(json, model, name));
        if (change === null) {
            session.outbox.put(OP_RESYNC, id, name);
        }
        else {
            property.receiveEdit(change);
        }
    },

    [OP_FIX](session, id, name, json, seq, message) {
        const model = session.getModel(id);
        const property = model.$node.requireProperty(name);
        if (message) {
            session.report(`${id}.${name}`, message);
        }
        // What the user has done since is not undone; the server will judge that by itself.
        const value = session.decode(json, model, name);
        if (session.outbox.isNewer(property, seq)) {
            session.outbox.correct(property, seq, () => property.receive(value));
        }
        else {
            session.outbox.forget(property);
            property.receive(value);
        }
    },

    [OP_EVENT](session, id, type, value, oldValue) {
        const model = session.getModel(id);
        model.$node.receive(model.$node.event(type, session.decode(value, model, type),
            session.decode(oldValue, model, type)));
    },

    [OP_WANT](session, id, types) {
        const model = session.getModel(id);
        types.forEach((type) => model.$wanted.add(type));
    },

    [OP_DISPOSE](session, id) {
        const model = session.models.get(id);
        if (model) {
            session.forget(model);
            model.$dispose();
        }
    },

    /** Done before the frame was applied. */
    [OP_LOAD]() {
    },
};
