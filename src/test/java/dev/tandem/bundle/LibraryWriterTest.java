package dev.tandem.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.tandem.script.JsModule;

/** What is written of a module of the library whose export {@code it} is used. */
class LibraryWriterTest {

    private static final String A = "dev/tandem/client/a.js";
    private static final String B = "dev/tandem/client/b.js";

    @Test
    void commentsAndWhiteSpaceGo() {
        assertThat(write("""
            // One.
            export function it() {
                /* Two. */
                call("// three", `
                  four /* five */ `);   // six
            }
            """)).isEqualTo("function e(){call(\"// three\",`\n      four /* five */ `)}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "x - -y|x- -y",
        "x + +y|x+ +y",
        "x / /y/.c|x/ /y/.c",
        "typeof  x|typeof x",
        "f((x) => y)|f(e=>y)",
        "f((x, z) => z)|f((e,t)=>t)",
        "[x, y,]|[x,y]",
        "x ? (z) => z : y|x?e=>e:y",
        "x ?? y?.z|x??y?.z",
        "list.map(([key, item]) => key + item)|list.map(([e,t])=>e+t)",
        "list.map(({ key, ...rest }) => ({ key, rest, x: x.key }))|list.map(({key:e,...t})=>({key:e,rest:t,x:x.key}))",
        "function(one, two = one, ...rest) { return two; }|function(e,t=e,...n){return t}",
        "class A { #one = 1; get #two() { return this.#one; } x = 3; }|class A{#e=1;get #t(){return this.#e}x=3}",
        "{ one(two) { return one(two); } }|{one(e){return one(e)}}",
        "`${(x) => `${x} x`} x`|`${e=>`${e} x`} x`",
    })
    void namesThatNobodyElseSeesAreShort(String expression, String expected) {
        assertThat(write("export const it = " + expression + ";")).isEqualTo("let e=" + expected + ";");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "for (const item of items) { use(item); }|for(let e of items){use(e)}",
        "for (let i = 0; i < 3; i++) { use(i); }|for(let e=0;e<3;e++){use(e)}",
        "try { use(); } catch (problem) { const text = problem; }|try{use()}catch(e){let t=e}",
        "const use = 1; { const use = 2; call(use); } call(use);|let e=1;{let e=2;call(e)}call(e)",
        "const a = outer; { const b = outer; call(a); }|let e=outer;{let t=outer;call(e)}",
        "switch (x) { case 1: return y; default: return z; }|switch(x){case 1:return y;default:return z}",
        "if (x) { return; } else { y(); }|if(x){return}else{y()}",
        "async function late() { await later(); } late();|async function e(){await later()}e()",
    })
    void eachScopeHasItsNames(String statements, String expected) {
        assertThat(write("export function it() { " + statements + " }")).isEqualTo("function e(){" + expected + "}");
    }

    @Test
    void namesOfTheBrowserStay() {
        assertThat(write("export const it = (x) => e(x, t);")).isEqualTo("let n=n=>e(n,t);");
    }

    @Test
    void modulesShareOneScope() {
        assertThat(write("import { b as other } from \"./b.js\"; const c = [2]; export const it = () => other(c);",
            "const c = [1]; export const b = () => c;")).isEqualTo("let e=[1],t=()=>e,n=[2],r=()=>t(n);");
    }

    @Test
    void wholeModulesAreTakenApart() {
        assertThat(write("import * as b from \"./b.js\"; export const it = () => b.two();",
            "export const one = () => 1; export const two = () => 2;")).isEqualTo("let e=()=>2,t=()=>e();");
    }

    @Test
    void literalsStandWhereTheyAreUsed() {
        assertThat(write("import { b } from \"./b.js\"; const two = 2; export const it = { [b]: two, b, two };",
            "export const b = \"x\";")).isEqualTo("let e={[\"x\"]:2,b:\"x\",two:2};");
    }

    @Test
    void whatNobodyUsesIsLeftOut() {
        assertThat(write("function used() {} function not() { other(); } function other() {} export const it = used;"))
            .isEqualTo("function e(){}let t=e;");
    }

    @Test
    void whatIsDoneWhenTheModuleIsLoadedStays() {
        assertThat(write("const not = []; const list = []; call(list); export const it = [];"))
            .isEqualTo("let e=[];call(e);let t=[];");
    }

    @Test
    void allThatShareAVariableStayTogether() {
        assertThat(write("let count = 0; function up() { count++; } export const it = () => count;"))
            .isEqualTo("let e=0;function t(){e++}let n=()=>e;");
    }

    @Test
    void whatNobodyCallsIsLeftOutOfClassesThatNobodyElseSees() {
        String text = "class Hidden { used() {} not() {} } export const it = new Hidden().used();";

        assertThat(write(text, "", false)).isEqualTo("class e{used(){}}let t=new e().used();");
        assertThat(write(text, "", true)).isEqualTo("class Hidden{used(){}not(){}}let e=new Hidden().used();");
    }

    private static String write(String text) {
        return write(text, "");
    }

    private static String write(String text, String other) {
        return write(text, other, true);
    }

    private static String write(String text, String other, boolean isOpen) {
        Map<String, JsModule> modules = Map.of(A, JsModule.parse(A, text), B, JsModule.parse(B, other));
        ClientLibrary library = new ClientLibrary(modules::get);
        var parts = library.reach(Map.of(A, Set.of("it")));
        ShortNames names = new ShortNames(parts, library, part -> isOpen);
        return new LibraryWriter(library, names, new UnusedMembers(parts, part -> isOpen)).write(parts);
    }
}
