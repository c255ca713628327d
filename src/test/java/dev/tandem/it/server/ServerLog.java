package dev.tandem.it.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a server prints, kept for assertions and waiting. Take a {@link #mark()} before the act and read
 * {@link #since(long)} it afterwards, as several tests share one server. Any thread.
 */
public final class ServerLog {

    private static final int KEPT_LINES = 20_000;

    /** What is said of each application in development mode, as those of the tests are. */
    private static final String DEVELOPMENT = "TANDEM-0518";

    /** The names of JBoss and those of {@code java.util.logging}; Liberty puts them into brackets. */
    private static final Pattern PROBLEM = Pattern.compile("[ \\[](WARN|ERROR|FATAL|WARNING|SEVERE) *[ \\]]");

    /** What TomEE says of itself: at each deployment but the first, and at the end of whatever has checks of its health. */
    private static final Pattern TOMEE = Pattern.compile("SRMET00009: Gauge with id MetricID.name='classloader"
        + "|OpenEJBLifecycle.stopApplication An error occured while stopping the container");

    /** What WildFly says of a machine too busy to have ended an EJB's timeout before the next is due, a second later. */
    private static final Pattern BUSY = Pattern.compile("WFLYEJB0043: ");

    private final Deque<String> lines = new ArrayDeque<>();
    private final Consumer<String> echo;
    private long count;
    private InputStream followed;
    private boolean ended;

    /** @param echo is given each line as it comes */
    ServerLog(Consumer<String> echo) {
        this.echo = echo;
    }

    /** Returns the place that the log has reached. */
    public synchronized long mark() {
        return count;
    }

    /** Returns the lines since the mark, in order. */
    public synchronized List<String> since(long mark) {
        return new ArrayList<>(lines).subList((int) Math.max(0, lines.size() - (count - mark)), lines.size());
    }

    /** Returns the warnings and errors since the mark, one line each, without their stack traces. */
    public List<String> problemsSince(long mark) {
        return since(mark).stream().filter(ServerLog::isProblem).toList();
    }

    /** Tells whether a line of the log is a warning or an error. */
    public static boolean isProblem(String line) {
        return PROBLEM.matcher(line).find() && !TOMEE.matcher(line).find() && !BUSY.matcher(line).find()
            && !line.contains(DEVELOPMENT);
    }

    /**
     * Waits for a line that contains the text.
     *
     * @return the line
     * @throws IllegalStateException when the time is over or the server has ended; the message shows the log's end
     */
    public String await(String text, long mark, Duration timeout) {
        return await(line -> line.contains(text), "\"" + text + "\"", mark, timeout);
    }

    synchronized String await(Predicate<String> condition, String description, long mark, Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();

        while (true) {
            var found = since(mark).stream().filter(condition).findFirst();

            if (found.isPresent()) {
                return found.get();
            }

            long millis = (deadline - System.nanoTime()) / 1_000_000;

            if (ended || millis <= 0) {
                throw new IllegalStateException(
                    (ended ? "The server ended" : timeout + " passed") + " without " + description + " in its log:\n"
                        + tail());
            }

            try {
                wait(millis);
            }
            catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while waiting for " + description, e);
            }
        }
    }

    /** Returns the last lines as text, for error messages. */
    public synchronized String tail() {
        return String.join("\n", since(Math.max(0, count - 60)));
    }

    /** Reads a process's output until it ends, on a thread of its own. */
    void follow(InputStream output) {
        synchronized (this) {
            followed = output;
            ended = false;
        }

        var thread = new Thread(() -> read(output), "server-log");
        thread.setDaemon(true);
        thread.start();
    }

    private void read(InputStream output) {
        try (var reader = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                add(line);
            }
        }
        catch (IOException e) {
            add("(the log ends here: " + e.getMessage() + ")");
        }
        finally {
            end(output);
        }
    }

    private void add(String line) {
        synchronized (this) {
            lines.add(line);
            count++;

            if (lines.size() > KEPT_LINES) {
                lines.remove();
            }

            notifyAll();
        }

        echo.accept(line);
    }

    /** The end of a process that was killed may be read when the next one has been started. */
    private synchronized void end(InputStream output) {
        if (output == followed) {
            ended = true;
            notifyAll();
        }
    }
}
