package dev.tandem.compiler.translate;

import java.util.List;
import java.util.function.UnaryOperator;

import dev.tandem.compiler.js.Js;

/**
 * Something that can be assigned.
 *
 * @param array the array, or the object of a field; {@code null} for a variable
 * @param key the index, or the field's name as a string; {@code null} for a variable
 * @param value the expression that reads it
 * @param isElement whether it is an element of an array
 * @param isPure whether it may be evaluated twice
 */
record Target(Js array, Js key, Js value, boolean isElement, boolean isPure, Context context) {

    Js set(Js newValue) {
        return isElement ? context.helper("put").call(List.of(array, key, newValue)) : Js.assign(value, newValue);
    }

    /** Returns an expression that sets what the function makes of the old value, and is the new value. */
    Js update(UnaryOperator<Js> function) {
        return isPure ? set(function.apply(value)) : updateOnce("update", function);
    }

    /** As {@link #update}, but the expression is the old value. */
    Js updateOnce(String helper, UnaryOperator<Js> function) {
        String old = context.taken.contains("old") ? "old$" : "old";
        return context.helper(helper).call(List.of(array, key, Js.arrow(old, function.apply(Js.name(old)))));
    }
}
