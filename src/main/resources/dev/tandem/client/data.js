import { DATA_BEGIN, DATA_FAIL, DATA_FETCH, OP_DATA } from "./constants.js";

/** So many bytes come before the server hears of them: half of what it lets go without. */
const CONFIRM_AT = 128 * 1024;

/** What comes of unknown length leaves the heap in pieces of this size. */
const PIECE = 1024 * 1024;

/** Bytes of a message before its content. */
const HEADER = 4;

/** What is on its way to each session, by number. @type {WeakMap<Session, Map<number, Incoming>>} */
const arriving = new WeakMap();

/**
 * Takes what the server says of data for models, and its bytes. A part of the runtime that comes with the first data.
 *
 * @param {number|ArrayBuffer} number of the transfer; or a message, which begins with it
 */
export function receive(session, number, kind, ...args) {
    if (!arriving.has(session)) {
        arriving.set(session, new Map());
    }
    const all = arriving.get(session);
    if (number instanceof ArrayBuffer) {
        take(session, all, number);
    }
    else if (kind === DATA_BEGIN) {
        const [id, length, meta] = args;
        all.set(number, new Incoming(session, id, length, session.decode(meta)));
    }
    else if (kind === DATA_FAIL) {
        const incoming = all.get(number);
        all.delete(number);
        incoming?.fail(args[0]);
    }
    else if (kind === DATA_FETCH) {
        const [id, url, meta] = args;
        session.afterHandlers(() => download(new Incoming(session, id, -1, session.decode(meta)), url));
    }
    else {
        const [id, bytes, meta] = args;
        session.afterHandlers(() => {
            const { buffer } = session.decode(bytes);
            new Incoming(session, id, buffer.byteLength, session.decode(meta)).deliver(buffer);
        });
    }
}

/** Returns number and bytes of all that is on its way, for a server that sends the rest over another connection. */
export function arrived(session) {
    return [...arriving.get(session) ?? []].map(([number, { loaded }]) => [number, loaded]);
}

/** A message without content is the end. */
function take(session, all, message) {
    const number = new DataView(message).getUint32(0);
    const incoming = all.get(number);
    if (!incoming) {
        return;
    }
    if (message.byteLength > HEADER) {
        incoming.add(new Uint8Array(message, HEADER));
        if (incoming.loaded - incoming.confirmed >= CONFIRM_AT) {
            incoming.confirmed = incoming.loaded;
            session.say(OP_DATA, number, incoming.loaded);
        }
    }
    else {
        all.delete(number);
        session.say(OP_DATA, number, incoming.loaded, true);
        incoming.end();
    }
}

async function download(incoming, url) {
    try {
        const response = await fetch(url);
        if (!response.ok) {
            throw new Error(`${url} answers ${response.status} ${response.statusText}`);
        }
        const reader = response.body.getReader();
        for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
            incoming.add(value);
        }
        incoming.end();
    }
    catch (error) {
        incoming.fail(String(error.message));
    }
}

/** Data on its way: in one buffer when its length is known, else in pieces that the browser may put anywhere. */
class Incoming {

    #session;
    #id;
    #total;
    #meta;
    #bytes;
    #parts = [];
    #inHeap = 0;
    loaded = 0;
    confirmed = 0;

    constructor(session, id, total, meta) {
        this.#session = session;
        this.#id = id;
        this.#total = total;
        this.#meta = meta;
        this.#bytes = total >= 0 && new Uint8Array(total);
    }

    /** @param {Uint8Array} content */
    add(content) {
        if (this.#bytes) {
            this.#bytes.set(content, this.loaded);
        }
        else {
            this.#parts.push(content);
            this.#inHeap += content.length;
            if (this.#inHeap >= PIECE) {
                this.#parts = [new Blob(this.#parts)];
                this.#inHeap = 0;
            }
        }
        this.loaded += content.length;
        this.#call("receiving", this.loaded, this.#total, this.#meta);
    }

    end() {
        if (this.#bytes) {
            this.deliver(this.#bytes.buffer);
        }
        else {
            new Blob(this.#parts).arrayBuffer().then((buffer) => this.deliver(buffer), (error) => this.fail(error.message));
        }
    }

    deliver(buffer) {
        const meta = { ...this.#meta, byteLength: buffer.byteLength };
        if (!this.#call("receiveData", buffer, meta)) {
            this.#session.report(`data for ${this.#id}`, "TANDEM-0550: it has no method receiveData(data, meta)");
        }
    }

    fail(message) {
        if (!this.#call("receiveFailed", message, this.#meta)) {
            this.#session.report(`data for ${this.#id}`, message);
        }
    }

    /** Returns false when there is no such method. A model that is gone has no need of its data. */
    #call(method, ...args) {
        const model = this.#session.models.get(this.#id);
        if (!model) {
            return true;
        }
        const revivals = model.$definition.methods[method] ?? [];
        try {
            model[method]?.(...args.map((arg, i) => revivals[i] ? revivals[i].call(model, arg) : arg));
        }
        catch (error) {
            this.#session.report(`${method} of ${this.#id}`, error);
        }
        return Boolean(model[method]);
    }
}
