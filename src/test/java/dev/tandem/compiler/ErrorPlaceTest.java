package dev.tandem.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each error of a Java file has its code, line and column: {@code §} stands before each place that is told. */
class ErrorPlaceTest {

    private static final Path COMPILER = Path.of("src/main/java/dev/tandem/compiler");
    /** Codes that are told without a place in the Java file, and where they are tested. */
    private static final Set<String> ELSEWHERE = Set.of(
        "0417", // a warning: HearingTest
        "0390", "0391", "0392", // the build: BuildToolsTest
        "0399", // an error of the compiler itself: ErrorTest
        "0400", "0401", "0402", "0403", "0404", "0405", "0406", "0407", "0408", "0409"); // X.js: ScriptTest

    /** Where the snippet of a row stands: in a method, in a class, in JS, in Both, in the model, beside the class. */
    private static final String METHOD = "method";
    private static final String CLASS = "class";
    private static final String JS = "js";
    private static final String BOTH = "both";
    private static final String MODEL = "model";
    private static final String FILE = "file";

    private static final List<String> CASES = """
        0300 | method | §synchronized (o) { x = 2; }
        0301 | method | l = l §+ 1;
        0301 | method | l§++;
        0302 | method | l = §9223372036854775807L;
        0303 | method | float f = §1;
        0304 | method | boolean q = a §== b;
        0305 | method | Object q = String§.class;
        0306 | js     | void go(int a) { } void §go(String a) { }
        0306 | class  | interface A { void go(int a); } interface B { void go(String b); } static abstract §class C implements A, B { }
        0307 | class  | record R(int a) { R(String s) { this(1); §s.trim(); } }
        0308 | js     | int a; §{ a = 5; }
        0309 | class  | native int §size();
        0310 | method | boolean q = o §instanceof Integer;
        0311 | method | boolean q = o §instanceof Runnable;
        0312 | method | switch (x) { case 1: int §y; y = 2; break; case 2: y = 3; }
        0313 | class  | record R(int a) { public int §a() { return a + 1; } }
        0314 | class  | static §class Task implements Runnable { public void run() { } }
        0315 | class  | int n; static class Sub extends Bad { int §n; }
        0316 | file   | class Outer { public class M extends Model { public class JS extends Model.JS { Object f() { return Outer§.this; } } } }
        0317 | method | Object c = new Object() { §class Q { } };
        0318 | method | o = super.toString§();
        0320 | method | java.util.concurrent.ThreadFactory f = §r -> null;
        0321 | method | o = §new Random();
        0322 | method | x = server§.load;
        0323 | class  | static §class Own extends Thread { }
        0324 | file   | @JsType(isNative = true, namespace = JsPackage.GLOBAL) class Nat { @JsOverlay final int own() { return 1; } } @Client class Use { int x(Nat nat) { return nat.own§(); } }
        0325 | js     | int x() { return §presses.get(); }
        0326 | method | o = Server§.all;
        0327 | js     | Object x() { return §new Bad(); }
        0340 | js     | Object x() { return both§.count; }
        0341 | js     | void x() { set§(both.fixed, 2); }
        0342 | js     | public final Property<Integer> §p = make(); Property<Integer> make() { return null; }
        0343 | js     | void x() { prop§(1); }
        0344 | js     | Property<Integer> §p = prop(1);
        0345 | js     | int §id;
        0346 | js     | int §count;
        0347 | js     | public §JS() { }
        0348 | both   | int §plain;
        0349 | js     | } public §class Second extends Model.JS {
        0350 | model  | static class Sub extends Bad { public §class JS extends Model.JS { } }
        0351 | js     | @Handler("count") void §x(int a) { }
        0352 | js     | @Handler({}) void §x() { }
        0353 | js     | @Handler("a-b") void §x() { }
        0354 | model  | @Handler("clicked") void §x() { }
        0355 | js     | @Handler("count.x") void §x() { }
        0356 | js     | @Handler("child*.count") void §x() { }
        0370 | model  | void x() { call§("measur"); }
        0371 | model  | void x() { call§("measure"); }
        0372 | model  | void x() { call("measure", §"a"); }
        0373 | model  | void x() { call§(String.class, "measure", 1); }
        0374 | model  | @Remote static void §x() { }
        0375 | model  | @Remote void §x() { } @Remote void §x(int a) { }
        0376 | model  | @Remote void §x(Runnable r) { }
        0377 | js     | void x() { remote(§() -> null); }
        0394 | model  | @UploadHandler("a") void §x() { }
        0395 | js     | void x() { upload§("none", (elemental2.dom.Blob) null); }
        0410 | file   | §@UseAsset("a.txt") @Client class Use { }
        0411 | file   | §@UseAsset("ftp://host/a.js") @Client class Use { }
        0412 | file   | §@UseAsset(value = "https://host/a.js", integrity = "md5-x") @Client class Use { }
        0413 | file   | §@UseAsset(value = "https://host/a.js", global = "a-b") @Client class Use { }
        0414 | file   | §@UseAsset(value = "https://host/a.js", origins = "https://a.b/c") @Client class Use { }
        0415 | file   | §@UseAsset("webjars/fake/none.js") @Client class Use { }
        0376 | model  | @Remote Thread §x() { return null; }
        0376 | model  | @Remote void §x(List<java.io.InputStream> in) { }
        0376 | model  | @Remote Map<String, Class<?>> §x() { return null; }
        0418 | file   | @App("my-app") §class M extends Model { }
        0418 | file   | @App("tandem") §class M extends Model { }
        0420 | file   | @App("one") class A extends Model { } @App("one") §class B extends Model { }
        0419 | both   | public final Property<Thread> §p = prop();
        0419 | both   | public final ListProperty<java.util.stream.Stream<String>> §p = listProp();
        0419 | both   | public final Emitter<Map<String, java.util.concurrent.ExecutorService>> §p = emitter();
        0419 | model  | @Client public final Property<java.io.Reader> §p = prop();
        0416 | js     | @Client public final Property<Integer> §p = prop(1);
        0416 | model  | @Client int §p;
        """.lines().toList();

