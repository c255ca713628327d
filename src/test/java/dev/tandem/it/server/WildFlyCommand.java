package dev.tandem.it.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a WildFly, as in {@code standalone.sh} but without that shell, which keeps signals to itself. */
final class WildFlyCommand {

    private static final List<String> MODULE_OPTIONS = List.of(
        "--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
        "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
        "--add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED",
        "--add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED",
        "--add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED",
        "--add-opens=java.base/java.lang=ALL-UNNAMED",
        "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
        "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
        "--add-opens=java.base/java.io=ALL-UNNAMED",
        "--add-opens=java.base/java.net=ALL-UNNAMED",
        "--add-opens=java.base/java.security=ALL-UNNAMED",
        "--add-opens=java.base/java.util=ALL-UNNAMED",
        "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
        "--add-opens=java.management/javax.management=ALL-UNNAMED",
        "--add-opens=java.naming/javax.naming=ALL-UNNAMED");

    private WildFlyCommand() {
    }

    static List<String> of(Path home, Path base, List<String> options, int port, int managementPort) {
        var command = new ArrayList<String>();
        command.add(Jvm.java());
        command.addAll(options);
        command.addAll(MODULE_OPTIONS);
        command.addAll(List.of(
            "-Djava.net.preferIPv4Stack=true",
            "-Djava.awt.headless=true",
            "-Djboss.modules.system.pkgs=org.jboss.byteman",
            "-Dorg.jboss.boot.log.file=" + base.resolve("log/server.log"),
            "-Dlogging.configuration=" + base.resolve("configuration/logging.properties").toUri(),
            "-jar", home.resolve("jboss-modules.jar").toString(),
            "-mp", home.resolve("modules").toString(),
            "org.jboss.as.standalone",
            "-Djboss.home.dir=" + home,
            "-Djboss.server.base.dir=" + base,
            "-Djboss.tx.node.id=tandem-" + port,
            "-Djboss.http.port=" + port,
            "-Djboss.https.port=" + Ports.free(),
            "-Djboss.management.http.port=" + managementPort));
        return command;
    }
}
