package dev.tandem.it.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import com.microsoft.playwright.impl.driver.Driver;

/** Installs Chromium on a machine that has none. Each way returns whether it went well. */
final class ChromiumInstaller {

    /** What the last command printed. */
    static final Path LOG = Path.of("target/chromium.log");

    private static final int MINUTES = 8;

    private ChromiumInstaller() {
    }

    static boolean byApt() {
        if (!Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return false;
        }

        var sudo = new ArrayList<String>();

        if (!"root".equals(System.getProperty("user.name"))) {
            if (!run(List.of("sudo", "-n", "true"))) {
                return false;
            }

            sudo.addAll(List.of("sudo", "-n"));
        }

        System.out.println("Installing Chromium for the browser tests by apt-get ...");
        var apt = with(sudo,
            "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300");
        // A stale list of packages may name files that are gone; a failing update may still have got the list we need.
        run(with(apt, "update"));
        return run(with(apt, "install", "-y", "--no-install-recommends", "chromium", "fonts-liberation"));
    }

    static boolean byPlaywright() {
        System.out.println("Installing Chromium for the browser tests by Playwright ...");
        var builder = Driver.ensureDriverInstalled(Map.of(), false).createProcessBuilder();
        builder.command().addAll(List.of("install", "chromium"));
        return run(builder);
    }

    static boolean run(List<String> command) {
        return run(new ProcessBuilder(command));
    }

    private static boolean run(ProcessBuilder builder) {
        try {
            builder.redirectInput(ProcessBuilder.Redirect.from(nullFile())).redirectErrorStream(true)
                .redirectOutput(LOG.toFile());
            Files.createDirectories(LOG.getParent());
            var process = builder.start();

            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return false;
            }

            return process.exitValue() == 0;
        }
        catch (IOException e) {
            return false;
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static File nullFile() {
        return new File(File.separatorChar == '/' ? "/dev/null" : "NUL");
    }

    private static List<String> with(List<String> command, String... arguments) {
        var all = new ArrayList<>(command);
        all.addAll(List.of(arguments));
        return all;
    }
}
