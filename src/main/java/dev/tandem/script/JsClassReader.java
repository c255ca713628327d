package dev.tandem.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.tandem.script.JsClass.Member;
import dev.tandem.script.JsToken.Kind;

/** Finds the members of a class in a JavaScript text. */
final class JsClassReader {

    private static final Set<String> MODIFIERS = Set.of("static", "async", "get", "set", "accessor");
    /** Words after which an expression goes on in the next line. */
    private static final Set<String> OPERATORS =
        Set.of("new", "typeof", "in", "instanceof", "of", "void", "delete", "await",
        "yield", "async", "extends");

    private final String name;
    private final String text;
    private final List<JsToken> tokens;
    private int index;

    JsClassReader(String name, String text) {
        this.name = name;
        this.text = text;
        tokens = new JsScanner(name, text).getTokens();
    }

    JsClass read(String className) {
        for (index = 0; index < tokens.size() - 1; index++) {
            boolean isFound = peek().depth() == 0 && peek().is("class") && tokens.get(index + 1).text()
                .equals(className);
            if (isFound) {
                int line = line();
                index += 2;
                return new JsClass(className, line, superclass(), members());
            }
        }
        return null;
    }

    private String superclass() {
        if (!peek().is("extends")) {
            return null;
        }
        int start = ++index;
        while (!(peek().depth() == 0 && peek().is("{"))) {
            requireMore();
            index++;
        }
        StringBuilder expression = new StringBuilder();
        tokens.subList(start, index).forEach(token -> expression.append(token.text()));
        return expression.toString();
    }

    private List<Member> members() {
        if (!peek().is("{")) {
            throw notUnderstood();
        }
        index++;
        List<Member> members = new ArrayList<>();
        while (!(peek().depth() == 0 && peek().is("}"))) {
            requireMore();
            if (peek().is(";")) {
                index++;
            }
            else {
                readMember(members);
            }
        }
        return List.copyOf(members);
    }

    private void readMember(List<Member> members) {
        boolean isStatic = false;
        boolean isAccessor = false;
        while (isModifier()) {
            isStatic |= peek().is("static");
            isAccessor |= peek().is("get") || peek().is("set");
            index++;
        }
        if (isStatic && peek().is("{")) {
            skipBracket();
            return;
        }
        int line = line();
        String member = memberName();
        if (peek().is("(")) {
            skipBracket();
            if (!peek().is("{")) {
                throw notUnderstood();
            }
            skipBracket();
            add(members, new Member(isAccessor ? JsClass.Kind.ACCESSOR
                : JsClass.Kind.METHOD, member, isStatic, line, null));
        }
        else {
            add(members, new Member(JsClass.Kind.FIELD, member, isStatic, line, value()));
        }
    }

    private static void add(List<Member> members, Member member) {
        if (!member.name().isEmpty()) {
            members.add(member);
        }
    }

    /** Words such as {@code get} may be names, too. */
    private boolean isModifier() {
        JsToken next = tokens.get(Math.min(index + 1, tokens.size() - 1));
        boolean isName = next.is("(") || next.is("=") || next.is(";") || next.is("}");
        return peek().is("*") || peek().isWord() && MODIFIERS.contains(peek().text()) && !isName;
    }

    /** Returns the name; empty when it is computed. */
    private String memberName() {
        JsToken token = peek();
        if (token.is("[")) {
            skipBracket();
            return "";
        }
        if (!token.isWord() && !token.isString() && token.kind() != Kind.NUMBER) {
            throw notUnderstood();
        }
        index++;
        return token.isString() ? token.stringValue() : token.text();
    }

    private String value() {
        if (!peek().is("=")) {
            if (!peek().is(";") && !peek().is("}") && !isOnNewLine()) {
                throw notUnderstood();
            }
            return null;
        }
        index++;
        int start = peek().start();
        int end = start;
        while (!isAfterValue(start)) {
            requireMore();
            end = peek().end();
            index++;
        }
        return text.substring(start, end);
    }

    /** A value ends with a semicolon, with the class, or with a line after which nothing of it can follow. */
    private boolean isAfterValue(int start) {
        JsToken token = peek();
        if (token.depth() == 0 || token.depth() == 1 && token.is(";")) {
            return true;
        }
        JsToken before = tokens.get(index - 1);
        boolean goesOn = before.kind() == Kind.PUNCTUATOR && !before.is(")") && !before.is("]") && !before.is("}")
            || before.isWord() && OPERATORS.contains(before.text());
        boolean begins = token.isWord() && !OPERATORS.contains(token.text()) || token.isString()
            || token.kind() == Kind.NUMBER;
        return token.depth() == 1 && token.start() > start && begins && !goesOn && isOnNewLine();
    }

    private boolean isOnNewLine() {
        return text.substring(tokens.get(index - 1).end(), peek().start()).indexOf('\n') >= 0;
    }

    /** Goes behind the bracket that closes the one at hand. */
    private void skipBracket() {
        int depth = peek().depth();
        do {
            index++;
            requireMore();
        }
        while (peek().depth() > depth);
        index++;
    }

    private void requireMore() {
        if (peek().kind() == Kind.END) {
            throw notUnderstood();
        }
    }

    private JsToken peek() {
        return tokens.get(index);
    }

    private IllegalArgumentException notUnderstood() {
        return Messages.badMember(name, line(), peek().text());
    }

    private int line() {
        return 1 + (int) text.substring(0, peek().start()).chars().filter(c -> c == '\n').count();
    }
}
