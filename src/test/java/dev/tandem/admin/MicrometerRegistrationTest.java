package dev.tandem.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import dev.tandem.app.Application;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

class MicrometerRegistrationTest {

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final Application application = ManagementRegistrationTest.application();

    @Test
    void whatHasHappenedSoFarIsACounterAndWhatIsNowAGauge() {
        Runnable end = MicrometerRegistration.start(application.getMetrics(), "/shop", registry);

        application.sessions().turnedAway();

        assertThat(registry.get("tandem.sessions.turnedaway").functionCounter().count()).isEqualTo(1);
        assertThat(registry.get("tandem.sessions.connected").gauge().value()).isZero();
        end.run();
    }

    @Test
    void theMetersGoOnWhenMemoryHasBeenTidied() {
        Runnable end = MicrometerRegistration.start(application.getMetrics(), "/shop", registry);

        System.gc();

        // What meters measure and nobody else holds is not a number any more.
        assertThat(registry.get("tandem.sessions.connected").gauge().value()).isZero();
        end.run();
    }

    @Test
    void applicationsOfOneRegistryAreToldByATag() {
        Runnable shop = MicrometerRegistration.start(application.getMetrics(), "/shop", registry);
        Runnable root = MicrometerRegistration.start(ManagementRegistrationTest.application()
            .getMetrics(), "/", registry);

        application.sessions().turnedAway();

        assertThat(registry.get("tandem.sessions.turnedaway").tag("application", "/shop").functionCounter().count())
            .isEqualTo(1);
        assertThat(registry.get("tandem.sessions.turnedaway").tag("application", "/").functionCounter().count())
            .isZero();
        shop.run();
        root.run();
    }

    @Test
    void nothingIsLeftOfAnApplicationAtItsEndAndOthersGoOn() {
        Runnable end = MicrometerRegistration.start(application.getMetrics(), "/shop", registry);
        MicrometerRegistration.start(ManagementRegistrationTest.application().getMetrics(), "/blog", registry);

        end.run();
        end.run();

        assertThat(registry.getMeters()).hasSize(MeteredFigure.ALL.size())
            .extracting(Meter::getId).allMatch(id -> "/blog".equals(id.getTag("application")));
    }
}
