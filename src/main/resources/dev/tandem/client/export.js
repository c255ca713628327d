import { DATA_BEGIN, ELEMENT_ID, KEY_FRAME, KEY_SESSION, OP_CALL, OP_UPLOAD } from "./constants.js";
import { Session } from "./session.js";

/**
 * Starts an exported page, which has no server: builds the models of its frame; what they say is taken and forgotten, and
 * calls of the server fail. `<html data-tandem="exported">`.
 *
 * @param {object} modules the registry of the page's modules
 * @param {object} [env] what the runtime needs of the browser
 */
export function main(modules, env = browser()) {
    const { document } = env;
    const page = JSON.parse(document.getElementById(ELEMENT_ID).textContent);
    // All that the frame asks for is there.
    const session = new Session(env, page[KEY_SESSION], () => Promise.resolve(), modules,
        [Infinity, Infinity]);
    session.receive(page[KEY_FRAME]);
    session.join({
        isOpen: true,
        send(text) {
            const [seq, , ...ops] = JSON.parse(text);
            session.confirm(seq);
            const reject = (number, id, method) => session.outbox.answered(number) ?? session.calls.reject(number,
                `TANDEM-0540: '${method}' of ${id} cannot be called, as an exported page has no server`);
            for (const [name, ...args] of ops) {
                if (name === OP_CALL) {
                    reject(args[2], args[0], args[1]);
                }
                else if (name === OP_UPLOAD && args[1] === DATA_BEGIN) {
                    reject(args[0], args[2], args[3]);
                }
            }
        },
    });
    document.documentElement.dataset.tandem = "exported";
}

function browser() {
    return {
        document,
        console,
        queueMicrotask: (task) => queueMicrotask(task),
    };
}
