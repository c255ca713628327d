package dev.tandem.socket;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

import dev.tandem.wire.Account;

/** The beginning of a binary message. */
final class PartialBytes extends PartialMessage<ByteBuffer> {

    private ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    PartialBytes(Account account) {
        super(account);
    }

    @Override
    void append(ByteBuffer part) {
        byte[] own = new byte[part.remaining()];
        part.get(own);
        bytes.writeBytes(own);
    }

    @Override
    ByteBuffer whole(ByteBuffer last) {
        append(last);
        return ByteBuffer.wrap(bytes.toByteArray());
    }

    @Override
    void clear() {
        bytes = null;
    }
}
