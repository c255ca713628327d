package dev.tandem.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps what is stored of a session from all who do not know its id: its name is a hash of that, its body is encrypted
 * with a key made of that. A body that was changed, cut or made for another session does not open. Any thread.
 */
public final class Seal {

    private static final byte VERSION = 1;
    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;
    private static final String HMAC = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String name;
    private final SecretKeySpec key;

    /** @param id random enough to be no one's guess */
    public Seal(String id) {
        name = nameOf(id);
        key = new SecretKeySpec(keyOf(id, "tandem session body"), "AES");
    }

    /** Returns the key under which a store knows the session with that id. */
    public static String nameOf(String id) {
        try {
            return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8)));
        }
        catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The name is a hash of the id alone, and so tells nothing of this. */
    private static byte[] keyOf(String id, String purpose) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(id.getBytes(StandardCharsets.UTF_8), HMAC));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        }
        catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the key under which stores know the session. */
    public String getName() {
        return name;
    }

    /** Returns a body that only who knows the session's id can read. */
    public byte[] close(byte[] plain) {
        try {
            byte[] nonce = new byte[NONCE_LENGTH];
            RANDOM.nextBytes(nonce);
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce);
            byte[] body = new byte[1 + NONCE_LENGTH + cipher.getOutputSize(plain.length)];
            body[0] = VERSION;
            System.arraycopy(nonce, 0, body, 1, NONCE_LENGTH);
            cipher.doFinal(plain, 0, plain.length, body, 1 + NONCE_LENGTH);
            return body;
        }
        catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns what is in a body; empty when it was not sealed for this session, or has been changed. */
    public Optional<byte[]> open(byte[] body) {
        if (body.length < 1 + NONCE_LENGTH + TAG_BITS / 8 || body[0] != VERSION) {
            return Optional.empty();
        }
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOfRange(body, 1, 1 + NONCE_LENGTH));
            return Optional.of(cipher.doFinal(body, 1 + NONCE_LENGTH, body.length - 1 - NONCE_LENGTH));
        }
        catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)));
        return cipher;
    }
}
