// Runs one case of cases.json on the browser's event system; CaseRunner.java explains the steps.

/**
 * @param {object} system the exports of event.js
 * @param {object} kinds kinds of objects, by name
 * @param {object} aCase
 */
export function runCase(system, kinds, aCase) {
    new CaseRunner(system, kinds).run(aCase.steps);
}

/**
 * Runs steps that may fail and returns all that happened.
 *
 * @param {object} system the exports of event.js
 * @param {object} kinds kinds of objects, by name
 * @param {Array[]} steps
 */
export function transcript(system, kinds, steps) {
    return new CaseRunner(system, kinds).transcript(steps);
}

/** Same as the functions of CaseFunctions.java; called with the object as `this`. */
const FUNCTIONS = {
    number,
    oneMore: (value) => number(value) + 1,
    text,
    dotted: (value) => `${text(value)}.`,
    nothing: () => null,
    setsBarOneMore(value) {
        this.node.requireProperty("bar").set(value + 1);
        return value;
    },
    setsFooOneLess(value) {
        this.node.requireProperty("foo").set(value - 1);
        return value;
    },
};

function number(value) {
    const result = Number(value);
    if (Number.isNaN(result)) {
        throw new Error(`refused: ${value}`);
    }
    return result;
}

function text(value) {
    if (value === null) {
        throw new Error("refused: null");
    }
    return String(value);
}

class Thing {
    fields = new Map();

    constructor(name) {
        this.name = name;
    }
}

const GRAPH = {
    nodeOf: (value) => (value instanceof Thing ? value.node : null),
    hasAttribute: (owner, name) => owner instanceof Thing && owner.fields.has(name),
    attributeOf: (owner, name) => owner.fields.get(name),
};

class CaseRunner {
    #things = new Map();
    #handlers = new Map();
    #heard = new Map();
    #behaviours = new Map();
    #lastEvents = new Map();
    #logs = { order: [], errors: [], warned: [], told: [], subscribed: [] };
    #refusing = false;

