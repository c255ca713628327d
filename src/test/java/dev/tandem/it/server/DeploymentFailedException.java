package dev.tandem.it.server;

/** The server refused an archive. The message holds the server's reason. */
public class DeploymentFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DeploymentFailedException(String name, String reason) {
        super("Deployment of " + name + " failed: " + reason);
    }
}
