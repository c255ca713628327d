package dev.tandem.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tandem.config.Configuration;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

class AdministratorFilterTest {

    private static final Principal ANN = () -> "ann";

    private final Map<String, String> headers = new HashMap<>(Map.of("Host", "localhost:8080"));
    private final List<String> done = new ArrayList<>();
    private final List<String> roles = new ArrayList<>();
    private String address = "192.0.2.7";
    private Principal user;
    private Runnable signIn = () -> {
        throw new IllegalStateException("no way to sign in");
    };

    @Test
    void aUserInTheRolePasses() throws Exception {
        user = ANN;
        roles.add("tandem-admin");

        assertThat(filter(Map.of())).containsExactly("passed");
    }

    @Test
    void aUserInAnotherRoleIsRefused() throws Exception {
        user = ANN;
        roles.add("customer");

        assertThat(filter(Map.of())).containsExactly("403");
    }

    @Test
    void theRoleIsConfigured() throws Exception {
        user = ANN;
        roles.add("boss");

        assertThat(filter(Map.of("tandem.admin.role", "boss"))).containsExactly("passed");
    }

    @Test
    void whoHasNotSignedInIsAskedTo() throws Exception {
        signIn = () -> {
            user = ANN;
            roles.add("tandem-admin");
        };

        assertThat(filter(Map.of())).containsExactly("asked", "passed");
    }

    @Test
    void withoutAWayToSignInNobodyPasses() throws Exception {
        assertThat(filter(Map.of())).containsExactly("asked", "403");
    }

    @Test
    void theMachineItselfPassesOnlyWhereBothAreConfigured() throws Exception {
        address = "127.0.0.1";

        assertThat(filter(Map.of("tandem.development", "true", "tandem.admin.local", "true")))
            .containsExactly("passed");
        done.clear();
        assertThat(filter(Map.of("tandem.admin.local", "true"))).endsWith("403");
        done.clear();
        assertThat(filter(Map.of("tandem.development", "true"))).endsWith("403");
    }

    @ParameterizedTest
    @ValueSource(strings = { "Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via" })
    void whatHasPassedAProxyIsNotTheMachineItself(String header) throws Exception {
        address = "127.0.0.1";
        headers.put(header, "x");

        assertThat(filter(Map.of("tandem.development", "true", "tandem.admin.local", "true"))).endsWith("403");
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, localhost, true",
        "127.0.0.1, localhost:8080, true",
        "::1, [::1]:8080, true",
        "127.0.0.1, 127.0.0.1:8080, true",
        "192.0.2.7, localhost, false",
        "127.0.0.1, evil.example, false",
        "127.0.0.1, localhost.evil.example, false",
        "127.0.0.1, localhost@evil.example, false",
        "127.0.0.1, , false" })
    void theMachineItselfAsksForItselfFromItself(String from, String host, boolean local) {
        assertThat(AdministratorFilter.isLocal(from, host)).isEqualTo(local);
    }

    private List<String> filter(Map<String, String> texts) throws Exception {
        new AdministratorFilter(Configuration.of(texts)).doFilter(request(), response(), (q, r) -> done.add("passed"));
        return done;
    }

    private HttpServletRequest request() {
        return (HttpServletRequest) Proxy.newProxyInstance(getClass()
            .getClassLoader(), new Class<?>[] {HttpServletRequest.class},
            (proxy, method, args) -> switch (method.getName()) {
                case "getRemoteAddr" -> address;
                case "getHeader" -> headers.get(args[0]);
                case "getUserPrincipal" -> user;
                case "isUserInRole" -> roles.contains(args[0]);
                case "authenticate" -> authenticate();
                default -> null;
            });
    }

    private boolean authenticate() throws ServletException {
        done.add("asked");
        try {
            signIn.run();
            return true;
        }
        catch (IllegalStateException e) {
            throw new ServletException(e);
        }
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(getClass()
            .getClassLoader(), new Class<?>[] {HttpServletResponse.class},
            (proxy, method, args) -> switch (method.getName()) {
                case "isCommitted" -> false;
                case "getStatus" -> 200;
                case "sendError" -> done.add("" + args[0]) ? null : null;
                default -> null;
            });
    }
}
