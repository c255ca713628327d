package dev.tandem.it.client;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A WebSocket without manners: it sends any frame, reads only when asked, and can vanish without a word. One thread
 * may send while another receives. It is as fast as blocking streams are, which the benchmark needs.
 */
public final class RawSocket implements AutoCloseable {

    /** Opcodes of RFC 6455. */
    public static final int CONTINUATION = 0;
    public static final int TEXT = 1;
    public static final int BINARY = 2;
    public static final int CLOSE = 8;
    public static final int PING = 9;
    public static final int PONG = 10;

    private static final byte[] MASK = {0x5A, 0x17, 0x3C, 0x21};
    private static final int FINAL = 0x80;
    private static final int MASKED = 0x80;

    private final Socket socket;
    private final OutputStream output;
    private final DataInputStream input;

    /** A frame that has come. */
    public record Frame(boolean last, int opcode, byte[] payload) {

        public String text() {
            return new String(payload, StandardCharsets.UTF_8);
        }

        /** Returns the code of a close frame, 1005 when it has none. */
        public int closeCode() {
            return payload.length < 2 ? 1005 : ByteBuffer.wrap(payload).getShort() & 0xFFFF;
        }
    }

    /**
     * Connects.
     *
     * @param url {@code http://...} or {@code ws://...}
     * @param headers further headers of the handshake, such as {@code Origin}
     * @throws HandshakeRefusedException when the server answers with another status than 101
     */
    public RawSocket(URI url, Map<String, String> headers) throws IOException {
        socket = new Socket(url.getHost(), url.getPort());
        socket.setTcpNoDelay(true);
        output = socket.getOutputStream();
        input = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        Handshake.perform(url, headers, output, input);
    }

    /** Sends a text message in one frame. */
    public void sendText(String text) throws IOException {
        send(true, TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends any frame. */
    public synchronized void send(boolean last, int opcode, byte[] payload) throws IOException {
        var frame = ByteBuffer.allocate(14 + payload.length);
        frame.put((byte) (opcode | (last ? FINAL : 0)));

        if (payload.length < 126) {
            frame.put((byte) (payload.length | MASKED));
        }
        else if (payload.length < 65_536) {
            frame.put((byte) (126 | MASKED)).putShort((short) payload.length);
        }
        else {
            frame.put((byte) (127 | MASKED)).putLong(payload.length);
        }

        frame.put(MASK);

        for (int i = 0; i < payload.length; i++) {
            frame.put((byte) (payload[i] ^ MASK[i & 3]));
        }

        output.write(frame.array(), 0, frame.position());
    }

    /** Sends bytes that need not be a frame. */
    public synchronized void sendRaw(byte[] bytes) throws IOException {
        output.write(bytes);
    }

    /**
     * Waits for the next frame of any kind.
     *
     * @throws EOFException when the connection has ended
     */
    public Frame receive() throws IOException {
        int first = input.readUnsignedByte();
        long length = input.readUnsignedByte();

        if (length == 126) {
            length = input.readUnsignedShort();
        }
        else if (length == 127) {
            length = input.readLong();
        }

        var payload = new byte[Math.toIntExact(length)];
        input.readFully(payload);
        return new Frame((first & FINAL) != 0, first & 0xF, payload);
    }

    /** Ends the connection without a close frame, as when a cable is cut: the server sees a reset. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Ends the connection without a close frame. */
    @Override
    public void close() throws IOException {
        socket.close();
    }
}
