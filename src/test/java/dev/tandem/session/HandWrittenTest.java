package dev.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.tandem.client.BrowserRuntime;
import dev.tandem.testkit.TwoSides;

/** A model whose browser side is a JavaScript file, with its server. */
class HandWrittenTest {

    private static BrowserRuntime browser;
    private TwoSides<Dial> sides;
    private Dial dial;

    @BeforeAll
    static void load() {
        browser = new BrowserRuntime();
        browser.load("dev/tandem/session/Dial.model.js");
        browser.load("dev/tandem/session/FineDial.js");
        browser.load("dev/tandem/session/FinestDial.model.js");
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @BeforeEach
    void open() {
        open(Dial.class);
    }

    private void open(Class<? extends Dial> type) {
        sides = new TwoSides<>(browser, (Class<Dial>) type.asSubclass(Dial.class));
        dial = sides.model;
    }

    private <T> Object answer(Supplier<CompletionStage<T>> call) {
        AtomicReference<Object> answer = new AtomicReference<>();
        sides.onServer(() -> call.get().whenComplete((value, error) ->
            answer.set(error == null ? value : error.getMessage())));
        return answer.get();
    }

    @Test
    void propertiesAreMembersOfTheObject() {
        sides.inBrowser("model.target = 21");

        assertThat(dial.both.target.get()).isEqualTo(21.0);
    }

    @Test
    void validatorsOfTheJavaClassRunInTheBrowser() {
        assertThat(sides.inBrowser("model.target = 300; return model.target")).isEqualTo("100");
    }

    @Test
    void emittersAreMethods() {
        sides.inBrowser("model.clicked(3); model.clicked(4)");

        assertThat(dial.both.turns.get()).isEqualTo(7);
    }

    @Test
    void initRunsBeforeTheDeclaredHandlers() {
        assertThat(sides.inBrowser("return model.heard")).isEqualTo("[\"init 20\",\"1 marks\",\"hall: 20 (2)\"]");
    }

    @Test
    void declaredHandlersHearOfTheServersChanges() {
        sides.inBrowser("model.heard.length = 0");
        sides.onServer(() -> dial.both.name.set("attic"));

        assertThat(sides.inBrowser("return model.heard")).isEqualTo("[\"attic: 20 (1)\"]");
    }

    @Test
    void declaredHandlersHearEventsOfTheServer() {
        sides.inBrowser("model.heard.length = 0");
        sides.onServer(() -> dial.alarm.emit("hot"));

        assertThat(sides.inBrowser("return model.heard")).isEqualTo("[\"alarm hot\"]");
    }

    @Test
    void handlersFollowPathsToOtherModels() {
        sides.onServer(() -> dial.both.neighbours.set(List.of(dial.create())));
        sides.onServer(() -> dial.both.neighbours.get().get(0).both.target.set(7.0));

        assertThat(sides.inBrowser("return model.heard.at(-1)")).isEqualTo("\"neighbour 7\"");
    }

    @Test
    void recordsEnumsAndListsAreThoseOfJava() {
        sides.inBrowser("model.press()");

        assertThat(dial.both.mode.get()).isEqualTo(Dial.Mode.ON);
        assertThat(dial.both.marks.get()).containsExactly(new Dial.Mark(1, "one"));
    }

    @Test
    void theServerCallsAMethodAndSaysWhatItExpects() {
        assertThat(answer(() -> dial.describe("the"))).isEqualTo("the hall false");
        assertThat(answer(dial::mark)).isEqualTo(new Dial.Mark(3, "c"));
    }

    @Test
    void anErrorOfACalledMethodReachesTheServer() {
        assertThat(answer(dial::fail)).asString().endsWith("no");
    }

    @Test
    void whatIsPrivateCannotBeCalled() {
        sides.onServer(() -> assertThatThrownBy(dial::hidden)
            .hasMessageStartingWith(
            "TANDEM-0088: the browser side of dev.tandem.session.Dial has no method '#secret'"));
    }

    @Test
    void itCallsMethodsOfTheServer() {
        sides.inBrowser("model.remote('greet', 'you', 2).then((text) => { model.name = text; })");

        assertThat(dial.both.name.get()).isEqualTo("hello you hello you");
    }

    @Test
    void itEndsWithTheServersModel() {
        sides.onServer(() -> dial.inner = dial.create());
        String id = dial.inner.getId();
        sides.onServer(() -> dial.inner.dispose());

        assertThat(browser.eval("globalThis.disposed").asString()).isEqualTo(id);
    }

    // Subclasses -----------------------------------------------------------------------------------------------------

    @Test
    void aCompiledModelExtendsAHandWrittenOne() {
        open(FineDial.class);

        assertThat(sides.inBrowser("return [model.describe('the'), model.step, model.heard.length]"))
            .isEqualTo("[\"the hall false\",5,4]");
        assertThat(answer(() -> dial.describe("a"))).isEqualTo("a hall false");
    }

    @Test
    void aHandWrittenModelExtendsACompiledOne() {
        open(FinestDial.class);
        sides.onServer(() -> ((FinestDial) dial).both.unit.set("K"));

        assertThat(sides.inBrowser("return [model.describe('the'), model.heard.at(-1)]"))
            .isEqualTo("[\"finest the hall false K\",\"unit K 5\"]");
    }
}
