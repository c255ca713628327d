package dev.tandem.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The connection: heartbeats, loss and return. */
class SocketTest extends RuntimeTest {

    @BeforeEach
    void start() {
        startCounter();
        browser.open();
        browser.takeSent();
    }

    // Heartbeat ------------------------------------------------------------------------------------------------------

    @Test
    void anEmptyFrameIsSentAfterSilence() {
        seconds(24);
        assertThat(sent()).isEmpty();

        seconds(1);

        assertThat(sent()).containsExactly("[2,1]");
    }

    @Test
    void aHeartbeatOfTheServerIsAnsweredWhenOurOwnIsNearlyDue() {
        browser.eval("browser.clock = 22000");

        receive("[2,1]");

        assertThat(sent()).containsExactly("[2,2]");
    }

    @Test
    void aServerThatIsSilentForAMinuteIsGone() {
        seconds(30);
        receive("[2,1]");
        seconds(59);
        assertThat(browser.getState()).isEqualTo("connected");

        seconds(1);

        assertThat(browser.getState()).isEqualTo("lost");
        assertThat(browser.eval("browser.sockets[0].closedWith").asString()).isEqualTo("no code");
    }

    @Test
    void aSocketThatDoesNotOpenIsGivenUp() {
        browser.close(1006);
        seconds(1);
        assertThat(browser.getSocketCount()).isEqualTo(2);

        seconds(17);

        assertThat(browser.getSocketCount()).isEqualTo(3);
    }

    // Loss and return ------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(ints = { 1001, 1005, 1006, 1011, 1012 })
    void aLostConnectionIsTriedAgain(int code) {
        browser.close(code);
        assertThat(browser.getState()).isEqualTo("lost");

        browser.advance(Duration.ofMillis(500));

        assertThat(browser.getSocketCount()).isEqualTo(2);
    }

    @Test
    void theDelayDoublesUpToFifteenSeconds() {
        for (int delay : new int[] { 250, 500, 1000, 2000, 4000, 8000, 15000, 15000 }) {
            browser.close(1006);
            int sockets = browser.getSocketCount();

            browser.advance(Duration.ofMillis(delay - 1));
            assertThat(browser.getSocketCount()).isEqualTo(sockets);
            browser.advance(Duration.ofMillis(1));
            assertThat(browser.getSocketCount()).isEqualTo(sockets + 1);
        }
    }

    @Test
    void theDelayIsShortenedByChance() {
        browser.eval("browser.randomValue = 0");
        browser.close(1006);

        browser.advance(Duration.ofMillis(125));

        assertThat(browser.getSocketCount()).isEqualTo(2);
    }

    @Test
    void theDelayIsShortAgainOnceTheServerHasSpoken() {
        browser.close(1006);
        seconds(1);
        browser.close(1006);
        seconds(1);
        browser.open();
        receive("[2,1]");
        browser.close(1006);

        browser.advance(Duration.ofMillis(500));

        assertThat(browser.getSocketCount()).isEqualTo(4);
    }

    @Test
    void aNetworkThatIsBackIsUsedAtOnce() {
        browser.close(1006);

        browser.eval("browser.window.dispatch('online')");

        assertThat(browser.getSocketCount()).isEqualTo(2);
    }

    @Test
    void aPageThatIsShownAgainConnectsAtOnce() {
        browser.close(1006);

        browser.eval("document.visibilityState = 'hidden'; document.dispatch('visibilitychange')");
        assertThat(browser.getSocketCount()).isEqualTo(1);
        browser.eval("document.visibilityState = 'visible'; document.dispatch('visibilitychange')");

        assertThat(browser.getSocketCount()).isEqualTo(2);
    }

    @Test
    void aConnectedPageDoesNotConnectAgain() {
        browser.eval("browser.window.dispatch('online'); document.dispatch('visibilitychange')");

        assertThat(browser.getSocketCount()).isEqualTo(1);
    }

    @Test
    void whatTheUserDidMeanwhileFollowsWhenTheServerIsHereAgain() {
        browser.close(1006);
        set("count", "1");
        set("count", "2");
        seconds(1);

        browser.open();
        assertThat(sent()).containsExactly("[0,1,['hello','s',1,'1']]");
        receive("[0,0,['joined',1]]");

        assertThat(sent()).containsExactly("[2,1,['set','Counter1','count',2]]");
        assertThat(browser.getState()).isEqualTo("connected");
    }

    @Test
    void whatTheServerLacksIsSentAgainAsItWas() {
        set("count", "1");
        set("count", "2");
        browser.takeSent();
        goAway();

        receive("[0,0,['joined',2]]");

        assertThat(sent()).containsExactly("[3,1,['set','Counter1','count',2]]");
    }

