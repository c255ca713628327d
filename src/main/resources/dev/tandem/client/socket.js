import {
    CLOSE_LOAD_AGAIN, CLOSE_NO_SESSION, CLOSE_NORMAL, CLOSE_REFUSED, CLOSE_REPLACED, CLOSE_SIGNED_OUT, CLOSE_TOO_BIG,
    CLOSE_UNSUPPORTED,
    HEARTBEAT_SECONDS, SILENCE_SECONDS, SUBPROTOCOL,
} from "./constants.js";

const TICK = 5000;
const CONNECT_TIMEOUT = 15000;
/**
 * Who waits for an answer asks after this time, tells the user when there is none after the next, and gives up then.
 */
const ASK_AFTER = 3000;
const NOTICE_AFTER = 5000;
const GIVE_UP_AFTER = 7000;
/** Milliseconds that a character takes on a slow line: what was sent may still be on its way. */
const SLOW = 0.05;
const FIRST_DELAY = 250;
/** From so many failures on it may be that one is not let in. */
const UNREACHABLE_AT = 3;
const LONGEST_DELAY = 15000;

const FINAL = new Set([
    CLOSE_NORMAL, CLOSE_UNSUPPORTED, CLOSE_REFUSED, CLOSE_TOO_BIG, CLOSE_SIGNED_OUT, CLOSE_REPLACED,
]);

/**
 * The connection to the server, which comes back by itself as long as the session may still be there.
 *
 * The listener has `opened()`, `received(data)`, `heartbeat()` (must send something), `isWaiting()` (whether the server
 * has not acknowledged something), `ask()` (must send what it answers at once), `silent()` (no answer comes), `heard()`
 * (after all, one has), `lost()`, `unreachable()` (again it could not be opened), `ended(code)` (the session is over)
 * and `expired(ticket)` (the server does not know it, or not any more: with a ticket it does when the page loads
 * again).
 */
export class Socket {

    #env;
    #url;
    #listener;
    #socket = null;
    #isOpen = false;
    #wasOpen = false;
    #rests = false;
    #retryTimer = null;
    #tickTimer = null;
    #attempts = 0;
    #lastSent = 0;
    #lastReceived = 0;
    #lastTick = 0;
    #askTimer = null;
    #arrivesAt = 0;
    #isSilent = false;

    constructor(env, url, listener) {
        this.#env = env;
        this.#url = url;
        this.#listener = listener;
    }

    get isOpen() {
        return this.#isOpen;
    }

    /** Returns how many bytes wait to be sent. */
    get bufferedAmount() {
        return this.#socket.bufferedAmount;
    }

    /** Connects, or connects again at once when a retry is waiting. */
    open() {
        this.#stopTimers();
        this.#wasOpen = this.#rests = false;
        const socket = new this.#env.WebSocket(this.#url, SUBPROTOCOL);
        this.#socket = socket;
        socket.binaryType = "arraybuffer";
        this.#lastSent = this.#lastReceived = this.#lastTick = this.#env.now();
        // A socket that was given up may still have something to tell; nobody listens to it.
        const current = (action) => (event) => socket === this.#socket && action(event);
        socket.onopen = current(() => this.#opened());
        socket.onmessage = current((event) => this.#received(event.data));
        socket.onclose = current((event) => this.#closed(event));
        this.#tick();
    }

    /** @param {string|ArrayBuffer} data */
    send(data) {
        this.#lastSent = this.#env.now();
        this.#arrivesAt = Math.max(this.#arrivesAt, this.#lastSent) + (data.length ?? data.byteLength) * SLOW;
        this.#socket.send(data);
        this.#askTimer ??= this.#env.setTimeout(() => this.#ask(), ASK_AFTER);
    }

    /** The network may be back, or be another one: connects at once, or finds out whether the connection still is. */
    wake() {
        if (this.#isOpen) {
            this.#listener.heartbeat();
        }
        else if (this.#retryTimer !== null || this.#rests) {
            this.open();
        }
    }

    /** Closes without a word to the listener: for good, or while the page rests, until `wake`. */
    close(code = CLOSE_NORMAL) {
        this.#rests = code !== CLOSE_NORMAL;
        this.#drop()?.close(code);
    }

    #opened() {
        this.#isOpen = this.#wasOpen = true;
        this.#lastReceived = this.#env.now();
        this.#listener.opened();
    }

    #received(text) {
        this.#lastReceived = this.#env.now();
        this.#attempts = 0;
        if (this.#isSilent) {
            this.#isSilent = false;
            this.#listener.heard();
        }
        this.#listener.received(text);
        // Timers of a hidden tab may fire once a minute only; the server's heartbeat keeps ours going.
        this.#beat(HEARTBEAT_SECONDS - 5);
    }

    #closed({ code, reason }) {
        this.#drop();
        // Refused on return: the server holds on to the socket that was lost here, or has missed what went over it.
        if (code === CLOSE_NO_SESSION || (code === CLOSE_REFUSED && this.#attempts > 0)) {
            this.#listener.expired();
        }
        else if (code === CLOSE_LOAD_AGAIN) {
            this.#listener.expired(reason);
        }
        else if (FINAL.has(code)) {
            this.#listener.ended(code);
        }
        else {
            this.#lost();
        }
    }

    #lost() {
        if (!this.#wasOpen && this.#attempts >= UNREACHABLE_AT) {
            this.#listener.unreachable();
        }
        const delay = Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** this.#attempts++);
        // Spread out, so that a server that comes back is not met by all its pages at once.
        this.#retryTimer = this.#env.setTimeout(() => this.open(), delay * (0.5 + this.#env.random() / 2));
        this.#listener.lost();
    }

