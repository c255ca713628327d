package dev.tandem.asset;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Checks content against what the attribute {@code integrity} of HTML says of it: the strongest of its hashes counts. */
final class Integrity {

    private Integrity() {
    }

    /** Tells whether a text is written as the attribute {@code integrity} of HTML. */
    static boolean isOne(String text) {
        return text.strip().matches("sha(256|384|512)-[A-Za-z0-9+/]+=*(\\s+sha(256|384|512)-[A-Za-z0-9+/]+=*)*");
    }

    static boolean holds(String integrity, byte[] content) {
        String[] hashes = integrity.strip().split("\\s+");
        String strongest = "";
        for (String hash : hashes) {
            String algorithm = hash.substring(0, Math.max(0, hash.indexOf('-')));
            strongest = algorithm.compareTo(strongest) > 0 ? algorithm : strongest;
        }
        for (String hash : hashes) {
            if (hash.startsWith(strongest + "-") && hash.substring(strongest.length() + 1).equals(digest(strongest, content))) {
                return true;
            }
        }
        return integrity.isBlank();
    }

    private static String digest(String algorithm, byte[] content) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm.replace("sha", "SHA-"));
            return Base64.getEncoder().encodeToString(digest.digest(content));
        }
        catch (NoSuchAlgorithmException e) {
            return null;
        }
    }
}
