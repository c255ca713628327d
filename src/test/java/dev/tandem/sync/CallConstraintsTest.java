package dev.tandem.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.tandem.metamodel.CallDescriptors;
import dev.tandem.metamodel.RemoteDescriptor;
import dev.tandem.session.Clerk;
import dev.tandem.testkit.LocalServer;
import dev.tandem.testkit.LocalServer.Page;

/** Constraints of Bean Validation on what browsers call: the caller is told, as by a RemoteException. */
class CallConstraintsTest {

    private final Page page = new LocalServer().open(Clerk.Senior.class).connect();
    private final Clerk clerk = page.app(Clerk.class);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "greet",1,[" "]                               | ["throw",1,"a name, please"]
        "order",1,[{"item":"","count":10},["x"]]      | ["throw",1,"count at most 9; item must be told"]
        "order",1,[{"item":"ink","count":1},["x",""]] | ["throw",1,"no blank notes"]
        "take",1,[4]                                  | ["throw",1,"more than there are"]
        "file",1,[null]                               | ["throw",1,"a title, please"]
        """)
    void aViolationIsToldToTheCallerAndNothingRuns(String call, String answer) {
        assertThat(page.send("[\"call\",\"Senior1\"," + call + "]")).singleElement().asString().contains(answer);

        assertThat(clerk.done).isEmpty();
        assertThat(page.getRefusals()).as("refusals of abuse").isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "greet",1,["Ann"]                         | ["return",1,null]
        "order",1,[{"item":"ink","count":9},[]]   | ["return",1,9]
        "take",1,[3]                              | ["return",1,3]
        "file",1,["x"]                            | ["return",1,null]
        "free",1,[""]                             | ["return",1,null]
        """)
    void whatIsValidRuns(String call, String answer) {
        assertThat(page.send("[\"call\",\"Senior1\"," + call + "]")).singleElement().asString().contains(answer);
    }

    @Test
    void aMethodWithoutConstraintsIsNotChecked() {
        CallDescriptors calls = ModelCore.of(clerk).getDescriptor().calls();

        assertThat(calls.remotes()).filteredOn(each -> each.check() == null).extracting(RemoteDescriptor::name).containsExactly("free");
        assertThat(calls.upload("photo").method().check()).isNotNull();
    }
}
