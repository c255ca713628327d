package dev.tandem.asset;

import java.util.Base64;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes files as addresses that hold their content, with all that they refer to. */
final class DataUrls {

    private static final Pattern SUFFIX = Pattern.compile("([^?#]*)(?:\\?[^#]*)?(#.*)?", Pattern.DOTALL);

    private final Function<String, HashedFile> files;

    /** @param files finds a file by its name in URLs */
    DataUrls(Function<String, HashedFile> files) {
        this.files = files;
    }

    static String of(String contentType, byte[] bytes) {
        return "data:" + contentType + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }

    String of(HashedFile file) {
        return of(file.getContentType(), Resources.bytes(content(file)), file);
    }

    private static String of(String type, byte[] text, HashedFile file) {
        return of(type, type.startsWith("text/css") || type.startsWith("text/javascript") ? text : file.getBytes());
    }

    /** Returns the text of a style sheet or module in which nothing refers to a file. */
    String content(HashedFile file) {
        String text = Resources.text(file.getBytes());
        if (file.getContentType().startsWith("text/css")) {
            CssReferences css = new CssReferences(text, this::of);
            return css.imports() + css.rules();
        }
        return file.getContentType().startsWith("text/javascript")
            ? new ModuleReferences(file.getName(), text).replace(url -> of(url.substring("./".length()))) : text;
    }

    private String of(String reference) {
        Matcher parts = SUFFIX.matcher(reference);
        parts.matches();
        HashedFile file = files.apply(parts.group(1));
        return file == null ? reference : of(file) + (parts.group(2) == null ? "" : parts.group(2));
    }
}
