package dev.tandem.asset;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds names of a module that can be shorter: private members, and variables and parameters whose name is nothing but
 * that anywhere in the module. Each such name becomes the same other name everywhere, one that the module does not use,
 * so that nothing can change its meaning, whatever the scopes are. Classes keep their names, which programs can read.
 */
final class LocalNames {

    private static final Set<String> DECLARING = Set.of("const", "let", "var", "function");
    private static final Set<String> MODIFIERS = Set.of("get", "set", "static", "async");
    private static final Set<String> RESERVED = Set.of("as", "do", "if", "in", "is", "of", "for", "get", "let", "new", "set",
        "try", "var");

    private enum Place {
        BLOCK, CLASS, OBJECT, PARAMETERS, OTHER
    }

    private final List<JsToken> tokens;
    private final Map<String, Integer> uses = new HashMap<>();
    private final Set<String> declared = new HashSet<>();
    private final Set<String> otherwise = new HashSet<>();

    LocalNames(List<JsToken> tokens) {
        this.tokens = tokens;
    }

    /** Returns the short name of each name that can have one. */
    Map<String, String> shorten() {
        findUses();
        List<String> names = uses.keySet().stream().filter(this::isLocal)
            .sorted(Comparator.comparing((String name) -> -uses.get(name)).thenComparing(Comparator.naturalOrder())).toList();
        Map<String, String> shortNames = new HashMap<>();
        int plain = 0;
        int hidden = 0;
        for (String name : names) {
            if (name.startsWith("#")) {
                shortNames.put(name, "#" + letters(hidden++));
            }
            else {
                String next = letters(plain++);
                while (uses.containsKey(next) || RESERVED.contains(next)) {
                    next = letters(plain++);
                }
                shortNames.put(name, next);
            }
        }
        return shortNames;
    }

    private boolean isLocal(String name) {
        return name.startsWith("#") || declared.contains(name) && !otherwise.contains(name);
    }

    private void findUses() {
        Deque<Place> places = new ArrayDeque<>();
        places.push(Place.BLOCK);
        boolean classBegun = false;
        for (int i = 0; i < tokens.size(); i++) {
            JsToken token = tokens.get(i);
            if (token.isWord()) {
                uses.merge(token.text(), 1, Integer::sum);
                classBegun |= token.is("class") && !at(i - 1).is(".");
                note(i, places.peek());
            }
            else if (token.is("{")) {
                places.push(classBegun ? Place.CLASS : isObject(i) ? Place.OBJECT : Place.BLOCK);
                classBegun = false;
            }
            else if (token.is("(") || token.is("[") || opensExpression(token)) {
                places.push(token.is("(") && isParameters(i) ? Place.PARAMETERS
                    : token.is("[") && isPattern(i, places.peek()) ? Place.PARAMETERS : Place.OTHER);
            }
            else if (token.is(")") || token.is("]") || token.is("}") || closesExpression(token)) {
                places.pop();
                if (opensExpression(token)) {
                    places.push(Place.OTHER);
                }
            }
        }
    }

    private void note(int i, Place place) {
        String name = at(i).text();
        JsToken before = at(i - 1);
        JsToken after = at(i + 1);
        boolean isMember = before.is(".") && !at(i - 2).is(".");
        boolean isKey = after.is(":") || (place == Place.OBJECT || place == Place.CLASS)
            && (before.is("{") || before.is("*") || MODIFIERS.contains(before.text())
                || before.is(place == Place.OBJECT ? "," : ";") || place == Place.CLASS && before.is("}"));
        if (isMember || isKey || at(i - 2).is("export") || at(i - 3).is("export")) {
            otherwise.add(name);
        }
        else if (DECLARING.contains(before.text()) || after.is("=>")
            || place == Place.PARAMETERS && (before.is("(") || before.is("[") || before.is(",") || before.is("."))) {
            declared.add(name);
        }
    }

    /** Tells whether the brace there is an object, a pattern or a list of imports rather than a block. */
    private boolean isObject(int brace) {
        JsToken before = at(brace - 1);
        return DECLARING.contains(before.text()) || before.is("import") || before.is("export") || before.is("return")
            || before.kind() == JsToken.Kind.PUNCTUATOR && !before.is(")") && !before.is(";") && !before.is("{")
                && !before.is("}") && !before.is("=>") || before.kind() == JsToken.Kind.TEMPLATE;
    }

    /** Tells whether the parenthesis there holds the parameters of a function, a method or an arrow. */
    private boolean isParameters(int open) {
        int close = open + 1;
        while (at(close).depth() > at(open).depth() || !at(close).is(")")) {
            close++;
        }
        JsToken before = at(open - 1);
        return at(close + 1).is("=>") || at(close + 1).is("{") && !Set.of("if", "for", "while", "switch").contains(before.text());
    }

    private boolean isPattern(int bracket, Place place) {
        return place == Place.PARAMETERS && !at(bracket - 1).is("=") || DECLARING.contains(at(bracket - 1).text());
    }

    private static boolean opensExpression(JsToken token) {
        return token.kind() == JsToken.Kind.TEMPLATE && token.text().endsWith("${");
    }

    private static boolean closesExpression(JsToken token) {
        return token.kind() == JsToken.Kind.TEMPLATE && token.text().startsWith("}");
    }

    private JsToken at(int i) {
        return tokens.get(i < 0 ? tokens.size() - 1 : Math.min(i, tokens.size() - 1));
    }

    /** a … z, aa … zz, and so on. */
    private static String letters(int number) {
        String last = String.valueOf((char) ('a' + number % 26));
        return number < 26 ? last : letters(number / 26 - 1) + last;
    }
}
