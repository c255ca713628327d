package dev.tandem.script;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsSyntaxTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        f() { return 1 +; }  | '+' and ';'
        f() { x = ; }        | '=' and ';'
        f(x => )             | '=>' and ')'
        a.; b                | '.' and ';'
        [a <]                | '<' and ']'
        f("a" b)             | '"a"' and 'b'
        f(1 2)               | '1' and '2'
        o = { a: 1 b: 2 }    | '1' and 'b'
        x = !                | '!' and the end
        """)
    void aPlaceWhereSomethingIsMissingIsToldWithItsLine(String text, String problem) {
        assertThatThrownBy(() -> JsSyntax.check("demo/A.js", "\n" + text))
            .hasMessage("TANDEM-0586: demo/A.js:2: something is missing between " + problem
            + "; write what belongs there");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "const a = [1, , 2, ], f = (x, ) => x++;", "for (;;) { } for (const x of [1]) { }",
            "const r = /[+;)]/g, s = a / 2;",
        "if (1 in o || 'a' instanceof C) { x = 1. ; }", "import { a as 'b' } from './c.js';",
        "import x from './x.json' with { };",
        "class A { *g() { yield* a; yield; } 'm'() { } 1() { } static x; get; }", "const t = `a ${1 + 2} b`;",
        "x = 1\ny = 'a' /*\n*/ z()", "switch (1) { case 1: case 'a': default: }",
        "a?.b; a ??= 1; a **= 2; a >>>= 3; ({ ...a });",
        "x = 1_000n; y = 0x1F; z = 1e+5; w = .5",
    })
    void whatIsRightIsAccepted(String text) {
        assertThatCode(() -> JsSyntax.check("demo/A.js", text)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = { "target/classes", "target/test-classes" })
    void theLibraryAndWhatIsCompiledAreAccepted(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.filter(file -> file.toString().endsWith(".js")).toList()) {
                JsSyntax.check(each.toString(), Files.readString(each));
            }
        }
    }
}