    constructor(system, kinds) {
        this.system = system;
        this.kinds = kinds;
        this.loop = new system.EventLoop(
            (handler, error) => this.#logs.errors.push(`${handler.owner.name}.${handler.name}: ${error.message}`),
            { onWarning: (warning) => this.#logs.warned.push(warning) });
    }

    run(steps) {
        steps.forEach((step) => this.step(step));
        same("errors", this.#logs.errors, []);
        same("warnings", this.#logs.warned, []);
    }

    transcript(steps) {
        const failures = [];
        for (const step of steps) {
            try {
                this.step(step);
            }
            catch (error) {
                failures.push(error.message);
            }
        }
        const { errors, warned, order, told, subscribed } = this.#logs;
        const heard = [...this.#heard.keys()].sort().map((handler) =>
            `${handler}=${list(this.#heard.get(handler).map((events) => list(events.map(eventText))))}`);
        return [`failures ${list(failures)}`, `errors ${list(errors)}`, `warnings ${list(warned)}`, `order ${list(order)}`,
            `told ${list(told)}`, `subscribed ${list(subscribed.sort())}`, `heard {${heard.join(", ")}}`].join("\n");
    }

    step([name, ...args]) {
        const step = this.#steps[name] ?? fail(`no step ${name}`);
        step(...args);
    }

    #steps = {
        new: (name, kind, values = {}) => this.#create(name, kind, values),
        declare: (name, kind) => this.#declare(name, kind),
        addProperty: (name, property) => this.#node(name).addProperty(property),
        addEmitter: (name, emitter) => this.#node(name).addEmitter(emitter),
        addEventType: (name, type) => this.#node(name).addEventType(type),
        start: (name) => this.#node(name).start(),
        field: (name, field, value) => this.#things.get(name).fields.set(field, this.#value(value)),
        set: (property, value) => this.#property(property).set(this.#value(value)),
        receive: (property, value) => this.#property(property).receive(this.#value(value)),
        emit: (name, type, value) => this.#node(name).emit(type, this.#value(value)),
        call: (emitter, value) => {
            const [name, member] = emitter.split(".");
            this.#node(name).getEmitter(member).emit(this.#value(value));
        },
        receiveEvent: (name, type, value, oldValue) => this.#node(name).receive(
            { source: this.#things.get(name), type, value: this.#value(value), oldValue: this.#value(oldValue) }),
        dispose: (name) => this.#node(name).dispose(),
        connect: (name, handler, ...connections) => this.#connect(name, handler, connections),
        connectNothing: (name, handler, connection) => this.#node(name).connect(handler, null, connection),
        does: (handler, ...steps) => this.#behaviours.set(handler, steps),
        throw: (message) => fail(message),
        disconnect: (name, type, handler) => this.#node(name).disconnect(type, this.#handlers.get(handler)),
        disposeHandler: (handler) => this.#handlers.get(handler).dispose(),
        handleNow: (handler) => this.#handlers.get(handler).handleNow(),
        callHandler: (handler) => this.#handlers.get(handler).call(),
        listenerRefuses: () => {
            this.#refusing = true;
        },
        ifThere: (step) => this.#handlers.has(step[1]) && this.step(step),
        loop: () => this.loop.run(),
        fails: (message, step) => same("failure", failureOf(() => this.step(step)), message),

        value: (property, value) => same(property, this.#property(property).get(), this.#value(value)),
        isSet: (property, value) => same(property, this.#property(property).isSet(), value),
        pending: (value) => same("pending", this.loop.hasPending(), value),
        names: (name, sort, names) => same(`${sort} of ${name}`, namesOf(this.#node(name), sort), names),
        handlers: (name, type, names) =>
            same(`handlers of ${type}`, this.#node(name).getHandlers(type).map((handler) => handler.name), names),
        connections: (handler, connections) => same(`connections of ${handler}`,
            this.#handlers.get(handler).getConnectionInfo().map((info) => [info.connection, info.targets]), connections),
        heard: (handler, ...calls) => {
            same(`calls of ${handler}`, (this.#heard.get(handler) ?? []).map((events) => events.map(eventText)), calls);
            this.#heard.delete(handler);
        },
        sameEvent: (a, b) => same("same event", this.#lastEvents.get(a) === this.#lastEvents.get(b), true),
        order: (...entries) => this.#check("order", entries),
        errors: (...entries) => this.#check("errors", entries),
        warned: (...entries) => this.#check("warned", entries),
        told: (...entries) => this.#check("told", entries),
        subscribed: (...entries) => {
            this.#logs.subscribed.sort();
            this.#check("subscribed", entries);
        },
    };

    #check(log, entries) {
        same(log, this.#logs[log], entries);
        this.#logs[log] = [];
    }

    // Objects

    #create(name, kind, values) {
        const thing = this.#declare(name, kind);
        thing.node.start();
        Object.entries(values).forEach(([property, value]) => this.#property(`${name}.${property}`).set(this.#value(value)));
        Object.entries(this.kinds[kind].handlers ?? {})
            .forEach(([handler, connections]) => this.#connect(name, handler, connections));
    }

    #declare(name, kind) {
        const thing = new Thing(name);
        thing.node = new this.system.EventNode(thing, name, this.loop, GRAPH, this.#listener);
        this.#things.set(name, thing);
        this.#declareMembers(thing.node, this.kinds[kind]);
        return thing;
    }

    #declareMembers(node, kind) {
        if (kind.extends !== undefined) {
            this.#declareMembers(node, this.kinds[kind.extends]);
        }
        for (const [name, { initial, validator }] of Object.entries(kind.properties ?? {})) {
            node.addProperty(name, { initial: this.#value(initial), validator: FUNCTIONS[validator] });
        }
        for (const [name, fn] of Object.entries(kind.emitters ?? {})) {
            node.addEmitter(name, FUNCTIONS[fn]);
        }
    }

    #node(name) {
        return this.#things.get(name).node;
    }

    #property(text) {
        const [name, property] = text.split(".");
        return this.#node(name).requireProperty(property);
    }

    #listener = {
        beforeChange: (property, value) => {
            if (this.#refusing) {
                fail(`cannot be sent: ${value}`);
            }
            this.#logs.told.push(`before ${property.node.name}.${property.name} ${valueText(value)}`);
        },
        changed: (property, oldValue, value) => this.#logs.told.push(
            `changed ${property.node.name}.${property.name} ${valueText(oldValue)}→${valueText(value)}`),
        emitted: (node, event) => this.#logs.told.push(`emitted ${eventText(event)}`),
        subscribed: (node, type) => this.#logs.subscribed.push(`+${node.name}.${type}`),
        unsubscribed: (node, type) => this.#logs.subscribed.push(`-${node.name}.${type}`),
    };

    // Handlers

    #connect(name, handler, connections) {
        const key = `${name}.${handler}`;
        const called = (...events) => this.#called(key, handler, events);
        this.#handlers.set(key, this.#node(name).connect(handler, called, ...connections));
    }

    #called(key, handler, events) {
        this.#heard.set(key, [...(this.#heard.get(key) ?? []), events]);
        this.#logs.order.push(handler);
        this.#lastEvents.set(key, events.at(-1));
        this.#behaviours.get(key)?.forEach((step) => this.step(step));
    }

    // Values

    #value(json) {
        if (typeof json === "string" && json.startsWith("@")) {
            return this.#things.get(json.slice(1)) ?? Number(json.slice(1));
        }
        if (Array.isArray(json)) {
            return json.map((item) => this.#value(item));
        }
        if (typeof json === "object" && json !== null) {
            return Object.fromEntries(Object.entries(json).map(([key, item]) => [key, this.#value(item)]));
        }
        return json;
    }
}

function namesOf(node, sort) {
    return { properties: () => node.getPropertyNames(), emitters: () => node.getEmitterNames(), types: () => node.getEventTypes() }[sort]();
}

function eventText(event) {
    const change = event.source.node.getProperty(event.type) !== null || event.oldValue !== null;
    return `${event.source.name}.${event.type} ${change ? `${valueText(event.oldValue)}→` : ""}${valueText(event.value)}`;
}

function valueText(value) {
    if (Array.isArray(value)) {
        return `[${value.map(valueText).join(",")}]`;
    }
    if (value instanceof Thing) {
        return value.name;
    }
    if (typeof value === "object" && value !== null) {
        return `{${Object.keys(value).sort().map((key) => `${key}:${valueText(value[key])}`).join(",")}}`;
    }
    return Object.is(value, -0) ? "-0" : String(value);
}

function list(entries) {
    return `[${entries.join(", ")}]`;
}

function failureOf(action) {
    try {
        action();
    }
    catch (error) {
        return error.message;
    }
    return "no failure";
}

function same(what, actual, expected) {
    const [a, e] = [JSON.stringify(actual), JSON.stringify(expected)];
    if (a !== e) {
        fail(`${what}: expected ${e} but was ${a}`);
    }
}

function fail(message) {
    throw new Error(message);
}
