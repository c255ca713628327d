package dev.tandem.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the compiler checks of calls between the sides, and what it makes of them. */
class CallRulesTest {

    /** Line 9 is the server's, line 13 the browser's. */
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        void f() { call("measur", "a", 1); }                                | TANDEM-0370: the browser side of Desk has no method 'measur' that can be called, only 'measure', 'show'
        void f() { this.call("measure", "a"); }                             | TANDEM-0371: 'measure' of the browser side takes 2 arguments, not 1; pass (String text, double size)
        void f() { call("measure", 1, 1); }                                 | TANDEM-0372: 'text' of 'measure' is String, not int
        void f() { CompletionStage<String> s = call("measure", "a", 1); }   | TANDEM-0373: 'measure' of the browser side returns Integer, not String
        void f() { call(Double.class, "measure", "a", 1); }                 | TANDEM-0373: 'measure' of the browser side returns Integer, not Double
        void f(Desk other) { other.call("init"); }                          | TANDEM-0370: the browser side of Desk has no method 'init'
        @Remote static void f() { }                                         | TANDEM-0374: 'f' cannot be marked @Remote
        @Remote void f(String... texts) { }                                 | TANDEM-0374: 'f' cannot be marked @Remote
        @Remote int add(int a) { return a; }                                | TANDEM-0375: the browser calls 'add' by its name
        @Remote void f(Runnable task) { }                                   | TANDEM-0376: Runnable in 'f' cannot cross between the sides
        @Remote elemental2.dom.Element f() { return null; }                 | TANDEM-0376: Element in 'f' cannot cross between the sides
        """)
    void isAnErrorOnTheServersSide(String line, String message) {
        assertThat(compile(line, "").errors()).isNotEmpty().anySatisfy(error ->
            assertThat(error).startsWith("Desk.java:9: " + message));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        void f() { remote(() -> { add(1, 2); }); }         | TANDEM-0377: remote(…) takes a lambda that is one call
        void f() { remote(() -> plain()); } int plain() { return 1; } | TANDEM-0377: remote(…) takes a lambda that is one call
        void f() { remote(() -> hashCode()); }             | TANDEM-0377: remote(…) takes a lambda that is one call
        void f() { int sum = add(1, 2); }                  | TANDEM-0325: 'add' of Desk exists on the server only; call it by remote(() -> add(…))
        @Remote public void f() { }                        | TANDEM-0374: 'f' cannot be marked @Remote
        void f() { remote(() -> add(1, 2)).thenAcceptAsync(x -> { }); } | TANDEM-0321: the browser does not have CompletionStage.thenAcceptAsync
        """)
    void isAnErrorOnTheBrowsersSide(String line, String message) {
        assertThat(compile("", line).errors()).singleElement().asString().startsWith("Desk.java:13: " + message);
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
            .add("demo.Desk", MODEL.formatted(server.replace("\n", " "), browser.replace("\n", " "))).run());
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