    @Test
    void whatTheServerHasIsNotSentAgain() {
        set("count", "1");
        browser.takeSent();
        goAway();

        receive("[0,0,['joined',2]]");
        set("count", "3");

        assertThat(sent()).containsExactly("[3,1,['set','Counter1','count',3]]");
    }

    @Test
    void aFirstFrameThatWasLostComesAgain() {
        goAway();

        receive("[0,0,['joined',0]]");

        assertThat(sent()).singleElement().asString().startsWith("[1,1,['hello','s',1,'1']");
    }

    @Test
    void whatComesTwiceIsAppliedOnce() {
        receive("[2,1,['set','Counter1','count',5]]");
        run("model.connect((...events) => note(events.length), 'count')");
        goAway();
        browser.takeNotes();

        receive("[2,1,['set','Counter1','count',7]]");

        assertThat(get("count")).isEqualTo("5");
        assertThat(browser.takeNotes()).isEmpty();
    }

    @Test
    void aFrameThatIsMissingLoadsThePageAgain() {
        receive("[3,1,['set','Counter1','count',5]]");

        assertThat(browser.getReloadCount()).isEqualTo(1);
        assertThat(get("count")).isNotEqualTo("5");
    }

    @Test
    void muchThatComesIsAcknowledgedBeforeTheHeartbeat() {
        receive("[2,1,['set','Counter1','value','" + "x".repeat(10_000) + "']]");
        assertThat(sent()).isEmpty();

        receive("[3,1,['set','Counter1','value','" + "y".repeat(10_000) + "']]");

        assertThat(sent()).containsExactly("[2,3]");
    }

    /** The connection is lost, and there is another one, over which the page has said hello. */
    private void goAway() {
        browser.close(1006);
        seconds(1);
        browser.open();
        browser.takeSent();
    }

    @Test
    void noEventIsForgottenHoweverManyWait() {
        receive("[2,1,['want','Counter1',['pressed']]]");
        browser.close(1006);
        run("for (let i = 0; i < 5000; i++) { model.pressed(i); }");
        seconds(1);

        browser.open();
        receive("[0,0,['joined',1]]");

        String all = String.join("", sent());
        assertThat(all).contains("'pressed',0,").contains("'pressed',4999,");
        assertThat(all.split("'pressed'")).hasSize(5001);
    }

    // Silence --------------------------------------------------------------------------------------------------------

    @Test
    void whoHasNoAnswerAsksAndThenTellsTheUser() {
        set("count", "1");
        browser.takeSent();

        seconds(3);
        assertThat(sent()).containsExactly("[3,1]");
        browser.advance(Duration.ofMillis(5100));

        assertThat(browser.getState()).isEqualTo("lost");
        assertThat(browser.getSocketCount()).isEqualTo(1);
    }

    @Test
    void anAnswerThatComesLateIsGoodNews() {
        set("count", "1");
        seconds(8);

        receive("[2,1,['want','Counter1',[]]]");

        assertThat(browser.getState()).isEqualTo("connected");
        assertThat(browser.getBodyText()).isEmpty();
    }

    @Test
    void aLineThatStaysSilentIsGivenUpAfterFifteenSeconds() {
        set("count", "1");

        seconds(16);

        assertThat(browser.getSocketCount()).isEqualTo(2);
    }

    @Test
    void aServerThatIsBusyButAnswersKeepsTheLine() {
        set("count", "1");
        for (int i = 2; i < 12; i++) {
            seconds(4);
            receive("[" + i + ",1]");
        }

        assertThat(browser.getState()).isEqualTo("connected");
        assertThat(browser.getSocketCount()).isEqualTo(1);
    }

    @Test
    void aQuestionAcknowledgesNothingNew() {
        set("count", "1");
        receive("[2,1,['want','Counter1',[]]]");
        browser.takeSent();

        seconds(3);

        assertThat(sent()).containsExactly("[3,2]", "[4,2]");
    }

    @Test
    void whoHasHeardAllAsksNothing() {
        set("count", "1");
        receive("[2,2,['want','Counter1',[]]]");
        browser.takeSent();

        seconds(20);

        assertThat(sent()).isEmpty();
    }

    @Test
    void aLongMessageOnASlowLineIsNoSilence() {
        receive("[2,1,['want','Counter1',['pressed']]]");
        run("model.pressed('x'.repeat(400000))");

        seconds(20);
        assertThat(browser.getState()).isEqualTo("connected");
        seconds(20);

        assertThat(browser.getState()).isEqualTo("lost");
    }

    @Test
    void aPageThatWasAsleepAsksBeforeItGivesUp() {
        browser.eval("browser.clock = 120000");
        browser.advance(Duration.ZERO);

        assertThat(browser.getState()).isEqualTo("connected");
        assertThat(sent()).isNotEmpty();
        seconds(15);

        assertThat(browser.getState()).isEqualTo("lost");
    }

    // The end --------------------------------------------------------------------------------------------------------

