package dev.tandem.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is too much for one frame, for the server, or for the browser. */
class OutboxTest extends RuntimeTest {

    @BeforeEach
    void connect() {
        connectCounter("pressed");
    }

    // Frames ---------------------------------------------------------------------------------------------------------

    @Test
    void whatOneTurnEmitsLeavesInOrderInAsManyFramesAsItTakes() {
        run("for (let i = 0; i < 4500; i++) { model.pressed(i); }");

        List<String> frames = sent();
        assertThat(frames).hasSize(3).allMatch(frame -> frame.split("'pressed'").length <= 2001);
        assertThat(String.join("", frames).replaceAll("[^p]*'pressed',(\\d+),null\\]", "$1 "))
            .startsWith("0 1 2 ").contains(" 1999 2000 2001 ").contains("4498 4499 ");
    }

    @Test
    void twoLongValuesOfOneTurnAreTwoFrames() {
        run("model.value = 'a'.repeat(600000); model.pressed('b'.repeat(600000));");

        assertThat(sent()).hasSize(2).allMatch(frame -> frame.length() <= 1_048_576);
    }

    @Test
    void aFrameHasNoMoreValuesThanTheServerTakes() {
        run("for (let i = 0; i < 3; i++) { model.pressed(new Array(50000).fill(0)); }");

        assertThat(sent()).hasSize(2);
    }

    @Test
    void aHundredCallsAreUnderWayAndTheOthersWait() {
        run("for (let i = 0; i < 150; i++) { model.remote('count', i); }");
        assertThat(String.join("", sent()).split("'call'")).hasSize(101);

        receive("[2,2,['return',1,0],['return',2,0]]");

        assertThat(sent()).containsExactly(
            "[3,2,['call','Counter1','count',101,[100]],['call','Counter1','count',102,[101]]]");
    }

    @Test
    void whatTheServerHasNotReadYetHoldsBackTheRest() {
        for (int i = 0; i < 3; i++) {
            run("model.pressed('x'.repeat(1000000))");
        }
        assertThat(sent()).hasSize(3);
        run("model.pressed('last')");
        assertThat(sent()).isEmpty();

        receive("[2,4]");

        assertThat(sent()).hasSize(2).first().asString().contains("'last'");
    }

    // Refusals -------------------------------------------------------------------------------------------------------

    @Test
    void aTextThatIsTooLongIsRefusedAndAllElseIsSent() {
        assertThatThrownBy(() -> run("model.value = 'x'.repeat(1100000)")).hasMessageContaining(
            "TANDEM-0243: property 'value' of Counter1 is too large: the server takes 1048320 characters");

        run("model.value = 'short'");

        assertThat(sent()).containsExactly("[2,1,['set','Counter1','value','short']]");
    }

    @Test
    void whatCountsIsHowLongATextIsWhenItIsWritten() {
        assertThatThrownBy(() -> run("model.value = String.fromCharCode(34).repeat(600000)")).hasMessageContaining("TANDEM-0243");
        assertThat(get("value")).isEqualTo("null");
    }

    @Test
    void aListOfTooManyElementsIsRefused() {
        assertThatThrownBy(() -> run("model.items = new Array(130000).fill(0)")).hasMessageContaining("120000 values");
    }

    @Test
    void aCallWithALongArgumentIsRejected() {
        run("model.remote('count', 'x'.repeat(1100000)).catch((e) => note(e.message))");

        assertThat(browser.takeNotes()).singleElement().asString().startsWith("TANDEM-0243: call 'count' of Counter1");
        assertThat(sent()).isEmpty();
    }

    @Test
    void anEventThatHasNoRoomIsRefusedWhereItIsEmitted() {
        browser.close(1006);

        assertThatThrownBy(() -> run("for (let i = 0; i < 5; i++) { model.pressed('x'.repeat(1000000)); }"))
            .hasMessageContaining("TANDEM-0244: event 'pressed' of Counter1 cannot be sent, as ");
    }

    @Test
    void theServersLimitsComeWithThePage() {
        browser.startPage(json("{'session':'s','app':'test','socket':'/ws','limits':[2048,8192],'frame':[1,0,"
            + create("Counter1", "pressed") + "]}"));

        assertThatThrownBy(() -> run("model.pressed('x'.repeat(2048))")).hasMessageContaining("1792 characters");
    }

    // Time -----------------------------------------------------------------------------------------------------------

    @Test
    void manyPropertiesSetInOneTurnTakeNoLongerEach() {
        browser.define("demo/Wide.js", """
            import { Model, prop } from "tandem";
            export class Wide extends Model {
                static {
                    const both = Object.fromEntries(Array.from({ length: 8000 }, (_, i) => ["p" + i, prop(0)]));
                    Model.define(Wide, { name: "demo.Wide", both });
                }
            }
            """);
        double few = time(1000);
        double many = time(8000);

        assertThat(many).isLessThan(40 * few);
    }

    private double time(int count) {
        browser.start(json("[1,0,['new','Wide1','demo.Wide',{},[]]]"));
        browser.open();
        browser.takeSent();
        long start = System.nanoTime();
        browser.run("Wide1", "for (let i = 0; i < " + count + "; i++) { model['p' + i] = i + 1; }");
        return System.nanoTime() - start;
    }

    // Handlers -------------------------------------------------------------------------------------------------------

    @Test
    void aHandlerThatSetsWhatItHearsOfIsStoppedAndNamed() {
        run("model.connect(function grow() { model.value = (model.value ?? 0) + 1; }, 'value')");

        set("value", "1");

        assertThat(browser.takeErrors()).singleElement().asString().contains(
            "TANDEM-0043: handler 'grow' of Counter1 was called 1000 times in one turn, and its events are dropped "
                + "until the next; do not set or emit in it what leads back to 'value'");
        set("count", "5");
        assertThat(sent()).last().asString().contains("['set','Counter1','count',5]");
    }

    @Test
    void twoHandlersThatCallEachOtherAreStopped() {
        run("model.connect(() => model.pressed(1), 'value'); model.connect(() => { model.value = Math.random(); }, 'pressed');");

        set("value", "1");

        assertThat(browser.takeErrors()).singleElement().asString().contains("TANDEM-0043");
    }

    @Test
    void sixtyThousandEventsAreAllHeard() {
        run("globalThis.heard = 0; model.connect((...events) => { heard += events.length; }, 'said')");
        browser.eval("browser.receive(JSON.stringify([2, 0].concat(Array.from({ length: 60000 },"
            + " (_, i) => ['event', 'Counter1', 'said', i]))))");

        assertThat(browser.eval("heard").asInt()).isEqualTo(60000);
        assertThat(browser.takeErrors()).isEmpty();
    }

    @Test
    void aKeyThatIsCalledProtoIsAKeyLikeAnyOther() {
        assertThat(browser.load("dev/tandem/client/java.js").getMember("objectOf").execute("__proto__", 1)
            .getMember("__proto__").asInt()).isEqualTo(1);
        run("model.value = JSON.parse('{\"__proto__\":{\"admin\":true}}')");

        assertThat(sent()).singleElement().asString().contains("{'__proto__':{'admin':true}}");
        assertThat(run("return model.value.admin")).isEqualTo("null");
    }
}
