import { LOG_DEBUG, LOG_ERROR, LOG_INFO, LOG_WARN, OP_LOG } from "./constants.js";

/** So many at once, and then one every so many milliseconds: the server would not log more anyway. */
const BURST = 20;
const INTERVAL = 1000;
const MAX_LENGTH = 2000;

const LEVELS = { error: LOG_ERROR, warn: LOG_WARN, info: LOG_INFO, log: LOG_INFO, debug: LOG_DEBUG };

/** Tells the server's log what happens in the page. What comes before there is a session waits for it. */
export class Reports {

    #env;
    #session = null;
    #waiting = [];
    #usedUpTo = -Infinity;

    constructor(env) {
        this.#env = env;
    }

    join(session) {
        this.#session = session;
        this.#waiting.splice(0).forEach(([level, text]) => session.say(OP_LOG, level, text));
    }

    /** @returns {object} what the runtime is to use, so that its own reports go along */
    watchErrors() {
        this.#listen();
        const { console } = this.#env;
        const error = (...args) => {
            console.error(...args);
            this.#report(LOG_ERROR, args);
        };
        return { ...this.#env, console: { error } };
    }

    /** Lets all that is written to the console go along. @returns {object} what the runtime is to use */
    watchConsole() {
        this.#listen();
        const { console } = this.#env;
        for (const [name, level] of Object.entries(LEVELS)) {
            const original = console[name];
            console[name] = (...args) => {
                original.apply(console, args);
                this.#report(level, args);
            };
        }
        return this.#env;
    }

    #listen() {
        const env = this.#env;
        env.addEventListener("error", ({ error, message }) => this.#report(LOG_ERROR, [error ?? message]));
        env.addEventListener("unhandledrejection", ({ reason }) => {
            if (!reason?.isAnswer) {
                this.#report(LOG_ERROR, ["unhandled rejection:", reason]);
            }
        });
    }

    #report(level, args) {
        const now = this.#env.now();
        this.#usedUpTo = Math.max(this.#usedUpTo, now - BURST * INTERVAL) + INTERVAL;
        if (this.#usedUpTo > now) {
            this.#usedUpTo -= INTERVAL;
            return;
        }
        let text;
        try {
            text = args.map(textOf).join(" ").slice(0, MAX_LENGTH);
        }
        catch {
            return;    // Something that cannot even be written must not become another error.
        }
        if (this.#session) {
            this.#session.say(OP_LOG, level, text);
        }
        else {
            this.#waiting.push([level, text]);
        }
    }
}

function textOf(value) {
    if (value instanceof Error) {
        const stack = value.stack ?? "";
        return stack.includes(value.message) ? stack : `${value}\n${stack}`;
    }
    if (value === null || typeof value !== "object") {
        return String(value);
    }
    return JSON.stringify(value) ?? String(value);
}
