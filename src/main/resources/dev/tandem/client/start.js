import {
    CLOSE_RESTING, CLOSE_SIGNED_OUT, ELEMENT_ID, KEY_DEVELOPMENT, KEY_FRAME, KEY_LIMITS, KEY_SESSION, KEY_SOCKET,
    KEY_TEXTS, OP_DATA, PARAMETER_RETURN,
} from "./constants.js";
import { load } from "./loader.js";
import { Overlay } from "./overlay.js";
import { Session } from "./session.js";
import { Socket } from "./socket.js";
import { texts } from "./texts.js";

/** A page that is refused this soon would be refused again and again. */
const YOUNG = 5000;

/**
 * Starts the page: builds the models of its first frame, then opens the socket. `<html data-tandem="…">` tells where
 * the session stands: `starting`, `connected`, `lost` or `closed`.
 *
 * @param {object} modules the registry of the page's modules
 * @param {object} env what the runtime needs of the browser
 * @returns {Session}
 */
export function start(modules, env) {
    const { document, location } = env;
    const page = JSON.parse(document.getElementById(ELEMENT_ID).textContent);
    Object.assign(texts, page[KEY_TEXTS]);
    const state = (name) => {
        document.documentElement.dataset.tandem = name;
    };
    const overlay = new Overlay(env);
    env.failed = (what, error, isHalf) => {
        if (page[KEY_DEVELOPMENT]) {
            const text = `${what} failed: ${error?.stack ?? error}`;
            env.post(page[KEY_DEVELOPMENT], text).then(overlay.failed(text), () => {});
        }
        else if (isHalf) {
            overlay.failed(texts.failed);
        }
    };
    const session = new Session(env, page[KEY_SESSION], (files) => load(env, files, modules), modules,
        page[KEY_LIMITS]);
    const started = env.now();
    let isLeft = false;
    const end = () => {
        state("closed");
        session.end();
    };

    const url = `${location.protocol.replace("http", "ws")}//${location.host}${page[KEY_SOCKET]}`;
    const socket = new Socket(env, url, {
        opened() {
            state("connected");
            overlay.hide();
            session.join(socket);
        },
        received(data) {
            const isText = typeof data === "string";
            session.receive(isText ? JSON.parse(data) : [0, 0, [OP_DATA, data]], isText ? data.length : 0);
        },
        heartbeat() {
            session.beat();
        },
        isWaiting() {
            return session.isWaiting;
        },
        ask() {
            session.ask();
        },
        silent() {
            state("lost");
            overlay.lost();
        },
        heard() {
            state("connected");
            overlay.hide();
        },
        lost() {
            if (!isLeft) {
                state("lost");
                overlay.lost();
            }
        },
        ended(code) {
            end();
            overlay.ended(code === CLOSE_SIGNED_OUT ? texts.signedOut : texts.ended);
        },
        unreachable() {
            // What a handshake is answered by is told to nobody; who may not come in is sent to where one signs in.
            env.isRefused(page[KEY_SOCKET]).then((isRefused) => {
                if (isRefused && !socket.isOpen) {
                    socket.close();
                    end();
                    overlay.ended(texts.signInAgain, texts.signIn);
                }
            }, () => {});
        },
        expired(ticket) {
            end();
            const wait = env.now() - started < YOUNG ? 1000 + 2000 * env.random() : 0;
            env.setTimeout(() => env.reload(ticket), wait);
        },
    });

    state("starting");
    if (TICKET.test(location.search)) {
        env.replaceAddress(location.href.replace(TICKET, ""));
    }
    session.receive(page[KEY_FRAME]);
    socket.open();

    env.addEventListener("online", () => socket.wake());
    document.addEventListener("resume", () => socket.wake());
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && socket.wake());
    env.addEventListener("pagehide", ({ persisted }) => {
        // Whatever is said now has no later turn to go with.
        session.endTurn();
        state("closed");
        isLeft = true;
        // A page that rests in the browser's cache may come back out of it; another one says that it is left.
        const leave = () => isLeft && socket.close(persisted ? CLOSE_RESTING : undefined);
        if (persisted !== undefined && document.visibilityState === "visible") {
            // The last event comes now, and others may have something to say in it, too.
            document.addEventListener("visibilitychange", leave, { once: true });
        }
        else {
            leave();
        }
    });
    env.addEventListener("pageshow", ({ persisted }) => {
        if (persisted && isLeft) {
            isLeft = false;
            state("lost");
            socket.wake();
        }
    });
    return session;
}

/** Stands at the end of the query. */
const TICKET = new RegExp(`[?&]${PARAMETER_RETURN}=[\\w-]*(?=#|$)`);

function addTicket(href, ticket) {
    const [address, ...hash] = href.split("#");
    return [`${address}${address.includes("?") ? "&" : "?"}${PARAMETER_RETURN}=${ticket}`, ...hash].join("#");
}

/** What the runtime needs of the browser. */
export function browser() {
    return {
        document,
        location,
        console,
        WebSocket,
        setTimeout: (task, delay) => setTimeout(task, delay),
        clearTimeout: (timer) => clearTimeout(timer),
        queueMicrotask: (task) => queueMicrotask(task),
        addEventListener: (type, listener) => addEventListener(type, listener),
        // What the clock on the wall says may jump.
        now: () => performance.now(),
        random: () => Math.random(),
        load: (url) => import(url),
        post: (url, body) => fetch(url, { method: "POST", body }).then((answer) => answer.ok ? answer.text() : body),
        // Whether what is asked for is refused to whoever has not signed in. A server that is back answers by 403, as
        // what is no handshake tells no origin.
        isRefused: (url) => fetch(url, { redirect: "manual", cache: "no-store" })
            .then(({ type, status }) => type === "opaqueredirect" || status === 401),
        // With a ticket the page comes back to the session that it had.
        reload: (ticket) => ticket ? location.replace(addTicket(location.href, ticket)) : location.reload(),
        replaceAddress: (address) => history.replaceState(history.state, "", address),
    };
}
