package dev.tandem.it.server;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The administration commands of Payara and GlassFish, over HTTP as {@code asadmin} gives them. */
final class DomainAdministration {

    private final AdministrationClient client = new AdministrationClient();
    private final URI commands;

    DomainAdministration(int port) {
        commands = URI.create("http://localhost:" + port + "/__asadmin/");
    }

    /** @throws DeploymentFailedException with the server's reason when it refuses the archive */
    void deploy(Path archive, String name) {
        String report = run("deploy?force=true&DEFAULT=" + encode(archive.toAbsolutePath().toString())
            + "&name=" + encode(Server.baseName(name)) + "&contextroot=" + encode(contextPath(name)));

        if (report.contains("Exit Code : FAILURE")) {
            throw new DeploymentFailedException(name, report);
        }
    }

    /** Does nothing when there is no such application. */
    void undeploy(String name) {
        run("undeploy?DEFAULT=" + encode(Server.baseName(name)));
    }

    private String run(String command) {
        var request = HttpRequest.newBuilder(commands.resolve(command)).header("X-Requested-By", "Tandem");
        return client.send(request, command).body();
    }

    private static String contextPath(String name) {
        return name.equals("ROOT.war") ? "/" : "/" + Server.baseName(name);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
