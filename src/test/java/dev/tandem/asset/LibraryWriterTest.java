package dev.tandem.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
            """)).isEqualTo("function A(){call(\"// three\",`\n      four /* five */ `)}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "x - -y|x- -y",
        "x + +y|x+ +y",
        "x / /y/.c|x/ /y/.c",
        "typeof  x|typeof x",
        "f((x) => y)|f(a=>y)",
        "f((x, z) => z)|f((a,b)=>b)",
        "[x, y,]|[x,y]",
        "x ? (z) => z : y|x?a=>a:y",
        "x ?? y?.z|x??y?.z",
        "list.map(([key, item]) => key + item)|list.map(([a,b])=>a+b)",
        "list.map(({ key, ...rest }) => ({ key, rest, x: x.key }))|list.map(({key:a,...b})=>({key:a,rest:b,x:x.key}))",
        "function(one, two = one, ...rest) { return two; }|function(a,b=a,...c){return b}",
        "class A { #one = 1; get #two() { return this.#one; } three = 3; }|class A{#a=1;get #b(){return this.#a}three=3}",
        "{ one(two) { return one(two); } }|{one(a){return one(a)}}",
        "`${(x) => `${x} x`} x`|`${a=>`${a} x`} x`",
    })
    void namesThatNobodyElseSeesAreShort(String expression, String expected) {
        assertThat(write("export const it = " + expression + ";")).isEqualTo("let A=" + expected + ";");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "for (const item of items) { use(item); }|for(let a of items){use(a)}",
        "for (let i = 0; i < 3; i++) { use(i); }|for(let a=0;a<3;a++){use(a)}",
        "try { use(); } catch (problem) { const text = problem; }|try{use()}catch(a){let b=a}",
        "const use = 1; { const use = 2; call(use); } call(use);|let a=1;{let a=2;call(a)}call(a)",
        "const a = outer; { const b = outer; call(a); }|let a=outer;{let b=outer;call(a)}",
        "switch (x) { case 1: return y; default: return z; }|switch(x){case 1:return y;default:return z}",
        "if (x) { return; } else { y(); }|if(x){return}else{y()}",
        "async function late() { await later(); } late();|async function a(){await later()}a()",
    })
    void eachScopeHasItsNames(String statements, String expected) {
        assertThat(write("export function it() { " + statements + " }")).isEqualTo("function A(){" + expected + "}");
    }

    @Test
    void namesOfTheBrowserStay() {
        assertThat(write("export const it = (x) => a(x, B);")).isEqualTo("let A=b=>a(b,B);");
    }

    @Test
    void modulesShareOneScope() {
        assertThat(write("import { b as other } from \"./b.js\"; const c = [2]; export const it = () => other(c);",
            "const c = [1]; export const b = () => c;")).isEqualTo("let A=[1];let B=()=>A;let C=[2];let D=()=>B(C);");
    }

    @Test
    void wholeModulesAreTakenApart() {
        assertThat(write("import * as b from \"./b.js\"; export const it = () => b.two();",
            "export const one = () => 1; export const two = () => 2;")).isEqualTo("let A=()=>2;let B=()=>A();");
    }

    @Test
    void literalsStandWhereTheyAreUsed() {
        assertThat(write("import { b } from \"./b.js\"; const two = 2; export const it = { [b]: two, b, two };",
            "export const b = \"x\";")).isEqualTo("let A={[\"x\"]:2,b:\"x\",two:2};");
    }

    @Test
    void whatNobodyUsesIsLeftOut() {
        assertThat(write("function used() {} function not() { other(); } function other() {} export const it = used;"))
            .isEqualTo("function A(){}let B=A;");
    }

    @Test
    void whatIsDoneWhenTheModuleIsLoadedStays() {
        assertThat(write("const not = []; const list = []; call(list); export const it = [];"))
            .isEqualTo("let A=[];call(A);let B=[];");
    }

    @Test
    void allThatShareAVariableStayTogether() {
        assertThat(write("let count = 0; function up() { count++; } export const it = () => count;"))
            .isEqualTo("let A=0;function B(){A++}let C=()=>A;");
    }

    private static String write(String text) {
        return write(text, "");
    }

    private static String write(String text, String other) {
        Map<String, JsModule> modules = Map.of(A, JsModule.parse(A, text), B, JsModule.parse(B, other));
        Library library = new Library(modules::get);
        var parts = library.reach(Map.of(A, Set.of("it")));
        return new LibraryWriter(library, new ShortNames(List.copyOf(parts), library)).write(parts);
    }
}
