package dev.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.tandem.asset.PageFile;
import dev.tandem.testkit.LocalServer;

/** Which modules and assets the browser of a session has. */
class ModulesTest {

    private final LocalServer server = new LocalServer();

    @Test
    void thePageHasTheModulesOfItsModels() {
        LocalServer.Page page = server.open(Lamp.class).connect();

        page.run(() -> assertThat(page.facade.getPresentModules()).containsExactly("dev/tandem/session/Lamp.js"));
    }

    @Test
    void aModelOfAnotherClassBringsItsModuleOnce() {
        LocalServer.Page page = server.open(Lamp.class).connect();

        String frames = String.join("", page.run(() -> page.session.getModels().create(Form.class, form -> { })));
        String again = String.join("", page.run(() -> page.session.getModels().create(Form.class, form -> { })));

        assertThat(frames)
            .containsPattern("\\[\"load\",\\[\"bundle\",\"/demo/Form-[\\w-]{22}\\.js\"]],\\[\"new\",\"Form2\"");
        assertThat(again).doesNotContain("load").contains("Form3");
        page.run(() -> assertThat(page.facade.getPresentModules())
            .containsExactly("dev/tandem/session/Form.js", "dev/tandem/session/Lamp.js"));
    }

    @Test
    void assetsToIgnoreAreThoseThatTheApplicationNames() {
        LocalServer.Page page = server.open(Lamp.class).connect();

        page.run(() -> page.facade.getAssetsToIgnore().add("chart.js"));

        page.run(() -> assertThat(page.facade.getAssetsToIgnore()).isEqualTo(Set.of("chart.js")));
    }

    @Test
    void bothAreMattersOfTheTurn() {
        LocalServer.Page page = server.open(Lamp.class).connect();

        assertThatThrownBy(page.facade::getPresentModules).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(page.facade::getAssetsToIgnore).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void sessionsWithTheSameModelsShareWhatTheyKnowOfTheirPages() {
        assertThat(server.open(Lamp.class).session.getPage().getFiles())
            .isSameAs(server.open(Lamp.class).session.getPage().getFiles())
            .satisfies(files -> assertThat(files.files()).extracting(PageFile::integrity).containsOnly(""));
    }
}
