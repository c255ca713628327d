package dev.tandem.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.tandem.compiler.analysis.CompileError;

/** Each error stands at its line, and says what to write instead. */
class ErrorTest {

    private static final int LINES_BEFORE = 11;

    @TempDir
    Path output;

    private List<String> errors(String source) {
        return Compilation.to(output).add("demo.Bad", source).run().errors();
    }

    /** Compiles statements of a method of a class for the browser, one in each line. */
    private List<String> errorsIn(String statements) {
        return errors("""
            package demo;
            import java.util.*;
            import dev.tandem.*;
            import elemental2.dom.*;
            @Client class Bad {
                int i; long l; String s; Integer boxed; Object o; Thread t; Server server;
                static class Base {}
                native int nothing();
                void method(String a, String b, List<String> list) throws Exception {
                    int x = 1;
            """ + statements.strip() + "\n}\n}\nclass Server { int load; static final List<String> all = new ArrayList<>(); }\n")
            .stream().filter(each -> !each.contains("TANDEM-0309")).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        l = l + 1;                          | TANDEM-0301: JavaScript cannot calculate with long as Java does; use int or double, or cast: (double) a + b
        Object c = new Object() { class Q { } }; | TANDEM-0317: a class inside an anonymous class has no place in JavaScript; move it out of there
        o = super.toString();               | TANDEM-0318: super.toString() of Object tells where an object is in memory, which JavaScript does not; write what it shall return
        o = super.hashCode();               | TANDEM-0318: super.hashCode() of Object tells where an object is in memory, which JavaScript does not; write what it shall return
        switch (x) { case 1: int y; y = 2; break; case 2: y = 3; } | TANDEM-0312: declare this variable before the switch; cases of JavaScript do not share it
        o = new EnumMap<Thread.State, String>(new HashMap<>()); | TANDEM-0321: the browser does not have new EnumMap(Map<K,? extends V>); use a TreeMap, whose keys are in the order of the constants
        l++;                                | TANDEM-0301: JavaScript cannot calculate with long as Java does; use int or double, or cast: (double) a + b
        l = 9223372036854775807L;           | TANDEM-0302: a long beyond 2^53 has no number in JavaScript; use a smaller one or a String
        float f = 1;                        | TANDEM-0303: JavaScript has no float; use double
        boolean q = a == b;                 | TANDEM-0304: == compares the identity of String objects, which JavaScript does not have; write Objects.equals(a, b)
        boolean q = boxed != boxed;         | TANDEM-0304: != compares the identity of Integer objects, which JavaScript does not have; write !Objects.equals(boxed, boxed)
        Object q = String.class;            | TANDEM-0305: there is no reflection in the browser; use instanceof or an enum
        boolean q = o instanceof Integer;   | TANDEM-0310: JavaScript does not tell Integer from other numbers or characters; use instanceof Number, or keep the kind in a field
        boolean q = o instanceof Runnable;  | TANDEM-0311: nothing in the browser tells whether an object is a Runnable; test for a class marked @Client
        synchronized (o) { x = 2; }         | TANDEM-0300: the browser's side does not know this (synchronized); write a native method with @RawJs instead
        t.start();                          | TANDEM-0321: the browser does not have Thread.start(); JavaScript has one thread: use DomGlobal.setTimeout
        s = String.format("%d", x);         | TANDEM-0321: the browser does not have String.format(String, Object...); concatenate, or write a native method with @RawJs and Intl.NumberFormat
        s = s.replaceAll("a", "b");         | TANDEM-0321: the browser does not have String.replaceAll(String, String); write replace(…) for plain text, or a native method with @RawJs and a regular expression
        o = java.time.LocalDate.now();      | TANDEM-0321: the browser does not have LocalDate.now(); use Date of JavaScript in a native method with @RawJs, and send times as numbers or text
        o = new Random();                   | TANDEM-0321: the browser does not have new Random(); docs/language.md lists what it has, else write a native method with @RawJs instead
        o = o.getClass();                   | TANDEM-0321: the browser does not have Object.getClass(); use instanceof or an enum; there is no reflection in the browser
        x = server.load;                    | TANDEM-0322: demo.Server exists on the server only; mark it @Client
        o = Server.all;                     | TANDEM-0326: the constant 'all' of Server is made by code of the server; write literals, arrays or List.of, or move it into a class marked @Client
        """)
    void aConstructThatJavaScriptDoesNotHave(String statement, String message) {
        assertThat(errorsIn(statement)).containsExactly("Bad.java:" + LINES_BEFORE + ": " + message);
    }

    @Test
    void anErrorStandsAtItsColumn() {
        assertThat(Compilation.to(output).add("demo.Bad", "package demo;\n@dev.tandem.Client class Bad {\nlong l; int i;\n"
            + "void f() { i = 1; l = l + 1; }\n}\n").run().places()).containsExactly("Bad.java:4:25");
    }

    @Test
    void whatTheCompilerDoesNotKnowIsAnErrorAtItsPlace() {
        CompileError known = new CompileError(null, "TANDEM-0300: known");

        assertThat(CompileError.at(null, known)).hasMessage("TANDEM-0300: known");
        assertThat(CompileError.at(null, new NullPointerException("oops"))).hasMessageStartingWith(
            "TANDEM-0399: the compiler does not know this; write it in another way").hasMessageContaining("oops");
    }

    @Test
    void everyStatementIsReported() {
        assertThat(errorsIn("l++;\nx = 2;\nboolean q = a == b;")).hasSize(2)
            .first().asString().startsWith("Bad.java:" + LINES_BEFORE + ": TANDEM-0301");
    }

    @Test
    void anErrorOfJavaIsLeftToJavac() {
        assertThat(errorsIn("int y = unknown;")).singleElement().asString().contains("cannot find symbol");
    }

    // Classes --------------------------------------------------------------------------------------------------------

    private List<String> errorsInClass(String members) {
        return errors("package demo;\nimport dev.tandem.*;\n@Client class Bad {\n" + members + "\n}\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        native int size();                                   | TANDEM-0309: the native method 'size' has no JavaScript; add @RawJs("return …;")
        interface A { void go(int a); } interface B { void go(long b); } abstract static class C implements A, B { } | TANDEM-0306: two types above have a method 'go' with other parameters, or under other names in JavaScript, and know nothing of each other; give one of them another name
        record R(int a) { R(String s) { this(1); s.trim(); } } | TANDEM-0307: a constructor of a record ends with this(…); do the rest in the one of all components, or in a static method
        static class Task implements Runnable { public void run() { } } | TANDEM-0314: a Runnable is a function in JavaScript; write it as a lambda
        static class Own extends Thread { }                  | TANDEM-0323: a class for the browser cannot extend or implement java.lang.Thread; it can extend classes marked @Client
        int n; static class Sub extends Bad { int n; }       | TANDEM-0315: 'n' is already a member of Bad, and JavaScript does not keep them apart; rename one of them
        private void p() { } static class Sub extends Bad { void p() { } } | TANDEM-0315: 'p' is already a member of Bad, and JavaScript does not keep them apart; rename one of them
        record R(int a) { public int a() { return a + 1; } } | TANDEM-0313: the accessor 'a' of a record is its field in JavaScript; give the method another name
        """)
    void aMemberThatJavaScriptDoesNotHave(String members, String message) {
        assertThat(errorsInClass(members)).containsExactly("Bad.java:4: " + message);
    }

