import { DATA_BEGIN, DATA_FAIL, DATA_RESUME, OP_UPLOAD } from "./constants.js";

/** Bytes of content of one message at most. */
const CHUNK = 64 * 1024;
const HEADER = 4;

/** With so much in the socket's buffer other messages would wait too long. */
const BUFFERED = 4 * CHUNK;
const PAUSE = 10;

/** What the server says when it takes no more at once, and the runtime when the session is over. */
const TOO_MANY = "TANDEM-0572";
const GIVEN_UP = "TANDEM-0241";

/** The uploads of each session. @type {WeakMap<Session, Queue>} */
const queues = new WeakMap();

/**
 * Sends bytes to a method of the server's model that is marked `@UploadHandler`. Modules import it from "tandem/upload".
 * When the server takes no more uploads at once, it begins with the end of another.
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
    const queue = queues.get(session) ?? new Queue(session);
    queues.set(session, queue);
    return new Promise((resolve, reject) => queue.add({ model, name, blob, meta, progress, signal, resolve, reject }));
}

/** The server lets so many bytes come in all, and has so many; or it has so many when a lost connection is back. */
export function receive(session, number, kind, count, received) {
    const sending = queues.get(session)?.sending.get(number);
    kind === DATA_RESUME ? sending?.resume(count) : sending?.go(count, received);
}

/** The uploads of one session: those under way, and those that wait for the end of another. */
class Queue {

    /** By number. @type {Map<number, Sending>} */
    sending = new Map();
    #session;
    #waiting = [];
    /** Tells whether one has ended since another began: then the server may have room by now. */
    #ended = 0;

    constructor(session) {
        this.#session = session;
    }

    add(upload) {
        upload.cancel = () => this.#cancel(upload);
        upload.signal?.addEventListener("abort", upload.cancel);
        if (this.#waiting.length > 0) {
            this.#waiting.push(upload);
        }
        else {
            this.#begin(upload);
        }
        if (upload.signal?.aborted) {
            upload.cancel();
        }
    }

    #begin(upload) {
        const { model, name, blob, meta, progress } = upload;
        const session = this.#session;
        const ended = this.#ended;
        session.calls.open(model, name, (number) => {
            const json = session.encode(meta ?? {});
            upload.number = number;
            this.sending.set(number, new Sending(session, number, blob, progress));
            session.say(OP_UPLOAD, number, DATA_BEGIN, model.id, name, blob.size, blob.name ?? "", blob.type, json);
        }).then((value) => {
            this.#end(upload, true);
            upload.resolve(value);
        }, (error) => {
            if (!this.#wait(upload, error, ended)) {
                if (error.message.startsWith(GIVEN_UP) && !this.#session.socket.isOpen) {
                    // Nobody will answer those that wait, either.
                    this.#waiting.splice(0).forEach((other) => other.reject(error));
                }
                this.#end(upload, false);
                upload.reject(error);
            }
        });
    }

    /** Returns false when there is nothing to wait for. */
    #wait(upload, error, ended) {
        this.sending.get(upload.number)?.end(false);
        this.sending.delete(upload.number);
        const isFull = error.message.startsWith(TOO_MANY);
        if (isFull && this.sending.size > 0) {
            this.#waiting.push(upload);
        }
        else if (isFull && this.#ended > ended) {
            this.#begin(upload);
        }
        else {
            return false;
        }
        return true;
    }

    #end(upload, isWhole) {
        upload.signal?.removeEventListener("abort", upload.cancel);
        this.sending.get(upload.number)?.end(isWhole);
        this.sending.delete(upload.number);
        this.#ended++;
        if (this.#waiting.length > 0) {
            this.#begin(this.#waiting.shift());
        }
    }

    #cancel(upload) {
        const reason = `TANDEM-0552: upload '${upload.name}' of ${upload.model.id} was cancelled`;
        const index = this.#waiting.indexOf(upload);
        if (index >= 0) {
            this.#waiting.splice(index, 1);
            upload.reject(new Error(reason));
        }
        else if (this.sending.delete(upload.number)) {
            this.#session.say(OP_UPLOAD, upload.number, DATA_FAIL);
            this.#session.calls.reject(upload.number, reason);
        }
    }
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

    /** What went over the connection before has come as far as that. */
    resume(received) {
        this.#offset = received;
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
            while (!this.#isOver && this.#offset < this.#granted && this.#session.isOnline) {
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
        const offset = this.#offset;
        const joins = this.#session.joins;
        const end = Math.min(this.#granted, offset + CHUNK);
        const content = await this.#blob.slice(offset, end).arrayBuffer();
        if (this.#isOver || this.#session.joins !== joins || !this.#session.isOnline) {
            return;
        }
        const message = new Uint8Array(HEADER + content.byteLength);
        new DataView(message.buffer).setUint32(0, this.#number);
        message.set(new Uint8Array(content), HEADER);
        this.#session.socket.send(message);
        this.#offset = end;
    }
}
