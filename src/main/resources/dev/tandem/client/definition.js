/** What `Model.define` was told of each class, together with what it inherits. */
const definitions = new Map();
const classes = new Map();
/** What modules of the page listen to of the server's: `demo.Slider.done`. */
const heard = new Set();

/** Which side a property or emitter belongs to. */
export const BOTH = "both";
export const LOCAL = "local";

/**
 * Declares a property.
 *
 * @param {*} [initial] the default; a function is called for each object, with the object as `this`; none without
 * @param {function(*): *} [validator] returns the value to keep, or throws; called with the object as `this`
 * @param {function(*): *} [revive] makes the value from what JSON holds
 */
export function prop(initial, validator, revive) {
    return { initial, validator, revive };
}

/** Declares a property that only its owner sets; arguments as those of {@link prop}. */
export function readonly(initial, validator, revive) {
    return { initial, validator, revive, readonly: true };
}

/** Declares a list that is changed in place, by `$list(name)`; arguments as those of {@link prop}, of the whole list. */
export function listProp(initial = [], validator, revive) {
    return { initial, validator, revive, kind: "list" };
}

/** Declares a list that only its owner changes. */
export function readonlyList(initial, validator, revive) {
    return { ...listProp(initial, validator, revive), readonly: true };
}

/** Declares a map that is changed in place, by `$map(name)`; arguments as those of {@link prop}, of the whole map. */
export function mapProp(initial = {}, validator, revive) {
    return { initial, validator, revive, kind: "map" };
}

/** Declares a map that only its owner changes. */
export function readonlyMap(initial, validator, revive) {
    return { ...mapProp(initial, validator, revive), readonly: true };
}

/**
 * Declares an emitter.
 *
 * @param {function(*): *} [fn] makes the payload from the argument; null for no event; called with the object as `this`
 * @param {function(*): *} [revive] makes the payload from what JSON holds
 */
export function emitter(fn, revive) {
    return { fn, revive };
}

/** Keeps a definition, see `Model.define`, merged with that of the superclass. */
export function define(cls, { name, both, local, emitters, bothEmitters, handlers, methods, hears = [] }) {
    const inherited = definitions.get(Object.getPrototypeOf(cls));
    definitions.set(cls, {
        name,
        properties: { ...inherited?.properties, ...withSide(both, BOTH), ...withSide(local, LOCAL) },
        emitters: { ...inherited?.emitters, ...withSide(emitters, LOCAL), ...withSide(bothEmitters, BOTH) },
        handlers: { ...inherited?.handlers, ...handlers },
        methods: { ...inherited?.methods, ...methods },
    });
    classes.set(name, cls);
    hears.forEach((type) => heard.add(type));
}

/** Returns the merged definition of a class, or of the nearest superclass that has one. */
export function definitionOf(cls) {
    return cls && (definitions.get(cls) ?? definitionOf(Object.getPrototypeOf(cls)));
}

/** Tells whether browsers may hear of a type of the events of the server's alone, which refuses to be asked for others. */
export function isHeard(cls, type) {
    return cls && (heard.has(`${definitions.get(cls)?.name}.${type}`) || isHeard(Object.getPrototypeOf(cls), type));
}

/** Returns the class of that full name. */
export function classOf(name) {
    const cls = classes.get(name);
    if (!cls) {
        throw new TypeError(`TANDEM-0224: the page has no class ${name}; is its module in the bundle?`);
    }
    return cls;
}

function withSide(members = {}, side) {
    return Object.fromEntries(Object.entries(members).map(([name, member]) => [name, { ...member, side }]));
}
