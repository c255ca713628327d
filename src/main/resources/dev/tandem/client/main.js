import { browser, start } from "./start.js";

/** Starts a page that tells the server nothing of what goes wrong in it. */
export function main(modules, env = browser()) {
    start(modules, env);
}
