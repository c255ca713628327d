package dev.tandem.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

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

    @Test
    void aCircleIsNamed() {
        add("start", "a");
        add("a", "b");
        add("b", "c");
        add("c", "a");

        assertThatThrownBy(() -> order("start")).isInstanceOf(IllegalArgumentException.class).hasMessage(
            "TANDEM-0132: modules need each other in a circle while they are loaded: a.js → b.js → c.js → a.js; "
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

        assertThatThrownBy(() -> order("a")).hasMessageContaining("TANDEM-0132").hasMessageContaining("a.js → b.js → a.js");
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
