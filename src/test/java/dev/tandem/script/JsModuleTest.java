package dev.tandem.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsModuleTest {

    // Imports --------------------------------------------------------------------------------------------------------

    @Test
    void importsAreResolved() {
        JsModule module = parse("""
            import { Model, prop } from "tandem";
            import { Strings as S } from 'tandem/java';
            import "./Slider.js"
            import * as other from "../other/Widget.js";
            import base, { more } from "./deep/../Base.js";
            import { again } from "./Slider.js";
            """);

        assertThat(module.getImports()).containsExactly("dev/tandem/client/tandem.js", "dev/tandem/client/java.js",
            "demo/Slider.js", "other/Widget.js", "demo/Base.js");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "// import { a } from './no.js';",
        "/* import { a } from './no.js'; */",
        "const s = \"import { a } from './no.js';\";",
        "const s = 'it\\'s import { a } from \"./no.js\"';",
        "const t = `\nimport { a } from './no.js';\n${ `${1}` + \"}\" }\nexport const no = 1;`;",
        "const r = /import { a } from '.\\/no.js'[/'\"]/g;",
        "const r = x => /[`'\"]/.test(x);",
        "if (a) /'/.exec(b);",
        "const q = (a + b) / 2; const c = d[0] / e / f;",
        "let i = 0; i++ / 2; const s = '/';",
        "function f() { return /\"/; }",
        "const o = { import: 1, export: 2, await: 3 }; o.import; o.export; o.await();",
        "import('./no.js');",
        "const f = async () => { await g(); };",
        "const f = async () => await g();",
        "class A { async m() { await 1; } export() {} import() {} }",
        "const n = 1_000.5e-3 / 0xFE + .5 / 1n;",
        "{ }\n/'/.test(x);",
        "const o = { a: 1 } / 2; '/'",
        "label: for (const a of /'/.exec(b)) {}",
    })
    void whatOnlyLooksLikeAnImportIsNone(String text) {
        JsModule module = parse(text);

        assertThat(module.getImports()).isEmpty();
        assertThat(module.getExports()).isEmpty();
        assertThat(module.body()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = { "lodash", "https://example.org/x.js", "/x.js", "../../../x.js", "..\\\\x.js" })
    void anImportFromElsewhereIsRefused(String specifier) {
        assertThatThrownBy(() -> parse("\nimport { a } from \"" + specifier + "\";"))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessage("TANDEM-0583: demo/A.js:2: '" + specifier + "' cannot be imported; "
                + "import \"tandem\", \"tandem/java\" or a relative path such as \"./Slider.js\"");
    }

    // Exports --------------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "export class A extends B {}|A",
        "export function f() {}|f",
        "export async function* g() {}|g",
        "export const a = 1, b = [2, 3], c = { d, e };|a,b,c",
        "export let a, b;|a,b",
        "export const A = (x, y) => x, B = f(1, 2);|A,B",
        "const a = 1, b = 2; export { a, b as c, };|a,c",
        "export { a as b } from \"./B.js\";|b",
        "export * from \"./B.js\";|",
        "export * as ns from \"./B.js\";|ns",
        "export default class A {}|default",
        "export default class {}|default",
        "export default function () {}|default",
        "export default 1 + 2;|default",
    })
    void exportsAreFound(String text, String names) {
        assertThat(String.join(",", parse(text).getExports())).isEqualTo(names == null ? "" : names);
    }

    @Test
    void aDeclarationWithoutSemicolonEndsWithItsLine() {
        JsModule module = parse("export const A = 1\nconst b = 2, c = 3\nlet d, e\nexport const F = 4\n");

        assertThat(module.getExports()).containsExactly("A", "F");
    }

    @Test
    void theBodyHasTheSameLines() {
        String text = "import {\n    a,\n} from \"./B.js\";\n\nexport class A {\n}\nexport {\n    a\n};\n";

        assertThat(parse(text).body()).isEqualTo("\n\n\n\n class A {\n}\n\n\n\n");
    }

    @Test
    void twoExportsOfOneNameAreRefused() {
        assertThatThrownBy(() -> parse("export const a = 1;\nconst b = 2; export { b as a };"))
            .hasMessage("TANDEM-0584: module demo/A.js exports a twice");
    }

    // Errors ---------------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "await load();|top-level await",
        "const x = await load();|top-level await",
        "const u = import.meta.url;|import.meta",
        "function f() { return `${import.meta.url}`; }|import.meta",
        "import data from \"./a.json\" with { type: \"json\" };|importing anything but JavaScript",
        "export const { a, b } = c;|exporting a pattern",
    })
    void whatABundleCannotHoldIsRefused(String text, String what) {
        assertThatThrownBy(() -> parse("\n\n" + text)).hasMessageStartingWith("TANDEM-0582: demo/A.js:3: " + what
            + " is not supported, as modules are put together in one file; ");
    }

    @ParameterizedTest
    @ValueSource(strings = { "import { a b } from './B.js';", "import { a } './B.js';", "import a b from './B.js';",
        "export 1;",
        "export enum A {}", "import { 'a-b' as c } from './B.js';" })
    void anImportOrExportThatIsNotUnderstoodIsRefused(String text) {
        assertThatThrownBy(() -> parse("\n" + text)).hasMessageStartingWith("TANDEM-0581: demo/A.js:2: ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "const s = \"abc|this string is not closed; close it",
        "const t = `abc ${d}|this template is not closed; close it",
        "/* abc|this comment is not closed; close it",
        "const r = /abc|this regular expression is not closed; close it",
        "function f() { (|this ( is not closed; close it",
        "f());|this ) closes nothing; take it away, or open it",
        "f(];|this ( is not closed; close it",
    })
    void aTextThatDoesNotEndIsRefused(String text, String problem) {
        assertThatThrownBy(() -> parse("\n" + text)).hasMessage("TANDEM-0580: demo/A.js:2: " + problem);
    }

    private static JsModule parse(String text) {
        return JsModule.parse("demo/A.js", text);
    }
}
