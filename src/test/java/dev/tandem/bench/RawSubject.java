package dev.tandem.bench;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

import dev.tandem.it.client.RawSocket;

/** The plain WebSocket endpoint of the server. */
record RawSubject(URI app) implements Subject {

    @Override
    public String name() {
        return "raw";
    }

    @Override
    public Link connect() throws IOException {
        return new RawLink(new RawSocket(app.resolve("raw"), Map.of()));
    }

    private static final class RawLink implements Link {

        private final RawSocket socket;
        private int number;

        RawLink(RawSocket socket) {
            this.socket = socket;
        }

        @Override
        public void roundTrip() throws IOException {
            number++;
            socket.sendText("[" + number + "," + number + ",[\"event\",\"BenchModel1\",\"clicked\"," + number + "]]");
            socket.receive();
        }

        @Override
        public int receiveUntil(int last) throws IOException {
            var expected = "," + last + "]]";
            int messages = 1;

            while (!socket.receive().text().endsWith(expected)) {
                messages++;
            }

            return messages;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
