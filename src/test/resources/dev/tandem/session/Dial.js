import { DialBoth, Dial_Mark, Dial_Mode } from "./Dial.base.js";

export class Dial extends DialBoth {

    static handlers = {
        show: ["target", "name:first"],
        warn: ["alarm"],
        follow: ["neighbours*.target"],
    };

    heard = [];

    init() {
        this.heard.push(`init ${this.target}`);
        this.connect((...events) => this.heard.push(`${events.length} marks`), "marks");
    }

    show(...events) {
        this.heard.push(`${this.name}: ${this.target} (${events.length})`);
    }

    warn(event) {
        this.heard.push(`alarm ${event.value}`);
    }

    follow() {
        this.heard.push(`neighbour ${this.neighbours[0].target}`);
    }

    press() {
        this.clicked(3);
        this.target = 21;
        this.mode = Dial_Mode.ON;
        this.$list("marks").add(new Dial_Mark(1, "one"));
    }

    describe(prefix) {
        return `${prefix} ${this.name} ${this.isFull()}`;
    }

    mark(at, text) {
        return new Dial_Mark(at, text);
    }

    fail() {
        throw new Error("no");
    }

    #secret() {
        return 1;
    }

    dispose() {
        super.dispose();
        globalThis.disposed = this.id;
    }
}
