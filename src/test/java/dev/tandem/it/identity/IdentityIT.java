package dev.tandem.it.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.tandem.it.TestWar;
import dev.tandem.it.WebApp;
import dev.tandem.it.client.RawClient;
import dev.tandem.it.client.RawSocket;

/**
 * As whom turns run, and what of Jakarta EE's contexts is there: ada is an administrator, bob is a member. One thread
 * runs all turns.
 */
class IdentityIT {

    @RegisterExtension
    static final WebApp app = WebApp.of(TestWar.named("office").classes(Office.class, Vault.class, Basket.class,
        Shop.class, Doorman.class, Door.class).parameter("tandem.turns.max", "1"));

    @Test
    void aMethodRunsAsTheUserOfThePage() throws Exception {
        try (RawClient ada = Member.signedIn(app, "ada").open()) {
            assertThat(call(ada, 2, "open")).isEqualTo("[\"return\",2,\"opened by ada\"]");
            assertThat(call(ada, 3, "who")).isEqualTo("[\"return\",3,\"ada, ada, ada\"]");
        }
        assertThat(app.problems()).isEmpty();
    }

    @Test
    void aMethodMayDoNoMoreThanItsUser() throws Exception {
        try (RawClient ada = Member.signedIn(app, "ada").open(); RawClient bob = Member.signedIn(app, "bob").open()) {
            assertThat(call(ada, 2, "open")).contains("opened by ada");
            assertThat(call(bob, 2, "open")).startsWith("[\"throw\",2,");
            assertThat(call(bob, 3, "who")).isEqualTo("[\"return\",3,\"bob, bob, bob\"]");
        }
    }

    @Test
    void aThreadThatWasMadeForOneUserServesNobodyElseAsThat() throws Exception {
        try (RawClient ada = Member.signedIn(app, "ada").open(); RawClient nobody = Member.unknown(app).open()) {
            assertThat(call(ada, 2, "who")).contains("ada, ada, ada");
            assertThat(call(nobody, 2, "who")).isEqualTo("[\"return\",2,\"anonymous, anonymous, anonymous\"]");
            assertThat(call(nobody, 3, "open")).startsWith("[\"throw\",3,");
        }
    }

    @Test
    void anUploadIsReadAsTheUserOfThePage() throws Exception {
        try (RawClient ada = Member.signedIn(app, "ada").open()) {
            send(ada, 2, "[\"upload\",1,\"begin\",\"Office1\",\"paper\",4,\"a.txt\",\"text/plain\",{}]");
            ada.await("upload");
            ada.socket().send(true, RawSocket.BINARY, ByteBuffer.allocate(8).putInt(1)
                .put("tea,".getBytes(StandardCharsets.US_ASCII)).array());

            assertThat(ada.await("return")).hasToString("[\"return\",1,\"tea, opened by ada\"]");
        }
    }

    @Test
    void theSecurityContextKnowsTheRolesOfTheUser() throws Exception {
        try (RawClient bob = Member.signedIn(app, "bob").open()) {
            assertThat(call(bob, 2, "knows", "\"member\"")).isEqualTo("[\"return\",2,true]");
            assertThat(call(bob, 3, "knows", "\"ghost\"")).isEqualTo("[\"return\",3,false]");
        }
    }

    @Test
    void anyRoleCanBeAskedForAtAnyTime() throws Exception {
        try (RawClient bob = Member.signedIn(app, "bob").open()) {
            assertThat(call(bob, 2, "has", "\"member\"")).isEqualTo("[\"return\",2,true]");
            assertThat(call(bob, 3, "has", "\"ghost\"")).isEqualTo("[\"return\",3,false]");
        }
        assertThat(app.problems()).isEmpty();
    }

    @Test
    void aBeanOfTheHttpSessionIsTheSameInInitInTurnsAndInRequests() throws Exception {
        Member ada = Member.signedIn(app, "ada");
        Member bob = Member.signedIn(app, "bob");
        try (RawClient hers = ada.open(); RawClient his = bob.open()) {
            assertThat(call(hers, 2, "add")).isEqualTo("[\"return\",2,2]");
            assertThat(call(hers, 3, "add")).isEqualTo("[\"return\",3,3]");
            assertThat(call(his, 2, "add")).isEqualTo("[\"return\",2,2]");
            assertThat(ada.get("door/basket")).isEqualTo("4");
            assertThat(call(hers, 4, "add")).isEqualTo("[\"return\",4,5]");
        }
        assertThat(app.problems()).isEmpty();
    }

    @Test
    void aPageHasAnHttpSessionWhereModelsNeedOne() throws Exception {
        try (RawClient nobody = Member.unknown(app).open()) {
            assertThat(call(nobody, 2, "add")).isEqualTo("[\"return\",2,2]");
        }
    }

    @Test
    void aSessionOutsideAnyTurnSaysWhatToDo() throws Exception {
        assertThat(Member.unknown(app).get("door/session")).isEqualTo("TANDEM-0208: Session belongs to a session and "
            + "was used outside any turn; take a session from Sessions, and wrap the call in session.execute(...)");
    }

    private static String call(RawClient client, int number, String method, String... arguments) throws Exception {
        send(client, number, "[\"call\",\"Office1\",\"" + method + "\"," + number + ",["
            + String.join(",", arguments) + "]]");
        while (true) {
            for (var operation : client.awaitFrame()) {
                String text = operation.toString();
                if (text.startsWith("[\"return\"," + number) || text.startsWith("[\"throw\"," + number)) {
                    return text;
                }
            }
        }
    }

    private static void send(RawClient client, int sequence, String operation) throws Exception {
        client.sendText("[" + sequence + ",1," + operation + "]");
    }
}