    /** A line that is dead tells nothing; only that no answer comes to what was sent does. */
    #ask() {
        this.#askTimer = null;
        if (!this.#isOpen || !this.#listener.isWaiting()) {
            return;
        }
        const asked = this.#env.now();
        this.#listener.ask();
        this.#await(asked, NOTICE_AFTER);
    }

    #await(asked, delay) {
        this.#env.clearTimeout(this.#askTimer);
        const due = this.#env.now() + delay;
        this.#askTimer = this.#env.setTimeout(() => {
            this.#askTimer = null;
            const now = this.#env.now();
            // After a sleep, or a dialog, an answer may be there that could not be heard yet.
            if (this.#lastReceived >= asked || now - due > TICK) {
                this.#ask();
            }
            else if (now < this.#arrivesAt + NOTICE_AFTER) {
                this.#await(asked, this.#arrivesAt + NOTICE_AFTER - now);
            }
            else if (!this.#isSilent) {
                this.#isSilent = true;
                this.#listener.silent();
                this.#await(asked, GIVE_UP_AFTER);
            }
            else {
                this.#giveUp();
            }
        }, delay);
    }

    #giveUp() {
        // Without a code: 1000 would mean that the page was left.
        this.#drop()?.close();
        this.#lost();
    }

    #tick() {
        const now = this.#env.now();
        if (now - this.#lastTick > 2 * TICK) {
            // The page was asleep, or a dialog was open: what has come meanwhile is heard only now.
            this.#lastReceived = Math.max(this.#lastReceived, now - SILENCE_SECONDS * 1000 + 2 * TICK);
        }
        this.#lastTick = now;
        if (now - this.#lastReceived >= (this.#isOpen ? SILENCE_SECONDS * 1000 : CONNECT_TIMEOUT)) {
            this.#giveUp();
            return;
        }
        this.#beat(HEARTBEAT_SECONDS);
        this.#tickTimer = this.#env.setTimeout(() => this.#tick(), TICK);
    }

    #beat(seconds) {
        if (this.#isOpen && this.#env.now() - this.#lastSent >= seconds * 1000) {
            this.#listener.heartbeat();
        }
    }

    /** Listens to the socket no more, and returns it. */
    #drop() {
        this.#stopTimers();
        const socket = this.#socket;
        this.#socket = null;
        this.#isOpen = this.#isSilent = false;
        this.#arrivesAt = 0;
        return socket;
    }

    #stopTimers() {
        this.#env.clearTimeout(this.#retryTimer);
        this.#env.clearTimeout(this.#tickTimer);
        this.#env.clearTimeout(this.#askTimer);
        this.#retryTimer = this.#tickTimer = this.#askTimer = null;
    }
}
