/** Runs the handlers that have pending events. One for each session. */
export class EventLoop {
    #queue = [];
    #next = 0;
    /** @package Number of the turn. */
    turn = 0;
    #running = false;
    /**
     * How often the other side and this one have answered each other with what happens now; 0 for what has begun here.
     * What a handler does is as far as what it has heard of.
     */
    round = 0;
    #handlers = 0;

    /**
     * @param {function(HandlerNode, *): void} onError told of each exception that a handler throws
     * @param {object} [hooks] may be set as fields later, too
     * @param {function(): void} [hooks.onPending] called when there is something to run; schedule run() there
     * @param {function(string): void} [hooks.onWarning] told of doubtful connection strings
     */
    constructor(onError, { onPending = () => {}, onWarning = (text) => console.warn(text) } = {}) {
        this.onError = onError;
        this.onPending = onPending;
        this.onWarning = onWarning;
    }

    /**
     * Calls each handler once with all its pending events, in the order in which they first got one, until none is
     * left. Objects created before are complete from now on: a handler connected later gets no initial events.
     */
    run() {
        if (this.#running) {
            return;
        }
        this.#running = true;
        this.turn++;
        try {
            while (this.hasPending()) {
                this.#queue[this.#next++]();
            }
        }
        finally {
            this.#queue.splice(0, this.#next);
            this.#next = 0;
            this.#running = false;
        }
    }

    /** @returns {boolean} whether run() has anything to do */
    hasPending() {
        return this.#next < this.#queue.length;
    }

    /** @package */
    enqueue(task) {
        this.#queue.push(task);
        if (this.#queue.length === 1) {
            this.onPending();
        }
    }

    /** @package */
    nextOrder() {
        return this.#handlers++;
    }
}
