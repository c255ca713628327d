package dev.tandem.compiler.translate;

import static javax.lang.model.type.TypeKind.BOOLEAN;
import static javax.lang.model.type.TypeKind.BYTE;
import static javax.lang.model.type.TypeKind.CHAR;
import static javax.lang.model.type.TypeKind.DOUBLE;
import static javax.lang.model.type.TypeKind.FLOAT;
import static javax.lang.model.type.TypeKind.LONG;
import static javax.lang.model.type.TypeKind.SHORT;

import java.util.List;
import java.util.Map;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;

import dev.tandem.compiler.analysis.CompileError;
import dev.tandem.compiler.analysis.NativeNames;
import dev.tandem.compiler.js.Js;
import dev.tandem.compiler.js.Range;

/** Compiles conversions between types: those of assignments, casts, and tests. */
final class Conversions {

    private static final Range CHARS = Range.of(0, Character.MAX_VALUE);
    private static final Map<String, String> PLAIN_TYPES = Map.of("java.lang.String", "string", "java.lang.Boolean",
        "boolean", "java.lang.Number", "number");
    private static final Map<TypeKind, String> RANGES = Map.of(BYTE, "24", SHORT, "16");
    private static final Js ARRAY = Js.string("array");

    private final Context context;
    private final Translation translation;
    private final CallResults results;
    private final Revivals revivals;

    Conversions(Context context, Translation translation, CallResults results, Revivals revivals) {
        this.context = context;
        this.translation = translation;
        this.results = results;
        this.revivals = revivals;
    }

    // Assignment -----------------------------------------------------------------------------------------------------

    /** Converts as assignments, arguments and returns do: boxing, unboxing, widening. */
    Js assign(Js value, ExpressionTree tree, TypeMirror target) {
        TypeMirror source = context.type(tree);
        if (target == null || source == null || target.getKind() == TypeKind.NONE
            || target.getKind() == TypeKind.VOID) {
            return value;
        }
        rejectFloat(source, tree);
        rejectFloat(target, tree);
        Js unboxed = target.getKind().isPrimitive() && context.analysis.isBoxed(source) && mayBeNull(tree)
            ? context.helper("unbox").call(List.of(value)) : value;
        return widen(unboxed, context.analysis.primitiveKind(source), target, tree);
    }

    /** As {@link #assign}, for a value that no tree stands for. */
    Js between(Js value, TypeMirror source, TypeMirror target, Tree tree) {
        return widen(value, context.analysis.primitiveKind(source), target, tree);
    }

    private Js widen(Js value, TypeKind from, TypeMirror target, Tree tree) {
        TypeKind to = context.analysis.primitiveKind(target);
        if (from == CHAR && isNumeric(to) && to != CHAR) {
            return code(value);
        }
        if (to == CHAR && isNumeric(from) && from != CHAR) {
            return character(value);
        }
        if (from == LONG && to == DOUBLE) {
            return tree == null || isSafeLong(tree) ? value : Js.name("Number").call(List.of(value));
        }
        return value;
    }

    /** Returns the code of a char, which is a string of length 1 in JavaScript. */
    static Js code(Js character) {
        return character.call("charCodeAt", List.of(Js.number("0"))).ranged(CHARS);
    }

    private static Js character(Js code) {
        return Js.name("String").call("fromCharCode", List.of(code));
    }

    /**
     * Tells whether a value of a boxed type is checked when it becomes a primitive. Properties and the parameters of
     * lambdas are not: they would need a check at nearly each use, and null is refused by the server.
     */
    private boolean mayBeNull(ExpressionTree tree) {
        if (tree instanceof ParenthesizedTree parentheses) {
            return mayBeNull(parentheses.getExpression());
        }
        if (tree instanceof MethodInvocationTree call) {
            return results.mayReturnNull(call);
        }
        if (tree instanceof TypeCastTree cast) {
            return !context.type(cast.getExpression()).getKind().isPrimitive();
        }
        if (tree instanceof ConditionalExpressionTree choice) {
            return mayBeNull(choice.getTrueExpression()) || mayBeNull(choice.getFalseExpression());
        }
        if (tree instanceof AssignmentTree assignment) {
            return mayBeNull(assignment.getExpression());
        }
        boolean isNull = context.type(tree).getKind() == TypeKind.NULL;
        if (isNull || tree instanceof SwitchExpressionTree || tree instanceof ArrayAccessTree) {
            return true;
        }
        Element element = context.analysis.element(tree);
        return element != null && !context.mutations.isTrusted(element)
            && !context.type(tree).getKind().isPrimitive();
    }

    private void rejectFloat(TypeMirror type, Tree tree) {
        if (context.analysis.primitiveKind(type) == FLOAT) {
            throw new CompileError(tree, Messages.floats());
        }
    }

    static boolean isNumeric(TypeKind kind) {
        return switch (kind) {
            case BYTE, SHORT, CHAR, INT, LONG, FLOAT, DOUBLE -> true;
            default -> false;
        };
    }

    /** Tells whether a long is a number in JavaScript, and not perhaps a BigInt that came from the server. */
    private boolean isSafeLong(Tree tree) {
        if (tree instanceof ParenthesizedTree parentheses) {
            return isSafeLong(parentheses.getExpression());
        }
        return context.analysis.constant(tree) != null
            || tree instanceof MethodInvocationTree call && results.isLibraryCall(call);
    }

    // Casts ----------------------------------------------------------------------------------------------------------

