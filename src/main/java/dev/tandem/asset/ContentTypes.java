package dev.tandem.asset;

import java.util.Locale;
import java.util.Map;

/** Media types by extension; not left to the server, which may not know newer ones. */
final class ContentTypes {

    private static final String BINARY = "application/octet-stream";

    private static final Map<String, String> BY_EXTENSION = Map.ofEntries(
        Map.entry("js", "text/javascript;charset=UTF-8"),
        Map.entry("mjs", "text/javascript;charset=UTF-8"),
        Map.entry("css", "text/css;charset=UTF-8"),
        Map.entry("html", "text/html;charset=UTF-8"),
        Map.entry("json", "application/json"),
        Map.entry("map", "application/json"),
        Map.entry("txt", "text/plain;charset=UTF-8"),
        Map.entry("svg", "image/svg+xml"),
        Map.entry("png", "image/png"),
        Map.entry("jpg", "image/jpeg"),
        Map.entry("jpeg", "image/jpeg"),
        Map.entry("gif", "image/gif"),
        Map.entry("webp", "image/webp"),
        Map.entry("ico", "image/x-icon"),
        Map.entry("avif", "image/avif"),
        Map.entry("cur", "image/x-icon"),
        Map.entry("bmp", "image/bmp"),
        Map.entry("woff2", "font/woff2"),
        Map.entry("woff", "font/woff"),
        Map.entry("ttf", "font/ttf"),
        Map.entry("otf", "font/otf"),
        Map.entry("eot", "application/vnd.ms-fontobject"),
        Map.entry("csv", "text/csv;charset=UTF-8"),
        Map.entry("xml", "application/xml"),
        Map.entry("pdf", "application/pdf"),
        Map.entry("zip", "application/zip"),
        Map.entry("mp3", "audio/mpeg"),
        Map.entry("ogg", "audio/ogg"),
        Map.entry("wav", "audio/wav"),
        Map.entry("mp4", "video/mp4"),
        Map.entry("webm", "video/webm"),
        Map.entry("wasm", "application/wasm"));

    private ContentTypes() {
    }

    static String of(String name) {
        return BY_EXTENSION.getOrDefault(extension(name), BINARY);
    }

    /** Tells whether files of that name are what pages are made of. */
    static boolean isKnown(String name) {
        return BY_EXTENSION.containsKey(extension(name));
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
