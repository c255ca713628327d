package dev.tandem.it.server;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** WildFly's management interface: operations as JSON over HTTP. */
final class WildFlyManagement {

    private final AdministrationClient client = new AdministrationClient();
    private final URI operations;
    private final Set<String> deployed = new HashSet<>();

    WildFlyManagement(int port) {
        operations = URI.create("http://localhost:" + port + "/management");
    }

    /** @throws DeploymentFailedException with the server's reason when it refuses the archive */
    void deploy(Path archive, String name) {
        String content = "\"content\":[{\"url\":\"" + archive.toUri() + "\"}],\"enabled\":true";
        String operation = deployed.contains(name)
            ? "{\"operation\":\"full-replace-deployment\",\"name\":\"" + name + "\"," + content + "}"
            : "{\"operation\":\"add\",\"address\":[{\"deployment\":\"" + name + "\"}]," + content + "}";
        HttpResponse<String> response = run(operation);

        if (response.statusCode() != 200) {
            throw new DeploymentFailedException(name, response.body());
        }

        deployed.add(name);
    }

    /** Does nothing when there is no such deployment. */
    void undeploy(String name) {
        if (deployed.remove(name)) {
            run("{\"operation\":\"undeploy\",\"address\":[{\"deployment\":\"" + name + "\"}]}");
            run("{\"operation\":\"remove\",\"address\":[{\"deployment\":\"" + name + "\"}]}");
        }
    }

    private HttpResponse<String> run(String operation) {
        var request = HttpRequest.newBuilder(operations).header("Authorization", AdministrationClient.AUTHORIZATION)
            .header("Content-Type", "application/json").POST(BodyPublishers.ofString(operation));
        return client.send(request, operation);
    }
}
