package dev.tandem.compiler;

import java.util.ArrayList;
import java.util.List;

import dev.tandem.compiler.RandomScope.Type;

/** Writes random statements, each on lines of its own. */
final class RandomStatements {

    private static final Type[] LOCALS =
        { Type.INT, Type.INT, Type.INT, Type.DOUBLE, Type.BOOLEAN, Type.CHAR, Type.BYTE,
        Type.SHORT, Type.STRING, Type.STRING, Type.BOXED, Type.INTS, Type.NUMBERS, Type.PAIR, Type.COLOR, Type.FUNCTION,
        Type.SHAPE, Type.NODE, Type.ANY };
    private static final Type[] ASSIGNED =
        { Type.INT, Type.INT, Type.INT, Type.DOUBLE, Type.BOOLEAN, Type.CHAR, Type.BYTE,
        Type.SHORT, Type.STRING, Type.STRING, Type.BOXED };
    private static final Type[] LOGGED =
        { Type.INT, Type.INT, Type.DOUBLE, Type.BOOLEAN, Type.CHAR, Type.STRING, Type.BOXED,
        Type.NUMBERS, Type.WORDS, Type.PAIR, Type.COLOR, Type.BYTE, Type.SHORT };

    private final RandomScope scope;
    private final RandomExpressions expressions;
    private final List<String> loops = new ArrayList<>();

    RandomStatements(RandomScope scope, RandomExpressions expressions) {
        this.scope = scope;
        this.expressions = expressions;
    }

