package dev.tandem.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** What a random program can name at the place that is being written, and the dice. */
final class RandomScope {

    /** Types of random programs, as Java writes them. */
    enum Type {
        INT("int"), DOUBLE("double"), BOOLEAN("boolean"), CHAR("char"), BYTE("byte"), SHORT("short"), STRING("String"),
        BOXED("Integer"), INTS("int[]"), NUMBERS("List<Integer>"), WORDS("List<String>"), MAP("Map<String, Integer>"),
        PAIR("Pair"), COLOR("Color"), FUNCTION("Function<Integer, Integer>"), SHAPE("Shape"), NODE("Node"),
        ANY("Object");

        final String java;

        Type(String java) {
            this.java = java;
        }
    }

    /** A variable; one that is not final is out of reach in lambdas of a deeper level. */
    record Variable(String name, Type type, boolean isFinal, int level) {
    }

    /** Names that the compiler uses itself, or JavaScript keeps for itself. */
    private static final String[] NAMES =
        { "let", "function", "old", "thrown", "failure", "a", "b", "of", "value", "name",
        "length", "at", "put", "update", "cast", "self", "arguments", "delete", "typeof", "yield_", "undefined", "e",
        "i" };

    private final Random random;
    private final List<Variable> variables = new ArrayList<>();
    private int level;
    private int names;

    RandomScope(long seed) {
        random = new Random(seed);
    }

    int dice(int sides) {
        return random.nextInt(sides);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    @SafeVarargs
    final <T> T one(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** Writes one of the parts, each as probable as the others. */
    @SafeVarargs
    final String any(Supplier<String>... parts) {
        return parts[random.nextInt(parts.length)].get();
    }

    String unique() {
        return "v" + names++;
    }

    /** Returns a name that no variable around has. */
    String fresh() {
        String name = one(NAMES);
        return chance(60) || variables.stream().anyMatch(each -> each.name().equals(name)) ? unique() : name;
    }

    Variable declare(String name, Type type, boolean isFinal) {
        Variable variable = new Variable(name, type, isFinal, level);
        variables.add(variable);
        return variable;
    }

    /** Takes a name for something that expressions do not read. */
    void reserve(String name) {
        variables.add(new Variable(name, null, true, level));
    }

    /** Writes something whose variables end with it. */
    String within(Supplier<String> part) {
        int size = variables.size();
        String text = part.get();
        variables.subList(size, variables.size()).clear();
        return text;
    }

    /** As {@link #within}, in a function of its own. */
    String inside(Supplier<String> part) {
        level++;
        String text = within(part);
        level--;
        return text;
    }

    /** Writes the body of a method: nothing around it is in reach. */
    String alone(Supplier<String> part) {
        List<Variable> outer = new ArrayList<>(variables);
        variables.clear();
        String text = part.get();
        variables.clear();
        variables.addAll(outer);
        return text;
    }

    List<Variable> readable(Type type) {
        return variables.stream().filter(each -> each.type() == type && (each.isFinal() || each.level() == level))
            .toList();
    }

    List<Variable> writable(Type type) {
        return variables.stream().filter(each -> each.type() == type && !each.isFinal() && each.level() == level)
            .toList();
    }
}
