package dev.tandem.it.hostile;

import java.io.IOException;
import java.util.Arrays;

import dev.tandem.it.client.RawClient;
import dev.tandem.it.client.RawSocket;

/** What the attacks have in common: they go on until the server has had enough. */
final class Attacks {

    private Attacks() {
    }

    /** Sends one message, as far as the server takes it. */
    static void send(RawClient client, int opcode, byte[] payload) {
        try {
            client.socket().send(true, opcode, payload);
        }
        catch (IOException e) {
            // The server has closed while we were sending.
        }
    }

    /** Sends the parts of a message that never ends. */
    static void sendParts(RawClient client, int count, int size) {
        byte[] part = new byte[size];
        Arrays.fill(part, (byte) 'x');
        try {
            client.socket().send(false, RawSocket.TEXT, part);
            for (int i = 1; i < count; i++) {
                client.socket().send(false, RawSocket.CONTINUATION, part);
            }
        }
        catch (IOException e) {
            // The server has closed while we were sending.
        }
    }
}
