// What hand-written browser sides of models know of Tandem's runtime: types for editors, never served.

/** One event, as handlers get it. */
export interface ModelEvent<T = any> {
    /** The name of the property or emitter. */
    readonly type: string;
    /** The model that it happened to. */
    readonly source: Model;
    /** The new value of a property, or the payload of an emitter. */
    readonly value: T;
    /** The value before; null for emitters. */
    readonly oldValue: T | null;
    /** What was changed of a list or map that changes in place; null for other events. */
    readonly change: Change | null;
}

/** A change of a list or map in place. */
export interface Change {
    readonly kind: "ADD" | "REMOVE" | "SET" | "MOVE";
    /** Where, in a list; -1 in a map. */
    readonly index: number;
    /** Where a moved element went; -1 unless moved. */
    readonly to: number;
    /** Which value, in a map; null in a list. */
    readonly key: any;
    readonly removed: readonly any[];
    readonly added: readonly any[];
}

/** A connection of a function to events. */
export interface HandlerRef {
    dispose(): void;
}

/** Changes a list in place. */
export interface ListEditor<E> {
    add(element: E): void;
    insert(index: number, element: E): void;
    addAll(elements: Iterable<E>): void;
    set(index: number, element: E): E;
    removeAt(index: number): E;
    remove(element: E): boolean;
    removeIf(condition: (element: E) => boolean): boolean;
    move(index: number, to: number): void;
    clear(): void;
}

/** Changes a map in place. */
export interface MapEditor<K, V> {
    put(key: K, value: V): V | null;
    putAll(entries: JavaMap<K, V>): void;
    remove(key: K): V | null;
    clear(): void;
}

/** A map of Java: equal keys are found by their value. */
export interface JavaMap<K, V> {
    size(): number;
    isEmpty(): boolean;
    get(key: K): V | null;
    getOrDefault(key: K, other: V): V;
    containsKey(key: K): boolean;
    containsValue(value: V): boolean;
    put(key: K, value: V): V | null;
    remove(key: K): V | null;
    clear(): void;
    keySet(): JavaSet<K>;
    values(): Iterable<V>;
    entrySet(): Iterable<{ getKey(): K; getValue(): V }>;
    forEach(action: (key: K, value: V) => void): void;
}

/** A set of Java: equal elements are found by their value. */
export interface JavaSet<E> extends Iterable<E> {
    size(): number;
    isEmpty(): boolean;
    contains(element: E): boolean;
    add(element: E): boolean;
    remove(element: E): boolean;
    clear(): void;
}

/** A value that may be missing. */
export interface JavaOptional<T> {
    isPresent(): boolean;
    get(): T;
    orElse(other: T): T;
}

/** A constant of an enum. */
export interface JavaEnum {
    name(): string;
    ordinal(): number;
}

/** What the server's side has sent along with bytes. */
export interface DataMeta extends Record<string, any> {
    readonly byteLength: number;
}

/** The browser side of a model. The server makes and disposes it. */
export class Model {
    /** Connection strings of the handlers: method → what it hears, as in `{ show: ["target", "slider.value"] }`. */
    static handlers?: Record<string, string[]>;

    /** The identifier, the same as the server's. */
    readonly id: string;
    /** Whether this is the app's own model, the root of the page. */
    readonly isApp: boolean;
    /** Override to show each violated constraint where it belongs, by its path as in `address.street`; `refused` follows. */
    violated(property: string, path: string, message: string): void;
    /** Override to build the DOM: properties have their values, children are complete, no handler is connected. */
    init(): void;
    /** Override to release what `listen` does not, and call `super.dispose()`. */
    dispose(): void;
    /** Override to show why the server has refused a value that was set here. */
    refused(name: string, message: string): void;
    /** Override to take the bytes that the server's side sends by `sendData`; `meta` has `byteLength`, too. */
    receiveData?(data: ArrayBuffer, meta: DataMeta): void;
    /** Override to hear of bytes that have come; `total` is -1 as long as only the end will tell. */
    receiving?(loaded: number, total: number, meta: Record<string, any>): void;
    /** Override to hear that no more comes of what had begun; what has come is discarded. */
    receiveFailed?(message: string, meta: Record<string, any>): void;
    /** Emits an event by name. */
    emit(type: string, payload?: any): void;
    /** Connects a function to events. */
    connect(listener: (...events: ModelEvent[]) => void, ...connections: string[]): HandlerRef;
    connect(...args: (string | ((...events: ModelEvent[]) => void))[]): HandlerRef;
    /** Ends the connections of one type, or "type:label", of this object's events. */
    disconnect(type: string, handler?: HandlerRef): void;
    /** Adds a DOM event listener that is removed when this object is disposed. */
    listen<K extends keyof HTMLElementEventMap>(element: EventTarget, type: K, callback: (event: HTMLElementEventMap[K]) => void,
        options?: AddEventListenerOptions | boolean): void;
    listen(element: EventTarget, type: string, callback: (event: any) => void,
        options?: AddEventListenerOptions | boolean): void;
}
