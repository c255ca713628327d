package dev.tandem.it.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Playwright;

/**
 * The browser of the tests: the one that the environment variable {@code CHROMIUM} or {@code CHROME_BIN} names, else
 * one that is installed, else one that is installed now, by {@code apt-get} where we may, or by Playwright.
 */
final class Chromium {

    private static final List<String> NAMES = List.of(
        "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "chrome.exe", "msedge.exe");
    private static final List<String> PLACES = List.of(
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
        "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
        "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe");

    private Chromium() {
    }

    /**
     * Returns the executable of a browser that starts.
     *
     * @throws IllegalStateException when there is none and none could be installed; the message says what to do
     */
    static Path executable(Playwright playwright) {
        return installed(playwright)
            .or(() -> ChromiumInstaller.byApt() ? installed(playwright) : Optional.empty())
            .or(() -> ChromiumInstaller.byPlaywright() ? installed(playwright) : Optional.empty())
            .orElseThrow(() -> new IllegalStateException(
                "The browser tests found no Chromium and could not install one;"
                    + " install Chromium or Chrome, or name one by the environment variable CHROMIUM."
                    + " The installer's words are in " + ChromiumInstaller.LOG));
    }

    private static Optional<Path> installed(Playwright playwright) {
        var named = Stream.of("CHROMIUM", "CHROME_BIN").map(System::getenv).filter(Objects::nonNull).map(Path::of);
        var onPath = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(System.getProperty("path.separator")))
            .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)));
        var known = Stream.concat(PLACES.stream(), Stream.of(playwright.chromium().executablePath())).map(Path::of);

        return Stream.of(named, onPath, known).flatMap(paths -> paths).filter(Files::isExecutable)
            .filter(Chromium::starts).findFirst();
    }

    /** Some systems have a script of that name that only says how to get the browser. */
    private static boolean starts(Path executable) {
        // On Windows this would open a window; there nothing of the name stands in for the browser.
        return executable.toString().endsWith(".exe")
            || ChromiumInstaller.run(List.of(executable.toString(), "--version"));
    }
}
