package dev.tandem.compiler;

import java.util.List;

import dev.tandem.compiler.RandomScope.Type;
import dev.tandem.compiler.RandomScope.Variable;

/** Writes random expressions of a type, fully parenthesized, over the members of {@link RandomProgram}. */
final class RandomExpressions {

    private static final String[] INTS =
        { "0", "1", "2", "3", "-1", "7", "10", "31", "32", "100", "-128", "255", "65536",
        "1000000", "46341", "2147483647", "Integer.MIN_VALUE", "0x7ff", "('a' + 0)", "LIMIT" };
    private static final String[] DOUBLES = { "0.0", "1.5", "-0.0", "0.1", "3.0", "1e10", "-2.75", "1e-7", "0.5",
        "2147483648.0" };
    private static final String[] STRINGS =
        { "\"\"", "\"a\"", "\"bc\"", "\"12\"", "\"-7\"", "\" x \"", "\"Hello\"", "\"a,b\"",
        "\"\\\"q\\n\"", "\"$&\"" };
    private static final String[] CHARS = { "'a'", "'Z'", "'0'", "' '", "'\\n'", "'\\u00e9'" };

    private final RandomScope scope;

    RandomExpressions(RandomScope scope) {
        this.scope = scope;
    }

    /** Writes an expression; at depth 0 a literal or a name. */
    String of(Type type, int depth) {
        List<Variable> known = scope.readable(type);
        if (!known.isEmpty() && scope.chance(depth <= 0 ? 75 : 25)) {
            return known.get(scope.dice(known.size())).name();
        }
        int d = depth - 1;
        return switch (type) {
            case INT -> depth <= 0 ? scope.one(INTS) : integer(d);
            case DOUBLE -> depth <= 0 ? scope.one(DOUBLES) : real(d);
            case BOOLEAN -> depth <= 0 ? scope.one("true", "false", "flag") : truth(d);
            case CHAR -> depth <= 0 ? scope.one(CHARS) : letter(d);
            case BYTE -> "((byte) (" + integral(d) + "))";
            case SHORT -> "((short) (" + integral(d) + "))";
            case STRING -> depth <= 0 ? scope.one(STRINGS) : text(d);
            case BOXED -> depth <= 0 || scope.chance(70)
                ? scope.any(() -> "maybe", () -> "Integer.valueOf(" + of(Type.INT, d) + ")")
                : "(" + of(Type.BOOLEAN, d) + " ? maybe : Integer.valueOf(" + of(Type.INT, d) + "))";
            case INTS -> depth <= 0 ? "array" : scope.any(() -> "array", () -> "(new int[] {" + of(Type.INT, d) + ", "
                + of(Type.INT, d) + "})",
                () -> "(new int[" + scope.dice(4) + "])", () -> of(Type.NUMBERS, d)
                + ".stream().mapToInt(x_ -> x_ + 1).toArray()");
            case NUMBERS -> depth <= 0 ? scope.one("numbers", "List.of(1, 2, 3)", "List.<Integer>of()") : numbers(d);
            case WORDS -> depth <= 0 ? scope.one("words", "List.of(\"b\", \"a\")") : words(d);
            case MAP -> scope.one("map", "map", "Map.of(\"k\", 1)");
            case PAIR -> depth <= 0 ? "pair" : scope.any(() -> "new Pair(" + of(Type.INT, d) + ", "
                + of(Type.STRING, d) + ")",
                () -> of(Type.PAIR, d) + ".next()");
            case COLOR -> depth <= 0 ? scope.one("Color.RED", "Color.GREEN",
                "Color.BLUE") : scope.any(() -> of(Type.COLOR, d) + ".next()",
                () -> "Color.values()[" + of(Type.INT, d) + " & 1]", () -> "(" + of(Type.BOOLEAN, d)
                + " ? Color.RED : Color.BLUE)");
            case FUNCTION -> depth <= 0 ? "twice" : function(d);
            case SHAPE -> depth <= 0 ? "new Square(2)" : shape(d);
            case NODE -> depth <= 0 ? "node" : scope.any(() -> "node", () -> "new Node(" + of(Type.INT, d)
                + ")", () -> of(Type.NODE, d) + ".link()");
            case ANY -> "any(" + of(scope.one(Type.STRING, Type.BOXED, Type.PAIR, Type.NUMBERS, Type.COLOR), d) + ")";
        };
    }

    /** Writes an integer of any type, sometimes one that is not cut yet. */
    private String integral(int d) {
        return scope.chance(70) ? of(Type.INT, d) : of(scope.one(Type.BYTE, Type.SHORT, Type.CHAR, Type.INT), d);
    }

