package dev.tandem.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tandem.AppInfo;
import dev.tandem.Model;
import dev.tandem.session.Form;
import dev.tandem.session.Lamp;
import dev.tandem.testkit.LocalServer;
import dev.tandem.testkit.LogRecords;
import dev.tandem.visit.Visitor;

class AppRegistryTest {

    private final AppRegistry apps = new AppRegistry(List.of(new AppInfo("lamp", "Lamp", "", Lamp.class)),
        Set.of(Lamp.class)::contains);

    @ParameterizedTest
    @ValueSource(strings = { "", "a", "_", "Chat_2", "größe", "名前" })
    void anAppHasAnyNameOfLettersDigitsAndUnderscores(String name) {
        apps.serve(name, Lamp.class);

        assertThat(apps.getApp(name).modelClass()).isEqualTo(Lamp.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "2chat", "a-b", "a/b", "a b", "a.b", " ", "a\n", "tandem", "__index__" })
    void otherNamesAreRefused(String name) {
        assertThatThrownBy(() -> apps.serve(name, Lamp.class)).isInstanceOf(IllegalArgumentException.class)
            .hasMessageStartingWith("TANDEM-0292: '");
    }

    @Test
    void aClassThatIsNotDeployedIsRefused() {
        assertThatThrownBy(() -> apps.serve("form", Form.class)).isInstanceOf(IllegalStateException.class)
            .hasMessageStartingWith("TANDEM-0062: dev.tandem.session.Form");
        assertThatThrownBy(() -> apps.serve(new AppInfo("x", "", "", Form.class), Lamp.class, lamp -> { }))
            .hasMessageStartingWith("TANDEM-0293");
    }

    @Test
    void modelsOfAnAppBeginWithItsInitialValues() {
        apps.serve("bright", Lamp.class, lamp -> lamp.both.level.set(9));
        LocalServer server = new LocalServer();

        Model model = server.sessions.start(apps.find("bright"), Visitor.of("b", "")).session().getFacade().getApp();

        assertThat(((Lamp) model).both.level.get()).isEqualTo(9);
        assertThat(((Lamp) server.open(Lamp.class).facade.getApp()).both.level.get()).isZero();
    }

    @Test
    void aNameServedAgainReplacesTheAppWithAWarning() {
        try (LogRecords log = new LogRecords("dev.tandem.session")) {
            apps.serve("lamp", Lamp.class);

            assertThat(log.messages()).singleElement().asString().startsWith("TANDEM-0294: app 'lamp'");
        }
        assertThat(apps.getApps()).hasSize(1);
    }

    @Test
    void aRemovedAppIsNoMore() {
        assertThat(apps.remove("lamp")).isTrue();
        assertThat(apps.remove("lamp")).isFalse();
        assertThat(apps.getApps()).isEmpty();
    }
}
