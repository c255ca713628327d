package dev.tandem.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tandem.monitor.ModelInspector.ModelView;
import dev.tandem.session.Lamp;
import dev.tandem.session.Vault;
import dev.tandem.testkit.LocalServer;
import dev.tandem.testkit.LocalServer.Page;

class InspectionTest {

    private final LocalServer server = new LocalServer();
    private final Page page = server.open(Lamp.class).connect();
    private final Lamp lamp = page.app(Lamp.class);

    record Login(String user, String password) {
    }

    private List<ModelView> inspect() {
        List<ModelView> found = new ArrayList<>();
        ModelInspector.inspect(page.session).thenAccept(found::addAll);
        server.settle();
        return found;
    }

    @Test
    void theTreeFollowsFieldsAndProperties() {
        page.run(() -> lamp.createFriend().both.next.set(lamp.friend.createFriend()));

        assertThat(inspect()).extracting(ModelView::id, ModelView::depth, ModelView::place).containsExactly(
            tuple("Lamp1", 0, ""), tuple("Lamp2", 1, "friend"),
            tuple("Lamp3", 2, "friend"));
    }

    @Test
    void modelsThatHoldEachOtherAreShownOnce() {
        page.run(() -> lamp.both.next.set(lamp));

        assertThat(inspect()).hasSize(1);
    }

    @Test
    void lookingSendsNothingToTheBrowser() {
        inspect();

        assertThat(page.connection.takeFrames()).isEmpty();
    }

    @Test
    void aPropertyWithASecretNameIsMasked() {
        assertThat(inspect().get(0).properties()).filteredOn(property -> property.name().equals("secret"))
            .singleElement().satisfies(property -> assertThat(property.value()).isEqualTo("•••"));
    }

    @Test
    void valuesAreTextsOfBoundedLength() {
        assertThat(ValueText.of(List.of(1, "a", LocalDate.of(2026, 1, 2)))).isEqualTo("[1, \"a\", 2026-01-02]");
        assertThat(ValueText.of("x".repeat(10_000))).hasSizeLessThan(310);
        assertThat(ValueText.of(List.of("x".repeat(200), "y".repeat(200), "z".repeat(200)))).hasSizeLessThan(310);
    }

    @Test
    void secretsInRecordsAndMapsAreMasked() {
        assertThat(ValueText.of(new Login("ann", "opensesame"))).isEqualTo("Login(user: \"ann\", password: •••)");
        assertThat(ValueText.of(Map.of("apiKey", "k"))).isEqualTo("{\"apiKey\": •••}");
    }

    @Test
    void ofOtherObjectsOnlyTheClassIsTold() {
        assertThat(ValueText.of(new Object() {

            @Override
            public String toString() {
                return "opensesame";
            }
        })).doesNotContain("opensesame");
    }

    @Test
    void messagesAreKeptWhileSomebodyLooks() {
        WireLog log = WireLog.open(page.session);
        page.send("[\"set\",\"Lamp1\",\"level\",3]");

        assertThat(log.getSince(0)).extracting(WireLog.Entry::text).contains("[2,1,[\"set\",\"Lamp1\",\"level\",3]]");
        log.close();
        page.send("[\"set\",\"Lamp1\",\"level\",4]");
        assertThat(log.getSince(0)).extracting(WireLog.Entry::text).noneMatch(text -> text.contains("4"));
    }

    @Test
    void twoWhoLookShareOneLog() {
        WireLog one = WireLog.open(page.session);
        WireLog two = WireLog.open(page.session);
        assertThat(one).isSameAs(two);

        one.close();
        assertThat(page.session.getCounters().getTap()).isSameAs(two);
        two.close();
        assertThat(page.session.getCounters().getTap()).isNull();
    }

    @Test
    void secretsInMessagesAreMasked() {
        WireLog log = WireLog.open(page.session);
        for (String secret : List.of("[\"set\",\"Lamp1\",\"password\",\"opensesame\"]",
            "[\"event\",\"Lamp1\",\"said\",{\"user\":\"a\",\"password\":\"opensesame\"}]",
            "[\"call\",\"Lamp1\",\"login\",1,[\"opensesame\"]]", "[\"hello\",\"opensesame\"]")) {
            log.received("[2,1," + secret + "]");
        }

        assertThat(log.getSince(0)).hasSize(4).noneMatch(entry -> entry.text().contains("opensesame"));
        log.close();
    }

