package dev.tandem.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** The bytes of an upload, for a thread that may wait for them. */
final class UploadStream extends InputStream {

    private final IncomingUpload upload;
    private ByteBuffer chunk = ByteBuffer.allocate(0);

    UploadStream(IncomingUpload upload) {
        this.upload = upload;
    }

    @Override
    public int read() throws IOException {
        return next() ? chunk.get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!next()) {
            return -1;
        }
        int count = Math.min(length, chunk.remaining());
        chunk.get(target, offset, count);
        return count;
    }

    @Override
    public int available() {
        return chunk.remaining();
    }

    private boolean next() throws IOException {
        if (!chunk.hasRemaining()) {
            ByteBuffer following = upload.take(true);
            if (following == null) {
                return false;
            }
            chunk = following;
        }
        return true;
    }
}
