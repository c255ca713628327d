package dev.tandem.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.tandem.app.AppRegistry;
import dev.tandem.app.Application;
import dev.tandem.asset.AssetStore;
import dev.tandem.config.Configuration;
import dev.tandem.session.SessionRegistry;
import dev.tandem.turn.TurnThreads;

class ManagementRegistrationTest {

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    private final Application application = application();
    private ManagementRegistration first = ManagementRegistration.start(application, "/shop", "default-host");

    @AfterEach
    void stop() {
        first.stop();
    }

    @Test
    void anApplicationIsNamedByItsContextPath() throws Exception {
        assertThat(server.isRegistered(new ObjectName("dev.tandem:type=Application,name=\"/shop\""))).isTrue();
    }

    @Test
    void theSamePathOnAnotherHostIsAnotherApplication() throws Exception {
        ManagementRegistration second = ManagementRegistration.start(application, "/shop", "other");

        assertThat(server.queryNames(new ObjectName("dev.tandem:*"), null)).hasSize(2);
        second.stop();
    }

    @Test
    void figuresAndOperationsAreThoseOfTheApplication() throws Exception {
        ObjectName name = ManagementRegistration.name("/shop", "");

        server.setAttribute(name, new javax.management.Attribute("Draining", true));

        assertThat(application.sessions().isDraining()).isTrue();
        assertThat(server.getAttribute(name, "ConnectedSessions")).isEqualTo(0);
        assertThat((CompositeData[]) server.getAttribute(name, "Sessions")).isEmpty();
        assertThat(server.invoke(name, "close", new Object[] {"nobody"}, new String[] {"java.lang.String"}))
            .isEqualTo(false);
    }

    @Test
    void nothingIsLeftAtTheEnd() throws Exception {
        first.stop();
        first.stop();

        assertThat(server.queryNames(new ObjectName("dev.tandem:*"), null)).isEmpty();
    }

    static Application application() {
        Configuration configuration = Configuration.of(Map.of());
        Executor executor = Runnable::run;
        AssetStore assets = new AssetStore(ManagementRegistrationTest.class.getClassLoader());
        SessionRegistry sessions = new SessionRegistry(configuration, null, null, null, null, executor, assets);
        return new Application(configuration, null, null, new AppRegistry(List.of(), type -> true), assets, sessions,
            new TurnThreads(() -> 4));
    }
}
