package dev.tandem.it.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import dev.tandem.it.client.RawClient;
import dev.tandem.it.server.Until;

/**
 * A session that has nothing to do with the attacks, and sees whether it is left in peace; and what they have left
 * behind.
 */
final class Control implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    /** What a server keeps in pools of its own; each flood takes more than that. */
    private static final long SLACK = 24_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI app;
    private final RawClient client;
    private final int sessions;
    private final long heap;

    /** @param app address of the application */
    Control(URI app) throws Exception {
        this.app = app;
        client = RawClient.open(app.resolve("vault/"));
        assertUndisturbed();
        sessions = ask("hoard", 0);
        heap = ask("hoard?gc", 1);
    }

    /** The session still answers, as fast as one would wait for. */
    void assertUndisturbed() throws Exception {
        long start = System.nanoTime();

        assertThat(weigh(client)).isEqualTo(100);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    /** No session is left but those that were there, and no heap is held for others. */
    void assertNothingLeft() {
        Until.isTrue(PATIENCE, "the end of the attack's sessions", () -> ask("hoard", 0) <= sessions);
        Until.isTrue(PATIENCE, "the heap that the attack took", () -> ask("hoard?gc", 1) < heap + SLACK);
    }

    /** Lets the vault tell what it still holds. */
    static int weigh(RawClient client) throws Exception {
        long number = client.sent() + 1;
        client.send("[\"call\",\"Vault1\",\"weigh\"," + number + ",[]]");
        while (true) {
            var answer = client.await("return");
            if (answer.getInt(1) == number) {
                return answer.getInt(2);
            }
        }
    }

    int sessions() {
        return ask("hoard", 0);
    }

    int pending() {
        return ask("hoard", 2);
    }

    void awaitSessions(int count) {
        Until.isTrue(PATIENCE, "the end of the attack's sessions", () -> sessions() <= count);
    }

    private int ask(String path, int index) {
        try {
            var request = HttpRequest.newBuilder(app.resolve(path)).build();
            return Integer.parseInt(HTTP.send(request, BodyHandlers.ofString()).body().strip().split(" ")[index]);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
