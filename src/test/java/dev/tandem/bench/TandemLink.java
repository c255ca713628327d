package dev.tandem.bench;

import java.io.IOException;
import java.util.Map;

import dev.tandem.it.client.RawSocket;
import dev.tandem.it.client.StartPage;

/** A session's connection that speaks just enough of the protocol, without the cost of parsing JSON. */
final class TandemLink implements Subject.Link {

    private final TandemSubject subject;
    private final RawSocket socket;
    private int number;
    private long sent;
    private long received = 1;

    TandemLink(TandemSubject subject, StartPage page) throws IOException {
        this.subject = subject;
        socket = new RawSocket(page.socket(), Map.of("Origin", page.origin(), "Sec-WebSocket-Protocol", "tandem.1",
            "Cookie", page.cookies()));
        send("[\"hello\",\"" + page.session() + "\"]");
    }

    @Override
    public void roundTrip() throws IOException {
        number++;
        send(subject.request().apply(number));
        receiveUntil(number);
    }

    @Override
    public int receiveUntil(int last) throws IOException {
        var expected = subject.answer().apply(last);
        int messages = 1;

        while (!receive().contains(expected)) {
            messages++;
        }

        return messages;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void send(String operation) throws IOException {
        sent++;
        socket.sendText("[" + sent + "," + received + "," + operation + "]");
    }

    private String receive() throws IOException {
        var frame = socket.receive();

        if (frame.opcode() == RawSocket.CLOSE) {
            throw new IOException("The server closed the session with " + frame.closeCode());
        }

        var text = frame.text();
        received = Long.parseLong(text.substring(1, text.indexOf(',')));
        return text;
    }
}
