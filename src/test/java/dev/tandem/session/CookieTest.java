package dev.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tandem.CookieAttributes;
import dev.tandem.CookieAttributes.SameSite;
import dev.tandem.config.Configuration;
import dev.tandem.testkit.Limits;
import dev.tandem.testkit.LocalServer;
import dev.tandem.testkit.LogRecords;
import dev.tandem.visit.CookieSigner;
import dev.tandem.visit.SignedCookie;

class CookieTest {

    private static final String OLD = "an old key of thirty-two letters";
    private static final String NEW = "the new key of at least as many letters";
    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final CookieSigner signer = signer(NEW + ", " + OLD);
    private final LocalServer server = new LocalServer();
    private final LocalServer.Page page = server.open(Lamp.class);

    @ParameterizedTest
    @ValueSource(strings = { "", "dark", "größe; ü=.", "a.b.c", "\r\nSet-Cookie: x=y" })
    void whatIsSignedIsRead(String value) {
        String text = signer.sign("theme", value, DAY, NOW);

        assertThat(text).matches("[A-Za-z0-9._-]+");
        assertThat(signer.read("theme", text, NOW)).isEqualTo(value);
    }

    @Test
    void whatHasExpiredIsNotRead() {
        String text = signer.sign("theme", "dark", DAY, NOW);

        assertThat(signer.read("theme", text, NOW.plus(DAY).minusSeconds(1))).isEqualTo("dark");
        assertThat(signer.read("theme", text, NOW.plus(DAY))).isNull();
    }

    @Test
    void anyLetterThatIsChangedMakesItForged() {
        String text = signer.sign("theme", "dark", DAY, NOW);

        for (int i = 0; i < text.length() - 1; i++) {
            char other = text.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(signer.read("theme", text.substring(0, i) + other + text.substring(i + 1), NOW)).isNull();
        }
        assertThat(signer.read("other", text, NOW)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "dark", "t1.", "t1..", "t1...", "t1.YQ", "t1.YQ.9999999999", "t1.YQ.9999999999.",
        "t1.YQ.9999999999.!", "t1.YQ.x.YQ", "t2.YQ.9999999999.YQ" })
    void whatIsNotSignedIsNotRead(String text) {
        assertThat(signer.read("theme", text, NOW)).isNull();
    }

    @Test
    void aKeyThatHasBeenReplacedStillReads() {
        String text = signer(OLD).sign("theme", "dark", DAY, NOW);

        assertThat(signer.read("theme", text, NOW)).isEqualTo("dark");
        assertThat(signer(NEW).read("theme", text, NOW)).isNull();
    }

    @Test
    void withoutAKeyARandomOneServesAndTheLogSaysSo() {
        try (LogRecords log = new LogRecords("dev.tandem.session")) {
            CookieSigner random = CookieSigner.of(Limits.DEFAULT);

            assertThat(random.read("a", random.sign("a", "b", DAY, NOW), NOW)).isEqualTo("b");
            assertThat(log.messages()).singleElement().asString().startsWith("TANDEM-0520").contains("tandem.cookies.keys");
        }
    }

    @Test
    void aShortKeyFailsTheDeployment() {
        assertThatThrownBy(() -> Configuration.of(Map.of("tandem.cookies.keys", "secret"))).hasMessageContaining("TANDEM-0233")
            .hasMessageNotContaining("secret");
    }

    @Test
    void allAttributesAreSent() {
        CookieAttributes attributes = CookieAttributes.DEFAULT.maxAge(Duration.ofMinutes(5)).path("/x").domain("example.com")
            .secure(true).httpOnly(false).sameSite(SameSite.STRICT);

        assertThat(new SignedCookie("a", "b", attributes).toHeader("/demo", false))
            .isEqualTo("a=b; Path=/x; Domain=example.com; Max-Age=300; Secure; SameSite=strict");
        assertThat(new SignedCookie("a", "b", CookieAttributes.DEFAULT).toHeader("/demo", true))
            .isEqualTo("a=b; Path=/demo; Max-Age=2592000; HttpOnly; Secure; SameSite=lax");
        assertThat(new SignedCookie("a", "", CookieAttributes.DEFAULT.maxAge(null)).toHeader("", false))
            .isEqualTo("a=; Path=/; Max-Age=0; HttpOnly; SameSite=lax");
    }

    @Test
    void attributesCannotSmuggle() {
        assertThatThrownBy(() -> CookieAttributes.DEFAULT.path("/; Secure")).hasMessageStartingWith("TANDEM-0005: path");
        assertThatThrownBy(() -> CookieAttributes.DEFAULT.domain("a\r\nb")).hasMessageContaining("'a??b'");
        assertThatThrownBy(() -> CookieAttributes.DEFAULT.maxAge(DAY.negated())).hasMessageStartingWith("TANDEM-0005");
    }

    @Test
    void aSessionHasWhatItSetAtOnceAndTheDefaultOtherwise() {
        page.facade.setCookie("theme", "dark");

        assertThat(page.facade.getCookie("theme")).isEqualTo("dark");
        assertThat(page.facade.getCookie("other")).isNull();
        assertThat(page.facade.getCookie("other", "none")).isEqualTo("none");
        page.facade.setCookie("theme", null);
        assertThat(page.facade.getCookie("theme", "light")).isEqualTo("light");
    }

    @Test
    void aCookieOfThePageGoesWithItAndALaterOneIsFetchedOnce() {
        page.facade.setCookie("theme", "dark");
        assertThat(page.session.getVisit().takeCookies()).singleElement().extracting(SignedCookie::name).isEqualTo("theme");
        page.connect();

        page.facade.setCookie("theme", "light");
        server.settle();

        assertThat(page.connection.takeFrames()).singleElement().asString()
            .matches(".*\\[\"load\",\\[\"bundle\",\"/demo/tandem/cookies/[A-Za-z0-9_-]{32}/1\"]]]").doesNotContain(page.session.getId());
        assertThat(page.session.getVisit().takeCookies()).hasSize(1);
        assertThat(page.session.getVisit().takeCookies()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "a b", "a\n", "a\u0000", "a;b", "a=b", "ä", "TandemBrowser", "__Host-TandemBrowser" })
    void otherNamesAreRefused(String name) {
        assertThatThrownBy(() -> page.facade.setCookie(name, "x")).isInstanceOf(IllegalArgumentException.class)
            .hasMessageStartingWith("TANDEM-0521");
    }

    @Test
    void howMuchIsSetAtOnceIsBounded() {
        assertThatThrownBy(() -> page.facade.setCookie("a", "x".repeat(4_000))).hasMessageStartingWith("TANDEM-0522");
        page.facade.setCookie("a", "x".repeat(2_500));
        assertThatThrownBy(() -> page.facade.setCookie("b", "x".repeat(2_500))).hasMessageStartingWith("TANDEM-0523");
        page.facade.setCookie("a", "x".repeat(2_600));
    }

    private static CookieSigner signer(String keys) {
        return CookieSigner.of(Configuration.of(Map.of("tandem.cookies.keys", keys)));
    }
}
