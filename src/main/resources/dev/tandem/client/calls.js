import { OP_CALL, OP_RETURN, OP_THROW } from "./constants.js";
import { encode } from "./value.js";

/** The calls of one session, in both directions. Each is answered once, with a value or the message of an error. */
export class Calls {

    #session;
    #last = 0;
    /** The calls that the server has to answer, by number. */
    #pending = new Map();

    constructor(session) {
        this.#session = session;
    }

    // Methods of the server ------------------------------------------------------------------------------------------

    /** @returns {Promise<*>} what the method returns; rejected with what the server tells */
    send(model, method, args) {
        return this.open(model, method, (number) =>
            this.#session.say(OP_CALL, model.id, method, number, args.map((arg) => encode(arg))));
    }

    /**
     * Opens a call: whatever it is that the server will answer.
     * @param {function(number): void} start says so to the server; when it throws there is no call
     */
    open(model, method, start) {
        return new Promise((resolve, reject) => {
            if (model.$disposed) {
                throw new Error(`TANDEM-0240: '${method}' of ${model.id} was called after it was disposed`);
            }
            start(++this.#last);
            this.#pending.set(this.#last, { id: model.id, method, resolve, reject });
        });
    }

    /** Takes the answer; one to a call that was given up is late. */
    resolve(number, json) {
        this.#take(number)?.resolve(this.#session.decode(json));
    }

    reject(number, message) {
        // Who has called hears of it, or nobody does; the server, whose answer it is, has it in its log where it matters.
        this.#take(number)?.reject(Object.assign(new Error(message), { isAnswer: true }));
    }

    /** Gives up the calls of a model that is disposed; all, without an id, when the session has ended. */
    giveUp(id) {
        for (const [number, call] of this.#pending) {
            if (!id || call.id === id) {
                this.reject(number, `TANDEM-0241: '${call.method}' of ${call.id} will not be answered, `
                    + "as its model or session has ended");
            }
        }
    }

    #take(number) {
        const call = this.#pending.get(number);
        this.#pending.delete(number);
        return call;
    }

    // Methods of models here -----------------------------------------------------------------------------------------

    run(id, method, number, args) {
        const fail = (error) => {
            this.#session.report(`call of ${id}.${method}`, error);
            this.#session.say(OP_THROW, number, String(error?.message ?? error));
        };
        const succeed = (value) => {
            try {
                this.#session.say(OP_RETURN, number, encode(value));
            }
            catch (error) {
                fail(error);
            }
        };
        try {
            const result = this.#call(id, method, args);
            if (typeof result?.then === "function") {
                result.then(succeed, fail);
            }
            else {
                succeed(result);
            }
        }
        catch (error) {
            fail(error);
        }
    }

    #call(id, method, json) {
        if (!id) {
            return null;    // All that was asked for is an answer.
        }
        const model = this.#session.getModel(id);
        if (typeof model[method] !== "function") {
            throw new TypeError(`TANDEM-0242: ${id} has no method '${method}'`);
        }
        const revivals = model.$definition.methods[method] ?? [];
        const args = json.map((each, i) => {
            const value = this.#session.decode(each);
            return revivals[i] && value !== null ? revivals[i].call(model, value) : value;
        });
        return model[method](...args);
    }
}