    // Models ---------------------------------------------------------------------------------------------------------

    /** Compiles a model; the lines are its members, members of Both and members of JS. */
    private List<String> errorsInModel(String members, String both, String js) {
        return errors("""
            package demo;
            import java.util.List;
            import dev.tandem.*;
            public class Bad extends Model {
                public static class Both extends Model.Both {
                    public final Property<Integer> count = prop(0); public final ReadOnlyProperty<Integer> fixed = readonly(1);
            %s
                }
                public final Both both = both(Both.class);
                public final Property<Integer> presses = prop(0);
                public Bad child; List<String> server; static final Object MADE = new Object();
                void onServer() { }
            %s
                public class JS extends Model.JS {
            %s
                }
            }
            """.formatted(both, members, js));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        int x() { return presses.get(); }             | TANDEM-0325: 'presses' of Bad exists on the server only; declare it in Both, or hand it over by a property or an event
        Object x() { return server; }                 | TANDEM-0325: 'server' of Bad exists on the server only; declare it in Both, or hand it over by a property or an event
        void x() { onServer(); }                      | TANDEM-0325: 'onServer' of Bad exists on the server only; emit an event that a handler on the server hears, or mark it @Remote
        Object x() { return MADE; }                   | TANDEM-0326: the constant 'MADE' of Bad is made by code of the server; write literals, arrays or List.of, or move it into a class marked @Client
        Object x() { return both.count; }             | TANDEM-0340: 'count' can only be used in place, as in x.get(), x.set(value) or x.emit(payload); pass its value instead
        void x() { Property<Integer> p = both.count; } | TANDEM-0340: a property or emitter can only be used in place, as in x.get(), x.set(value) or x.emit(payload); pass its value instead
        void x() { set(both.fixed, 2); }              | TANDEM-0341: the read-only property 'fixed' is set by the server; emit an event that makes the server set it
        public final Property<Integer> p = make(); Property<Integer> make() { return null; } | TANDEM-0342: 'p' must be declared by prop(…), readonly(…) or emitter(…) directly
        void x() { prop(1); }                         | TANDEM-0343: prop(…) only declares a field: public final … x = prop(…)
        Property<Integer> p = prop(1);                | TANDEM-0344: the property 'p' must be public, final and not static
        int id;                                       | TANDEM-0345: 'id' is a name that every model has in the browser; choose another
        int count;                                    | TANDEM-0346: 'count' is already a member of demo.Bad.Both, and in the browser both are one object; rename one of them
        int child;                                    | TANDEM-0346: 'child' is already a member of demo.Bad, and in the browser both are one object; rename one of them
        public JS() { }                               | TANDEM-0347: the browser makes this object by itself; move the constructor's code into init()
        @Handler("count") void x(int a) { }           | TANDEM-0351: the handler 'x' must take ModelEvent... or nothing, and not be static
        @Handler({}) void x() { }                     | TANDEM-0352: the handler 'x' hears nothing; name a property or emitter
        @Handler("a-b") void x() { }                  | TANDEM-0353: 'a-b' is no connection: write names separated by dots, '*' after lists, '!' first, ':label' last
        @Handler("cuont") void x() { }                | TANDEM-0354: Bad has no property or emitter 'cuont' to connect 'cuont' to; correct the name, or write '!cuont' if it will exist
        @Handler("child.nothing:a") void x() { }      | TANDEM-0354: Bad has no property or emitter 'nothing' to connect 'child.nothing:a' to; correct the name, or write '!child.nothing:a' if it will exist
        @Handler("count.x") void x() { }              | TANDEM-0355: 'count' in 'count.x' holds no model, so nothing follows it
        @Handler("child*.count") void x() { }         | TANDEM-0356: 'child' in 'child*.count' is no list; leave out the '*'
        void x() { } void x(int a) { }                | TANDEM-0306: the other side calls the method 'x' by its name, so a model has one of that name; give one of them another name, or make it private
        int a; { a = 5; }                             | TANDEM-0308: the browser's side of a model has no initializer blocks; move it into init()
        Object x() { return new Bad(); }              | TANDEM-0327: models are created on the server: create(Bad.class) there, and js(…) here
        """)
    void anErrorInTheBrowsersPart(String member, String message) {
        assertThat(errorsInModel("", "", member)).containsExactly("Bad.java:15: " + message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        int plain;                                                     | TANDEM-0348: the field 'plain' would not be kept equal; make it a property, or move it into the model or its JS class
        public final Property<Integer> presses = prop(1);              | TANDEM-0346: 'presses' is already a member of demo.Bad.Both, and in the browser both are one object; rename one of them
        public final Property<String> init = prop("a");                | TANDEM-0345: 'init' is a name that every model has in the browser; choose another
        """)
    void anErrorInTheTwoSidedPart(String member, String message) {
        assertThat(errorsInModel("", member, "")).singleElement().asString().endsWith(message);
    }

