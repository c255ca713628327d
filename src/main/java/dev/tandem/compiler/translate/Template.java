package dev.tandem.compiler.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.sun.source.tree.Tree;

import dev.tandem.compiler.js.Js;
import dev.tandem.compiler.js.Piece;
import dev.tandem.compiler.js.Piece.Operand;
import dev.tandem.compiler.js.Piece.Written;
import dev.tandem.compiler.js.Position;
import dev.tandem.compiler.js.Precedence;
import dev.tandem.compiler.js.Range;

/**
 * The JavaScript form of a member of Java's library: text with {@code $this}, {@code $0}, {@code $1*} (this argument
 * and all after it), {@code $1[]} (the same as one array) and {@code ~helper} for what {@code tandem/java} exports;
 * {@code $0!} must not be null; {@code @part} is what {@code tandem/part} exports under that name.
 */
final class Template {

    private static final Pattern TEST = Pattern.compile(" (===|!==|==) ");

    private final TemplateText left;
    /** The operator of the one comparison for equality that the template is; {@code null} when it is none. */
    private final String test;
    private final TemplateText right;
    /** What a template without parts is that is one node; {@code null} for any other. */
    private final Js node;
    private final Range range;
    private final boolean isNullable;
    private final boolean takesCapacity;

    Template(String text, Range range, boolean isNullable, boolean takesCapacity) {
        this.range = range;
        this.isNullable = isNullable;
        this.takesCapacity = takesCapacity;
        node = text.equals("{}") ? Js.entries(Map.of()) : text.equals("[]") ? new Js.Items(List.of()) : null;
        Matcher found = TEST.matcher(text);
        boolean isTest = TemplateText.precedence(text) == Precedence.EQUALITY && found.find();
        test = isTest ? found.group(1) : null;
        left = TemplateText.read(text, 0, isTest ? found.start() : text.length());
        right = isTest ? TemplateText.read(text, found.end(), text.length()) : null;
    }

    boolean isNullable() {
        return isNullable;
    }

    Js apply(Context context, Js receiver, List<Js> arguments) {
        return apply(context, receiver, arguments, null);
    }

    /** @param call the place of a call; {@code null} where none is told */
    Js apply(Context context, Js receiver, List<Js> arguments, Tree call) {
        Js result = fill(context, receiver, arguments, call == null ? null : context.analysis.position(call));
        // A capacity has no counterpart, but what it is computed from may have effects, and it must not be negative.
        boolean isHarmless = !takesCapacity || arguments.get(0).isNatural();
        return isHarmless ? result : context.helper("sized").call(List.of(arguments.get(0), result));
    }

    private Js fill(Context context, Js receiver, List<Js> arguments, Position call) {
        if (node != null) {
            return node;
        }
        TemplateText.Part only = test == null && left.parts().size() == 1 ? left.parts().get(0) : null;
        if (only != null && (only.kind() == TemplateText.Kind.RECEIVER || only.kind() == TemplateText.Kind.ARGUMENT)) {
            // What is handed on binds as loosely as it did.
            return (only.kind() == TemplateText.Kind.RECEIVER ? receiver : arguments.get(only.argument()))
                .ranged(range);
        }
        Js first = fill(left, context, receiver, arguments, call);
        return test == null ? first.ranged(range)
            : Js.binary(first, test, fill(right, context, receiver, arguments, null));
    }

    private static Js fill(TemplateText text, Context context, Js receiver, List<Js> arguments, Position call) {
        List<Piece> pieces = new ArrayList<>();
        for (TemplateText.Part part : text.parts()) {
            switch (part.kind()) {
                case TEXT -> pieces.add(new Written(part.text()));
                case HELPER -> pieces.add(new Written(context.imports.java(part.text())));
                case EXTENSION -> pieces.add(new Written(context.imports.extension(part.text())));
                case RECEIVER -> pieces.add(new Operand(receiver, part.precedence()));
                case ARGUMENT -> pieces.add(new Operand(arguments.get(part.argument()), part.precedence()));
                case CERTAIN -> pieces.add(new Operand(certain(context, arguments.get(part.argument())),
                    Precedence.SEQUENCE));
                case ARRAY -> pieces.add(new Operand(array(rest(part, arguments)), Precedence.ASSIGNMENT));
                case REST -> addRest(pieces, part.text(), rest(part, arguments));
                default -> {
                    if (call != null) {
                        pieces.add(new Piece.Origin(call));
                    }
                }
            }
        }
        return new Js.Raw(pieces, text.precedence());
    }

    private static List<Js> rest(TemplateText.Part part, List<Js> arguments) {
        return arguments.subList(part.argument(), arguments.size());
    }

    private static void addRest(List<Piece> pieces, String before, List<Js> arguments) {
        String separator = before;
        for (Js argument : arguments) {
            pieces.add(new Written(separator));
            pieces.add(new Operand(argument, Precedence.ASSIGNMENT));
            separator = TemplateText.SEPARATOR;
        }
    }

    /** Returns the array that was handed over in place of a variable number of arguments, or one of these. */
    private static Js array(List<Js> arguments) {
        return arguments.size() == 1 && arguments.get(0).plain() instanceof Js.Spread spread ? spread.array()
            : new Js.Items(arguments);
    }

    /** Checks what JavaScript would take for the text "null"; literals need no check. */
    private static Js certain(Context context, Js argument) {
        return argument.beginsWithString() ? argument : context.helper("nonNull").call(List.of(argument));
    }
}
