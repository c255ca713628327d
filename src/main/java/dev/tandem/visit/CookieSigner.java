package dev.tandem.visit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import dev.tandem.config.Configuration;
import dev.tandem.config.Settings;

/**
 * Signs what cookies hold, by HMAC-SHA-256 over name, value and end, and reads what is signed by one of its keys and
 * has not ended. The form is {@code t1.value.end.signature}, each in Base64 but the end, which is in seconds. Any
 * thread.
 */
public final class CookieSigner {

    private static final Logger LOGGER = System.getLogger("dev.tandem.session");
    private static final String ALGORITHM = "HmacSHA256";
    private static final String VERSION = "t1";
    private static final int MAX_LENGTH = 4_096;
    private static final int KEY_BYTES = 32;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    /** The first one signs, all read. */
    private final List<SecretKeySpec> keys;

    private CookieSigner(List<byte[]> keys) {
        this.keys = keys.stream().map(key -> new SecretKeySpec(key, ALGORITHM)).toList();
    }

    /** Returns a signer with the configured keys, or one with a random key, and says so. */
    public static CookieSigner of(Configuration configuration) {
        List<String> texts = configuration.get(Settings.COOKIE_KEYS);
        if (!texts.isEmpty()) {
            return new CookieSigner(texts.stream().map(text -> text.getBytes(UTF_8)).toList());
        }
        LOGGER.log(Level.INFO, Messages.randomCookieKey());
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        return new CookieSigner(List.of(random));
    }

    /** Tells whether a cookie looks like a signed one. */
    public static boolean isSigned(String text) {
        return text.startsWith(VERSION + ".") && text.length() <= MAX_LENGTH;
    }

    /** Returns the signed form of a value. */
    public String sign(String name, String value, Duration life, Instant now) {
        String begin = VERSION + "." + ENCODER.encodeToString(value.getBytes(UTF_8)) + "." + now.plus(life)
            .getEpochSecond();
        return begin + "." + ENCODER.encodeToString(mac(keys.get(0), name, begin));
    }

    /** Returns the value of a signed cookie; {@code null} when it is forged, or another's, or has ended. */
    public String read(String name, String text, Instant now) {
        int signature = text.lastIndexOf('.');
        int end = text.lastIndexOf('.', signature - 1);
        if (!isSigned(text) || end <= VERSION.length()) {
            return null;
        }
        try {
            byte[] given = Base64.getUrlDecoder().decode(text.substring(signature + 1));
            String begin = text.substring(0, signature);
            if (keys.stream().noneMatch(key -> MessageDigest.isEqual(mac(key, name, begin), given))
                || Long.parseLong(text.substring(end + 1, signature)) <= now.getEpochSecond()) {
                return null;
            }
            return new String(Base64.getUrlDecoder().decode(text.substring(VERSION.length() + 1, end)), UTF_8);
        }
        catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static byte[] mac(SecretKeySpec key, String name, String begin) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            // A name has no '=', so nothing else can have the same text.
            return mac.doFinal((name + "=" + begin).getBytes(UTF_8));
        }
        catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
