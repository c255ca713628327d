package dev.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;

import dev.tandem.testkit.LocalServer;
import dev.tandem.testkit.LocalServer.Page;
import dev.tandem.testkit.LogRecords;
import dev.tandem.visit.Caller;
import dev.tandem.visit.Identity;
import dev.tandem.visit.Visitor;

/** Who may run what is marked for some roles. */
class AccessTest {

    private static final String NOT_ALLOWED = "[\"throw\",1,\"TANDEM-0298: not allowed\"]";

    private final LocalServer server = new LocalServer();
    private final List<String> heard = new ArrayList<>();
    private final AtomicBoolean acting = new AtomicBoolean();

    @Test
    void aMethodRunsForOneOfItsRoles() {
        assertThat(call(page("clerk", "manager"), "open")).contains("[\"return\",1,\"opened\"]");
    }

    @Test
    void aMethodDoesNotRunForOthers() {
        try (LogRecords records = new LogRecords("dev.tandem.session")) {
            Page page = page("clerk");

            assertThat(call(page, "open")).contains(NOT_ALLOWED);
            assertThat(page.app(Safe.class).log).isEmpty();
            assertThat(records.messages()).singleElement().asString().contains("TANDEM-0297: method open of Safe1",
                "it is for role manager, the caller is 'ada'");
        }
    }

    @Test
    void aMethodOfItsOwnRuleIsNotBoundByItsClass() {
        assertThat(call(page(), "look")).contains("[\"return\",1,\"closed\"]");
        assertThat(call(page("clerk", "manager"), "blast")).contains(NOT_ALLOWED);
    }

    @Test
    void aMethodWithoutARuleIsBoundByItsClass() {
        assertThat(call(page("clerk"), "list")).contains("gold");
        assertThat(call(page("manager"), "list")).contains(NOT_ALLOWED);
    }

    @Test
    void nobodyWhoHasNotSignedInHasARole() {
        Page page = server.open(Safe.class).connect();

        assertThat(call(page, "list")).contains(NOT_ALLOWED);
        assertThat(page.facade.isUserInRole("clerk")).isFalse();
        assertThat(page.facade.getPrincipal()).isNull();
    }

    @Test
    void aHandlerRunsForOneOfItsRoles() {
        Page page = page("owner");
        page.send("[\"event\",\"Safe1\",\"knocked\",null]");

        assertThat(page.app(Safe.class).log).containsExactly("knocked");
    }

    @Test
    void aHandlerIsLoggedForOthersAndTheRestRuns() {
        try (LogRecords records = new LogRecords("dev.tandem.session")) {
            Page page = page("clerk");
            page.send("[\"event\",\"Safe1\",\"knocked\",null]");

            assertThat(page.app(Safe.class).log).containsExactly("clerk");
            assertThat(records.messages()).singleElement().asString().contains("handler onKnocked of Safe1",
                "it is for role manager or owner");
        }
    }

    @Test
    void anOverrideKeepsTheRuleThatItDoesNotChange() {
        assertThat(call(pageOf(Safe.Larger.class, "manager"), "open")).contains("opened widely");
        assertThat(call(pageOf(Safe.Larger.class, "owner"), "open")).contains(NOT_ALLOWED);
        assertThat(call(pageOf(Safe.Larger.class, "clerk"), "list")).contains(NOT_ALLOWED);
        assertThat(call(pageOf(Safe.Larger.class, "owner"), "list")).contains("gold, silver");
    }

    @Test
    void rolesThatModelsNameAreKnownWhenThePageIsMade() {
        Page page = page("auditor");

        assertThat(page.facade.isUserInRole("auditor")).isTrue();
        assertThat(page.facade.isUserInRole("manager")).isFalse();
        assertThat(page.facade.getPrincipal().getName()).isEqualTo("ada");
    }

    @Test
    void forAnotherRoleTheContainerIsAskedLater() {
        Page page = page("juggler");

        assertThat(page.facade.isUserInRole("juggler")).isTrue();
        assertThat(page.facade.isUserInRole("clown")).isFalse();
    }

    @Test
    void handlersRunAsTheUserOfThePageAndNobodyElse() {
        Page page = page("manager");
        Page stranger = server.open(Safe.class);

        page.session.execute(() -> heard.add("ada's turn: " + acting.get()));
        stranger.session.execute(() -> heard.add("stranger's turn: " + acting.get()));
        server.settle();

        assertThat(heard).containsExactly("ada's turn: true", "stranger's turn: false");
        assertThat(acting.get()).isFalse();
    }

    private Page page(String... roles) {
        return pageOf(Safe.class, roles);
    }

    private Page pageOf(Class<? extends Safe> type, String... roles) {
        Principal ada = () -> "ada";
        Visitor visitor = new Visitor("browser", "", "/", Map.of(), Locale.ENGLISH,
            Caller.of(ada, Set.of(roles)::contains, new Acting(Set.of(roles))), "", "", Map.of());
        return server.open(type, visitor).connect();
    }

    private static String call(Page page, String method) {
        String model = page.facade.getApp().getId();
        return String.join("", page.send("[\"call\",\"" + model + "\",\"" + method + "\",1,[]]"));
    }

    private final class Acting implements Identity {

        private final Set<String> roles;

        Acting(Set<String> roles) {
            this.roles = roles;
        }

        @Override
        public void run(Runnable task) {
            acting.set(true);
            try {
                task.run();
            }
            finally {
                acting.set(false);
            }
        }

        @Override
        public boolean isInRole(String role) {
            return roles.contains(role);
        }
    }
}
