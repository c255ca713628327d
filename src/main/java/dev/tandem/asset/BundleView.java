package dev.tandem.asset;

import java.util.List;

import dev.tandem.script.JsModule;

/**
 * A bundle as people see it.
 *
 * @param name its name in URLs
 * @param first whether pages start with it; others are loaded later
 * @param size bytes
 * @param compressedSize bytes, compressed
 * @param modules names of its modules, each after those that it imports
 */
public record BundleView(String name, boolean first, int size, int compressedSize, List<String> modules) {

    static BundleView of(Bundle bundle) {
        byte[] gzip = bundle.getFile().getGzipBytes();
        int size = bundle.getFile().getBytes().length;
        return new BundleView(bundle.getFile().getUrlName(), bundle.getModuleNames().contains(JsModule.RUNTIME), size,
            gzip == null ? size : gzip.length, List.copyOf(bundle.getModuleNames()));
    }
}
