package dev.tandem.sync;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What a text was: itself where it is short, else something that is equal for no other text. */
final class Fingerprint {

    private static final int SHORT = 256;

    private Fingerprint() {
    }

    static Object of(String text) {
        if (text.length() <= SHORT) {
            return text;
        }
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_16LE)));
        }
        catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);    // Every Java platform has it.
        }
    }
}
