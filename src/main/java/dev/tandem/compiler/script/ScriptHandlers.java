package dev.tandem.compiler.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.tandem.script.JsClass.Member;

/** Reads {@code static handlers = { show: ["target", "name"] };}. */
final class ScriptHandlers {

    private static final String STRING = "\"[^\"\\\\\\n]*\"|'[^'\\\\\\n]*'";
    private static final String BLANKS = "(?:\\s|//[^\\n]*\\n|/\\*(?s:.*?)\\*/)*+";
    private static final String LIST = "\\[" + BLANKS + "(?:(?:" + STRING + ")" + BLANKS + "(?:," + BLANKS + ")?)*+\\]";
    private static final Pattern ENTRY =
        Pattern.compile("([\\p{L}_$][\\p{L}\\d_$]*|" + STRING + ")" + BLANKS + ":" + BLANKS
        + "(" + LIST + ")" + BLANKS + ",?" + BLANKS);
    private static final Pattern OBJECT = Pattern.compile("\\{" + BLANKS + "((?s:.*))\\}");

    private ScriptHandlers() {
    }

    /** @throws IllegalArgumentException when it is written in another way */
    static Map<String, List<String>> read(String module, Member member) {
        Matcher object = OBJECT.matcher(member.value() == null ? "" : member.value().strip());
        if (!object.matches()) {
            throw Messages.scriptHandlers(module, member.line());
        }
        Map<String, List<String>> handlers = new LinkedHashMap<>();
        Matcher entry = ENTRY.matcher(object.group(1));
        int end = 0;
        while (entry.find() && entry.start() == end) {
            handlers.put(unquoted(entry.group(1)), strings(entry.group(2)));
            end = entry.end();
        }
        if (end != object.group(1).length()) {
            throw Messages.scriptHandlers(module, member.line());
        }
        return handlers;
    }

    private static List<String> strings(String list) {
        List<String> strings = new ArrayList<>();
        Matcher string = Pattern.compile(STRING).matcher(list);
        while (string.find()) {
            strings.add(unquoted(string.group()));
        }
        return strings;
    }

    private static String unquoted(String text) {
        return text.charAt(0) == '"' || text.charAt(0) == '\'' ? text.substring(1, text.length() - 1) : text;
    }
}