    @Test
    void aSessionThatTheServerDoesNotKnowLoadsThePageAgain() {
        seconds(10);
        browser.close(4001);
        browser.advance(Duration.ZERO);

        assertThat(browser.getReloadCount()).isEqualTo(1);
        assertThat(browser.getState()).isEqualTo("closed");
    }

    @Test
    void aSessionThatIsStoredComesBackByATicketWhenThePageLoadsAgain() {
        seconds(10);
        browser.eval("browser.socket.onclose({ code: 4005, reason: 'a-ticket' })");
        browser.advance(Duration.ZERO);

        assertThat(browser.getReloadCount()).isEqualTo(1);
        assertThat(browser.eval("browser.ticket").asString()).isEqualTo("a-ticket");
    }

    @Test
    void aYoungPageWaitsALittleBeforeItLoadsAgain() {
        browser.close(4001);
        browser.advance(Duration.ofMillis(2999));
        assertThat(browser.getReloadCount()).isZero();

        browser.advance(Duration.ofMillis(1));

        assertThat(browser.getReloadCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = { 1000, 1003, 1008, 1009 })
    void aSessionThatHasEndedIsNotTriedAgain(int code) {
        browser.close(code);
        seconds(60);

        assertThat(browser.getSocketCount()).isEqualTo(1);
        assertThat(browser.getState()).isEqualTo("closed");
        assertThat(browser.getBodyText()).contains("This session has ended.");
    }

    @Test
    void aSessionThatRefusesTheReturnLoadsThePageAgain() {
        seconds(10);
        browser.close(1006);
        seconds(1);
        browser.open();

        browser.close(1008);
        browser.advance(Duration.ZERO);

        assertThat(browser.getReloadCount()).isEqualTo(1);
    }

    @Test
    void aPageThatIsLeftClosesWithoutAWord() {
        browser.eval("browser.window.dispatch('pagehide')");
        browser.close(1006);
        seconds(60);

        assertThat(browser.eval("browser.socket.closedWith").asInt()).isEqualTo(1000);
        assertThat(browser.getState()).isEqualTo("closed");
        assertThat(browser.getBodyText()).isEmpty();
    }

    @Test
    void aPageThatDoesNotComeBackSaysWhatItHasToSayToTheEnd() {
        receive("[2,1,['want','Counter1',['pressed']]]");

        browser.eval("browser.window.dispatch('pagehide', { persisted: false })");
        run("model.pressed('last')");

        assertThat(sent()).singleElement().asString().contains("'pressed','last'");
    }

    @Test
    void aPageThatMayComeBackClosesAfterItsLastEvent() {
        browser.eval("browser.window.dispatch('pagehide', { persisted: true })");
        assertThat(browser.eval("browser.socket.closedWith").isNull()).isTrue();

        browser.eval("document.visibilityState = 'hidden'; document.dispatch('visibilitychange')");

        assertThat(browser.eval("browser.socket.closedWith").asInt()).isEqualTo(4004);
    }

    @Test
    void aSessionThatHasEndedRefusesWhatIsSaid() {
        receive("[2,1,['want','Counter1',['pressed']]]");
        run("globalThis.early = model.remote('count').catch((e) => note(e.message))");
        browser.close(1000);

        run("model.remote('count').catch((e) => note(e.message))");

        assertThat(browser.takeNotes()).anyMatch(note -> note.startsWith("TANDEM-0241"))
            .anyMatch(note -> note.startsWith("TANDEM-0245: call 'count' of Counter1 cannot be sent"));
        assertThatThrownBy(() -> run("model.pressed(1)")).hasMessageContaining("TANDEM-0245");
    }

    @Test
    void aPageThatIsLeftSaysSo() {
        browser.eval("browser.window.dispatch('pagehide', { persisted: false })");

        browser.eval("document.visibilityState = 'hidden'; document.dispatch('visibilitychange')");

        assertThat(browser.eval("browser.socket.closedWith").asInt()).isEqualTo(1000);
    }

    @Test
    void aPageOutOfTheBrowsersCacheGoesOn() {
        browser.eval("document.visibilityState = 'hidden'");
        browser.eval("browser.window.dispatch('pagehide', { persisted: true })");

        browser.eval("browser.window.dispatch('pageshow', { persisted: true })");
        browser.open();

        assertThat(browser.getReloadCount()).isZero();
        assertThat(sent()).containsExactly("[0,1,['hello','s',1,'1']]");
        assertThat(browser.getState()).isEqualTo("connected");
    }

    @Test
    void aSessionThatHasEndedIsNotWokenUp() {
        browser.close(1000);

        browser.eval("browser.window.dispatch('online'); document.dispatch('resume')");

        assertThat(browser.getSocketCount()).isEqualTo(1);
    }

    private void seconds(int seconds) {
        browser.advance(Duration.ofSeconds(seconds));
    }
}
