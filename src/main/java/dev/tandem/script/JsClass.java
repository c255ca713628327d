package dev.tandem.script;

import java.util.List;

/**
 * The outline of one class of a JavaScript module: what it extends and which members it declares.
 *
 * <pre>{@code
 * JsClass type = JsClass.find("demo/Gauge.js", text, "Gauge");
 * type.superclass();        // GaugeBoth
 * type.members();           // show, handlers ...
 * }</pre>
 *
 * Code inside the members is not looked into.
 *
 * @param name its name
 * @param line the line of its declaration, from 1
 * @param superclass the expression after {@code extends}, without blanks; {@code null} when it extends nothing
 * @param members in the order of the text; private ones begin with {@code #}, computed names are left out
 */
public record JsClass(String name, int line, String superclass, List<Member> members) {

    /**
     * A member of a class.
     *
     * @param kind what it is
     * @param name its name
     * @param isStatic whether it belongs to the class
     * @param line its line, from 1
     * @param value the text of a field's initial value; {@code null} when it has none, and for all but fields
     */
    public record Member(Kind kind, String name, boolean isStatic, int line, String value) {
    }

    /** What a member is. */
    public enum Kind {
        /** A method. */
        METHOD,
        /** A getter or setter. */
        ACCESSOR,
        /** A field. */
        FIELD
    }

    /**
     * Reads the outline of a class that is declared at the top level of a module.
     *
     * @param module name of the module, for messages
     * @param text its text
     * @param name name of the class
     * @return the outline; {@code null} when there is no such class
     * @throws IllegalArgumentException when a bracket or string is not closed, or a member is not understood
     */
    public static JsClass find(String module, String text, String name) {
        return new JsClassReader(module, text).read(name);
    }

    /** Returns the member of that name of objects, or of the class; {@code null} when there is none. */
    public Member member(String name, boolean isStatic) {
        return members.stream().filter(each -> each.name().equals(name) && each.isStatic() == isStatic).findFirst()
            .orElse(null);
    }
}