    Js cast(TypeCastTree tree) {
        TypeMirror target = context.type(tree.getType());
        TypeMirror source = context.type(tree.getExpression());
        Js value = translation.uncut(tree.getExpression());
        rejectFloat(source, tree);
        rejectFloat(target, tree);
        if (!target.getKind().isPrimitive()) {
            return castReference(value.asInt(), source, target, tree);
        }
        if (target.getKind() == BOOLEAN) {
            return castBoxed(value, source, target);
        }
        if (!context.analysis.isBoxed(source) && !source.getKind().isPrimitive()) {
            return castBoxed(value, source, target);
        }
        return castNumber(assign(value, tree.getExpression(), context.analysis.unboxed(source)),
            context.analysis.primitiveKind(source), target.getKind(), tree);
    }

    private Js castBoxed(Js value, TypeMirror source, TypeMirror target) {
        if (context.analysis.unboxed(source) != null) {
            return value;
        }
        String type = target.getKind() == BOOLEAN ? "boolean" : target.getKind() == CHAR ? "string" : "number";
        return context.helper("unbox").call(List.of(check(value, Js.string(type))));
    }

    private Js castNumber(Js value, TypeKind from, TypeKind to, TypeCastTree tree) {
        if (from == to) {
            return value;
        }
        if (to == CHAR) {
            return character(from == DOUBLE ? toInt(value) : from == LONG ? cutLong(value, tree) : value);
        }
        Js number = from == CHAR ? code(value) : value;
        return switch (to) {
            case BYTE, SHORT -> cutTo(from == DOUBLE ? toInt(number) : from == LONG ? cutLong(number, tree) : number,
                to);
            case INT -> from == DOUBLE ? toInt(number) : from == LONG ? cutLong(number, tree) : number;
            case LONG -> from == DOUBLE ? context.helper("toLong").call(List.of(number)) : number.asInt();
            case DOUBLE -> from == LONG ? widen(number, LONG, context.type(tree), tree.getExpression())
                : number.asInt();
            default -> throw new CompileError(tree, Messages.unknownConstruct(tree));
        };
    }

    /** Cuts an int to the bits of a byte or short. */
    static Js cutTo(Js value, TypeKind to) {
        int bits = Integer.parseInt(RANGES.get(to));
        Range range = Range.of(-(1L << 31 - bits), (1L << 31 - bits) - 1);
        if (value.range() != null && value.range().low() >= range.low() && value.range().high() <= range.high()) {
            return value.asInt();
        }
        Js distance = Js.number(RANGES.get(to));
        return Js.binary(Js.binary(value, "<<", distance), ">>", distance).ranged(range);
    }

    Js toInt(Js number) {
        return context.helper("toInt").call(List.of(number)).ranged(Range.INT);
    }

    private Js cutLong(Js value, TypeCastTree tree) {
        return isSafeLong(tree.getExpression()) ? Js.binary(value, "|", Js.ZERO).ranged(Range.INT)
            : context.helper("longToInt").call(List.of(value)).ranged(Range.INT);
    }

    private Js castReference(Js value, TypeMirror source, TypeMirror target, TypeCastTree tree) {
        if (source.getKind().isPrimitive()) {
            return widen(value, source.getKind(), target, tree.getExpression());
        }
        if (results.isEventValue(tree.getExpression())) {
            return revivals.revive(value, target, tree);
        }
        boolean isUpcast = context.analysis.types.isSubtype(context.analysis.types.erasure(source),
            context.analysis.types.erasure(target));
        Js type = isUpcast ? null : runtimeType(target, tree);
        return type == null ? value : check(value, type);
    }

    private Js check(Js value, Js type) {
        return context.helper("cast").call(List.of(value, type));
    }

    // Tests ----------------------------------------------------------------------------------------------------------

    Js isInstance(Js value, TypeMirror type, Tree tree) {
        TypeElement element = context.analysis.typeElement(type);
        if (context.analysis.isBoxed(type) && context.analysis.primitiveKind(type) != BOOLEAN) {
            throw new CompileError(tree, Messages.boxedInstance(type));
        }
        Js runtimeType = type.getKind() == TypeKind.DECLARED ? runtimeType(type, tree) : null;
        if (element != null && NativeNames.isNative(element)) {
            runtimeType = context.references.type(element, tree);
        }
        if (runtimeType == null) {
            throw new CompileError(tree, Messages.unknownInstance(type));
        }
        if (runtimeType.isString()) {
            return runtimeType.equals(ARRAY) ? Js.name("Array").call("isArray", List.of(value))
                : Js.binary(Js.unary("typeof ", value), "===", runtimeType);
        }
        return Js.binary(value, "instanceof", runtimeType);
    }

    /** Returns what a value can be tested against at run time; {@code null} where nothing tells. */
    private Js runtimeType(TypeMirror type, Tree tree) {
        TypeElement element = context.analysis.typeElement(type);
        if (element == null || type.getKind() != TypeKind.DECLARED) {
            return null;
        }
        String name = element.getQualifiedName().toString();
        String plain = context.analysis.isBoxed(type) ? plainBoxed(type) : PLAIN_TYPES.get(name);
        if (plain != null) {
            return Js.string(plain);
        }
        if (context.library.isList(name)) {
            return ARRAY;
        }
        boolean isKnown = context.modelTypes.isBrowserClass(element) || context.library.isTestable(name);
        boolean isTyped = element.getKind() != ElementKind.INTERFACE || context.modelTypes.isBrowserClass(element)
            || context.library.isTestable(name);
        return isKnown && isTyped && !context.functionTypes.isFunction(element)
            ? context.references.type(element, tree) : null;
    }

    private String plainBoxed(TypeMirror type) {
        TypeKind kind = context.analysis.primitiveKind(type);
        return kind == BOOLEAN ? "boolean" : kind == CHAR ? "string" : kind == LONG ? null : "number";
    }
}
