package dev.tandem.compiler.translate;

import java.math.BigDecimal;

import javax.lang.model.type.TypeMirror;

import com.sun.source.tree.Tree;

import dev.tandem.compiler.analysis.CompileError;
import dev.tandem.compiler.js.Js;
import dev.tandem.compiler.js.Range;

/** Values that are known while compiling. */
final class Literals {

    private Literals() {
    }

    /** Returns a constant. @param tree where it is used */
    static Js of(Object value, Tree tree) {
        if (value instanceof Float) {
            throw new CompileError(tree, Messages.floats());
        }
        if (value instanceof Double number) {
            return Js.number(number(number));
        }
        if (value instanceof Long number) {
            if (Math.abs(number) > 1L << 53) {
                throw new CompileError(tree, Messages.longLiteral());
            }
            return Js.number(number.toString());
        }
        if (value instanceof Number number) {
            return Js.number(number.toString()).ranged(Range.constant(number.longValue()));
        }
        if (value instanceof String || value instanceof Character) {
            return Js.string(value.toString());
        }
        return value == null ? Js.NULL : Js.bool((Boolean) value);
    }

    private static String number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return String.valueOf(value);
        }
        boolean isWhole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return isWhole ? new BigDecimal(value).toPlainString() : Double.toString(value).replace("E", "e");
    }

    /** Returns what a field or element of the type holds before it is set. */
    static Js defaultValue(TypeMirror type, Tree tree) {
        return switch (type.getKind()) {
            case BOOLEAN -> Js.bool(false);
            case BYTE, SHORT, INT, LONG, DOUBLE -> Js.ZERO;
            case CHAR -> Js.string("\0");
            case FLOAT -> throw new CompileError(tree, Messages.floats());
            default -> Js.NULL;
        };
    }
}
