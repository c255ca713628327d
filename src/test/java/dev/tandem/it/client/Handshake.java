package dev.tandem.it.client;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The client's part of the opening handshake of RFC 6455. */
final class Handshake {

    private Handshake() {
    }

    static void perform(URI url, Map<String, String> headers, OutputStream output, DataInputStream input)
        throws IOException {
        var all = new LinkedHashMap<String, String>();
        all.put("Host", url.getHost() + ":" + url.getPort());
        all.put("Upgrade", "websocket");
        all.put("Connection", "Upgrade");
        all.put("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
        all.put("Sec-WebSocket-Version", "13");
        all.putAll(headers);

        var request = new StringBuilder("GET " + url.getRawPath() + " HTTP/1.1\r\n");
        all.forEach((name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
        output.write(request.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));

        var status = readLine(input);

        while (!readLine(input).isEmpty()) {
            // The headers of the answer are of no interest.
        }

        if (!status.startsWith("HTTP/1.1 101")) {
            throw new HandshakeRefusedException(status);
        }
    }

    private static String readLine(DataInputStream input) throws IOException {
        var line = new StringBuilder();

        for (int c = input.readUnsignedByte(); c != '\n'; c = input.readUnsignedByte()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }

        return line.toString();
    }
}
