package dev.tandem.it.server;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A Payara Micro, which forgets its applications when it ends. */
final class PayaraMicroServer extends Server {

    private static final Duration TIMEOUT = Duration.ofSeconds(120);

    private final Path jar;
    private final Path base;
    private final Map<String, Path> applications = new LinkedHashMap<>();
    private Process process;

    PayaraMicroServer(Path home, Path base, int port, Consumer<String> echo) {
        super(port, echo);
        this.base = base.toAbsolutePath();

        try (var files = Files.list(home)) {
            jar = files.filter(file -> file.toString().endsWith(".jar")).findFirst().orElseThrow().toAbsolutePath();
            Directories.delete(base);
            Files.createDirectories(base);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    Process launch() throws IOException {
        var command = new ArrayList<String>();
        command.add(Jvm.java());
        command.addAll(List.of(
            "--add-exports=java.base/jdk.internal.ref=ALL-UNNAMED",
            "--add-opens=java.base/jdk.internal.loader=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.net=ALL-UNNAMED",
            "--add-opens=java.base/java.nio=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
            "--add-opens=java.management/sun.management=ALL-UNNAMED",
            "--add-opens=java.base/sun.net.www.protocol.jrt=ALL-UNNAMED",
            "--add-opens=java.base/sun.net.www.protocol.jar=ALL-UNNAMED",
            "--add-opens=java.naming/javax.naming.spi=ALL-UNNAMED",
            "--add-opens=java.rmi/sun.rmi.transport=ALL-UNNAMED",
            "--add-opens=java.logging/java.util.logging=ALL-UNNAMED",
            "-Xmx512m"));
        command.addAll(getOptions());
        command.addAll(List.of("-cp", jar + File.pathSeparator + classPath(), PayaraMicroMain.class.getName(),
            String.valueOf(getPort())));
        process = launch(command, base);
        return process;
    }

    /** A directory with the one class that the server needs of ours. */
    private Path classPath() throws IOException {
        String name = PayaraMicroMain.class.getName().replace('.', '/') + ".class";
        Path file = base.resolve("classes").resolve(name);

        try (var bytes = PayaraMicroMain.class.getClassLoader().getResourceAsStream(name)) {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes.readAllBytes());
        }

        return base.resolve("classes");
    }

    @Override
    void awaitStarted(long mark) {
        getLog().await("Payara Micro takes commands", mark, TIMEOUT);
        Map.copyOf(applications).forEach((name, archive) -> install(archive, name));
    }

    @Override
    void install(Path archive, String name) {
        remove(name);
        long mark = getLog().mark();

        if (!run("deploy " + baseName(name) + " " + (name.equals("ROOT.war") ? "/" : "/" + baseName(name)) + " " + archive)) {
            throw new DeploymentFailedException(name, String.join("\n", getLog().since(mark)));
        }

        applications.put(name, archive);
    }

    @Override
    void remove(String name) {
        if (applications.remove(name) != null) {
            run("undeploy " + baseName(name));
        }
    }

    private boolean run(String command) {
        long mark = getLog().mark();

        try {
            process.getOutputStream().write((command + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }

        return getLog().await("Payara Micro answers", mark, TIMEOUT).endsWith("true");
    }
}
