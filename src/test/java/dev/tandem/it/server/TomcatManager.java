package dev.tandem.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;

/** The text interface of Tomcat's manager. Its answers begin with {@code OK} or {@code FAIL}. */
final class TomcatManager {

    private final AdministrationClient client = new AdministrationClient();
    private final URI commands;

    TomcatManager(URI server) {
        commands = server.resolve("manager/text/");
    }

    String deploy(Path archive, String contextPath) {
        try {
            return run("PUT", "deploy?update=true&path=" + contextPath, BodyPublishers.ofFile(archive));
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String undeploy(String contextPath) {
        return run("GET", "undeploy?path=" + contextPath, BodyPublishers.noBody());
    }

    private String run(String method, String command, BodyPublisher body) {
        var request = HttpRequest.newBuilder(commands.resolve(command))
            .header("Authorization", AdministrationClient.AUTHORIZATION).method(method, body);
        return client.send(request, command).body();
    }
}
