package dev.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.tandem.session.LocalServer.Page;
import dev.tandem.session.ModelInspector.ModelView;

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
        assertThat(page.session.getFigures().getTap()).isSameAs(two);
        two.close();
        assertThat(page.session.getFigures().getTap()).isNull();
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
