package dev.tandem.autobahn;

import java.nio.file.Path;

import dev.tandem.it.TestWar;
import dev.tandem.it.server.Server;
import dev.tandem.it.server.Servers;

/**
 * What the Autobahn test suite talks to: {@code mvn -Dautobahn}, or with {@code -Dserver=payara}. The suite's plugin
 * starts it on a thread of its own, and ends with its process.
 */
public final class AutobahnServer {

    private AutobahnServer() {
    }

    /** @param args the port, as the plugin gives it */
    public static void main(String... args) {
        TestWar war = TestWar.named("ROOT").withoutTandem().classes(EchoEndpoint.class);
        Server server = Servers.prepare(System.getProperty("tandem.autobahn.server"),
            Path.of(System.getProperty("tandem.autobahn.home")), Path.of("target/servers/autobahn"),
            Integer.parseInt(args[0]), line -> {
            });
        server.deploy(war.build(), war.fileName());
        server.start();
    }
}
