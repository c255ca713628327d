import { Reports } from "./reports.js";
import { browser, start } from "./start.js";

/** Starts a page that tells the server's log of errors that nobody has caught, and of what the runtime reports. */
export function main(modules, env = browser()) {
    const reports = new Reports(env);
    reports.join(start(modules, reports.watchErrors()));
}
