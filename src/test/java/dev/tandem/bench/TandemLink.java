package dev.tandem.bench;

import java.io.IOException;
import java.util.Map;

import dev.tandem.it.client.RawSocket;
import dev.tandem.it.client.StartPage;

/** A session's connection that speaks just enough of the protocol, without the cost of parsing JSON. */
final class TandemLink implements Subject.Link {

    private static final String SET = "\"count\",";

    private final RawSocket socket;
    private final String model;
    private int number;
    private long sent;
    private long received;

    TandemLink(StartPage page) throws IOException {
        socket = new RawSocket(page.socket(), Map.of("Origin", page.origin(), "Sec-WebSocket-Protocol", "tandem.1"));
        var frame = page.start().getJsonArray("frame");
        received = frame.getInt(0);
        model = frame.getJsonArray(2).getString(1);
        send("[\"hello\",\"" + page.session() + "\"],[\"want\",\"" + model + "\",[\"count\"]]");
    }

    @Override
    public void roundTrip() throws IOException {
        number++;
        send("[\"event\",\"" + model + "\",\"clicked\"," + number + "]");
        awaitCount(number);
    }

    @Override
    public void receive(int count) throws IOException {
        send("[\"event\",\"" + model + "\",\"asked\"," + count + "]");
        awaitCount(count);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void send(String operations) throws IOException {
        sent++;
        socket.sendText("[" + sent + "," + received + "," + operations + "]");
    }

    private void awaitCount(int count) throws IOException {
        var expected = SET + count + "]";
        String text;

        do {
            var frame = socket.receive();

            if (frame.opcode() == RawSocket.CLOSE) {
                throw new IOException("The server closed the session with " + frame.closeCode());
            }

            text = frame.text();
            received = Long.parseLong(text.substring(1, text.indexOf(',')));
        }
        while (!text.contains(expected));
    }
}
