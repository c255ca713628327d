package dev.tandem.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line of a Payara or GlassFish: what {@code asadmin start-domain} would run, without that process in
 * between.
 */
final class DomainCommand {

    private DomainCommand() {
    }

    static List<String> of(Path home, Path domain, List<String> options) {
        List<String> lines = output(Jvm.java(), "-jar", home.resolve("glassfish/lib/client/appserver-cli.jar")
            .toString(),
            "start-domain", "--dry-run", "--domaindir", domain.getParent().toString(), domain.getFileName().toString());
        int begin = firstWithJava(lines);
        int end = lines.subList(begin, lines.size()).indexOf("");
        var command = new ArrayList<>(lines.subList(begin, end < 0 ? lines.size() : begin + end));
        // Behind the domain's own options, as the last one counts.
        command.addAll(command.indexOf("-cp"), options);
        return command;
    }

    private static int firstWithJava(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).matches(".*[/\\\\]java(\\.exe)?")) {
                return i;
            }
        }

        throw new IllegalStateException("asadmin start-domain --dry-run tells no command:\n"
            + String.join("\n", lines));
    }

    private static List<String> output(String... command) {
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("AS_JAVA", Jvm.home());
            Process process = builder.start();
            process.getOutputStream().close();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
