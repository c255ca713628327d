package dev.tandem.compiler.js;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.tandem.compiler.js.ClassMember.Method;
import dev.tandem.compiler.js.Statement.Block;
import dev.tandem.compiler.js.Statement.ClassDeclaration;
import dev.tandem.compiler.js.Statement.Evaluate;
import dev.tandem.compiler.js.Statement.Return;

/** Nodes become text, in the layout and with the parentheses that their places want, and tell where it comes from. */
class PrinterTest {

    private static Printed print(Statement... statements) {
        ClassMember method = new Method(null, false, "m", "", List.of(statements));
        ClassBody body = new ClassBody(null, List.of(List.of(method)));
        return new Program("// c", List.of(), List.of(new ClassDeclaration("C", body))).print();
    }

    private static String text(Statement... statements) {
        String text = print(statements).text();
        String start = "// c\n\nexport class C {\n\n    m() {\n";
        String end = "\n    }\n}\n";
        assertThat(text).startsWith(start).endsWith(end);
        return text.substring(start.length(), text.length() - end.length()).stripIndent();
    }

    private static Statement of(Js expression) {
        return new Evaluate(expression);
    }

    @Test
    void aStatementHasItsPlaceAfterItsIndent() {
        Printed printed = print(Statement.at(new Position(7, 3), new Return(Js.ZERO)));

        assertThat(printed.places()).containsExactly(new Place(5, 8, 7, 3));
    }

    @Test
    void aCallHasThePlaceOfTheNameThatIsCalled() {
        Printed printed = print(of(Js.name("list").call("add", new Position(7, 3), List.of())));

        assertThat(printed.places()).containsExactly(new Place(5, 13, 7, 3));
    }

    @Test
    void placesStandInTheOrderOfTheText() {
        Js made = new Js.New(Js.name("A"), List.of(Js.name("b").call("c", new Position(2, 0), List.of())),
            new Position(1, 0));

        assertThat(print(Statement.at(new Position(0, 0), of(made))).places()).extracting(Place::sourceLine)
            .containsExactly(0, 1, 2);
    }

    @Test
    void nothingIsNoLine() {
        assertThat(text(Statement.NOTHING, new Return(null), new Statement.Several(List.of(Statement.NOTHING))))
            .isEqualTo("return;");
    }

    @Test
    void aBlockInsideAnExpressionIsIndentedAsItsStatement() {
        Js arrow = Js.arrowBlock("a", List.of(new Return(Js.name("a"))));

        assertThat(text(of(Js.name("f").call(List.of(arrow, Js.ZERO)))))
            .isEqualTo("f((a) => {\n    return a;\n}, 0);");
    }

    @Test
    void whatBeginsLikeABlockOrAClassStandsInParentheses() {
        Js object = Js.entries(Map.of("a", Js.ZERO));

        assertThat(text(of(object.call("b", List.of())))).isEqualTo("({ a: 0 }.b());");
        assertThat(text(of(Js.arrow("", object).call(List.of())))).isEqualTo("(() => ({ a: 0 }))();");
    }

    @Test
    void twoSignsDoNotBecomeOne() {
        Js negative = Js.unary("-", Js.name("a"));

        assertThat(text(of(Js.unary("-", negative)))).isEqualTo("-(-a);");
        assertThat(text(of(Js.unary("-", Js.unary("~", Js.name("a")))))).isEqualTo("-~a;");
        assertThat(text(of(Js.unary("-", Js.number("-1"))))).isEqualTo("-(-1);");
    }

    @Test
    void anOperatorOnTheRightThatBindsAlikeStandsInParentheses() {
        Js sum = Js.binary(Js.name("a"), "-", Js.name("b"));

        assertThat(text(of(Js.binary(sum, "-", sum)))).isEqualTo("a - b - (a - b);");
    }

    @Test
    void aLabelOfNothingHasABlock() {
        assertThat(text(new Statement.Labeled("a", new Block(List.of())))).isEqualTo("a: {\n}");
    }

    @Test
    void aTemplateLiteralStaysWhereItIs() {
        assertThat(print(new Statement.Raw("let a = `x\n y`;\nreturn a;")).text())
            .contains("        let a = `x\n y`;\n        return a;\n");
    }

    @Test
    void placesAfterATemplateLiteralCountItsLines() {
        Printed printed = print(new Statement.Raw("f(`x\n y`);"), Statement.at(new Position(9, 0), new Return(null)));

        assertThat(printed.places()).containsExactly(new Place(7, 8, 9, 0));
    }
}
