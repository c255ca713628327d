package dev.tandem.compiler.translate;

import static javax.lang.model.type.TypeKind.DOUBLE;

import java.util.List;

import javax.lang.model.type.TypeKind;

import com.sun.source.tree.Tree;

import dev.tandem.compiler.analysis.CompileError;
import dev.tandem.compiler.js.Js;
import dev.tandem.compiler.js.Range;

/** The arithmetic of Java's numbers on values that are compiled already. */
final class Arithmetic {

    private final Context context;

    Arithmetic(Context context) {
        this.context = context;
    }

    Js compute(String operator, Js left, Js right, TypeKind kind, Tree tree) {
        if (kind == DOUBLE) {
            return Js.binary(left.asInt(), operator, right.asInt()).ranged(null);
        }
        return switch (operator) {
            case "+", "-" -> sum(operator, left, right);
            case "*" -> product(left.asOperand(), right.asOperand());
            case "/" -> quotient(left.asOperand(), right.asOperand());
            case "%" -> remainder(left.asOperand(), right.asOperand());
            default -> throw new CompileError(tree, Messages.unknownConstruct(tree));
        };
    }

    static Range range(Js value) {
        return value.range() == null ? Range.INT : value.range();
    }

    private static Js sum(String operator, Js left, Js right) {
        Range sum = operator.equals("+") ? range(left).plus(range(right)) : range(left).minus(range(right));
        return sum.isExact() ? Js.binary(left, operator, right).ranged(sum) : sum(operator, left.asInt(),
            right.asInt());
    }

    private static Js product(Js left, Js right) {
        Range product = range(left).times(range(right));
        return product.isExact() ? Js.binary(left, "*", right).ranged(product)
            : Js.name("Math").call("imul", List.of(left, right)).ranged(Range.INT);
    }

    private Js quotient(Js left, Js right) {
        Range divisor = range(right);
        if (divisor.low() <= 0 && divisor.high() >= 0) {
            return context.helper("divide").call(List.of(left, right)).ranged(Range.INT);
        }
        return Js.binary(Js.binary(left, "/", right), "|", Js.ZERO).ranged(quotient(range(left), divisor));
    }

    private static Range quotient(Range dividend, Range divisor) {
        if (divisor.low() < 0) {
            return Range.INT;
        }
        long smallest = divisor.low();
        return Range.of(Math.min(dividend.low() / smallest, 0), Math.max(dividend.high() / smallest, 0));
    }

    private Js remainder(Js left, Js right) {
        Range divisor = range(right);
        if (divisor.low() <= 0 && divisor.high() >= 0) {
            return context.helper("remainder").call(List.of(left, right)).ranged(Range.INT);
        }
        long most = Math.max(Math.abs(divisor.low()), Math.abs(divisor.high())) - 1;
        boolean isNatural = range(left).isNatural();
        return Js.binary(left, "%", right).ranged(new Range(isNatural ? 0 : -most, most, !isNatural));
    }

    static Js shift(String operator, Js left, Js right) {
        Js shifted = Js.binary(left, operator, right);
        boolean isNatural = range(left).isNatural() && range(left).isInt();
        return switch (operator) {
            case ">>>" -> shifted.ranged(isNatural ? Range.SIZE : Range.of(0, 0xFFFFFFFFL));
            case ">>" -> shifted.ranged(isNatural ? Range.of(0, range(left).high()) : Range.INT);
            default -> shifted.ranged(Range.INT);
        };
    }

    static Js bits(String operator, Js left, Js right) {
        Range range = Range.INT;
        if (operator.equals("&") && (range(left).isNatural() || range(right).isNatural())) {
            range = Range.of(0, Math.min(mask(left), mask(right)));
        }
        return Js.binary(left, operator, right).ranged(range);
    }

    private static long mask(Js value) {
        return range(value).isNatural() && range(value).isInt() ? range(value).high() : Integer.MAX_VALUE;
    }

    /** Booleans, without the short cut of {@code &&} and {@code ||}. */
    static Js logical(String operator, Js left, Js right) {
        return operator.equals("^") ? Js.binary(left, "!==", right)
            : Js.unary("!", Js.unary("!", Js.binary(left, operator, right)));
    }
}
