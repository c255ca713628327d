package dev.tandem.socket;

import java.nio.ByteBuffer;

import dev.tandem.session.ClientSession;
import dev.tandem.transfer.Transfers;
import dev.tandem.wire.CloseReasons;
import dev.tandem.wire.WireNames;

/** Reads the binary messages of a socket. */
final class BinaryReader extends MessageReader<ByteBuffer> {

    private final SocketReader socket;

    BinaryReader(SocketReader socket) {
        this.socket = socket;
        socket.setBinaryReader(this);
    }

    @Override
    SocketReader socket() {
        return socket;
    }

    @Override
    boolean isExpected() {
        if (!socket.isDone() && socket.getSession() == null) {
            socket.refuse(WireNames.CLOSE_UNSUPPORTED, CloseReasons.HELLO_EXPECTED);
        }
        return !socket.isDone();
    }

    @Override
    int length(ByteBuffer part) {
        return part.remaining();
    }

    @Override
    long maxLength() {
        return Transfers.MAX_MESSAGE;
    }

    @Override
    PartialMessage<ByteBuffer> begin() {
        return new PartialBytes(socket.openAccount());
    }

    /** Containers use their buffers again. */
    @Override
    ByteBuffer own(ByteBuffer part) {
        byte[] own = new byte[part.remaining()];
        part.get(own);
        return ByteBuffer.wrap(own);
    }

    @Override
    void receive(ByteBuffer message) {
        ClientSession session = socket.getSession();
        if (session != null) {
            session.getConversation().offer(socket.getConnection(), message);
        }
    }
}
