package dev.tandem.bench;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import dev.tandem.it.client.RawSocket;
import dev.tandem.it.client.StartPage;

/** An administrator's console without a browser: says what it shows, acknowledges what comes, and counts it. */
final class ConsoleLink implements AutoCloseable {

    private final RawSocket socket;
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong messages = new AtomicLong();
    private long sent;
    private volatile long received = 1;

    ConsoleLink(StartPage page) throws IOException {
        socket = new RawSocket(page.socket(), Map.of("Origin", page.origin(), "Sec-WebSocket-Protocol", "tandem.1",
            "Cookie", page.cookies()));
        received = page.start().getJsonArray("frame").getInt(0);
        send(",[\"hello\",\"" + page.session() + "\"]");
        var reader = new Thread(this::read, "console");
        reader.setDaemon(true);
        reader.start();
    }

    void show(String view) throws IOException {
        send(",[\"set\",\"Console1\",\"view\",\"" + view + "\"]");
    }

    long bytes() {
        return bytes.get();
    }

    long messages() {
        return messages.get();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private synchronized void send(String operations) throws IOException {
        sent++;
        socket.sendText("[" + sent + "," + received + operations + "]");
    }

    private void read() {
        try {
            for (var frame = socket.receive(); frame.opcode() != RawSocket.CLOSE; frame = socket.receive()) {
                var text = frame.text();
                bytes.addAndGet(frame.payload().length);
                messages.incrementAndGet();
                received = Long.parseLong(text.substring(1, text.indexOf(',')));
                send("");
            }
        }
        catch (IOException e) {
            // Closed by the measurement.
        }
    }
}
