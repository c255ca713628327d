package dev.tandem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The texts of messages in sources of Java and JavaScript, where each is one expression: literals, put together by
 * {@code +}, and what it happened to between them, for which "…" stands here.
 */
final class MessageTexts {

    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*(?:/?\\*|//).*$");
    private static final Pattern BEGIN = Pattern.compile("[\"`]TANDEM-\\d{4}: ");
    private static final String GAP = "…";

    private final String source;
    private int index;

    private MessageTexts(String source, int begin) {
        this.source = source;
        index = begin - 1;
    }

    /** Returns what stands after {@code TANDEM-} in the messages of all sources below a folder. */
    static TreeSet<String> below(Path folder) throws IOException {
        TreeSet<String> texts = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().matches(".*\\.(java|js)")).forEach(file -> {
                String source = COMMENT.matcher(read(file)).replaceAll("");
                Matcher begin = BEGIN.matcher(source);
                while (begin.find()) {
                    texts.add(new MessageTexts(source, begin.start()).text().substring("TANDEM-".length()));
                }
            });
        }
        return texts;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        do {
            index++;
            skipSpace();
            text.append(operand());
            skipSpace();
        }
        while (source.charAt(index) == '+');
        return text.toString().replaceAll(GAP + "+", GAP);
    }

    private String operand() {
        char c = source.charAt(index);
        if (c == '"' || c == '`') {
            return literal();
        }
        skipExpression("+,;");
        return GAP;
    }

    private String literal() {
        StringBuilder text = new StringBuilder();
        char quote = source.charAt(index++);
        while (source.charAt(index) != quote) {
            if (source.startsWith("${", index)) {
                index += 2;
                skipExpression("}");
                text.append(GAP);
            }
            else {
                boolean isEscaped = source.charAt(index) == '\\' && "\"'\\`".indexOf(source.charAt(index + 1)) >= 0;
                index += isEscaped ? 1 : 0;
                text.append(source.charAt(index));
            }
            index++;
        }
        index++;
        return text.toString();
    }

    /** Goes to the end of an expression: one of these characters, or the bracket that closes the one around it. */
    private void skipExpression(String ends) {
        int depth = 0;
        for (; depth > 0 || ends.indexOf(source.charAt(index)) < 0; index++) {
            char c = source.charAt(index);
            if (c == '"') {
                literal();
                index--;
            }
            else if ("([{".indexOf(c) >= 0) {
                depth++;
            }
            else if (")]}".indexOf(c) >= 0 && --depth < 0) {
                return;
            }
        }
    }

    private void skipSpace() {
        while (Character.isWhitespace(source.charAt(index))) {
            index++;
        }
    }
}
