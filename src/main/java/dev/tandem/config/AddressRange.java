package dev.tandem.config;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A network address, or all that begin like it: {@code 127.0.0.1}, {@code 10.0.0.0/8}, {@code ::1}; {@code *} is any.
 */
public final class AddressRange {

    /** Only what is an address itself, so that no name is looked up. */
    private static final Pattern LITERAL = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    private final byte[] address;
    private final int bits;

    private AddressRange(byte[] address, int bits) {
        this.address = address;
        this.bits = bits;
    }

    /** @throws IllegalArgumentException when the text is neither an address nor a range */
    public static AddressRange of(String text) {
        if (text.equals("*")) {
            return new AddressRange(new byte[0], 0);
        }
        int slash = text.indexOf('/');
        byte[] address = bytes(slash < 0 ? text : text.substring(0, slash));
        int bits = slash < 0 ? 8 * address.length : Integer.parseInt(text.substring(slash + 1));
        if (bits < 0 || bits > 8 * address.length) {
            throw new IllegalArgumentException(text);
        }
        return new AddressRange(address, bits);
    }

    /** Tells whether an address, as the servlet container tells it, is in the range. */
    public boolean contains(String text) {
        if (address.length == 0) {
            return true;
        }
        int zone = text.indexOf('%');
        String literal = zone < 0 ? text : text.substring(0, zone);
        if (!LITERAL.matcher(literal).matches()) {
            return false;
        }
        byte[] other = bytes(literal);
        int whole = bits / 8;
        return other.length == address.length && Arrays.equals(address, 0, whole, other, 0, whole)
            && (bits % 8 == 0 || (address[whole] ^ other[whole]) >> 8 - bits % 8 == 0);
    }

    /**
     * Returns what stands for all the addresses that one client may have: the first 64 bits of IPv6, of which each
     * connection may use another, and anything else as it is.
     */
    public static String networkOf(String text) {
        int zone = text.indexOf('%');
        String literal = zone < 0 ? text : text.substring(0, zone);
        if (literal.indexOf(':') < 0 || !LITERAL.matcher(literal).matches()) {
            return text;
        }
        byte[] bytes;
        try {
            bytes = bytes(literal);
        }
        catch (IllegalArgumentException e) {
            return text;
        }
        // Four bytes: an address of the older kind, written as one of the newer.
        return bytes.length == 4 ? literal.substring(literal.lastIndexOf(':') + 1)
            : HexFormat.of().formatHex(bytes, 0, bytes.length / 2);
    }

    private static byte[] bytes(String literal) {
        if (!LITERAL.matcher(literal).matches()) {
            throw new IllegalArgumentException(literal);
        }
        try {
            return InetAddress.getByName(literal).getAddress();
        }
        catch (UnknownHostException e) {
            throw new IllegalArgumentException(literal, e);
        }
    }
}