    private String integer(int d) {
        return scope.any(
            () -> binary(scope.one("+", "-", "*", "+", "-", "*", "/", "%"), integral(d), integral(d)),
            () -> binary(scope.one("&", "|", "^", "<<", ">>", ">>>"), integral(d), integral(d)),
            () -> binary(scope.one("+", "-", "*"), binary(scope.one("+", "-", "*"), integral(d), integral(d)),
            integral(d)),
            () -> "(" + scope.one("-", "~", "+") + parenthesized(integral(d)) + ")",
            () -> "(int) " + parenthesized(of(Type.DOUBLE, d)),
            () -> "((" + of(Type.BOOLEAN, d) + " ? " + of(Type.INT, d) + " : "
            + of(scope.one(Type.INT, Type.CHAR, Type.BYTE), d) + ") + 0)",
            () -> of(Type.STRING, d) + ".length()",
            () -> of(Type.NUMBERS, d) + ".size()",
            () -> "array[" + of(Type.INT, d) + " & 3]",
            () -> of(Type.INTS, d) + scope.one(".length", "[" + of(Type.INT, d) + "]"),
            () -> "Math." + scope.one("max", "min", "floorMod", "floorDiv", "addExact") + "(" + of(Type.INT, d) + ", "
            + of(Type.INT, d) + ")",
            () -> "Math.abs(" + of(Type.INT, d) + ")",
            () -> "(" + assignment(Type.INT, d) + ")",
            () -> scope.one("count", "node.n", "array[" + scope.dice(4) + "]") + scope.one("++", "--"),
            () -> "(" + scope.one("++", "--") + scope.one("count", "node.n", "array[" + of(Type.INT, d) + " & 3]")
            + ")",
            () -> "first(" + of(Type.INT, d) + ", " + of(Type.STRING, d) + ")",
            () -> "sum(" + scope.any(() -> "", () -> of(Type.INT, d), () -> of(Type.INT, d) + ", "
            + of(Type.CHAR, d), () -> "array") + ")",
            () -> "(" + of(Type.FUNCTION, d) + ".apply(" + of(Type.INT, d) + ") + 0)",
            () -> of(Type.PAIR, d) + scope.one(".a()", ".calc()", ".b().length()", ".hashCode()"),
            () -> of(Type.COLOR, d) + scope.one(".ordinal()", ".weight", ".weigh(" + of(Type.INT, d) + ")"),
            () -> of(Type.SHAPE, d) + scope.one(".area()", ".twice()"),
            () -> of(Type.NODE, d) + scope.one(".n", ".bump(" + of(Type.INT, d) + ")", ".inner().sum()"),
            () -> "(map.getOrDefault(" + of(Type.STRING, d) + ", " + of(Type.INT, d) + ") + 0)",
            () -> "Integer.parseInt(" + of(Type.STRING, d) + ")",
            () -> "Integer." + scope.one("bitCount", "signum", "numberOfTrailingZeros", "highestOneBit", "hashCode")
            + "(" + of(Type.INT, d) + ")",
            () -> of(Type.STRING, d) + scope.one(".hashCode()", ".indexOf(" + of(Type.STRING, d) + ")", ".indexOf("
            + of(Type.CHAR, d) + ")",
                ".compareTo(" + of(Type.STRING, d) + ")", ".charAt(" + of(Type.INT, 0) + ") + 0", ".chars().sum()"),
            () -> "(" + of(Type.NUMBERS, d) + scope.one(".get(" + of(Type.INT, d) + " & 1)", ".indexOf("
            + of(Type.INT, d) + ")", ".hashCode()",
                ".stream().mapToInt(x_ -> x_ * " + captured()
                + ").sum()", ".stream().reduce(0, (x_, y_) -> x_ * 31 + y_)") + " + 0)",
            () -> of(Type.BOXED, d) + scope.one(".intValue()", " + 1", ".hashCode()"),
            () -> choice(Type.INT, d),
            () -> "(" + scope.one("byteField", "shortField", "charField") + scope.one("++", "--") + " + 0)",
            () -> "IntStream.range(0, " + of(Type.INT, d) + " & 7).filter(x_ -> x_ % 2 == " + scope.dice(2)
            + ").map(x_ -> x_ * " + captured() + ").sum()");
    }

    private String captured() {
        return scope.inside(() -> of(Type.INT, 0));
    }

    private static String parenthesized(String text) {
        return text.startsWith("(") && text.endsWith(")") ? text : "(" + text + ")";
    }

