/**
 * What this side has changed in one list or map that the server may not know yet. When the server has changed the same,
 * not knowing of it, that is undone: the server's patch fits the value that the server had.
 */
export class Unconfirmed {

    #entries = [];
    #unsentPatches = 0;

    get isEmpty() {
        return this.#entries.length === 0;
    }

    /** Number of patches since the last frame. */
    get unsentPatches() {
        return this.#unsentPatches;
    }

    /**
     * @param {function(): void} undo @param {*} made the change, or the whole value
     * @param {boolean} isWhole whether the whole value is sent @param {boolean} isHeld whether that is put off
     */
    add(undo, made, isWhole, isHeld) {
        this.#entries.push({ seq: Infinity, undo, made, isWhole, isHeld });
        this.#unsentPatches = isWhole ? 0 : this.#unsentPatches + 1;
    }

    /** The latest change. */
    get last() {
        return this.#entries.at(-1);
    }

    /**
     * What was unsent goes with that frame, except what is held: all, or up to a change.
     * @param {object} [last] that change @param {boolean} [isWhole] whether it takes with it what was before
     */
    sent(seq, last, isWhole = true) {
        const to = last ? this.#entries.lastIndexOf(last) : this.#entries.length - 1;
        this.#unsentPatches = last ? this.#unsentPatches : 0;
        for (let i = to; i >= 0 && this.#entries[i].seq === Infinity; i = isWhole ? i - 1 : -1) {
            if (!this.#entries[i].isHeld) {
                this.#entries[i].seq = seq;
            }
        }
    }

    /** What is held may go. */
    release() {
        this.#entries.forEach((entry) => {
            entry.isHeld = false;
        });
    }

    /** The server knew all up to that frame of ours when it sent the latest of its own. */
    confirm(seq) {
        this.#entries = this.#entries.filter((entry) => entry.seq > seq);
    }

    /** Undoes what came after that frame. @returns {{made: *, isWhole: boolean}[]} what that was, the first first */
    undo(seq) {
        const undone = [];
        while (this.#entries.at(-1)?.seq > seq) {
            const entry = this.#entries.pop();
            entry.undo();
            undone.unshift(entry);
        }
        this.#unsentPatches = 0;
        return undone;
    }

    /**
     * The server has corrected what that frame brought, but the whole value was set here since: that stays, and when it
     * is undone the corrected value comes back.
     */
    correct(seq, undo) {
        const first = this.#entries.findIndex((entry) => entry.isWhole && entry.seq > seq);
        this.#entries.splice(0, first);
        if (first >= 0) {
            this.#entries[0].undo = undo;
        }
    }
}
