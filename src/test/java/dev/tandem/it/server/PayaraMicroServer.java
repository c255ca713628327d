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
import java.util.jar.JarFile;

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
            Files.writeString(logging(), Domain.LOGGING);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    Process launch() throws IOException {
        var command = new ArrayList<String>();
        command.add(Jvm.java());
        command.addAll(moduleOptions());
        command.add("-Xmx512m");
        command.addAll(getOptions());
        command.addAll(List.of("-cp", jar + File.pathSeparator + classPath(), PayaraMicroMain.class.getName(),
            String.valueOf(getPort()), logging().toString()));
        process = launch(command, base);
        return process;
    }

    /** What the jar's manifest says where the jar is run by itself. */
    private List<String> moduleOptions() throws IOException {
        var options = new ArrayList<String>();

        try (var file = new JarFile(jar.toFile())) {
            var manifest = file.getManifest().getMainAttributes();
            add(options, "--add-exports=", manifest.getValue("Add-Exports"));
            add(options, "--add-opens=", manifest.getValue("Add-Opens"));
        }

        return options;
    }

    private static void add(List<String> options, String option, String packages) {
        for (var each : packages.split(" +")) {
            options.add(option + each + "=ALL-UNNAMED");
        }
    }

    private Path logging() {
        return base.resolve("logging.properties");
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

        if (!run("deploy " + baseName(name) + " " + (name.equals("ROOT.war") ? "/" : "/" + baseName(name)) + " "
            + archive)) {
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