    private static String binary(String operator, String left, String right) {
        return "(" + left + " " + operator + " " + right + ")";
    }

    /** Writes an assignment, simple or compound, to something of the type. */
    String assignment(Type type, int d) {
        List<Variable> known = scope.writable(type);
        String field = switch (type) {
            case INT -> scope.one("count", "node.n", "array[" + of(Type.INT, d) + " & 3]", "node().n", "array()["
                + of(Type.INT, 0) + " & 3]");
            case STRING -> scope.one("label", "node.s");
            case DOUBLE -> scope.one("real", "reals[0]");
            case BOOLEAN -> "flag";
            case CHAR -> "charField";
            case BYTE -> "byteField";
            case SHORT -> "shortField";
            default -> "maybe";
        };
        String target = !known.isEmpty() && scope.chance(65) ? known.get(scope.dice(known.size())).name() : field;
        return switch (type) {
            case STRING -> target + (scope.chance(50) ? " = cut(" + of(type, d) + ")" : " += " + addition(d));
            case BOOLEAN -> target + scope.one(" = ", " &= ", " |= ", " ^= ") + of(type, d);
            case DOUBLE -> target + scope.one(" = ", " += ", " -= ", " *= ", " /= ", " %= ")
                + of(scope.one(type, Type.INT), d);
            case BOXED -> target + scope.one(" = ", " += ", " *= ") + of(Type.INT, d);
            case INT, CHAR, BYTE, SHORT -> scope.chance(40) ? target + " = " + of(type, d)
                : target + scope.one(" += ", " -= ", " *= ", " /= ", " %= ", " &= ", " |= ", " ^= ", " <<= ", " >>= ",
                " >>>= ")
                    + integral(d);
            default -> target + " = " + of(type, d);
        };
    }

    /** Writes what can be added to a string with the same text in both languages: no doubles. */
    String appendable(int d) {
        return of(scope.one(Type.INT, Type.STRING, Type.CHAR, Type.BOOLEAN, Type.BOXED, Type.COLOR, Type.PAIR,
            Type.NUMBERS,
            Type.WORDS, Type.BYTE), d);
    }

    /**
     * Writes what is added to a string over and over: were it as long as the string, the string would double each time.
     */
    private String addition(int d) {
        return scope.chance(60) ? of(scope.one(Type.INT, Type.CHAR, Type.BOOLEAN, Type.BOXED, Type.COLOR, Type.BYTE), d)
            : "cut(\"\" + " + appendable(d) + ")";
    }

    private String real(int d) {
        return scope.any(
            () -> binary(scope.one("+", "-", "*", "/", "%"), of(Type.DOUBLE, d),
            of(scope.one(Type.DOUBLE, Type.INT), d)),
            () -> "(double) " + parenthesized(of(Type.INT, d)),
            () -> "(-" + parenthesized(of(Type.DOUBLE, d)) + ")",
            () -> "Math." + scope.one("sqrt", "abs", "floor", "ceil", "rint", "signum") + "(" + of(Type.DOUBLE, d)
            + ")",
            () -> "Math." + scope.one("max", "min") + "(" + of(Type.DOUBLE, d) + ", " + of(Type.DOUBLE, d) + ")",
            () -> "(" + of(Type.BOOLEAN, d) + " ? " + of(Type.DOUBLE, d) + " : "
            + of(scope.one(Type.DOUBLE, Type.INT), d) + ")",
            () -> "(" + assignment(Type.DOUBLE, d) + ")",
            () -> scope.one("real++", "--real", "reals[1]--"),
            () -> of(Type.NUMBERS, d) + ".stream().mapToDouble(x_ -> x_ / 3.0).sum()",
            () -> choice(Type.DOUBLE, d));
    }

