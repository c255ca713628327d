package dev.tandem.it.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.tandem.it.NotOn;
import dev.tandem.it.SharedServer;
import dev.tandem.it.TestEar;
import dev.tandem.it.TestWar;
import dev.tandem.it.client.RawClient;
import dev.tandem.it.client.StartPage;
import dev.tandem.it.server.Server;

/** WARs of an EAR are applications of their own, wherever the library and the models are. */
@ExtendWith(SharedServer.class)
class EarIT {

    private final Server server;
    private final long mark;

    EarIT(Server server) {
        this.server = server;
        mark = server.getLog().mark();
    }

    @Test
    void aWarThatBringsTheLibrary() throws Exception {
        TestEar ear = TestEar.named("one").war("/one", branch("one"));

        assertServed(ear, "/one", "branch");
    }

    @Test
    @NotOn(value = "payara", because = "of two WARs that bring the library, the extension of one does not run")
    void twoWarsThatBringTheLibraryEach() throws Exception {
        TestEar ear = TestEar.named("two").war("/north", branch("north")).war("/south", both("south"));

        assertServed(ear, "/north", "branch", "/south", "branch+plain");
    }

    @Test
    void aWarThatFindsTheLibraryInTheLibOfTheEar() throws Exception {
        TestEar ear = TestEar.named("shared").library().war("/shared", branch("shared"));

        assertServed(ear, "/shared", "branch");
    }

    @Test
    @NotOn(value = "payara", because = "CDI makes a model of the other WAR, where both have a class of its name")
    void twoWarsThatShareTheLibrary() throws Exception {
        TestEar ear = TestEar.named("both").library().war("/east", branch("east")).war("/west", both("west"));

        assertServed(ear, "/east", "branch", "/west", "branch+plain");
    }

    @Test
    void modelsInTheLibOfTheEarBelongToEachWar() throws Exception {
        TestEar ear = TestEar.named("models").library().jar("models.jar", Branch.class, Part.class)
            .war("/left", TestWar.named("left")).war("/right", TestWar.named("right").classes(Plain.class, Greeter.class));

        assertServed(ear, "/left", "branch", "/right", "branch+plain");
    }

    @Test
    void aWarWithoutModelsIsWarnedOf() throws Exception {
        TestEar ear = TestEar.named("empty").war("/empty", TestWar.named("empty").classes(Greeter.class));
        server.deploy(ear.build(), ear.fileName());
        server.undeploy(ear.fileName());

        assertThat(server.getLog().problemsSince(mark)).anyMatch(line -> line.contains("TANDEM-0516: no model was found for /empty"));
    }

    private static TestWar branch(String name) {
        return TestWar.named(name).classes(Branch.class, Part.class);
    }

    private static TestWar both(String name) {
        return TestWar.named(name).classes(Branch.class, Part.class, Plain.class, Greeter.class);
    }

    /** @param expected context paths and names of apps by turns */
    private void assertServed(TestEar ear, String... expected) throws Exception {
        server.deploy(ear.build(), ear.fileName());

        try {
            for (int i = 0; i < expected.length; i += 2) {
                StartPage page = StartPage.fetch(server.getUrl().resolve(expected[i] + "/branch/"));
                assertThat(page.start().toString()).contains("\"" + expected[i] + " " + expected[i + 1] + " true\"");

                try (RawClient client = RawClient.join(page)) {
                    client.send("[\"call\",\"Branch1\",\"path\",1,[]]");
                    assertThat(client.await("return").getString(2)).startsWith("branch");
                }
            }

            assertThat(server.getLog().problemsSince(mark)).isEmpty();
        }
        finally {
            server.undeploy(ear.fileName());
        }
    }
}
