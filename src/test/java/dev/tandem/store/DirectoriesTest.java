package dev.tandem.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

class DirectoriesTest {

    @Test
    void eachServerHasADirectoryOfItsOwn() {
        Map<String, String> wildFly = Map.of("jboss.server.data.dir", "/opt/wildfly/standalone/data");
        Map<String, String> payara = Map.of("com.sun.aas.instanceRoot", "/opt/payara/domain1");

        assertThat(Directories.find("", wildFly::get, "default-host", "/demo"))
            .contains(Path.of("/opt/wildfly/standalone/data/tandem-sessions/default-host%2Fdemo"));
        assertThat(Directories.find("", payara::get, "server", ""))
            .contains(Path.of("/opt/payara/domain1/tandem-sessions/server"));
    }

    @Test
    void whatIsConfiguredCountsFirst() {
        assertThat(Directories.find("/mnt/states", Map.of("catalina.base", "/opt/tomee")::get, "localhost", "/a/b"))
            .contains(Path.of("/mnt/states/localhost%2Fa%2Fb"));
    }

    @Test
    void anUnknownServerHasNone() {
        assertThat(Directories.find("", Map.<String, String>of()::get, "localhost", "/demo")).isEmpty();
    }
}
