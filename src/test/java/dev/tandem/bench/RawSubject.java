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
        var socket = new RawSocket(app.resolve("raw"), Map.of());

        return new Link() {

            private int number;

            @Override
            public void roundTrip() throws IOException {
                number++;
                socket.sendText(
                    "[" + number + "," + number + ",[\"event\",\"BenchModel1\",\"clicked\"," + number + "]]");
                socket.receive();
            }

            @Override
            public void receive(int count) throws IOException {
                socket.sendText(RawEndpoint.SEND + count);

                for (int i = 0; i < count; i++) {
                    socket.receive();
                }
            }

            @Override
            public void close() throws IOException {
                socket.close();
            }
        };
    }
}
