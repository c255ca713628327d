import { texts } from "./texts.js";

/** Who has not typed for so long may see what others have made of it. */
const PAUSE = 1000;

/** What the runtime itself has against a value, as texts for users. */
const PROBLEMS = { "TANDEM-0243": "tooLong", "TANDEM-0244": "notSent", "TANDEM-0245": "notSent" };

/**
 * Binds a text field to a property: each shows what the other has. What validators, the server or another tab make of
 * the text does not disturb who is typing: caret, selection, undo and the composition of an input method stay whole. A
 * value that is refused stays in the field, together with the reason. Modules import it from "tandem/bindText".
 *
 * @param {Model} model whose property it is
 * @param {HTMLInputElement|HTMLTextAreaElement} field
 * @param {string} name of a property that holds text
 * @param {"input"|"change"} [on] when the property is set: with each letter, or when the user is done
 */
export function bindText(model, field, name, on = "input") {
    new Binding(model, field, model.$node.requireProperty(name), on).connect();
}

class Binding {

    #model;
    #field;
    #property;
    #on;
    #problem = null;
    #pause = null;
    #isComposing = false;
    #isWriting = false;
    /** The user has stepped back, and would only be thrown forward again. */
    #isUndoing = false;
    /** There is something in the field that the property was not set to. */
    #isPending = false;
    #isTouched = false;
    #isRefused = false;

    constructor(model, field, property, on) {
        this.#model = model;
        this.#field = field;
        this.#property = property;
        this.#on = on;
    }

    connect() {
        const model = this.#model;
        const listen = (type, listener) => model.listen(this.#field, type, listener);
        listen("compositionstart", () => {
            this.#isComposing = true;
        });
        listen("compositionend", (event) => {
            this.#isComposing = false;
            this.#typed(event);
        });
        listen("input", (event) => this.#typed(event));
        listen("change", () => this.#isPending && this.#set());
        listen("blur", () => this.#left());
        // A browser that comes back to a page fills in what its fields had before.
        model.listen(this.#field.ownerDocument.defaultView, "pageshow", () => this.#isTouched || this.#write());
        model.$problems.set(this.#property.name, (message) => this.#refuse(message));
        model.connect(() => this.#show(), `!${this.#property.name}`);
        this.#write();
    }

    get #text() {
        return String(this.#property.get() ?? "");
    }

    #typed({ inputType }) {
        if (this.#isComposing || this.#isWriting) {
            return;
        }
        this.#isTouched = true;
        this.#isUndoing = inputType?.startsWith("history") ?? false;
        clearTimeout(this.#pause);
        this.#pause = setTimeout(() => {
            this.#pause = null;
            this.#show();
        }, PAUSE);
        if (this.#on === "input") {
            this.#set();
        }
        else {
            this.#isPending = true;
        }
    }

    #set() {
        this.#isPending = false;
        try {
            this.#property.set(this.#field.value);
            this.#accept();
        }
        catch (error) {
            this.#refuse(error.message);
        }
        this.#show();
    }

    #left() {
        clearTimeout(this.#pause);
        this.#pause = null;
        this.#isUndoing = false;
        this.#show(true);
    }

    // What the field shows -------------------------------------------------------------------------------------------

    #show(isLeft = false) {
        const { value } = this.#field;
        const text = this.#text;
        if (value === text || this.#isComposing || this.#isPending || this.#isRefused) {
            return;
        }
        if (isLeft || this.#field.getRootNode().activeElement !== this.#field) {
            this.#write();
        }
        else if (!this.#isUndoing && (this.#pause === null || text.length === value.length) && !isSpaced(value, text)) {
            this.#replace(value, text);
        }
    }

    #write() {
        if (this.#field.value !== this.#text) {
            this.#field.value = this.#text;
        }
    }

    /** Changes only what differs, as the user would: the browser can undo that, and knows where the caret is. */
    #replace(old, text) {
        const field = this.#field;
        const { selectionStart, selectionEnd, selectionDirection } = field;
        if (selectionStart === null) {
            field.value = text;
            return;
        }
        const [start, end] = difference(old, text);
        const part = text.slice(start, text.length - end);
        this.#isWriting = true;
        field.setSelectionRange(start, old.length - end);
        const isDone = field.ownerDocument.execCommand(part ? "insertText" : "delete", false, part);
        if (!isDone || field.value !== text) {
            field.value = text;
        }
        this.#isWriting = false;
        const place = (at) => at <= start ? at
            : at >= old.length - end ? at + text.length - old.length : Math.min(at, text.length - end);
        field.setSelectionRange(place(selectionStart), place(selectionEnd), selectionDirection);
    }

    // What is refused ------------------------------------------------------------------------------------------------

    #refuse(message) {
        const code = /^TANDEM-\d+/.exec(message)?.[0];
        const text = code ? texts[PROBLEMS[code] ?? "notTaken"] : message;
        this.#isRefused = true;
        this.#field.setAttribute("aria-invalid", "true");
        this.#field.setCustomValidity(text);
        this.#problem ??= this.#findProblem();
        this.#problem.textContent = text;
    }

    #accept() {
        if (this.#isRefused) {
            this.#isRefused = false;
            this.#field.removeAttribute("aria-invalid");
            this.#field.setCustomValidity("");
            this.#problem.textContent = "";
        }
    }

    /** The page may have a place for it, which `aria-errormessage` names. */
    #findProblem() {
        const field = this.#field;
        const document = field.ownerDocument;
        const there = document.getElementById(field.getAttribute("aria-errormessage"));
        if (there) {
            return there;
        }
        const problem = document.createElement("small");
        problem.className = "tandem-problem";
        problem.id = `${this.#model.id}-${this.#property.name}-problem`;
        problem.setAttribute("role", "alert");
        field.after(problem);
        field.setAttribute("aria-errormessage", problem.id);
        return problem;
    }
}

/** Blanks at the end of a word are typed before the next one. */
function isSpaced(a, b) {
    return a.replace(/\s+/g, "") === b.replace(/\s+/g, "");
}

/** Returns how many characters at the beginning and at the end are the same; a character of two halves is one. */
function difference(a, b) {
    const shorter = Math.min(a.length, b.length);
    let start = 0;
    while (start < shorter && a[start] === b[start]) {
        start++;
    }
    start -= isHalf(a[start - 1], 0xd800);
    let end = 0;
    while (end < shorter - start && a[a.length - end - 1] === b[b.length - end - 1]) {
        end++;
    }
    return [start, end - isHalf(a[a.length - end], 0xdc00)];
}

function isHalf(character = "", first) {
    return Number((character.charCodeAt(0) & 0xfc00) === first);
}
