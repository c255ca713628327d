/**
 * What the runtime needs of a browser, with a clock and a network that the test drives. Evaluated as a script, so that
 * its names are global, as they are in a browser.
 */

const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

globalThis.btoa = (text) => {
    const bits = Array.from(text, (c) => c.charCodeAt(0).toString(2).padStart(8, "0")).join("");
    const digits = (bits.match(/.{1,6}/g) ?? []).map((six) => BASE64[parseInt(six.padEnd(6, "0"), 2)]).join("");
    return digits + "=".repeat(-digits.length & 3);
};

globalThis.atob = (text) => {
    const digits = Array.from(text.replace(/=+$/, ""));
    const bits = digits.map((c) => BASE64.indexOf(c).toString(2).padStart(6, "0")).join("");
    return (bits.match(/.{8}/g) ?? []).map((eight) => String.fromCharCode(parseInt(eight, 2))).join("");
};

class FakeNode {
    constructor(tag) {
        this.tagName = tag.toUpperCase();
        this.children = [];
        this.parent = null;
        this.dataset = {};
        this.attributes = {};
        this.listeners = [];
        this.text = "";
    }
    get textContent() {
        return this.text + this.children.map((child) => child.textContent).join("");
    }
    set textContent(text) {
        this.text = String(text);
    }
    setAttribute(name, value) {
        this.attributes[name] = value;
    }
    append(...nodes) {
        for (const node of nodes) {
            node.parent = this;
            this.children.push(node);
            browser.onAppend(node);
        }
    }
    remove() {
        if (this.parent) {
            this.parent.children = this.parent.children.filter((child) => child !== this);
            this.parent = null;
        }
    }
    addEventListener(type, listener) {
        this.listeners.push({ type, listener });
    }
    removeEventListener(type, listener) {
        this.listeners = this.listeners.filter((l) => l.type !== type || l.listener !== listener);
    }
    dispatch(type, event = {}) {
        this.listeners.filter((l) => l.type === type).forEach((l) => l.listener({ type, target: this, ...event }));
    }
    click() {
        this.dispatch("click");
    }
}

class FakeWebSocket {
    constructor(url, protocol) {
        Object.assign(this, { url, protocol, sent: [], closedWith: null });
        browser.sockets.push(this);
    }
    send(text) {
        this.sent.push(text);
        browser.sent.push(text);
    }
    close(code = "no code") {
        this.closedWith = code;
    }
}

class FakeBrowser {
    constructor(page) {
        this.page = page;
        this.clock = 0;
        this.timers = [];
        this.sockets = [];
        this.sent = [];
        this.errors = [];
        this.reloads = 0;
        this.address = globalThis.nextAddress ?? "https://example.org/demo/app/";
        delete globalThis.nextAddress;
        this.randomValue = 1;
        this.loads = [];
        this.styles = [];
        this.modules = {};
    }
    get socket() {
        return this.sockets.at(-1);
    }
    start(main) {
        globalThis.document = new FakeNode("#document");
        document.documentElement = new FakeNode("html");
        document.head = new FakeNode("head");
        document.body = new FakeNode("body");
        document.visibilityState = "visible";
        document.createElement = (tag) => new FakeNode(tag);
        const start = new FakeNode("script");
        start.textContent = this.page;
        document.getElementById = (id) => id === "tandem" ? start : null;
        this.window = new FakeNode("#window");
        main(this.modules, {
            document,
            location: {
                protocol: "https:",
                host: "example.org",
                href: this.address,
                search: this.address.replace(/^[^?]*|#.*$/g, ""),
            },
            console: { error: (...args) => this.errors.push(args.map(String).join(" ")) },
            WebSocket: FakeWebSocket,
            setTimeout: (task, delay) => {
                const timer = { task, at: this.clock + delay };
                this.timers.push(timer);
                return timer;
            },
            clearTimeout: (timer) => {
                this.timers = this.timers.filter((t) => t !== timer);
            },
            queueMicrotask: (task) => Promise.resolve().then(task),
            addEventListener: (type, listener) => this.window.addEventListener(type, listener),
            now: () => this.clock,
            random: () => this.randomValue,
            load: (url) => new Promise((resolve, reject) => this.loads.push({ url, resolve, reject })),
            isRefused: (url) => Promise.resolve(this.refuses === url),
            reload: (ticket) => {
                this.reloads++;
                this.ticket = ticket;
            },
            replaceAddress: (address) => {
                this.address = address;
            },
            post: (url, body) => {
                this.posted = [url, body];
                return this.answer ? Promise.resolve(this.answer) : Promise.reject(new Error("nobody is there"));
            },
        });
    }
    /** Runs what is due until then, in order; one timer in each call, so that microtasks run between them. */
    runNextTimer(until) {
        const next = this.timers.filter((t) => t.at <= until).sort((a, b) => a.at - b.at)[0];
        if (!next) {
            this.clock = until;
            return false;
        }
        this.timers = this.timers.filter((t) => t !== next);
        this.clock = Math.max(this.clock, next.at);
        next.task();
        return true;
    }
    onAppend(node) {
        if (node.tagName === "LINK") {
            this.styles.push(node);
        }
    }
    open() {
        this.socket.onopen({});
    }
    receive(text) {
        this.socket.onmessage({ data: text });
    }
    close(code, reason = "") {
        this.socket.onclose({ code, reason });
    }
    takeSent() {
        return JSON.stringify(this.sent.splice(0));
    }
}

/** What modules under test have noted down. */
globalThis.notes = [];
globalThis.note = (...what) => {
    notes.push(what.map((part) => typeof part === "string" ? part : JSON.stringify(part)).join(" "));
};
globalThis.browser = null;
