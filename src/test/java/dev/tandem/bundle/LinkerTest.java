package dev.tandem.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Test;

import dev.tandem.script.JsModule;

/** What is linked must run as the modules by themselves would. */
class LinkerTest {

    private final Map<String, JsModule> modules = new LinkedHashMap<>();

    @Test
    void modulesSeeWhatTheyImport() {
        add("b.js", "export const one = 1; export class Two { value = 2; } export function three() { return 3; }");
        add("a.js", "import { one, Two as Zwei, three } from './b.js'; export const sum = one + new Zwei().value + "
            + "three();");

        assertThat(run("a.js", "sum").asInt()).isEqualTo(6);
    }

    @Test
    void modulesThatUseEachOtherAreLinked() {
        add("base.js", "import { Sub as Below } from './sub.js'; import * as all from './sub.js';"
            + "export class Base { make() { return [new Below(), all.two]; } }");
        add("sub.js",
            "import { Base } from './base.js'; export class Sub extends Base { v = 1; } export const two = 2;");
        add("a.js", "import { Base } from './base.js'; const [s, t] = new Base().make(); export const a = s.v + t;");

        assertThat(run("a.js", "a").asInt()).isEqualTo(3);
    }

    @Test
    void eachModuleHasItsOwnScope() {
        add("b.js", "const hidden = 1; export const b = hidden;");
        add("a.js", "import { b } from './b.js'; const hidden = 10; export const a = hidden + b;");

        assertThat(run("a.js", "a").asInt()).isEqualTo(11);
    }

    @Test
    void wholeModulesAndDefaultsCanBeImported() {
        add("b.js", "export default class { v = 1; } export const two = 2; let three = 3; export { three as drei };");
        add("c.js", "export default function twice(x) { return 2 * x; }");
        add("a.js", "import One, { two } from './b.js'; import * as b from './b.js'; import twice from './c.js';"
            + "export const a = [new One().v, two, b.drei, twice(b.two)].join();");

        assertThat(run("a.js", "a").asString()).isEqualTo("1,2,3,4");
    }

    @Test
    void exportsArePassedOn() {
        add("c.js", "export const x = 1, y = 2;");
        add("b.js", "export { x as eins } from './c.js'; export * from './c.js'; export * as all from './c.js';");
        add("a.js", "import { eins, y, all } from './b.js'; export const a = [eins, y, all.x].join();");

        assertThat(run("a.js", "a").asString()).isEqualTo("1,2,1");
    }

    @Test
    void importsCountFromTheFirstLineOn() {
        add("b.js", "export const x = 1;");
        add("a.js", "export const a = x;\nimport { x } from './b.js'");

        assertThat(run("a.js", "a").asInt()).isEqualTo(1);
    }

    @Test
    void aVariableIsSeenAsItIs() {
        add("b.js", "export let count = 0; export function up() { count++; }");
        add("a.js", "import * as b from './b.js'; b.up(); export const a = b.count;");

        assertThat(run("a.js", "a").asInt()).isEqualTo(1);
    }

    @Test
    void aVariableCannotBeImportedByName() {
        add("b.js", "export let count = 0;");
        add("a.js", "import { count } from './b.js';");

        assertThatThrownBy(() -> run("a.js", "x"))
            .hasMessage("TANDEM-0592: module a.js imports the variable count from b.js, "
            + "and would not see it change; export a const, or a function that returns it");
    }

    @Test
    void aVariableThatIsPassedOnCannotBeImportedByName() {
        add("c.js", "export let count = 0;");
        add("b.js", "export * from './c.js';");
        add("a.js", "import { count } from './b.js';");

        assertThatThrownBy(() -> run("a.js", "x")).hasMessageStartingWith("TANDEM-0592: module a.js imports the "
            + "variable count from b.js");
    }

    @Test
    void aNameThatIsNotExportedIsRefused() {
        add("b.js", "const hidden = 1;");
        add("a.js", "import { hidden } from './b.js';");

        assertThatThrownBy(() -> run("a.js", "x")).isInstanceOf(IllegalArgumentException.class)
            .hasMessage("TANDEM-0591: module a.js imports hidden from b.js, which does not export it");
    }

    @Test
    void aLateFileUsesTheRegistryOfTheFirst() {
        add("b.js", "export const b = 1;");
        add("main.js", "import { b } from './b.js'; export function main($m) { globalThis.registry = $m; }");
        add("late.js", "import { b } from './b.js'; export const late = b + 1;");
        Linker linker = new Linker(modules::get);
        String first = linker.linkFirst(List.of(modules.get("b.js"), modules.get("main.js")), "main.js");
        String late = linker.linkLate(List.of(modules.get("late.js")), List.of("b.js", "main.js"));

        try (Context context = Context.newBuilder("js").allowExperimentalOptions(true)
            .option("js.esm-eval-returns-exports", "true").build()) {
            evaluate(context, "first", first);
            evaluate(context, "late", late).getMember("default").execute(context.eval("js", "registry"));

            assertThat(context.eval("js", "registry['late.js'].late").asInt()).isEqualTo(2);
        }
    }

    private void add(String name, String text) {
        modules.put(name, JsModule.parse(name, text));
    }

    /** Links and runs all modules, and returns an export of one. */
    private Value run(String name, String export) {
        add("main.js", "import * as it from './" + name + "'; export function main() { globalThis.result = it; }");
        String text = new Linker(modules::get)
            .linkFirst(ModuleGraph.order(List.of("main.js"), modules::get), "main.js");
        Context context = Context.newBuilder("js").build();
        evaluate(context, "first", text);
        return context.eval("js", "result").getMember(export);
    }

    private static Value evaluate(Context context, String name, String text) {
        return context.eval(Source.newBuilder("js", text, name + ".mjs").mimeType("application/javascript+module")
            .buildLiteral());
    }
}