    @TempDir
    Path output;

    @BeforeEach
    void makeWebJar() throws IOException {
        Path folder = Files.createDirectories(output.resolve("META-INF/maven/org.webjars/fake"));
        Files.writeString(folder.resolve("pom.properties"), "version=1.0\n");
    }

    static Stream<String> cases() {
        return CASES.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void anErrorStandsAtItsLineAndColumn(String row) {
        String[] cells = row.split(" +\\| ", 3);
        String marked = source(cells[1], cells[2]);

        Compilation compilation = Compilation.to(output).add("demo.Bad", marked.replace("§", "")).run();

        assertThat(compilation.errors()).isNotEmpty().allMatch(each -> each.contains(": TANDEM-" + cells[0] + ": "));
        assertThat(compilation.places()).isEqualTo(places(marked));
    }

    private static List<String> places(String marked) {
        List<String> places = new ArrayList<>();
        String[] parts = marked.split("§");
        String before = "";
        for (int i = 0; i < parts.length - 1; i++) {
            before += parts[i];
            long line = 1 + before.chars().filter(c -> c == '\n').count();
            places.add("Bad.java:" + line + ":" + (before.length() - before.lastIndexOf('\n')));
        }
        return places;
    }

    private static String source(String place, String snippet) {
        String imports = "package demo;\nimport java.util.*;\nimport dev.tandem.*;\nimport jsinterop.annotations.*;\n";
        boolean isInModel = List.of(JS, BOTH, MODEL).contains(place);
        String text = isInModel ? """
            public class Bad extends Model {
                public static class Both extends Model.Both {
                    public final Property<Integer> count = prop(0);
                    public final ReadOnlyProperty<Integer> fixed = readonly(1);
                    %s
                }
                public final Both both = both(Both.class);
                public final Property<Integer> presses = prop(0);
                public Bad child;
                %s
                public class JS extends Model.JS {
                    public int measure(int size) { return size; }
                    %s
                }
            }
            """ : """
            @Client class Bad {
                %s
                static class Around {
                    long l; Object o; Server server;
                    void method(String a, String b) {
                        int x = 1;
                        %s
                    }
                }
            }
            class Server { int load; static final List<String> all = new ArrayList<>(); }
            %s
            """;
        List<String> places = isInModel ? List.of(BOTH, MODEL, JS) : List.of(CLASS, METHOD, FILE);
        return imports + text.formatted(places.stream().map(each -> each.equals(place) ? snippet : "").toArray());
    }

    @Test
    void eachCodeIsInTheTable() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path messages : MessageFiles.below(COMPILER)) {
            Pattern.compile("TANDEM-(\\d+)").matcher(Files.readString(messages)).results()
                .forEach(code -> known.add(code.group(1)));
        }
        known.removeAll(ELSEWHERE);

        assertThat(CASES.stream().map(row -> row.substring(0, 4)).collect(Collectors.toSet())).isEqualTo(known);
    }
}
