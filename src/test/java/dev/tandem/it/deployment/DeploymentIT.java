package dev.tandem.it.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.tandem.it.SharedServer;
import dev.tandem.it.TestWar;
import dev.tandem.it.client.RawClient;
import dev.tandem.it.client.StartPage;
import dev.tandem.it.room.Vague;
import dev.tandem.it.server.DeploymentFailedException;
import dev.tandem.it.server.Server;

/** {@code extends Model} is all that discovery needs; what is wrong is told at deployment, all at once. */
@ExtendWith(SharedServer.class)
class DeploymentIT {

    private final Server server;

    DeploymentIT(Server server) {
        this.server = server;
    }

    @Test
    void modelsAreFoundWithoutBeansXml() throws Exception {
        assertServed(war("none-at-all"));
    }

    @Test
    void modelsAreFoundWithAnEmptyBeansXml() throws Exception {
        assertServed(war("empty").emptyBeansXml());
    }

    @Test
    void modelsAreFoundOnceWhereAllClassesAreDiscovered() throws Exception {
        assertServed(war("everything").beansXml("all"));
    }

    @Test
    void aWebXmlIsNotNeeded() throws Exception {
        assertServed(war("no-web-xml").withoutWebXml());
    }

    @Test
    void aWebXmlMaySayThatItIsComplete() throws Exception {
        assertServed(war("complete").file("WEB-INF/web.xml", """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0" metadata-complete="true"/>
            """));
    }

    @Test
    void valuesThatAreNotAllowedFailTheDeployment() {
        TestWar broken = war("misconfigured").parameter("tandem.sessions.max", "many").parameter("tandem.turns.max", "0");

        assertThatThrownBy(() -> server.deploy(broken.build(), broken.fileName()))
            .isInstanceOf(DeploymentFailedException.class)
            .hasMessageContaining("TANDEM-0233: tandem.sessions.max is 'many' by context parameter, which is not allowed")
            .hasMessageContaining("TANDEM-0233: tandem.turns.max is '0' by context parameter");
    }

    @Test
    void aRoomWhoseMessagesCannotBeToldFailsTheDeployment() {
        TestWar broken = war("vague").classes(Vague.class);

        assertThatThrownBy(() -> server.deploy(broken.build(), broken.fileName()))
            .isInstanceOf(DeploymentFailedException.class)
            .hasMessageContaining("TANDEM-0212: ").hasMessageContaining("Vague.room has @InRoom");
    }

    @Test
    void keysThatDoNotExistAreWarnedOf() throws Exception {
        long mark = server.getLog().mark();
        TestWar war = war("misspelled").parameter("tandem.session.max", "7");
        server.deploy(war.build(), war.fileName());
        server.undeploy(war.fileName());

        assertThat(server.getLog().problemsSince(mark)).singleElement().asString().contains("TANDEM-0234: tandem.session.max "
            + "(context parameter) is no key of Tandem and has no effect; did you mean tandem.sessions.max?");
    }

    @Test
    void modelsInJarsAreFound() throws Exception {
        assertServed(TestWar.named("jars").emptyBeansXml().classes(Plain.class, Greeter.class).jar("part.jar", Part.class));
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        TestWar broken = TestWar.named("broken-models").emptyBeansXml().classes(Scoped.class);

        assertThatThrownBy(() -> server.deploy(broken.build(), broken.fileName()))
            .isInstanceOf(DeploymentFailedException.class)
            .hasMessageContaining("TANDEM-0190: 2 problems with this application")
            .hasMessageContaining("TANDEM-0192: dev.tandem.it.deployment.Scoped has the scope @ApplicationScoped")
            .hasMessageContaining("TANDEM-0193: dev.tandem.it.deployment.Scoped cannot be made by CDI");
    }

    @Test
    void modelsWithoutTheirGeneratedModulesFailTheDeployment() {
        TestWar broken = TestWar.named("not-compiled").classes(Plain.class, Greeter.class, Part.class).withoutModules();

        assertThatThrownBy(() -> server.deploy(broken.build(), broken.fileName()))
            .isInstanceOf(DeploymentFailedException.class)
            .hasMessageContaining("TANDEM-0502: dev.tandem.it.deployment.Part, dev.tandem.it.deployment.Plain have no generated module, "
                + "as Tandem's annotation processor has not run: name dev.tandem:tandem with the classifier 'processor' in the");
    }

    @Test
    void anInjectionPointThatNothingFillsFailsTheDeployment() {
        TestWar broken = TestWar.named("unfilled").emptyBeansXml().classes(Unfilled.class);

        assertThatThrownBy(() -> server.deploy(broken.build(), broken.fileName()))
            .isInstanceOf(DeploymentFailedException.class)
            .hasMessageContaining("TANDEM-0197: dev.tandem.it.deployment.Unfilled cannot be injected into: ");
    }

    @Test
    void undeployingTellsPagesThatTheServerGoesAway() throws Exception {
        TestWar war = war("leaving");
        URI url = server.deploy(war.build(), war.fileName());
        try (RawClient client = RawClient.open(url.resolve("plain/"))) {
            server.undeploy(war.fileName());

            assertThat(client.awaitClose()).isEqualTo(1001);
        }
    }

    private static TestWar war(String name) {
        return TestWar.named(name).classes(Plain.class, Greeter.class, Part.class);
    }

    private void assertServed(TestWar war) throws Exception {
        long mark = server.getLog().mark();
        URI url = server.deploy(war.build(), war.fileName());
        try {
            StartPage page = StartPage.fetch(url.resolve("plain/"));

            assertThat(page.start().toString()).contains("\"greeting\",\"injected\"").contains("\"attr\",\"Plain1\",\"part\"");
            assertThat(server.getLog().problemsSince(mark)).isEmpty();
        }
        finally {
            server.undeploy(war.fileName());
        }
    }
}
