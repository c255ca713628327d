package dev.tandem.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the browser sends more than the server takes at once. */
class UploadsTest extends RuntimeTest {

    private static final String TOO_MANY = "\"TANDEM-0572: 2 uploads are under way; wait for the end of one\"";

    @BeforeEach
    void begin() {
        browser.define("demo/Files.js", """
            import { Model } from "tandem";
            import { upload } from "tandem/upload";

            globalThis.Blob = class { constructor(parts) { this.size = parts[0].length; this.type = ""; } };
            export class Files extends Model {
                static {
                    Model.define(Files, { name: "demo.Files" });
                }
                send(name) {
                    upload(this, "file", name).then((value) => note(name + " " + value), (e) => note(name + " " + e.message));
                }
                cancel(name) {
                    const controller = { listeners: [], aborted: false,
                        addEventListener(type, listener) { this.listeners.push(listener); }, removeEventListener() { } };
                    upload(this, "file", name, {}, null, controller)
                        .then((value) => note(name + " " + value), (e) => note(name + " " + e.message));
                    globalThis.abort = () => controller.listeners.forEach((listener) => listener());
                }
            }
            """);
        browser.start("[1,0,[\"new\",\"Files1\",\"demo.Files\",{},[]],[\"init\",\"Files1\"]]");
        browser.open();
        browser.takeSent();
    }

    @Test
    void whatTheServerDoesNotTakeYetFollowsWhenAnotherHasEnded() {
        browser.run("Files1", "['a', 'b', 'c', 'd'].forEach((name) => model.send(name))");
        assertThat(begun()).isEqualTo(4);

        browser.receive("[2,2,[\"throw\",3," + TOO_MANY + "],[\"throw\",4," + TOO_MANY + "]]");
        assertThat(begun()).as("as long as nothing has ended").isZero();

        browser.receive("[3,2,[\"return\",1,\"kept\"]]");
        assertThat(browser.takeSent().toString()).contains("[\"upload\",5,\"begin\"");
        browser.receive("[4,3,[\"return\",2,\"kept\"],[\"return\",5,\"kept\"]]");
        browser.receive("[5,4,[\"return\",6,\"kept\"]]");

        assertThat(browser.takeNotes()).containsExactly("a kept", "b kept", "c kept", "d kept");
    }

    @Test
    void itBeginsAgainWhenAllOthersHaveEndedMeanwhile() {
        browser.run("Files1", "['a', 'b'].forEach((name) => model.send(name))");
        begun();

        browser.receive("[2,2,[\"return\",1,\"kept\"],[\"throw\",2," + TOO_MANY + "]]");

        assertThat(browser.takeSent().toString()).contains("[\"upload\",3,\"begin\"");
    }

    @Test
    void whereNoneIsTakenItFails() {
        browser.run("Files1", "model.send('a')");
        browser.receive("[2,2,[\"throw\",1," + TOO_MANY + "]]");

        assertThat(browser.takeNotes()).singleElement().asString().startsWith("a TANDEM-0572");
    }

    @Test
    void oneThatWaitsCanBeCancelled() {
        browser.run("Files1", "model.send('a'); model.cancel('b')");
        browser.receive("[2,2,[\"throw\",2," + TOO_MANY + "]]");

        browser.run("Files1", "abort()");
        browser.receive("[3,2,[\"return\",1,\"kept\"]]");

        assertThat(browser.takeNotes()).containsExactly("b TANDEM-0552: upload 'file' of Files1 was cancelled",
            "a kept");
    }

    @Test
    void thoseThatWaitFailWhenTheSessionEnds() {
        browser.run("Files1", "model.send('a'); model.send('b')");
        browser.receive("[2,2,[\"throw\",2," + TOO_MANY + "]]");

        browser.close(1000);

        assertThat(browser.takeNotes()).hasSize(2).allMatch(note -> note.contains("TANDEM-0241"));
    }

    private long begun() {
        return browser.takeSent().stream().mapToLong(frame -> frame.split("\"begin\"", -1).length - 1).sum();
    }
}
