package dev.tandem.it.hostile;

import static dev.tandem.it.hostile.Control.weigh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tandem.it.TestWar;
import dev.tandem.it.WebApp;
import dev.tandem.it.client.HandshakeRefusedException;
import dev.tandem.it.client.RawClient;
import dev.tandem.it.client.RawSocket;
import dev.tandem.it.client.StartPage;
import dev.tandem.transfer.Transfers;

/** Clients that do what no browser does: each gets its refusal and one line in the log, and no other session notices. */
class HostileIT {

    @RegisterExtension
    static final WebApp app = WebApp.of(TestWar.named("hostile").classes(Vault.class, Hoard.class)
        .parameter("tandem.resume.grace", "2s"));

    private static Control control;

    @BeforeAll
    static void openAnotherSession() throws Exception {
        control = new Control(app.url(""));
    }

    @AfterEach
    void anotherSessionIsUndisturbed() throws Exception {
        control.assertUndisturbed();
        assertThat(app.problems()).hasSizeLessThan(2).allSatisfy(line -> assertThat(line).contains("TANDEM-0")
            .hasSizeLessThan(400));
    }

    @AfterAll
    static void nothingIsLeft() throws Exception {
        control.assertNothingLeft();
        control.close();
    }

    // Operations -----------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "['set','Vault1','gold',0]                          | property 'gold' of Vault1 cannot be set by a browser",
        "['set','Vault1','opened',7]                        | property 'opened' of Vault1 cannot be set by a browser",
        "['set','Vault1','local',7]                         | property 'local' of Vault1 cannot be set by a browser",
        "['set','Vault1','class',7]                         | property 'class' of Vault1 cannot be set by a browser",
        "['set','Vault1','note',7]                          | expected a value of java.lang.String",
        "['set','Vault1','note']                            | argument 3 is missing",
        "['set','Vault2','note','x']                        | there is no model 'Vault2'",
        "['set','Vault1','neighbour',{'$':'model','id':'Vault2'}]  | no such model",
        "['set','Vault1','neighbour',{'$':'model','id':'Vault1','session':'x','$':'long'}] | expected a value",
        "['set','Vault1','digits',[1e999999999]]            | expected a value of java.lang.Integer",
        "['patch','Vault1','opened','put',{'a':1}]          | property 'opened' of Vault1 cannot be set by a browser",
        "['patch','Vault1','digits','splice',-1,0,[1]]      | argument 4 of a patch is out of range",
        "['patch','Vault1','digits','splice',0,0,['x']]     | expected a value of java.lang.Integer",
        "['resync','Vault1','gold']                         | property 'gold' of Vault1 is not one of both sides",
        "['event','Vault1','gold',0,100]                    | event 'gold' of Vault1 cannot be emitted by a browser",
        "['event','Vault1','note','x']                      | event 'note' of Vault1 cannot be emitted by a browser",
        "['event','Vault1','opened',1]                      | event 'opened' of Vault1 cannot be emitted by a browser",
        "['event','Vault1','alarm','x']                     | event 'alarm' of Vault1 cannot be emitted by a browser",
        "['event','Vault1','made up',1]                     | event 'made up' of Vault1 cannot be emitted by a browser",
        "['event','Vault1','rang','x']                      | expected a value of java.lang.Integer",
        "['want','Vault1',['gold']]                         | 'gold' of Vault1 is not for browsers to hear",
        "['want','Vault1',['alarm','gold']]                 | 'gold' of Vault1 is not for browsers to hear",
        "['want','Vault1',['note']]                         | 'note' of Vault1 is not for browsers to hear",
        "['want','Vault1',['made up']]                      | 'made up' of Vault1 is not for browsers to hear",
        "['call','Vault1','emptied',1,[]]                   | method 'emptied' of Vault1 cannot be called by a browser",
        "['call','Vault1','getSession',1,[]]                | method 'getSession' of Vault1 cannot be called by a browser",
        "['call','Vault1','count',1,[['x']]]                | expected a value of java.lang.Integer",
        "['return',1,1]                                     | an answer without a call",
        "['hello','x']                                      | unknown operation",
        "['new','Vault9','dev.tandem.it.hostile.Vault',{}]  | unknown operation",
        "['dispose','Vault1']                               | unknown operation",
        "['eval','1+1']                                     | unknown operation",
        "['set','Vault1','a\\nFORGED LINE\\u001b[2J',1]     | property 'a?FORGED LINE?[2J' of Vault1 cannot be set" })
    void anOperationIsRefusedAndChangesNothing(String operation, String logged) throws Exception {
        try (RawClient client = RawClient.open(app.url("vault/"))) {
            client.send(operation.replace('\'', '"'));

            assertThat(weigh(client)).isEqualTo(100);
            app.awaitLog(logged);
        }
    }

    @Test
    void whatIsTheServersAloneIsNotTold() throws Exception {
        try (RawClient client = RawClient.open(app.url("vault/"))) {
            client.send("[\"want\",\"Vault1\",[\"gold\",\"alarm\"]]", "[\"call\",\"Vault1\",\"dig\",1,[]]");

            String frame;
            do {
                frame = client.awaitFrame().toString();
                assertThat(frame).doesNotContain("\"event\"");
            }
            while (!frame.contains("[\"return\",1,101]"));
            app.awaitLog("'gold' of Vault1 is not for browsers to hear");
        }
    }

    // Messages -------------------------------------------------------------------------------------------------------

    @Test
    void deepJsonIsRefused() throws Exception {
        isNoFrame("[2,1,[\"set\",\"Vault1\",\"note\"," + "[".repeat(200_000) + "]", "nested deeper than 64");
    }

    @Test
    void hugeJsonIsRefused() throws Exception {
        isNoFrame("[2,1" + ",[]".repeat(300_000) + "]", "more than 120000 values");
    }

    @Test
    void moreOperationsThanAFrameHoldsAreRefused() throws Exception {
        isNoFrame("[2,1" + ",[\"x\"]".repeat(2_002) + "]", "more than 2000 operations");
    }

    @Test
    void moreCallsThanMayBeWithoutAnAnswerAreRefused() throws Exception {
        try (RawClient client = RawClient.open(app.url("vault/"))) {
            String[] calls = IntStream.rangeClosed(1_000, 1_100).mapToObj(i -> "[\"call\",\"Vault1\",\"weigh\"," + i + ",[]]")
                .toArray(String[]::new);
            client.send(calls);

            app.awaitLog("100 calls have no answer yet");
            assertThat(client.await("throw").getInt(1)).isEqualTo(1_100);
            assertThat(weigh(client)).isEqualTo(100);
        }
    }

    @Test
    void halfTypedValuesShutNobodyOut() throws Exception {
        try (RawClient client = RawClient.open(app.url("vault/"))) {
            for (int i = 0; i < 40; i++) {
                client.send("[\"set\",\"Vault1\",\"label\",{\"text\":\"a\",\"size\":\"-\"}]");
            }

            assertThat(client.await("fix").toString()).contains("TANDEM-0120: this is no value that fits here");
            assertThat(weigh(client)).isEqualTo(100);
        }
    }

    @Test
    void anAcknowledgementThatFallsClosesTheSocket() throws Exception {
        try (RawClient client = RawClient.open(app.url("vault/"))) {
            client.sendText("[2,0]");

            assertThat(client.awaitClose()).isEqualTo(1008);
        }
    }

    @Test
    void aNumberOfAMillionDigitsIsRefused() throws Exception {
        isNoFrame("[" + "7".repeat(1_000_000) + ",1]", "not a frame");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "{}", "[", "null", "[1]", "\u0000{]", "[2,1,[\"set\"]] x", "[2,1,{\"a\":1,\"a\":2}]" })
    void whatIsNoFrameIsRefused(String text) throws Exception {
        isNoFrame(text, "not a frame");
    }

    private void isNoFrame(String text, String logged) throws Exception {
        try (RawClient client = RawClient.open(app.url("vault/"))) {
            client.sendText(text);

            app.awaitLog(logged);
            assertThat(weigh(client)).isEqualTo(100);
        }
    }

    @Test
    void ofDuplicateKeysTheLastCounts() throws Exception {
        try (RawClient client = RawClient.open(app.url("vault/"))) {
            client.send("[\"set\",\"Vault1\",\"label\",{\"text\":\"a\",\"size\":1,\"text\":\"b\",\"size\":2}]",
                "[\"resync\",\"Vault1\",\"label\"]");

            assertThat(client.await("set")).hasToString("[\"set\",\"Vault1\",\"label\",{\"text\":\"b\",\"size\":2}]");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "[2,1]", "[3,1]", "[1,1]", "[4,1]", "[0,1]", "[9007199254740993,1]", "[3,999]" })
    void aFrameOutOfOrderClosesTheSocket(String replayed) throws Exception {
        try (RawClient client = RawClient.open(app.url("vault/"))) {
            client.send();
            client.sendText(replayed.equals("[3,1]") ? "[4,1]" : replayed);

            assertThat(client.awaitClose()).isEqualTo(1008);
            app.awaitLog("frame out of order");
        }
    }

    @Test
    void aMessageBeyondTheLimitClosesTheSocket() throws Exception {
        try (RawClient client = RawClient.open(app.url("vault/"))) {
            Attacks.send(client, RawSocket.TEXT, "x".repeat(1 << 21).getBytes(StandardCharsets.UTF_8));

            assertThat(client.awaitClose()).isIn(1009, 1006);
            app.awaitLog("by 1009: message too big");
        }
    }

    @Test
    void aMessageOfEndlessPartsClosesTheSocket() throws Exception {
        try (RawClient client = RawClient.open(app.url("vault/"))) {
            Attacks.sendParts(client, 1_000, 64 * 1024);

            assertThat(client.awaitClose()).isIn(1009, 1006);
            app.awaitLog("by 1009: message too big");
        }
    }

    @Test
    void aMessageOfCountlessSmallPartsClosesTheSocket() throws Exception {
        try (RawClient client = RawClient.open(app.url("vault/"))) {
            Attacks.sendParts(client, 60_000, 1);

            // Payara Micro takes its time with each part.
            assertThat(client.awaitCloseWithin(60)).isIn(1009, 1006);
            app.awaitLog("by 1009: message too big");
        }
    }

    @Test
    void aMessageOfAFewPartsIsOne() throws Exception {
        try (RawClient client = RawClient.open(app.url("vault/"))) {
            byte[] text = "[2,1,[\"event\",\"Vault1\",\"rang\",1]]".getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < text.length; i++) {
                client.socket().send(i == text.length - 1, i == 0 ? RawSocket.TEXT : RawSocket.CONTINUATION,
                    new byte[] {text[i]});
            }

            assertThat(client.await("set").getInt(3)).isEqualTo(1);
        }
    }

    @Test
    void bytesOfNoUploadAreRefused() throws Exception {
        try (RawClient client = RawClient.open(app.url("vault/"))) {
            client.socket().send(true, RawSocket.BINARY, new byte[] {0, 0, 0, 1, 5});

            app.awaitLog("bytes that belong to no upload");
            assertThat(weigh(client)).isEqualTo(100);
        }
    }

    @Test
    void bytesBeforeHelloCloseTheSocket() throws Exception {
        try (RawClient client = RawClient.connect(StartPage.fetch(app.url("vault/")))) {
            client.socket().send(true, RawSocket.BINARY, new byte[] {0, 0, 0, 1, 5});

            assertThat(client.awaitClose()).isEqualTo(1003);
            app.awaitLog("by 1003: hello expected");
        }
    }

    @Test
    void aBinaryMessageBeyondTheLimitClosesTheSocket() throws Exception {
        try (RawClient client = RawClient.open(app.url("vault/"))) {
            client.socket().send(false, RawSocket.BINARY, new byte[40_000]);
            client.socket().send(true, RawSocket.CONTINUATION, new byte[40_000]);

            assertThat(client.awaitClose()).isEqualTo(1009);
        }
    }

    @Test
    void manySmallPartsOfABinaryMessageCloseTheSocket() throws Exception {
        try (RawClient client = RawClient.open(app.url("vault/"))) {
            try {
                client.socket().send(false, RawSocket.BINARY, new byte[1]);
                // WildFly puts small parts together, 16 KB of them, before it hands them over.
                for (int i = 0; i < 2 * Transfers.MAX_MESSAGE; i++) {
                    client.socket().send(false, RawSocket.CONTINUATION, new byte[1]);
                }
            }
            catch (java.io.IOException e) {
                // The server has closed while we were sending.
            }

            assertThat(client.awaitClose()).isIn(1009, 1006);
        }
    }

    @Test
    void aPageOfAnotherOriginIsRefused() throws Exception {
        StartPage page = StartPage.fetch(app.url("vault/"));

        assertThatThrownBy(() -> RawClient.connect(page.socket(),
            Map.of("Origin", "http://evil.example", "Sec-WebSocket-Protocol", "tandem.1", "Cookie", page.cookies())))
            .isInstanceOfSatisfying(HandshakeRefusedException.class, e -> assertThat(e.getStatus()).isEqualTo(403));
        app.awaitLog("refused a socket from origin http://evil.example");
    }

    @Test
    void aClientWithoutOriginIsRefused() throws Exception {
        StartPage page = StartPage.fetch(app.url("vault/"));

        assertThatThrownBy(() -> RawClient.connect(page.socket(), Map.of()))
            .isInstanceOf(HandshakeRefusedException.class);
        app.awaitLog("refused a socket from origin (none)");
    }

    @Test
    void anUnknownSessionIsToldToLoadThePageAgain() throws Exception {
        try (RawClient client = RawClient.connect(StartPage.fetch(app.url("vault/")))) {
            client.sendText("[1,0,[\"hello\",\"nobody\"]]");

            assertThat(client.awaitClose()).isEqualTo(4001);
        }
    }

    @Test
    void aSecondSocketForASessionIsRefusedAndTheFirstGoesOn() throws Exception {
        StartPage page = StartPage.fetch(app.url("vault/"));
        try (RawClient first = RawClient.join(page)) {
            weigh(first);
            try (RawClient second = RawClient.connect(page)) {
                second.sendText("[1,0,[\"hello\",\"" + page.session() + "\"]]");
                assertThat(second.awaitClose()).isEqualTo(1008);
            }
            app.awaitLog("by 1008: the session has another socket");
            assertThat(weigh(first)).isEqualTo(100);
        }
    }

    @Test
    void aSocketWithoutItsPagesCookieIsRefused() throws Exception {
        StartPage page = StartPage.fetch(app.url("vault/"));
        var headers = Map.of("Origin", page.origin(), "Sec-WebSocket-Protocol", "tandem.1");
        try (RawClient client = RawClient.connect(page.socket(), headers)) {
            client.sendText("[1,1,[\"hello\",\"" + page.session() + "\"]]");

            assertThat(client.awaitClose()).isEqualTo(1008);
            app.awaitLog("by 1008: no cookie");
        }
    }

    @Test
    void anotherBrowserThatKnowsTheSessionsIdIsRefused() throws Exception {
        StartPage page = StartPage.fetch(app.url("vault/"));
        try (RawClient other = RawClient.connect(StartPage.fetch(app.url("vault/")))) {
            other.sendText("[1,1,[\"hello\",\"" + page.session() + "\"]]");

            assertThat(other.awaitClose()).isEqualTo(4001);
            app.awaitLog("by 4001: no such session");
        }
        try (RawClient client = RawClient.join(page)) {
            assertThat(weigh(client)).isEqualTo(100);
        }
    }

    @Test
    void thePagesCookieIsOutOfReachForScriptsAndOtherSites() throws Exception {
        StartPage page = StartPage.fetch(app.url("vault/"));

        assertThat(page.headers().firstValue("Set-Cookie").orElseThrow())
            .matches("TandemBrowser=[A-Za-z0-9_-]{22}; Path=/hostile; HttpOnly; SameSite=Lax");
    }

    @ParameterizedTest
    @ValueSource(strings = { "[1,0,[\"set\",\"Vault1\",\"note\",\"x\"]]", "[1,0,[\"hello\"]]", "[1,0]", "\u0000{]" })
    void aClientThatDoesNotSayHelloIsRefused(String text) throws Exception {
        try (RawClient client = RawClient.connect(StartPage.fetch(app.url("vault/")))) {
            client.sendText(text);

            assertThat(client.awaitClose()).isEqualTo(1008);
            app.awaitLog("closed a socket that has joined no session by 1008: hello expected");
        }
    }

    @Test
    void aConnectionThatVanishesEndsItsSession() throws Exception {
        StartPage page = StartPage.fetch(app.url("vault/"));
        try (RawClient client = RawClient.join(page)) {
            weigh(client);
            client.socket().reset();
        }
        try (RawClient again = RawClient.connect(page)) {
            again.sendText("[1,0,[\"hello\",\"" + page.session() + "\"]]");

            assertThat(again.awaitClose()).isIn(4001, 4005, 1008);
        }
    }

    @Test
    void aPageThatComesBackGoesOnAlsoWhenTheServerHasNotMissedIt() throws Exception {
        StartPage page = StartPage.fetch(app.url("vault/"));
        try (RawClient client = RawClient.connect(page); RawClient again = RawClient.connect(page)) {
            client.sendText("[0,1,[\"hello\",\"" + page.session() + "\",1,\"p\"]]");
            client.await("joined");
            again.sendText("[0,1,[\"hello\",\"" + page.session() + "\",1,\"p\"]]");

            assertThat(again.await("joined")).hasToString("[\"joined\",0]");
            assertThat(client.awaitClose()).isEqualTo(4003);
        }
    }

    @Test
    void anotherBrowserDoesNotComeBackToASession() throws Exception {
        StartPage page = StartPage.fetch(app.url("vault/"));
        try (RawClient client = RawClient.connect(page);
            RawClient other = RawClient.connect(StartPage.fetch(app.url("vault/")))) {
            client.sendText("[1,1,[\"hello\",\"" + page.session() + "\",1,\"p\"]]");
            other.sendText("[0,1,[\"hello\",\"" + page.session() + "\",1,\"p\"]]");

            assertThat(other.awaitClose()).isEqualTo(4001);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "-1,\"p\"", "\"1\",\"p\"", "1,7", "1,\"p\",{}", "1,\"p\",[1]", "1,\"p\",[[1]]",
        "1,\"p\",[[\"a\",1]]", "1,\"p\",[[1,1e400]]", "1e99,\"p\"" })
    void aHelloThatIsNotUnderstoodIsRefused(String arguments) throws Exception {
        StartPage page = StartPage.fetch(app.url("vault/"));
        try (RawClient client = RawClient.connect(page)) {
            client.sendText("[0,1,[\"hello\",\"" + page.session() + "\"," + arguments + "]]");

            assertThat(client.awaitClose()).isEqualTo(1008);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = { 1_000, 1_000_000, 99_999_999_999_999_999L })
    void whoClaimsToHaveReceivedWhatWasNeverSentIsRefused(long received) throws Exception {
        StartPage page = StartPage.fetch(app.url("vault/"));
        try (RawClient client = RawClient.connect(page); RawClient again = RawClient.connect(page)) {
            client.sendText("[1,1,[\"hello\",\"" + page.session() + "\",1,\"p\"],[\"log\",\"info\",\"x\"]]");
            again.sendText("[0,1,[\"hello\",\"" + page.session() + "\"," + received + ",\"p\"]]");

            assertThat(again.awaitClose()).isEqualTo(1008);
        }
    }

    @Test
    void whoComesBackAThousandTimesHasToWait() throws Exception {
        StartPage page = StartPage.fetch(app.url("vault/"));
        try (RawClient client = RawClient.connect(page)) {
            client.sendText("[1,1,[\"hello\",\"" + page.session() + "\",1,\"p\"]]");
            int code = 0;
            for (int i = 0; i < 1000 && code != 1013; i++) {
                try (RawClient again = RawClient.connect(page)) {
                    again.sendText("[0,1,[\"hello\",\"" + page.session() + "\",1,\"p\"]]");
                    code = again.awaitMessageOrClose();
                }
            }

            assertThat(code).isEqualTo(1013);
        }
    }
}
