package dev.tandem.it.security;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

import dev.tandem.it.server.Until;

/** An nginx with a certificate of its own, configured as {@code docs/security.md} says. */
final class Nginx implements AutoCloseable {

    private static final Pattern DOCUMENTED = Pattern.compile("```nginx\\n(.*?)```", Pattern.DOTALL);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final int port;
    private final Process process;

    /**
     * Starts nginx.
     *
     * @param command of nginx
     * @param application what it serves at {@code /apps/lobby/}
     */
    Nginx(String command, int port, URI application) throws IOException, InterruptedException {
        this.port = port;
        Path directory = Files.createDirectories(Path.of("target/nginx/logs").toAbsolutePath()).getParent();
        run(List.of("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
            "-keyout", directory.resolve("localhost.key").toString(), "-out", directory.resolve("localhost.pem")
            .toString()));
        Files.writeString(directory.resolve("nginx.conf"), configuration(directory, application));
        process = new ProcessBuilder(command, "-p", directory.toString(), "-c", "nginx.conf", "-e", "logs/error.log")
            .redirectErrorStream(true).redirectOutput(directory.resolve("logs/out.log").toFile()).start();
        Until.isTrue(PATIENCE, "nginx", this::isListening);
    }

    private String configuration(Path directory, URI application) throws IOException {
        var documented = DOCUMENTED.matcher(Files.readString(Path.of("docs/security.md")));
        if (!documented.find()) {
            throw new IllegalStateException("docs/security.md has no configuration of nginx");
        }
        String server = documented.group(1)
            .replace("listen 443 ssl", "listen " + port + " ssl")
            .replace("server_name example.org", "server_name localhost")
            .replace("/etc/ssl/example.org", directory.resolve("localhost").toString())
            .replace("http://127.0.0.1:8080/todo/", application.toString().replace("localhost", "127.0.0.1"))
            .replace("/apps/todo", "/apps/lobby");
        return "daemon off;\nmaster_process off;\npid nginx.pid;\nevents {}\nhttp {\naccess_log logs/access.log;\n"
            + server + "}\n";
    }

    /** Returns the address of a path as browsers see it. */
    URI url(String path) {
        return URI.create("https://localhost:" + port + path);
    }

    private boolean isListening() {
        if (!process.isAlive()) {
            throw new IllegalStateException("nginx has ended; see target/nginx/logs");
        }
        try (Socket socket = new Socket("localhost", port)) {
            return socket.isConnected();
        }
        catch (IOException e) {
            return false;
        }
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process run = new ProcessBuilder(command).redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        if (run.waitFor() != 0) {
            throw new IllegalStateException(command + " has failed");
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
