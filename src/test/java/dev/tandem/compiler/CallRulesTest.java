package dev.tandem.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the compiler checks of calls between the sides, and what it makes of them. */
class CallRulesTest {

    /** The server's members begin in line 9, the browser's four lines below their end. */
    private static final String MODEL = """
        package demo;
        import dev.tandem.*;
        import java.util.*;
        import java.util.concurrent.*;
        public class Desk extends Model {
            @Client public record Note(String text) { }
            @Remote int add(int a, int b) { return a + b; }
            @Remote CompletionStage<Note> find(String text) { return null; }
            %s
            public class JS extends Model.JS {
                public int measure(String text, double size) { return 1; }
                public void show(Note note, List<Note> others) { }
                %s
            }
        }
        """;

    @TempDir
    Path output;

    @Test
    void aWrongCallOfTheBrowserIsAnErrorAtItsLine() {
        assertErrors(compile("""
            void a() { call("measur", "a", 1); }
            void b() { this.call("measure", "a"); }
            void c() { call("measure", 1, 1); }
            void d() { CompletionStage<String> s = call("measure", "a", 1); }
            void e() { call(Double.class, "measure", "a", 1); }
            void f(Desk other) { other.call("init"); }
            """, ""), 9,
            "TANDEM-0370: the browser side of Desk has no method 'measur' that can be called, only 'measure', 'show'; "
                + "declare it public in JS, with types that exist on both sides",
            "TANDEM-0371: 'measure' of the browser side takes 2 arguments, not 1; pass (String text, double size)",
            "TANDEM-0372: 'text' of 'measure' is String, not int; pass what it declares",
            "TANDEM-0373: 'measure' of the browser side returns Integer, not String; correct the type of the stage",
            "TANDEM-0373: 'measure' of the browser side returns Integer, not Double; correct the type of the stage",
            "TANDEM-0370: the browser side of Desk has no method 'init' that can be called");
    }

    @Test
    void aMethodThatCannotBeRemoteIsAnErrorAtItsLine() {
        assertErrors(compile("""
            @Remote static void a() { }
            @Remote void b(String... texts) { }
            @Remote int add(String a) { return 1; }
            @Remote void d(Runnable task) { }
            @Remote elemental2.dom.Element e() { return null; }
            """, "@Remote public void f() { }"), 7,
            "TANDEM-0375: the browser calls 'add' by its name, so it can be marked @Remote once; give one of them "
                + "another name", null,
            "TANDEM-0374: 'a' cannot be marked @Remote: mark methods of the model itself that are no handlers, are not "
                + "static and take a fixed number of arguments",
            "TANDEM-0374: 'b' cannot be marked @Remote", "TANDEM-0375: the browser calls 'add' by its name",
            "TANDEM-0376: Runnable in 'd' cannot cross between the sides; use what a property may hold",
            "TANDEM-0376: Element in 'e' cannot cross between the sides", null, null, null,
            "TANDEM-0374: 'f' cannot be marked @Remote");
    }

    @Test
    void aWrongCallOfTheServerIsAnErrorAtItsLine() {
        assertErrors(compile("", """
            void a() { remote(() -> { add(1, 2); }); }
            void b() { remote(() -> plain()); } int plain() { return 1; }
            void c() { remote(() -> hashCode()); }
            void d() { int sum = add(1, 2); }
            void e() { remote(() -> add(1, 2)).thenAcceptAsync(x -> { }); }
            """), 13,
            "TANDEM-0377: remote(…) takes a lambda that is one call of a method marked @Remote: "
                + "remote(() -> save(text))", "TANDEM-0377", "TANDEM-0377",
            "TANDEM-0325: 'add' of Desk exists on the server only; call it by remote(() -> add(…))",
            "TANDEM-0321: the browser does not have CompletionStage.thenAcceptAsync(Consumer<? super T>); "
                + "use thenAccept(…)");
    }

    @Test
    void correctCallsOfTheBrowserCompile() {
        assertThat(compile("""
            void f(String name) throws Exception {
                CompletionStage<Integer> width = call("measure", "a", 1); \
                call(Integer.class, "measure", "a", 1.5).thenAccept(x -> x.intValue()); \
                call("measure", new Object[] { "a", 1.5 }); call(name, 1); call("show", new Note("a"), null); }
            """, "").errors()).isEmpty();
    }

    @Test
    void aCallOfTheServerBecomesAMessage() {
        assertThat(compile("", "void f() { remote(() -> add(1, 2)).thenAccept(sum -> f()); }").module())
            .contains("this.remote(\"add\", 1, 2).then((sum) => this.f());");
    }

    @Test
    void aCallOfAnotherModelGoesThere() {
        assertThat(compile("public Desk next;", "void f() { remote(() -> next.add(1, 2)); }").module())
            .contains("this.next.remote(\"add\", 1, 2);");
    }

    @Test
    void aRecordIsMadeOfTheResult() {
        assertThat(compile("", "void f() { remote(() -> find(\"a\")).thenAccept(note -> note.text()); }").module())
            .contains("this.remote(\"find\", \"a\").then(Desk_Note.fromJson).then((note) => note.text);");
    }

    @Test
    void recordsAreMadeOfArguments() {
        assertThat(compile("", "").module()).contains("methods: {")
            .contains("show: [Desk_Note.fromJson, listFrom(Desk_Note.fromJson)],").doesNotContain("measure: [");
    }

    @Test
    void theMetadataTellsWhatCanBeCalled() {
        assertThat(compile("int hidden() { return 1; }", """
            void ours() { } public static void fixed() { } public void many(String... texts) { } \
            public void element(elemental2.dom.Element e) { } public CompletionStage<Note> later() { return null; }""")
            .metadata()).contains(List.of(
                "{\"name\": \"add\", \"side\": \"server\", \"parameters\": [\"int\", \"int\"], \"returns\": \"int\"}",
                "{\"name\": \"later\", \"side\": \"browser\", \"parameters\": [], \"returns\": \"demo.Desk$Note\"}"))
            .doesNotContain("hidden", "ours", "fixed", "many", "element");
    }

    private Compiled compile(String server, String browser) {
        return new Compiled(Compilation.to(output)
            .add("demo.Desk", MODEL.formatted(server.strip(), browser.strip())).run());
    }

    /** @param messages what the errors begin with, line by line; null where there is none */
    private static void assertErrors(Compiled compiled, int firstLine, String... messages) {
        List<String> errors = compiled.errors();
        int found = 0;
        for (int i = 0; i < messages.length; i++) {
            if (messages[i] != null) {
                String expected = "Desk.java:" + (firstLine + i) + ": " + messages[i];
                assertThat(errors).anySatisfy(error -> assertThat(error).startsWith(expected));
                found++;
            }
        }
        assertThat(errors).hasSize(found);
    }

    private record Compiled(Compilation compilation) {

        List<String> errors() {
            return compilation.errors();
        }

        String module() {
            assertThat(errors()).isEmpty();
            return compilation.resource("META-INF/tandem/demo/Desk.js");
        }

        String metadata() {
            assertThat(errors()).isEmpty();
            return compilation.resource("META-INF/tandem/demo/Desk.json");
        }
    }
}
