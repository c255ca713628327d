import { texts } from "./texts.js";

/** A connection that is back within this time was never lost, as far as users are concerned. */
const PATIENCE = 2000;

/** Tells the user that the connection is lost, or that the session has ended. The looks are in `tandem.css`. */
export class Overlay {

    #env;
    #element = null;
    #timer = null;
    #failure = null;

    constructor(env) {
        this.#env = env;
    }

    /** Says in a quiet line that the connection is lost, unless it is back in a moment; the page goes on. */
    lost() {
        if (!this.#element && this.#timer === null) {
            this.#timer = this.#env.setTimeout(() => this.#show("tandem-lost", "status", texts.lost), PATIENCE);
        }
    }

    /** Shows that the session is over, and why, with a way to start a new one. */
    ended(text, way = texts.startAgain) {
        this.hide();
        this.#show("tandem-overlay", "alert", text, this.#button(way, () => this.#env.reload()));
    }

    /**
     * Shows, beside the page, that something has failed: the first time only, until it is put away.
     * @returns {function(string): void} puts another text in its place; nothing when it is not shown
     */
    failed(text) {
        if (this.#failure) {
            return undefined;
        }
        const document = this.#env.document;
        const element = document.createElement("div");
        element.className = "tandem-failure";
        const message = document.createElement("p");
        message.setAttribute("role", "alert");
        element.append(message, this.#button(texts.loadAgain, () => this.#env.reload()), this.#button(texts.close, () => {
            this.#failure = null;
            element.remove();
        }));
        document.body.append(element);
        message.textContent = text;
        this.#failure = element;
        return (other) => message.textContent = other;
    }

    #button(text, action) {
        const button = this.#env.document.createElement("button");
        button.type = "button";
        button.textContent = text;
        button.addEventListener("click", action);
        return button;
    }

    hide() {
        this.#env.clearTimeout(this.#timer);
        this.#timer = null;
        this.#element?.remove();
        this.#element = null;
    }

    #show(look, role, text, ...more) {
        const document = this.#env.document;
        const element = document.createElement("div");
        element.className = look;
        const message = document.createElement("p");
        // A live region speaks of what comes into it, not of what it was made with.
        message.setAttribute("role", role);
        message.setAttribute("aria-live", role === "alert" ? "assertive" : "polite");
        element.append(message, ...more);
        document.body.append(element);
        message.textContent = text;
        this.#element = element;
    }
}
