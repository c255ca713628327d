package dev.tandem.visit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

import dev.tandem.store.Seal;

/**
 * What a page is given to come back to its session by loading again: the session's id, which must not stand in an
 * address, sealed for the browser, whose key stands in none either. It holds for a short time, in any server.
 */
public final class ReturnTicket {

    private static final Duration LIFE = Duration.ofMinutes(2);

    private ReturnTicket() {
    }

    /** @param browser the key of the browser */
    public static String make(String id, String browser, Instant now) {
        String content = now.plus(LIFE).toEpochMilli() + " " + id;
        return Base64.getUrlEncoder().withoutPadding()
            .encodeToString(seal(browser).close(content.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Returns the id of the session that a page wants to come back to.
     *
     * @param browser the key of the browser that asks
     * @return {@code null} when the ticket is none, is of another browser, or holds no more
     */
    public static String read(String ticket, String browser, Instant now) {
        try {
            return seal(browser).open(Base64.getUrlDecoder().decode(ticket))
                .map(bytes -> idIn(new String(bytes, StandardCharsets.UTF_8), now)).orElse(null);
        }
        catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String idIn(String content, Instant now) {
        int space = content.indexOf(' ');
        return now.toEpochMilli() < Long.parseLong(content.substring(0, space)) ? content.substring(space + 1) : null;
    }

    private static Seal seal(String browser) {
        return new Seal("return ticket of " + browser);
    }
}
