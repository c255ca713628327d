package dev.tandem.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.tandem.script.JsModule;

class ModuleGraphTest {

    private final Map<String, JsModule> modules = new HashMap<>();

    @Test
    void modulesWithoutImportsKeepTheirOrder() {
        add("c");
        add("a");
        add("b");

        assertThat(order("c", "a", "b")).containsExactly("c", "a", "b");
    }

    @Test
    void aChainIsReversed() {
        add("a", "b");
        add("b", "c");
        add("c");

        assertThat(order("a", "b", "c")).containsExactly("c", "b", "a");
    }

    @Test
    void importsAreAdded() {
        add("a", "b");
        add("b", "c");
        add("c");

        assertThat(order("a")).containsExactly("c", "b", "a");
    }

    @Test
    void twoChainsKeepTheirPlaces() {
        add("a", "b");
        add("b");
        add("x", "y");
        add("y");

        assertThat(order("a", "x", "b", "y")).containsExactly("b", "a", "y", "x");
    }

    @Test
    void whatSeveralShareComesOnceAndFirst() {
        add("a", "s", "t");
        add("b", "t", "s");
        add("s");
        add("t");

        assertThat(order("a", "b")).containsExactly("s", "t", "a", "b");
    }

    @Test
    void anUnrelatedModuleKeepsItsPlace() {
        add("a", "d");
        add("b");
        add("c");
        add("d");

        assertThat(order("a", "b", "c", "d")).containsExactly("d", "a", "b", "c");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        a,b,c,d,e           |                           | a,b,c,d,e
        b1,b2,b3,b4,b5      | b1>b2 b2>b3 b3>b4 b4>b5   | b5,b4,b3,b2,b1
        b1,b2,c1,c2         | b1>b2 c1>c2               | b2,b1,c2,c1
        a,b,c               | a>b a>c                   | b,c,a
        a,b,c               | a>c a>b                   | c,b,a
        a,b,s               | a>s b>s                   | s,a,b
        a,b,s,t             | a>s a>t b>t b>s           | s,t,a,b
        x,b1,y,b2,z         | b1>b2                     | x,b2,b1,y,z
        """)
    void dependenciesStandBeforeTheirUsers(String given, String imports, String sorted) {
        for (String name : given.split(",")) {
            add(name, Stream.of(imports == null ? new String[0] : imports.split(" "))
                .filter(each -> each.startsWith(name + ">")).map(each -> each.split(">")[1]).toArray(String[]::new));
        }

        assertThat(order(given.split(","))).containsExactly(sorted.split(","));
    }

    @Test
    void aCircleIsNamed() {
        add("start", "a");
        add("a", "b");
        add("b", "c");
        add("c", "a");

        assertThatThrownBy(() -> order("start")).isInstanceOf(IllegalArgumentException.class).hasMessage(
            "TANDEM-0590: modules need each other in a circle while they are loaded: a.js → b.js → c.js → a.js; "
                + "move what they share to a module of its own");
    }

    @Test
    void aModuleThatImportsItselfIsACircle() {
        add("a", "a");

        assertThatThrownBy(() -> order("a")).hasMessageContaining("a.js → a.js");
    }

    @Test
    void modulesThatOnlyCallEachOtherStandInAnyOrder() {
        text("a", "import { b } from './b.js'; export const a = () => b();");
        text("b", "import { a } from './a.js'; export function b() { return a; }");

        assertThat(order("a")).containsExactly("a", "b");
        assertThat(order("b")).containsExactly("b", "a");
    }

    @Test
    void aSuperclassComesFirstThoughItUsesItsSubclasses() {
        text("base", "import { Sub } from './sub.js'; export class Base { make() { return new Sub(); } }");
        text("sub", "import { Base } from './base.js'; export class Sub extends Base { }");

        assertThat(order("base")).containsExactly("base", "sub");
        assertThat(order("sub")).containsExactly("base", "sub");
    }

    @Test
    void aStaticFieldNeedsWhatItUses() {
        text("a", "import { B } from './b.js'; export class A { field = new B(); static one = B.make(); }");
        text("b", "import { A } from './a.js'; export class B { static make() { return A; } }");

        assertThat(order("a")).containsExactly("b", "a");
    }

    @Test
    void aCircleOfWhatIsNeededAtOnceIsNamed() {
        text("a", "import { B } from './b.js'; export class A { static { A.b = B; } }");
        text("b", "import { A } from './a.js'; export class B extends A { }");

        assertThatThrownBy(() -> order("a")).hasMessageContaining("TANDEM-0590")
            .hasMessageContaining("a.js → b.js → a.js");
    }

    private void text(String name, String text) {
        modules.put(name + ".js", JsModule.parse(name + ".js", text));
    }

    private void add(String name, String... imports) {
        StringBuilder text = new StringBuilder();
        for (String imported : imports) {
            text.append("import \"./").append(imported).append(".js\";\n");
        }
        modules.put(name + ".js", JsModule.parse(name + ".js", text.toString()));
    }

    private List<String> order(String... names) {
        return ModuleGraph.order(List.of(names).stream().map(name -> name + ".js").toList(), modules::get).stream()
            .map(module -> module.getName().replace(".js", "")).toList();
    }
}
