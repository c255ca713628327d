package dev.tandem.it.server;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;

/** Serves the showcase until it is interrupted: {@code mvn -Dshowcase}. */
public final class Showcase {

    private static volatile boolean serving;

    private Showcase() {
    }

    /** @param args the provisioned server, the WAR, the port */
    public static void main(String... args) throws Exception {
        var war = Path.of(args[1]);
        int port = Integer.parseInt(args[2]);

        if (!Ports.isFree(port)) {
            throw new IllegalStateException(
                "Port " + port + " is in use; choose another: mvn -Dshowcase -Dtandem.port=9090");
        }

        var server = Servers.prepare("wildfly", Path.of(args[0]), war.resolveSibling("servers/showcase"), port,
            Showcase::echo).withOptions("-Dtandem.development=true", "-Dtandem.admin.local=true");
        var apps = System.getProperty("export");

        if (apps != null) {
            export(server, war, apps);
            return;
        }

        var url = server.deploy(war, war.getFileName().toString());
        server.start();
        check(url);

        System.out.printf("%n    Tandem showcase: %s    (administration: %sadmin/; Ctrl-C stops it)%n%n", url, url);
        serving = true;
        server.awaitEnd();
    }

    /** {@code mvn -Dshowcase -Dexport=eco,chat}: writes these apps as pages without a server, and ends. */
    private static void export(Server server, Path war, String apps) {
        var directory = war.resolveSibling("export").toAbsolutePath();
        server.withOptions("-Dtandem.export.apps=" + apps, "-Dtandem.export.directory=" + directory,
            "-Dtandem.export.link=" + System.getProperty("link", "0"));
        server.deploy(war, war.getFileName().toString());
        server.start();
        server.getLog().since(0).stream().filter(line -> line.contains("TANDEM-052")).forEach(System.out::println);
        server.stop();
    }

    private static void check(URI url) throws Exception {
        var request = HttpRequest.newBuilder(url).build();
        var response = HttpClient.newHttpClient().send(request, BodyHandlers.discarding());

        if (response.statusCode() != 200) {
            throw new IllegalStateException(url + " answered " + response.statusCode());
        }
    }

    private static void echo(String line) {
        if (serving && ServerLog.isProblem(line)) {
            System.out.println(line);
        }
    }
}
