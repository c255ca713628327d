import { Reports } from "./reports.js";
import { browser, start } from "./start.js";

/** Starts a page whose console goes to the server's log, too. */
export function main(modules, env = browser()) {
    const reports = new Reports(env);
    reports.join(start(modules, reports.watchConsole()));
}
