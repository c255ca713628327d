package dev.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tandem.PageException;
import dev.tandem.testkit.LocalServer;
import dev.tandem.visit.Caller;
import dev.tandem.visit.Visitor;

/** What an app answers to an address that leads to nothing. */
class PageStatusTest {

    private final LocalServer server = new LocalServer();

    @Test
    void aPageIsFoundUnlessItSaysOtherwise() {
        assertThat(open("/").getVisit().getPageStatus()).isEqualTo(200);
        assertThat(open("/nothing").getVisit().getPageStatus()).isEqualTo(404);
    }

    @Test
    void aPageThatThereIsNotLeavesNoSession() {
        assertThatThrownBy(() -> open("/gone")).isInstanceOfSatisfying(PageException.class,
            e -> assertThat(e.getStatus()).isEqualTo(410)).hasMessage("It was here.");
        assertThat(server.sessions.getSessions()).isEmpty();
    }

    @Test
    void theStatusOfAPageThatIsServedIsWhatItIs() {
        ClientSession session = open("/");
        session.getVisit().takeCookies();

        assertThatThrownBy(() -> session.getFacade().setPageStatus(404)).hasMessageStartingWith("TANDEM-0289");
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, 199, 201, 302, 304, 399, 600 })
    void otherStatusesAreRefused(int status) {
        ClientSession session = open("/");

        assertThatThrownBy(() -> session.getFacade().setPageStatus(status)).hasMessageStartingWith("TANDEM-0086");
        assertThatThrownBy(() -> new PageException(status, "x")).hasMessageStartingWith("TANDEM-0019");
    }

    private ClientSession open(String path) {
        return server.open(Lost.class,
            new Visitor("browser", "", path, Map.of(), Locale.ENGLISH, Caller.ANONYMOUS, "", "", Map.of())).session;
    }
}
