import { DATA_BEGIN, DATA_FAIL, OP_UPLOAD } from "./constants.js";

/** Bytes of content of one message at most. */
const CHUNK = 64 * 1024;
const HEADER = 4;

/** With so much in the socket's buffer other messages would wait too long. */
const BUFFERED = 4 * CHUNK;
const PAUSE = 10;

/** Uploads under way, by number. @type {WeakMap<Session, Map<number, Sending>>} */
const sending = new WeakMap();

/**
 * Sends bytes to a method of the server's model that is marked `@UploadHandler`. Modules import it from "tandem/upload".
 *
 * @param {Model} model
 * @param {string} name as the method is marked
 * @param {Blob|ArrayBuffer|ArrayBufferView|string} data
 * @param {object} [meta] goes along
 * @param {function(number, number): void} [progress] called with the bytes that have arrived, and all
 * @param {AbortSignal} [signal] cancels
 * @returns {Promise<*>} what the server's method returns; rejected with what it tells
 */
export function upload(model, name, data, meta, progress, signal) {
    const session = model.$session;
    const blob = data instanceof Blob ? data : new Blob([data]);
    const all = sending.get(session) ?? new Map();
    sending.set(session, all);
    let number;
    const promise = session.calls.open(model, name, (n) => {
        const json = session.encode(meta ?? {});
        number = n;
        all.set(n, new Sending(session, n, blob, progress));
        session.say(OP_UPLOAD, n, DATA_BEGIN, model.id, name, blob.size, blob.name ?? "", blob.type, json);
    });
    const cancel = () => {
        if (all.delete(number)) {
            session.say(OP_UPLOAD, number, DATA_FAIL);
            session.calls.reject(number, `TANDEM-0552: upload '${name}' of ${model.id} was cancelled`);
        }
    };
    if (signal?.aborted) {
        cancel();
    }
    signal?.addEventListener("abort", cancel);
    const end = (isWhole) => {
        signal?.removeEventListener("abort", cancel);
        all.get(number)?.end(isWhole);
        all.delete(number);
    };
    promise.then(() => end(true), () => end(false));
    return promise;
}

/** The server lets so many bytes come in all, and has so many. */
export function receive(session, number, kind, granted, received) {
    sending.get(session)?.get(number)?.go(granted, received);
}

/** One upload: reads no more of its data than the server lets come. */
class Sending {

    #session;
    #number;
    #blob;
    #progress;
    #granted = 0;
    #offset = 0;
    #isBusy = false;
    #isOver = false;

    constructor(session, number, blob, progress) {
        this.#session = session;
        this.#number = number;
        this.#blob = blob;
        this.#progress = progress;
    }

    go(granted, received) {
        this.#granted = granted;
        this.#tell(received);
        this.#run();
    }

    end(isWhole) {
        this.#isOver = true;
        if (isWhole) {
            this.#tell(this.#blob.size);
        }
    }

    #tell(received) {
        try {
            this.#progress?.(received, this.#blob.size);
        }
        catch (error) {
            this.#session.report("the progress of an upload", error);
        }
    }

    async #run() {
        if (this.#isBusy) {
            return;
        }
        this.#isBusy = true;
        try {
            while (!this.#isOver && this.#offset < this.#granted && this.#session.socket.isOpen) {
                if (this.#session.socket.bufferedAmount > BUFFERED) {
                    // Whatever comes first: time, or the server's next word.
                    setTimeout(() => this.#run(), PAUSE);
                    return;
                }
                await this.#send();
            }
        }
        catch (error) {
            // A file that has changed since it was chosen cannot be read.
            this.#isOver = true;
            this.#session.say(OP_UPLOAD, this.#number, DATA_FAIL);
            this.#session.calls.reject(this.#number, String(error.message));
        }
        finally {
            this.#isBusy = false;
        }
    }

    async #send() {
        const end = Math.min(this.#granted, this.#offset + CHUNK);
        const content = await this.#blob.slice(this.#offset, end).arrayBuffer();
        if (this.#isOver) {
            return;
        }
        const message = new Uint8Array(HEADER + content.byteLength);
        new DataView(message.buffer).setUint32(0, this.#number);
        message.set(new Uint8Array(content), HEADER);
        this.#session.socket.send(message);
        this.#offset = end;
    }
}
