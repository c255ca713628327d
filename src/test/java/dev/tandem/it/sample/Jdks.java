package dev.tandem.it.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The JDKs of this machine: the one of the build, and those beside it, one of each version from 17 on. */
final class Jdks {

    private static final Path OWN = Path.of(System.getProperty("java.home"));
    private static final Pattern VERSION = Pattern.compile("(?m)^JAVA_VERSION=\"(\\d+)");

    private Jdks() {
    }

    static List<Path> find() throws IOException {
        Map<Integer, Path> found = new TreeMap<>();
        try (Stream<Path> beside = Files.list(OWN.toRealPath().getParent())) {
            for (Path jdk : beside.filter(path -> Files.isExecutable(path.resolve("bin/javac"))).toList()) {
                Matcher version = VERSION.matcher(Files.exists(jdk.resolve("release"))
                    ? Files.readString(jdk.resolve("release")) : "");
                if (version.find() && Integer.parseInt(version.group(1)) >= 17) {
                    found.put(Integer.parseInt(version.group(1)), jdk);
                }
            }
        }
        found.put(Runtime.version().feature(), OWN);
        return List.copyOf(found.values());
    }
}
