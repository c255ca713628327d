package dev.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.tandem.testkit.LocalServer;
import dev.tandem.testkit.LocalServer.Page;

class SynchronizationTest {

    private final LocalServer server = new LocalServer();
    private final Page page = server.open(Lamp.class).connect();
    private final Lamp lamp = page.app(Lamp.class);

    // From the server ------------------------------------------------------------------------------------------------

    @Test
    void aTurnLeavesAsOneFrame() {
        List<String> frames = page.run(() -> {
            lamp.both.level.set(7);
            lamp.both.name.set("door");
        });

        assertThat(frames).singleElement().asString()
            .endsWith("[\"set\",\"Lamp1\",\"level\",7],[\"set\",\"Lamp1\",\"name\",\"door\"]]");
    }

    @Test
    void anEqualValueSendsNothing() {
        assertThat(page.run(() -> lamp.both.tags.set(List.of()))).isEmpty();
    }

    @Test
    void aNormalizedValueIsSentNormalized() {
        assertThat(page.run(() -> lamp.both.warmth.set(500.0))).singleElement().asString()
            .contains("\"warmth\",100.0]");
    }

    @Test
    void aReadOnlyPropertySetByItsModelReachesTheBrowser() {
        assertThat(page.run(() -> lamp.setCount(4))).singleElement().asString()
            .contains("[\"set\",\"Lamp1\",\"count\",4]");
    }

    @Test
    void anEventOfAServerPropertyCrossesWhenTheBrowserHasAHandler() {
        assertThat(page.run(() -> lamp.watts.set(40))).singleElement().asString()
            .contains("[\"event\",\"Lamp1\",\"watts\",40,60]");
    }

    @Test
    void anEventOfAServerPropertyStaysWhenTheBrowserHasNone() {
        assertThat(page.run(() -> lamp.secret.set(2))).isEmpty();
    }

    @Test
    void aHandlerConnectedLaterIsAnnouncedAndHears() {
        assertThat(page.send("[\"want\",\"Lamp1\",[\"shown\"]]")).isEmpty();

        assertThat(page.run(() -> lamp.shown.set(3))).singleElement().asString().contains("\"shown\",3,2]");
    }

    @Test
    void whatIsTheServersAloneIsNotToldToWhoAsks() {
        page.send("[\"want\",\"Lamp1\",[\"shown\",\"secret\"]]");

        assertThat(page.run(() -> lamp.secret.set(3))).isEmpty();
        assertThat(page.getRefusals()).isEqualTo(1);
    }

    @Test
    void ofARefusedRequestNothingIsKept() {
        page.send("[\"want\",\"Lamp1\",[\"shown\",\"made up\"]]");

        assertThat(page.run(() -> lamp.shown.set(3))).isEmpty();
    }

    @Test
    void anEmittersEventCrossesWithItsPayload() {
        assertThat(page.run(() -> lamp.announced.emit("hi"))).singleElement().asString()
            .contains("[\"event\",\"Lamp1\",\"announced\",\"hi\"]");
    }

    @Test
    void aValueThatCannotBeWrittenIsRefusedBeforeAnythingChanges() {
        LocalServer other = new LocalServer();
        Lamp foreign = other.open(Lamp.class).app(Lamp.class);

        page.run(() -> assertThatThrownBy(() -> lamp.both.next.set(foreign))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageStartingWith("TANDEM-0069: model Lamp1 belongs to another session"));

        assertThat(lamp.both.next.get()).isNull();
    }

    // From the browser -----------------------------------------------------------------------------------------------

    @Test
    void aBrowsersValueIsKeptHeardAndNotEchoed() {
        lamp.heard.clear();

        assertThat(page.send("[\"set\",\"Lamp1\",\"level\",9]")).isEmpty();

        assertThat(lamp.both.level.get()).isEqualTo(9);
        assertThat(lamp.heard).singleElement()
            .satisfies(event -> assertThat(event.oldValue()).isEqualTo(0))
            .satisfies(event -> assertThat(event.newValue()).isEqualTo(9));
    }

    @Test
    void aNormalizedValueIsAnsweredWithTheServersOwn() {
        assertThat(page.send("[\"set\",\"Lamp1\",\"warmth\",500]")).singleElement().asString()
            .contains("[\"fix\",\"Lamp1\",\"warmth\",100.0,2]");
    }

    @Test
    void aValueOfTheWrongTypeIsAnsweredByTheServersAndWhy() {
        assertThat(page.send("[\"set\",\"Lamp1\",\"level\",\"seven\"]")).singleElement().asString()
            .contains("[\"fix\",\"Lamp1\",\"level\",0,2,\"TANDEM-0120: this is no value that fits here\"]");

        assertThat(lamp.both.level.get()).isZero();
    }

    @Test
    void aWholeNumberFromTheBrowserStaysADouble() {
        lamp.heard.clear();

        page.send("[\"set\",\"Lamp1\",\"warmth\",21]");

        assertThat(lamp.both.warmth.get()).isEqualTo(21.0);
    }

    @Test
    void aSetMadeWithoutKnowingTheServersValueLoses() {
        long before = page.getSentSequence();
        page.run(() -> lamp.both.level.set(200));

        assertThat(page.sendHaving(before, "[\"set\",\"Lamp1\",\"level\",100]")).isEmpty();

        assertThat(lamp.both.level.get()).isEqualTo(200);
    }

    @Test
    void aCorrectionIsNoObstacleToTheNextValue() {
        long before = page.getSentSequence();
        page.sendHaving(before, "[\"set\",\"Lamp1\",\"warmth\",500]");

        page.sendHaving(before, "[\"set\",\"Lamp1\",\"warmth\",30]");

        assertThat(lamp.both.warmth.get()).isEqualTo(30.0);
    }

    @Test
    void anEmittedEventReachesItsHandlerWithItsPayload() {
        page.send("[\"event\",\"Lamp1\",\"pressed\",3]");

        assertThat(lamp.heard).last().satisfies(event -> assertThat(event.type()).isEqualTo("pressed"))
            .satisfies(event -> assertThat(event.value()).isEqualTo(3))
            .satisfies(event -> assertThat(event.source()).isSameAs(lamp));
    }

    @Test
    void aBrowsersOwnPropertyIsHeardOnTheServer() {
        page.send("[\"event\",\"Lamp1\",\"local\",6,5]");

        assertThat(lamp.heard).last().satisfies(event -> assertThat(event.newValue()).isEqualTo(6))
            .satisfies(event -> assertThat(event.oldValue()).isEqualTo(5));
    }

    @Test
    void allOperationsOfAFrameAreHandledInOneCall() {
        lamp.heard.clear();

        page.send("[\"set\",\"Lamp1\",\"level\",1],[\"set\",\"Lamp1\",\"name\",\"x\"],[\"set\",\"Lamp1\",\"level\",2]");

        assertThat(lamp.heard).extracting(e -> e.type() + e.value()).containsExactly("level1", "namex", "level2");
    }

    @Test
    void aModelArrivesAsTheLiveObject() {
        page.run(lamp::createFriend);

        page.send("[\"set\",\"Lamp1\",\"next\",{\"$\":\"model\",\"id\":\"Lamp2\"}]");

        assertThat(lamp.both.next.get()).isSameAs(lamp.friend);
    }
}
