/** A stand-in for the runtime: keeps definitions, and makes properties and emitters plain. */
export class Model {

    static define(type, definition) {
        type.definition = definition;
        for (const [name, property] of Object.entries({ ...definition.both, ...definition.local })) {
            const values = new WeakMap();
            Object.defineProperty(type.prototype, name, {
                get() {
                    return values.has(this) ? values.get(this)
                        : typeof property.initial === "function" ? property.initial.call(this) : property.initial;
                },
                set(value) {
                    values.set(this, property.validator ? property.validator.call(this, value) : value);
                },
            });
        }
        for (const name of Object.keys({ ...definition.emitters, ...definition.bothEmitters })) {
            type.prototype[name] = function (payload = null) {
                (this.emitted ??= []).push({ type: name, value: payload });
            };
        }
    }

    init() {
    }

    set(name, value) {
        this[name] = value;
    }
}

export function prop(initial, validator, revive) {
    return { initial, validator, revive };
}

export const readonly = prop;

export function emitter(change, revive) {
    return { change, revive };
}
