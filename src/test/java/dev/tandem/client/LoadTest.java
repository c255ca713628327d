package dev.tandem.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Modules and style sheets that come later. */
class LoadTest extends RuntimeTest {

    @BeforeEach
    void connect() {
        connectCounter();
    }

    @Test
    void operationsAndFramesWaitForWhatIsLoaded() {
        receive("[2,1,['load',['bundle','/a.js']],['set','Counter1','count',1]]");
        receive("[3,1,['set','Counter1','count',2]]");
        assertThat(get("count")).isEqualTo("0");

        arrive(0);

        assertThat(get("count")).isEqualTo("2");
        assertThat(browser.takeNotes()).containsExactly("loaded 0", "count Counter1 [[0,1]]", "count Counter1 [[1,2]]");
    }

    @Test
    void whatIsSentMeanwhileDoesNotClaimToKnowTheFrame() {
        receive("[2,1,['set','Counter1','count',1],['load',['bundle','/a.js']]]");

        set("value", "'x'");

        assertThat(sent()).containsExactly("[2,1,['set','Counter1','value','x']]");
    }

    @Test
    void severalModulesRegisterInTheOrderOfTheOperation() {
        receive("[2,1,['load',['bundle','/a.js'],['bundle','/b.js']]]");

        arrive(1);
        arrive(0);

        assertThat(browser.takeNotes()).containsExactly("loaded 0", "loaded 1");
    }

    @Test
    void modulesGetTheRegistryOfThePage() {
        receive("[2,1,['load',['bundle','/a.js']]]");

        browser.eval("browser.loads[0].resolve({ default: ($m) => note($m === browser.modules) })");

        assertThat(browser.takeNotes()).containsExactly("true");
    }

    @Test
    void theAddressOfAScriptIsTrustedWhereThePageAsksForThat() {
        browser.eval("globalThis.trustedTypes = { createPolicy: ($name, $rules) => ({ createScriptURL: ($url) =>"
            + " $name + ' ' + $rules.createScriptURL($url) }) }");

        receive("[2,1,['load',['script','/a.js']]]");

        assertThat(browser.eval("document.head.children.find(($each) => $each.src).src").asString())
            .isEqualTo("tandem /a.js");
        browser.eval("delete globalThis.trustedTypes");
    }

    @Test
    void aStyleSheetIsALink() {
        receive("[2,1,['load',['style','/a.css']],['set','Counter1','count',1]]");
        assertThat(browser.eval("browser.styles[0].rel + ' ' + browser.styles[0].href").asString())
            .isEqualTo("stylesheet /a.css");

        browser.eval("browser.styles[0].dispatch('load')");

        assertThat(get("count")).isEqualTo("1");
    }

    @Test
    void whatDoesNotArriveIsReportedAndTheRestGoesOn() {
        receive("[2,1,['load',['style','/a.css'],['bundle','/a.js'],['bundle','/b.js']],['set','Counter1','count',1]]");

        browser.eval("browser.styles[0].dispatch('error')");
        browser.eval("browser.loads[0].reject(new Error('404'))");
        arrive(1);

        assertThat(get("count")).isEqualTo("1");
        assertThat(browser.takeErrors()).hasSize(2).allMatch(error -> error.contains("TANDEM-0223: /a."));
        assertThat(browser.takeNotes()).startsWith("loaded 1");
    }

    private void arrive(int load) {
        browser.eval("browser.loads[" + load + "].resolve({ default: () => note('loaded " + load + "') })");
    }
}