    @Test
    void whatOpensTheDataOfASessionIsMasked() {
        WireLog log = WireLog.open(page.session);
        String address = page.facade.getData().add("plan.png", new byte[1]);
        log.sent("[2,1,[\"set\",\"Lamp1\",\"picture\",\"" + address + "\"],[\"load\",[\"bundle\",\""
            + address.replace("/data/", "/cookies/") + "\"]]]");

        assertThat(log.getSince(0)).singleElement().satisfies(entry -> assertThat(entry.text())
            .contains("/tandem/data/•••/plan.png", "/tandem/cookies/•••/plan.png").doesNotContain(address.split("/")[4]));
        log.close();
    }

    @Test
    void whatASecretMethodReturnsIsMasked() {
        WireLog log = WireLog.open(page.session);
        log.received("[2,1,[\"call\",\"Lamp1\",\"login\",1,[\"ann\"]],[\"call\",\"Lamp1\",\"list\",2,[]]]");
        log.sent("[2,1,[\"return\",1,\"opensesame\"],[\"return\",2,\"shown\"],[\"return\",7,\"opensesame\"]]");

        assertThat(log.getSince(0).get(1).text()).isEqualTo("[2,1,[\"return\",1,\"•••\"],[\"return\",2,\"shown\"],[\"return\",7,\"•••\"]]");
        log.close();
    }

    @ParameterizedTest
    @ValueSource(strings = { "pin", "pinCode", "cardPin", "card_pin", "PIN", "otp", "otpCode", "loginOtp", "jwt", "userJwt", "iban",
        "sessionId", "session_id", "cvc", "cardNumber", "userPassword", "ssn" })
    void theseNamesAreOfSecrets(String name) {
        assertThat(Secrets.isSecretName(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "spinning", "pinned", "pineapple", "shopping", "option", "total", "photo", "session", "level", "shipping" })
    void theseNamesAreNot(String name) {
        assertThat(Secrets.isSecretName(name)).isFalse();
    }

    @Test
    void whatIsMarkedIsMasked() {
        Page safe = server.open(Vault.class).connect();
        safe.run(() -> safe.app(Vault.class).both.answer.set("opensesame"));
        WireLog log = WireLog.open(safe.session);
        for (String operation : List.of("[\"set\",\"Vault1\",\"answer\",\"opensesame\"]",
            "[\"call\",\"Vault1\",\"confirm\",1,[\"opensesame\"]]",
            "[\"set\",\"Vault1\",\"patients\",[{\"name\":\"Ann\",\"diagnosis\":\"opensesame\"}]]")) {
            log.received("[2,1," + operation + "]");
        }

        assertThat(log.getSince(0)).hasSize(3).noneMatch(entry -> entry.text().contains("opensesame"))
            .anyMatch(entry -> entry.text().contains("Ann"));
        assertThat(ValueText.of(new Vault.Patient("Ann", "opensesame"))).isEqualTo("Patient(name: \"Ann\", diagnosis: •••)");
        List<ModelView> found = new ArrayList<>();
        ModelInspector.inspect(safe.session).thenAccept(found::addAll);
        server.settle();
        assertThat(found.toString()).doesNotContain("opensesame");
        log.close();
    }

    @Test
    void theLogIsBounded() {
        WireLog log = WireLog.open(page.session);
        for (int i = 0; i < 1_000; i++) {
            log.received("[2,1]");
        }
        log.received("[2,1,[\"set\",\"Lamp1\",\"name\",\"" + "x".repeat(WireLog.MAX_LENGTH) + "\"]]");

        assertThat(log.getSince(0)).hasSize(WireLog.CAPACITY);
        assertThat(log.getSince(0).get(WireLog.CAPACITY - 1).text()).isEqualTo("(too long to be shown)");
        log.close();
    }
}