    private String truth(int d) {
        return scope.any(
            () -> binary(scope.one("<", ">", "<=", ">=", "==", "!="), integral(d),
            of(scope.one(Type.INT, Type.DOUBLE, Type.CHAR), d)),
            () -> binary(scope.one("<", ">=", "==", "!="), of(Type.DOUBLE, d), of(Type.DOUBLE, d)),
            () -> binary(scope.one("==", "!=", "<"), of(Type.CHAR, d), of(Type.CHAR, d)),
            () -> binary(scope.one("&&", "||", "&", "|", "^", "==", "!="), of(Type.BOOLEAN, d), of(Type.BOOLEAN, d)),
            () -> "(!" + parenthesized(of(Type.BOOLEAN, d)) + ")",
            () -> of(Type.STRING, d) + scope.one(".isEmpty()", ".isBlank()", ".contains(" + of(Type.STRING, d) + ")",
                ".equals(" + of(Type.STRING, d) + ")", ".startsWith(" + of(Type.STRING, 0) + ")", ".equalsIgnoreCase("
                + of(Type.STRING, 0) + ")"),
            () -> of(Type.NUMBERS, d) + scope.one(".isEmpty()", ".contains(" + of(Type.INT, d) + ")", ".equals("
            + of(Type.NUMBERS, d) + ")",
                ".stream().anyMatch(x_ -> x_ > " + captured() + ")", ".stream().allMatch(x_ -> x_ % 2 == 0)"),
            () -> of(Type.PAIR, d) + ".equals(" + of(Type.PAIR, d) + ")",
            () -> binary(scope.one("==", "!="), of(Type.COLOR, d), of(Type.COLOR, d)),
            () -> binary(scope.one("==", "!="), of(Type.BOXED, d), scope.one("null", of(Type.INT, d))),
            () -> "Objects.equals(" + of(Type.BOXED, d) + ", " + of(Type.BOXED, d) + ")",
            () -> "map.containsKey(" + of(Type.STRING, d) + ")",
            () -> "(" + assignment(Type.BOOLEAN, d) + ")",
            () -> pattern(d),
            () -> choice(Type.BOOLEAN, d));
    }

    private String pattern(int d) {
        String name = scope.unique();
        String any = of(Type.ANY, d);
        Type type = scope.one(Type.STRING, Type.PAIR, Type.COLOR);
        String rest = scope.within(() -> {
            scope.declare(name, type, true);
            return of(Type.BOOLEAN, d);
        });
        return "(" + any + " instanceof " + type.java + " " + name + " && " + rest + ")";
    }

    private String letter(int d) {
        return scope.any(() -> "(char) (" + integral(d) + " & 255)", () -> of(Type.STRING, d) + ".charAt("
            + of(Type.INT, d) + " & 1)",
            () -> "(" + of(Type.BOOLEAN, d) + " ? " + of(Type.CHAR, d) + " : " + of(Type.CHAR, d)
            + ")", () -> "charField" + scope.one("++", "--"),
            () -> "Character." + scope.one("toUpperCase", "toLowerCase") + "(" + of(Type.CHAR, d)
            + ")", () -> choice(Type.CHAR, d),
            () -> "(" + assignment(Type.CHAR, d) + ")");
    }

    private String text(int d) {
        return scope.any(() -> "(" + of(Type.STRING, d) + " + " + appendable(d) + ")", () -> "(" + appendable(d)
            + " + " + of(Type.STRING, d) + ")",
            () -> "(" + of(Type.STRING, d) + " + " + appendable(d) + " + " + appendable(d) + ")",
            () -> of(Type.STRING, d) + "." + scope.one("trim()", "strip()", "toUpperCase()", "toLowerCase()", "repeat("
            + scope.dice(3) + ")",
                "substring(" + scope.dice(2) + ")", "substring(0, " + of(Type.INT, d) + " & 1)", "concat("
                + of(Type.STRING, d) + ")",
                "replace(" + of(Type.CHAR, d) + ", " + of(Type.CHAR, d) + ")", "replace(" + of(Type.STRING, d) + ", "
                + of(Type.STRING, d) + ")"),
            () -> "String.valueOf(" + of(scope.one(Type.INT, Type.CHAR, Type.BOOLEAN, Type.PAIR), d) + ")",
            () -> "String.join(" + of(Type.STRING, d) + ", " + of(Type.WORDS, d) + ")",
            () -> "(" + of(Type.BOOLEAN, d) + " ? " + of(Type.STRING, d) + " : " + of(Type.STRING, d) + ")",
            () -> "new StringBuilder(" + of(Type.STRING, d) + ").append(" + appendable(d) + ").insert(0, "
            + of(Type.CHAR, d) + ").reverse().toString()",
            () -> of(Type.COLOR, d) + scope.one(".name()", ".toString()"), () -> of(Type.PAIR, d)
            + scope.one(".b()", ".toString()"),
            () -> of(Type.NUMBERS, d) + scope.one(".toString()",
            ".stream().map(x_ -> \"\" + x_).collect(Collectors.joining(\"-\"))",
                ".stream().collect(Collectors.groupingBy(x_ -> x_ % 3, TreeMap::new, "
                + "Collectors.counting())).toString()",
                ".stream().collect(Collectors.partitioningBy(x_ -> x_ > " + captured() + ")).toString()",
                ".stream().max(Comparator.naturalOrder()).map(x_ -> \"m\" + x_).orElse(" + of(Type.STRING, 0) + ")"),
            () -> "(" + assignment(Type.STRING, d) + ")", () -> choice(Type.STRING, d), () -> "map.toString()",
            () -> "second(" + of(Type.INTS, d) + ", " + of(Type.NUMBERS, d) + ")");
    }

