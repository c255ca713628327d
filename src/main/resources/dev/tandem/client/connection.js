import { Branch } from "./branch.js";
import { couldNotConnect } from "./event-messages.js";

/** One connection string of a handler, and the branches that it leads to. */
export class Connection {
    /**
     * For each part of the path the branches that are not repeated, then those that are. A value that is reached by
     * several ways has one, so that objects that hold each other in circles cost no more than a tree.
     * @type {Map<*, Branch>[]}
     */
    #levels;
    #root = null;
    #circleSuspected = false;
    #opening = true;
    #problem = null;
    #deadEnd = "";
    /** Whether it leads, or may one day lead, to an event. */
    reached = false;

    constructor(handler, path) {
        this.handler = handler;
        this.path = path;
        this.label = path.label || handler.name;
        this.#levels = path.parts.flatMap(() => [new Map(), new Map()]);
    }

    open() {
        this.#root = this.acquire(this.handler.owner.source, 0, false);
        this.#opening = false;
        if (this.#problem === null && !this.reached) {
            this.#problem = couldNotConnect(this.path.text, this.#deadEnd);
        }
        if (this.#problem !== null) {
            throw this.#problem;
        }
    }

    close() {
        this.#root = null;
        this.#keep(new Set());
    }

    /** Returns the branch of that value, opened when it is new, and counts one more use of it. */
    acquire(value, index, repeated) {
        const level = this.#levels[2 * index + repeated];
        let branch = level.get(value);
        if (branch === undefined) {
            branch = new Branch(this, value, index, repeated);
            level.set(value, branch);
            branch.open();
        }
        branch.uses++;
        return branch;
    }

    /** Ends one use; the last one closes the branch. Uses that remain may be its own, over a circle. */
    release(branch, stays) {
        if (--branch.uses === 0) {
            this.#levels[2 * branch.index + branch.repeated].delete(branch.value);
            branch.close();
        }
        else if (!stays && branch.repeated) {
            this.#circleSuspected = true;
        }
    }

    /** Closes the circles that the path has left. */
    settle() {
        if (this.#circleSuspected && this.#root !== null) {
            this.#circleSuspected = false;
            this.#keep(this.#root.addReached(new Set()));
        }
    }

    /** Returns the subscriptions in the order of the tree. */
    subscriptions() {
        const reached = this.#root?.addReached(new Set()) ?? [];
        return [...reached].map((branch) => branch.subscription).filter((subscription) => subscription !== null);
    }

    /** While connecting, the caller is to blame; later, whoever sets a property on the path is not. */
    problem(error) {
        if (!this.#opening) {
            this.handler.owner.loop.onError(this.handler, error);
        }
        else {
            this.#problem ??= error;
        }
    }

    /** Keeps the first reason why the path leads nowhere; of interest while connecting only. */
    deadEnd(reason) {
        if (this.#opening && this.#deadEnd === "") {
            this.#deadEnd = reason();
        }
    }

    #keep(branches) {
        for (const level of this.#levels) {
            const lost = [...level.values()].filter((branch) => !branches.has(branch));
            lost.forEach((branch) => level.delete(branch.value));
            lost.forEach((branch) => branch.close());
        }
    }
}
