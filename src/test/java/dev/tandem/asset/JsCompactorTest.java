package dev.tandem.asset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsCompactorTest {

    @Test
    void commentsAndIndentationGo() {
        assertThat(compact("""
            // One.
            /* Two. */
            call("// three", `
              four /* five */ `);   // six

            call();
            """)).isEqualTo("call(\"// three\",`\n  four /* five */ `);call();");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "a - -b|a - -b",
        "a + +b|a + +b",
        "a / /b/.c|a / /b/.c",
        "return  x|return x",
        "f(x => y)|f(a=>y)",
        "a\\nb|a\\nb",
    })
    void whatMustStayApartStaysApart(String text, String expected) {
        assertThat(compact(text.replace("\\n", "\n"))).isEqualTo(expected.replace("\\n", "\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "const first=1;use(first);|const a=1;use(a);",
        "function local(one,...rest){return one+rest;}|function c(a,...b){return a+b;}",
        "class A{#hidden=1;#other(){return this.#hidden;}}|class A{#a=1;#b(){return this.#a;}}",
        "list.map(([key,item])=>key+item);|list.map(([b,a])=>b+a);",
        "const long=1;use(`${long} long`);|const a=1;use(`${a} long`);",
        "const a=1;const first=2;use(a,first);|const b=1;const c=2;use(b,c);",
        "for(const item of items){use(item);}|for(const a of items){use(a);}",
        "try{use();}catch(problem){use(problem);}|try{use();}catch(a){use(a);}",
    })
    void namesThatNobodyElseSeesAreShort(String text, String expected) {
        assertThat(compact(text).replace(" ", "")).isEqualTo(expected.replace(" ", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "use(document,other);",
        "const key=1;use({key});",
        "const key=1;use({key:2});",
        "const{key}=value;use(key);",
        "const key=1;use(value.key);",
        "const key=1;class A{key=2;}",
        "const key=1;class A{static key(){}}",
        "const key=1;class A{get key(){}}",
        "const key=1;use({get key(){},async key(){}});",
        "export const key=1;",
        "export function key(){}",
        "export class Key{}",
        "import{key}from\"./b.js\";use(key);",
        "const key=1;export{key};",
        "use(function({key}){});",
        "class Key{}",
    })
    void namesThatOthersMaySeeStay(String text) {
        assertThat(compact(text)).isEqualTo(text);
    }

    private static String compact(String text) {
        return JsCompactor.compact("demo/A.js", text);
    }
}
