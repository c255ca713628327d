package dev.tandem.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the compiler writes of what a browser may hear, and where it warns that it cannot tell. */
class HearingTest {

    @TempDir
    Path output;

    private Compilation compile(String js, String beside) {
        return Compilation.to(output).add("demo.Lamp", """
            package demo;
            import dev.tandem.*;
            public class Lamp extends Model {
                public final Property<Integer> watts = prop(0);
                public final Emitter<Integer> blown = emitter();
                @Client public final Property<Integer> shown = prop(0);
                public Lamp next;
                public class JS extends Model.JS {
                    %s
                }
            }
            %s
            """.formatted(js, beside)).run();
    }

    @Test
    void whatIsHeardStandsInTheMetadataAndInTheModule() {
        Compilation compilation = compile("@Handler({\"watts\", \"next.blown\"}) void show() { }", "");

        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.resource("META-INF/tandem/demo/Lamp.json").replaceAll("\\s", ""))
            .contains("\"hears\":[\"demo.Lamp.blown\",\"demo.Lamp.shown\",\"demo.Lamp.watts\"]");
        assertThat(compilation.resource("META-INF/tandem/demo/Lamp.js"))
            .contains("hears: [\"demo.Lamp.blown\", \"demo.Lamp.shown\", \"demo.Lamp.watts\"],");
    }

    // Paths ----------------------------------------------------------------------------------------------------------

    /** A member of JS, and what it lets browsers hear besides the model's own marked property. */
    private static final List<String> CASES = """
        @Handler("item.done") void h() { }                           | Item.done
        @Handler("!item.done:last") void h() { }                     | Item.done
        @Handler("sub.done") void h() { }                            | SubItem.done
        @Handler("item.next.next.sold") void h() { }                 | Item.sold
        @Handler({"chosen", "chosen.done", "item.cost"}) void h() { } | Item.cost Item.done
        @Handler("items*.done") void h() { }                         | Item.done
        @Handler("subs*.secret") void h() { }                        | SubItem.secret
        @Handler("items*.children**.sold") void h() { }              | Item.sold
        @Handler("!item.made") void h() { }                          | Item.made
        @Handler("own") void h() { }                                 | App#.own
        @Handler("moved") void h() { }                               |
        void f() { connect(e -> { }, "own"); }                       | App#.own
        void f() { this.connect(e -> { }, "own", "item.done"); }     | App#.own Item.done
        void f() { JS.this.connect(e -> { }, ITEMS + "sold:x"); }    | Item.sold
        void f() { js(item).connect(e -> { }, "cost"); }             | Item.cost
        void f() { SubItem.JS s = js(sub); s.connect(e -> { }, "secret"); } | SubItem.secret
        Runnable f() { return () -> connect(e -> { }, "item.cost"); } | Item.cost
        class Inner { void f() { connect(e -> { }, "item.cost"); } } | Item.cost
        @Handler("items*.title") void h() { }                        |
        @Handler("hidden.done") void h() { }                         |
        @Handler("!others*.done") void h() { }                       |
        @Handler("!anything.done") void h() { }                      |
        @SuppressWarnings("tandem") void f(String s) { connect(e -> { }, s); } |
        """.lines().toList();

    @Test
    void whatTheBrowsersSideListensToIsFollowedAsFarAsTypesTell() {
        Compilation compilation = Compilation.to(output).add("demo.Item", """
            package demo;
            import dev.tandem.*;
            import java.util.List;
            public class Item extends Model {
                public static class Both extends Model.Both {
                    public final Property<String> title = prop("");
                    public final Property<List<Item>> children = prop(List.of());
                }
                public final Both both = both(Both.class);
                public final Property<Integer> done = prop(0);
                public final Property<Integer> cost = prop(0);
                public final Emitter<Integer> sold = emitter();
                public Item next;
            }
            """).add("demo.SubItem", """
            package demo;
            import dev.tandem.*;
            public class SubItem extends Item {
                public final Property<Integer> secret = prop(0);
                public class JS extends Model.JS { }
            }
            """);
        for (int i = 0; i < CASES.size(); i++) {
            compilation.add("demo.App" + i, listener(i, CASES.get(i).split("\\|", 2)[0]));
        }

        assertThat(compilation.run().errors()).isEmpty();
        assertThat(compilation.warnings()).isEmpty();
        for (int i = 0; i < CASES.size(); i++) {
            String heard = CASES.get(i).split("\\|", 2)[1].strip().replace("#", "" + i);
            assertThat(hears("demo/App" + i)).as(CASES.get(i))
                .isEqualTo(heard.isEmpty() ? List.of() : List.of(("demo." + heard.replace(" ", " demo.")).split(" ")));
        }
    }

    private List<String> hears(String model) {
        String json = Compilation.to(output).resource("META-INF/tandem/" + model + ".json").replaceAll("\\s", "");
        Matcher list = Pattern.compile("\"hears\":\\[\"([^]]*)\"]").matcher(json);
        return list.find() ? List.of(list.group(1).split("\",\"")) : List.of();
    }

    private static String listener(int number, String js) {
        return """
            package demo;
            import dev.tandem.*;
            import java.util.*;
            public class App%d extends Model {
                public static class Both extends Model.Both {
                    public final Property<List<Item>> items = prop(List.of());
                    public final ListProperty<SubItem> subs = listProp();
                    public final Property<Item> chosen = prop(null);
                    public final Property<List<Model>> others = prop(List.of());
                    public final Property<Object> anything = prop(null);
                    public final Emitter<Integer> moved = emitter();
                }
                public final Both both = both(Both.class);
                public final Property<Item> hidden = prop(null);
                public final Property<Integer> own = prop(0);
                public Item item;
                public SubItem sub;
                public class JS extends Model.JS {
                    static final String ITEMS = "items*.";
                    %s
                }
            }
            """.formatted(number, js);
    }

    // Warnings -------------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        void f(String s) { connect(e -> { }, s); }                                    | ''
        void f(String s) { connect(e -> { }, "watts", "next." + s); }                 | ''
        void f(String[] s) { connect(e -> { }, s); }                                  | ''
        interface C { HandlerRef c(ModelEventListener l, String... s); } void f() { C c = this::connect; } | ''
        void f(Model.JS other) { other.connect(e -> { }, "watts"); }                  | ''
        ''                                                                            | @Client class Help { void f(Lamp.JS lamp) { lamp.connect(e -> { }, "watts"); } }
        ''                                                                            | @Client class Help { void f(Lamp.JS lamp, String s) { lamp.connect(e -> { }, s); } }
        """)
    void aConnectionOfTheMomentIsWarnedOf(String js, String beside) {
        assertThat(compile(js, beside).warnings()).singleElement().asString().contains("TANDEM-0417", "@Client");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        void f() { connect(e -> { }, "watts"); }                                      | ''
        @SuppressWarnings("tandem") void f(String s) { connect(e -> { }, s); }        | ''
        @SuppressWarnings({"unused", "tandem"}) static class C { void f(Lamp.JS l, String s) { l.connect(e -> { }, s); } } | ''
        ''                                                                            | @Client class Help { void f(Lamp.JS lamp) { lamp.connect(e -> { }, "shown"); } }
        """)
    void oneThatIsKnownOrMeantIsNot(String js, String beside) {
        assertThat(compile(js, beside).warnings()).isEmpty();
    }

    @Test
    void aMarkStandsWhereItHasAnEffect() {
        assertThat(compile("@Client int x;", "").errors())
            .isEqualTo(List.of("Lamp.java:9: TANDEM-0416: @Client on 'x' has no "
            + "effect: it stands on a class, or on a property or emitter that the model itself declares, to let the "
            + "browser "
            + "hear of it; leave it out"));
    }
}
