package dev.tandem.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a page tells the server's log of itself. */
class ReportsTest {

    /** A browser whose console and clock the test holds; what is said to the server, and what the console shows. */
    private static final String PROBE = """
        import { Reports } from "./reports.js";
        export function probe(script) {
            const said = [], shown = [], listeners = {};
            let time = 0;
            const console = Object.fromEntries(["error", "warn", "info", "log", "debug"]
                .map((name) => [name, (...args) => shown.push(name + " " + args.join(" "))]));
            const env = { console, now: () => time, addEventListener: (type, task) => { listeners[type] = task; } };
            const reports = new Reports(env);
            const session = { say: (...op) => said.push(op.join(" ")) };
            script({ reports, env, session, listeners, console, pass: (millis) => { time += millis; } });
            return JSON.stringify({ said, shown });
        }
        """;

    private final BrowserRuntime browser = new BrowserRuntime();

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void whatNobodyHasCaughtIsTold() {
        assertThat(probe("""
            reports.watchErrors();
            reports.join(session);
            listeners.error({ error: Object.assign(new TypeError("oh"), { stack: "TypeError: oh\\n at x" }) });
            listeners.error({ message: "Script error." });
            listeners.unhandledrejection({ reason: { code: 7 } });
            """)).isEqualTo("{\"said\":[\"log error TypeError: oh\\n at x\",\"log error Script error.\","
                + "\"log error unhandled rejection: {\\\"code\\\":7}\"],\"shown\":[]}");
    }

    @Test
    void whatTheServerHasAnsweredIsNotToldToIt() {
        assertThat(probe("""
            reports.watchErrors();
            reports.join(session);
            listeners.unhandledrejection({ reason: Object.assign(new Error("not today"), { isAnswer: true }) });
            listeners.unhandledrejection({ reason: undefined });
            """)).isEqualTo("{\"said\":[\"log error unhandled rejection: undefined\"],\"shown\":[]}");
    }

    @Test
    void whatTheRuntimeReportsIsShownAndToldOnceButTheConsoleIsThePages() {
        assertThat(probe("""
            const watched = reports.watchErrors();
            reports.join(session);
            watched.console.error("it failed");
            console.info("mine");
            """)).isEqualTo("{\"said\":[\"log error it failed\"],\"shown\":[\"error it failed\",\"info mine\"]}");
    }

    @Test
    void theWholeConsoleGoesAlongWhereItIsWatched() {
        assertThat(probe("""
            const watched = reports.watchConsole();
            reports.join(session);
            watched.console.error("a");
            console.warn("b", null, 1n);
            console.log("c");
            console.debug(undefined);
            """)).startsWith("{\"said\":[\"log error a\",\"log warn b null 1\",\"log info c\",\"log debug undefined\"]")
                .contains("\"shown\":[\"error a\"");
    }

    @Test
    void whatComesBeforeTheSessionWaitsForIt() {
        assertThat(probe("""
            reports.watchErrors();
            listeners.error({ message: "early" });
            reports.join(session);
            """)).contains("[\"log error early\"]");
    }

    @Test
    void aFloodIsCutAndGoesOnLater() {
        String result = probe("""
            reports.watchErrors();
            reports.join(session);
            for (let i = 0; i < 1000; i++) {
                listeners.error({ message: "x".repeat(3000) });
            }
            session.say("then");
            pass(2000);
            for (let i = 0; i < 1000; i++) {
                listeners.error({ message: "later" });
            }
            """);

        assertThat(result.split("log error x")).hasSize(21);
        assertThat(result.split("log error later")).hasSize(3);
        assertThat(result).hasSizeLessThan(20 * 2_050);
    }

    @Test
    void whatCannotBeWrittenIsNoErrorMore() {
        assertThat(probe("""
            reports.watchConsole();
            reports.join(session);
            const circle = {};
            circle.self = circle;
            console.info(circle);
            console.info({ toJSON() { throw new Error("no"); } });
            """)).startsWith("{\"said\":[]");
    }

    private String probe(String script) {
        return browser.define("dev/tandem/client/probe.js", PROBE).getMember("probe")
            .execute(browser.define("dev/tandem/client/script.js",
                "export const script = ({ reports, env, session, listeners, console, pass }) => {" + script + "};")
                .getMember("script"))
            .asString();
    }
}