    private String numbers(int d) {
        return scope.any(() -> "List.of(" + of(Type.INT, d) + ", " + of(Type.INT, d) + ")",
            () -> "new ArrayList<Integer>(" + of(Type.NUMBERS, d) + ")",
            () -> of(Type.NUMBERS, d) + ".stream()" + stage(d) + stage(d) + ".toList()",
            () -> of(Type.WORDS, d) + ".stream().map(x_ -> x_.length()).collect(Collectors.toList())",
            () -> "IntStream.rangeClosed(1, " + of(Type.INT, d) + " & 3).boxed().toList()",
            () -> "new TreeSet<Integer>(" + of(Type.NUMBERS, d) + ").stream().toList()",
            () -> "(" + of(Type.BOOLEAN, d) + " ? " + of(Type.NUMBERS, d) + " : numbers)");
    }

    private String stage(int d) {
        return scope.any(() -> ".filter(x_ -> x_ " + scope.one("<", ">", "!=") + " " + captured() + ")",
            () -> ".map(x_ -> x_ " + scope.one("+", "*", "-", "%") + " " + captured()
            + ")", () -> ".sorted()", () -> ".distinct()",
            () -> ".limit(2)", () -> ".skip(1)", () -> ".sorted(Comparator.reverseOrder())", () -> ".map("
            + of(Type.FUNCTION, d) + ")",
            () -> ".flatMap(x_ -> Stream.of(x_, x_ + 1))", () -> ".peek(x_ -> { count++; })");
    }

    private String words(int d) {
        return scope.any(() -> "List.of(" + of(Type.STRING, d) + ", " + of(Type.STRING, d) + ")",
            () -> of(Type.NUMBERS, d) + ".stream().map(x_ -> \"w\" + x_).toList()",
            () -> of(Type.WORDS, d)
            + ".stream().sorted(Comparator.comparing(String::length).thenComparing(Comparator.reverseOrder())).toList()",
            () -> "new ArrayList<String>(map.keySet())");
    }

    private String function(int d) {
        return scope.any(() -> "lift(RandomSelf::negate)", () -> "twice", () -> "lift(" + lambda(d) + ")",
            () -> "twice.andThen(" + lambda(d) + ")", () -> "lift(Math::abs)");
    }

    /** Writes a lambda from an int to an int. */
    String lambda(int d) {
        String name = scope.unique();
        return scope.inside(() -> {
            // It is an Integer, which some casts do not take.
            scope.declare("(" + name + " + 0)", Type.INT, true);
            return name + " -> " + (scope.chance(70) ? of(Type.INT, d)
                : "{ int " + name + "l = " + of(Type.INT, d) + "; " + assignment(Type.INT, d) + "; return " + name
                + "l - " + name + "; }");
        });
    }

    private String shape(int d) {
        return scope.any(() -> "new Square(" + of(Type.INT, d) + ")", () -> "new Cube(" + of(Type.INT, d) + ")",
            () -> "shapeOf(() -> " + scope.inside(() -> of(Type.INT, d)) + ")",
            () -> "new Shape() { int own = " + scope.inside(() -> of(Type.INT, d))
            + "; public int area() { return own++; } }");
    }

    /** Writes a switch expression. */
    private String choice(Type type, int d) {
        return "(" + scope.any(
            () -> "switch (" + of(Type.INT, d) + " & 3) { case 0 -> " + of(type, d) + "; case 1, 2 -> { "
            + yielded(type, d) + " } default -> "
                + of(type, d) + "; }",
            () -> "switch (" + of(Type.COLOR, d) + ") { case RED -> " + of(type, d) + "; case GREEN, BLUE -> "
            + of(type, d) + "; }",
            () -> "switch (" + of(Type.STRING, d) + ") { case \"a\": count++; case \"bc\": { " + yielded(type, d)
            + " } default: "
                + yielded(type, d) + " }") + ")";
    }

    /** Writes {@code yield} of a variable: before a parenthesis it would be the name of a method. */
    private String yielded(Type type, int d) {
        String name = scope.unique();
        return type.java + " " + name + " = " + of(type, d) + "; yield " + name + ";";
    }
}
