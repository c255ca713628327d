package dev.tandem.it.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.json.Json;
import jakarta.json.JsonArray;

/**
 * A browser tab without a browser: speaks {@code docs/protocol.md}, and against it where a test wants that.
 *
 * <pre>{@code
 * try (var client = RawClient.open(app.url("thermostat/"))) {
 *     client.send("[\"set\",\"Thermostat1\",\"target\",99]");
 *
 *     assertThat(client.await("fix")).hasToString("[\"fix\",\"Thermostat1\",\"target\",30,1]");
 * }
 * }</pre>
 */
public final class RawClient implements AutoCloseable {

    private static final int SECONDS = 10;

    private final RawSocket socket;
    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closeCode = new CompletableFuture<>();
    private volatile CompletableFuture<Integer> arrived = new CompletableFuture<>();
    private JsonArray frame = JsonArray.EMPTY_JSON_ARRAY;
    private int next;
    private long sent;
    private long received;

    private RawClient(RawSocket socket) {
        this.socket = socket;
        var reader = new Thread(this::read, "raw-client");
        reader.setDaemon(true);
        reader.start();
    }

    /** Requests an app's page, and joins its session as the page's script would. */
    public static RawClient open(URI page) throws IOException, InterruptedException {
        return join(StartPage.fetch(page));
    }

    /** Joins the session of a page. */
    public static RawClient join(StartPage page) throws IOException {
        var client = connect(page);
        client.received = page.start().getJsonArray("frame").getInt(0);
        client.send("[\"hello\",\"" + page.session() + "\"]");
        return client;
    }

    /** Connects the socket of a page, and says nothing. */
    public static RawClient connect(StartPage page) throws IOException {
        var headers = new HashMap<>(Map.of("Origin", page.origin(), "Sec-WebSocket-Protocol", "tandem.1"));

        if (!page.cookies().isEmpty()) {
            headers.put("Cookie", page.cookies());
        }

        return connect(page.socket(), headers);
    }

    /** Connects to any socket, with any headers, and says nothing. */
    public static RawClient connect(URI socket, Map<String, String> headers) throws IOException {
        return new RawClient(new RawSocket(socket, headers));
    }

    // Sending --------------------------------------------------------------------------------------------------------

    /** Sends operations as one frame, with the right {@code seq} and {@code ack}. */
    public void send(String... operations) throws IOException {
        sent++;
        var separator = operations.length == 0 ? "" : ",";
        sendText("[" + sent + "," + received + separator + String.join(",", operations) + "]");
    }

    /** Sends any text. */
    public void sendText(String text) throws IOException {
        socket.sendText(text);
    }

    /** Returns the {@code seq} of the last frame sent. */
    public long sent() {
        return sent;
    }

    /** Returns the socket, to send what no browser would. */
    public RawSocket socket() {
        return socket;
    }

    // Receiving ------------------------------------------------------------------------------------------------------

    /**
     * Waits for the next operation of that name, and drops those before it.
     *
     * @throws AssertionError when none comes in time
     */
    public JsonArray await(String operation) throws InterruptedException {
        while (true) {
            while (next < frame.size()) {
                var candidate = frame.getJsonArray(next++);

                if (candidate.getString(0).equals(operation)) {
                    return candidate;
                }
            }

            awaitFrame();
        }
    }

    /**
     * Waits for the next frame.
     *
     * @return {@code [seq, ack, operation...]}
     * @throws AssertionError when none comes in time
     */
    public JsonArray awaitFrame() throws InterruptedException {
        try (var reader = Json.createReader(new StringReader(awaitMessage()))) {
            frame = reader.readArray();
            received = frame.getJsonNumber(0).longValue();
            next = 2;
            return frame;
        }
    }

    /**
     * Waits for the next message.
     *
     * @throws AssertionError when none comes in time
     */
    public String awaitMessage() throws InterruptedException {
        var message = messages.poll(SECONDS, TimeUnit.SECONDS);

        if (message == null) {
            throw new AssertionError("No message came; the socket is "
                + (closeCode.isDone() ? "closed by " + closeCode.join() : "open"));
        }

        return message;
    }

    /** Waits for a message, and returns 0, or for the end of the socket, and returns its code. */
    public int awaitMessageOrClose() throws InterruptedException {
        CompletableFuture<Integer> message = new CompletableFuture<>();
        arrived = message;
        if (!messages.isEmpty()) {
            return 0;
        }
        return (int) CompletableFuture.anyOf(message, closeCode).orTimeout(SECONDS, TimeUnit.SECONDS).join();
    }

    /**
     * Waits until the server closes the socket.
     *
     * @return the code, 1006 when there was no close frame
     * @throws AssertionError when it does not in time
     */
    public int awaitClose() throws InterruptedException {
        return awaitCloseWithin(SECONDS);
    }

    /** As {@link #awaitClose()}, for a server that takes its time. */
    public int awaitCloseWithin(int seconds) throws InterruptedException {
        try {
            return closeCode.get(seconds, TimeUnit.SECONDS);
        }
        catch (TimeoutException e) {
            throw new AssertionError("The server did not close the socket; waiting messages: " + messages, e);
        }
        catch (ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void read() {
        var message = new ByteArrayOutputStream();

        try {
            while (true) {
                var part = socket.receive();

                switch (part.opcode()) {
                    case RawSocket.CLOSE -> closeCode.complete(part.closeCode());
                    case RawSocket.PING -> socket.send(true, RawSocket.PONG, part.payload());
                    case RawSocket.TEXT, RawSocket.CONTINUATION -> {
                        message.writeBytes(part.payload());

                        if (part.last()) {
                            messages.add(message.toString(StandardCharsets.UTF_8));
                            arrived.complete(0);
                            message.reset();
                        }
                    }
                    default -> {
                        // Pongs and binary frames are of no interest yet.
                    }
                }
            }
        }
        catch (IOException e) {
            closeCode.complete(1006);
        }
    }
}