    @Test
    void aNameOfTheBrowsersPartOfASuperclassIsNoPropertyBelow() {
        assertThat(Compilation.to(output).add("demo.Above", """
            package demo;
            import dev.tandem.*;
            public class Above extends Model {
                public class JS extends Model.JS { private int size; private int own; }
            }
            """).add("demo.Below", """
            package demo;
            import dev.tandem.*;
            public class Below extends Above {
                public static class Both extends Model.Both {
                    public final Property<Integer> size = prop(0);
                }
                public final Both both = both(Both.class);
            }
            """).run().errors()).containsExactly("Below.java:5: TANDEM-0346: 'size' is already a member of "
                + "demo.Above.JS, and in the browser both are one object; rename one of them");
    }

    @Test
    void handlersOfTheServerAreCheckedToo() {
        assertThat(errorsInModel("@Handler(\"clicked\") void x() { }", "", ""))
            .containsExactly("Bad.java:13: TANDEM-0354: Bad has no property or emitter 'clicked' to connect 'clicked' to; "
                + "correct the name, or write '!clicked' if it will exist");
    }

    @Test
    void aSubclassMustExtendThePartsOfItsModel() {
        assertThat(errors("""
            package demo;
            import dev.tandem.*;
            public class Bad extends Model {
                public class JS extends Model.JS { }
                static class Sub extends Bad {
                    public class JS extends Model.JS { }
                }
            }
            """)).containsExactly("Bad.java:6: TANDEM-0350: JS of a model that extends Bad must extend Bad.JS");
    }
}
