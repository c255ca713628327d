package dev.tandem.asset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * A file that pages load: a name, a content type and bytes that never change.
 * <p>
 * Its {@linkplain #getUrlName() name in URLs} holds a hash of its content, so it can be cached for ever: other content
 * has another URL. It is compressed once, when it is first asked for that way.
 * <p>
 * Threads: safe. The byte arrays are shared, not copied: do not write to them.
 */
public final class HashedFile {

    private static final int HASH_BYTES = 16;

    private final String name;
    private final String contentType;
    private final byte[] bytes;
    private final String hash;
    private final Object compressing = new Object();
    private volatile byte[] gzipBytes;

    /**
     * @param name a file name with an extension, such as {@code Thermostat.css}
     * @param bytes the content
     * @throws IllegalArgumentException when the name has no extension or holds a slash
     */
    public HashedFile(String name, byte[] bytes) {
        int dot = name.lastIndexOf('.');
        if (dot <= 0 || dot == name.length() - 1 || name.indexOf('/') >= 0) {
            throw Messages.badAssetName(name);
        }
        this.name = name;
        this.contentType = ContentTypes.of(name);
        this.bytes = bytes;
        this.hash = hash(bytes);
    }

    /** Makes a file of text, in UTF-8. */
    public HashedFile(String name, String text) {
        this(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the file name. */
    public String getName() {
        return name;
    }

    /** Returns the name in URLs, {@code Thermostat-Yk3…w.css}; 128 bits of SHA-256 of the content are in it. */
    public String getUrlName() {
        int dot = name.lastIndexOf('.');
        return name.substring(0, dot) + "-" + hash + name.substring(dot);
    }

    /** Returns the media type, with the character set where it is text. */
    public String getContentType() {
        return contentType;
    }

    /** Returns the content. */
    public byte[] getBytes() {
        return bytes;
    }

    /** Returns the hash of the content, in base64url. */
    public String getHash() {
        return hash;
    }

    /** Returns the content, compressed; {@code null} when that would not make it smaller. */
    public byte[] getGzipBytes() {
        if (gzipBytes == null) {
            synchronized (compressing) {
                if (gzipBytes == null) {
                    gzipBytes = compress(bytes);
                }
            }
        }
        return gzipBytes.length < bytes.length ? gzipBytes : null;
    }

    /** Returns the name in URLs. */
    @Override
    public String toString() {
        return getUrlName();
    }

    private static byte[] compress(byte[] bytes) {
        ByteArrayOutputStream result = new ByteArrayOutputStream(bytes.length / 3 + 64);
        try (GZIPOutputStream gzip = new BestGzip(result)) {
            gzip.write(bytes);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return result.toByteArray();
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, HASH_BYTES));
        }
        catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Compressed once and sent often, so it may take its time. */
    private static final class BestGzip extends GZIPOutputStream {

        BestGzip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
