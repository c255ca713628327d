import { OP_RETURN, OP_THROW } from "./constants.js";

/** Runs code of the server's, and answers with what it gives. Only in pages of apps that are configured to allow it. */
export function receive(session, number, code) {
    const fail = (error) => session.say(OP_THROW, number, String(error?.stack ?? error));
    const succeed = (value) => {
        try {
            session.say(OP_RETURN, number, session.encode(value));
        }
        catch (error) {
            fail(error);
        }
    };
    session.afterHandlers(() => {
        try {
            Promise.resolve((0, eval)(code)).then(succeed, fail);
        }
        catch (error) {
            fail(error);
        }
    });
}