    /** Writes a block's statements; what they declare ends with it. */
    String block(int count, int depth) {
        return scope.within(() -> {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < count; i++) {
                text.append(statement(depth)).append('\n');
            }
            return text.toString();
        });
    }

    private String inner(int depth) {
        return block(1 + scope.dice(3), depth - 1);
    }

    private String of(Type type) {
        return expressions.of(type, 1 + scope.dice(3));
    }

    private String statement(int depth) {
        if (depth <= 0 || scope.chance(55)) {
            return simple();
        }
        return scope.any(
            () -> "if (" + of(Type.BOOLEAN) + ") {\n" + inner(depth) + "}"
            + (scope.chance(50) ? "\nelse {\n" + inner(depth) + "}" : ""),
            () -> loop(depth), () -> loop(depth), () -> cases(depth), () -> guarded(depth), () -> patterns(depth),
            () -> local(depth));
    }

    private String simple() {
        return scope.any(this::declaration, this::declaration,
            () -> expressions.assignment(scope.one(ASSIGNED), 2)
            + ";", () -> expressions.assignment(scope.one(ASSIGNED), 2) + ";",
            () -> "log(" + of(scope.one(LOGGED)) + ");",
            () -> scope.one("count", "node.n", "array[" + of(Type.INT)
            + " & 3]", "charField", "byteField", "real", "maybe") + scope.one("++;", "--;"),
            () -> "map." + scope.any(() -> "put(" + key() + ", " + of(Type.INT) + ")",
                () -> "merge(" + key() + ", " + of(Type.INT) + ", (x_, y_) -> x_ - y_)",
                () -> "remove(" + of(Type.STRING) + ")", () -> "computeIfAbsent(" + key() + ", x_ -> x_.length())")
                + ";",
            () -> "numbers." + scope.any(() -> "add(" + of(Type.INT) + ")", () -> "add(0, " + of(Type.INT) + ")",
                () -> "set(" + of(Type.INT) + " & 1, " + of(Type.INT) + ")", () -> "remove(Integer.valueOf("
                + of(Type.INT) + "))",
                () -> "removeIf(x_ -> x_ > 9)", () -> "sort(Comparator.reverseOrder())") + ";",
            this::jump);
    }

    /** Writes a key that does not grow with the map it is put into. */
    private String key() {
        return "cut(" + of(Type.STRING) + ")";
    }

    private String declaration() {
        Type type = scope.one(LOCALS);
        boolean isFinal = scope.chance(40);
        String value = type == Type.STRING ? "cut(" + of(type) + ")" : of(type);
        String name = scope.fresh();
        scope.declare(name, type, isFinal);
        return (isFinal && scope.chance(50) ? "final " : "") + type.java + " " + name + " = " + value + ";";
    }

    /** Leaves a loop, or the method, under a condition. */
    private String jump() {
        String condition = "if (" + of(Type.BOOLEAN) + ") {\n";
        String jump = loops.isEmpty() || scope.chance(15)
            ? scope.any(() -> "throw new IllegalStateException(" + of(Type.STRING) + ");",
                () -> "throw new Trouble(" + of(Type.INT) + ");")
            : scope.one("break;", "continue;", "break " + loops.get(scope.dice(loops.size())) + ";",
                "continue " + loops.get(scope.dice(loops.size())) + ";");
        return condition + jump + "\n}";
    }

    private String loop(int depth) {
        String label = scope.unique();
        loops.add(label);
        String text = label + ": " + scope.any(() -> counting(depth),
            () -> "while (" + of(Type.BOOLEAN) + " && burn()) {\n" + inner(depth) + "}",
            () -> "do {\n" + inner(depth) + "} while (burn() && " + of(Type.BOOLEAN) + ");",
            () -> over(Type.INT, of(Type.INTS), depth), () -> over(Type.INT, of(Type.NUMBERS), depth),
            () -> over(Type.STRING, of(Type.WORDS), depth), () -> over(Type.INT, "range(" + of(Type.INT) + ")", depth),
            () -> over(Type.CHAR, of(Type.STRING) + ".toCharArray()", depth),
            () -> over(Type.COLOR, "Color.values()", depth));
        loops.remove(label);
        return text;
    }

    private String counting(int depth) {
        String name = scope.fresh();
        return scope.within(() -> {
            String start = of(Type.INT) + " & 3";
            scope.declare(name, Type.INT, false);
            return "for (int " + name + " = " + start + "; "
                + scope.one(name + " < 5", name + " < array.length", name + " <= 4", name + " != 6")
                + " && burn(); " + scope.one(name + "++", "++" + name, name + " += 2", name + "++, count++") + ") {\n"
                + inner(depth) + "}";
        });
    }

    private String over(Type type, String elements, int depth) {
        String name = scope.fresh();
        return scope.within(() -> {
            scope.declare(name, type, scope.chance(60));
            return "for (" + type.java + " " + name + " : " + elements + ") {\nif (!burn()) {\nbreak;\n}\n"
                + inner(depth) + "}";
        });
    }

    private String cases(int depth) {
        List<String> outer = new ArrayList<>(loops);
        String text = scope.any(
            () -> "switch (" + of(Type.INT) + " & 3) {\ncase 0:\n" + group(depth) + "case 1:\ncase 2:\n" + group(depth)
            + "default:\n"
                + group(depth) + "}",
            () -> "switch (" + of(Type.STRING) + ") {\ncase \"a\", \"b\" -> {\n" + inner(depth)
            + "}\ncase \"bc\" -> count++;\ndefault -> {\n"
                + inner(depth) + "}\n}",
            () -> "switch (" + of(Type.COLOR) + ") {\ncase RED -> {\n" + inner(depth) + "}\ncase BLUE -> {\n"
            + inner(depth) + "}\ndefault -> { }\n}",
            () -> "switch (" + of(Type.CHAR) + ") {\ncase 'a':\n" + group(depth) + "case 'Z':\n" + group(depth) + "}");
        loops.clear();
        loops.addAll(outer);
        return text;
    }

    private String group(int depth) {
        return "{\n" + inner(depth) + "}\n" + (scope.chance(50) ? "break;\n" : "");
    }

    private String guarded(int depth) {
        String name = scope.fresh();
        String body = "try {\n" + inner(depth) + "}\n";
        String type = scope.one("ArithmeticException", "RuntimeException",
            "IndexOutOfBoundsException | NullPointerException", "Trouble",
            "IllegalStateException | ArithmeticException", "Exception");
        String caught = scope.within(() -> {
            scope.reserve(name);
            return "catch (" + type + " " + name + ") {\nlog(\"caught \" + kind(" + name + "));\n" + inner(depth)
                + "}\n";
        });
        String last = "finally {\n" + scope.within(this::simple) + "\n}";
        String resource = scope.unique();
        return scope.any(() -> body + caught, () -> body + caught + last, () -> body + last,
            () -> "try (Door " + resource + " = new Door(" + of(Type.INT) + ")) {\n" + inner(depth) + "}\n"
            + (scope.chance(50) ? caught : ""));
    }

    private String patterns(int depth) {
        String name = scope.unique();
        Type type = scope.one(Type.STRING, Type.PAIR, Type.COLOR);
        String head = "if (any(" + of(scope.one(Type.STRING, Type.PAIR, Type.COLOR, Type.BOXED)) + ") instanceof "
            + type.java + " " + name;
        return scope.within(() -> {
            scope.declare(name, type, scope.chance(70));
            return head + (scope.chance(50) ? " && " + of(Type.BOOLEAN) : "") + ") {\n" + inner(depth) + "}";
        }) + (scope.chance(40) ? "\nelse {\n" + inner(depth) + "}" : "");
    }

    /** Writes a local class or a function, and a call of it. */
    private String local(int depth) {
        String name = scope.unique();
        List<String> outer = new ArrayList<>(loops);
        loops.clear();
        String text = scope.any(
            () -> "class L" + name + " {\nint own = " + scope.inside(() -> of(Type.INT)) + ";\nint get(int p_) {\n"
            + scope.inside(() -> inner(depth))
                + "return own += p_;\n}\n}\nL" + name + " o" + name + " = new L" + name + "();\nlog(o" + name
                + ".get(3) - o" + name + ".get(" + of(Type.INT) + "));",
            () -> "Runnable r" + name + " = () -> {\n" + scope.inside(() -> inner(depth)) + "};\nr" + name
            + ".run();\nr" + name + ".run();",
            () -> "record R" + name + "(int x, String y) { }\nlog(new R" + name + "(" + of(Type.INT) + ", "
            + of(Type.STRING) + ").toString());");
        loops.addAll(outer);
        return text;
    }
}
