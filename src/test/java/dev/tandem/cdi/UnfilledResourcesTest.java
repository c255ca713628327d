package dev.tandem.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.concurrent.Executor;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.tandem.Model;
import dev.tandem.spi.ModelSupport;
import dev.tandem.testkit.LogRecords;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;

/** A field that the server has left empty is told of when the model is made, not by a null pointer some time. */
class UnfilledResourcesTest {

    private final UnfilledResources resources = new UnfilledResources();
    private LogRecords log;

    @BeforeEach
    void listen() {
        log = new LogRecords("dev.tandem.cdi");
        ModelSupport.offer((ModelSupport) Proxy.newProxyInstance(Office.class.getClassLoader(),
            new Class<?>[] { ModelSupport.class }, (proxy, method, arguments) -> null));
    }

    @AfterEach
    void stop() {
        log.close();
    }

    @Test
    void aResourceThatIsMissingIsNamedOncePerClass() {
        Model office = new Office();

        resources.check(office, Office.class);
        resources.check(office, Office.class);

        assertThat(log.messages()).singleElement().asString().contains("TANDEM-0206",
            "'runner' of " + Room.class.getName(), "@Resource", "@Dependent");
    }

    @Test
    void nothingIsSaidOfResourcesThatAreThereNorOfOtherFields() {
        Office office = new Office();
        office.runner = Runnable::run;

        resources.check(office, Office.class);

        assertThat(log.messages()).isEmpty();
    }

    /** Has the field by inheritance. */
    public static class Office extends Room {
        @Inject String other;
    }

    /** Has the field. */
    public static class Room extends Model {
        @Resource Executor runner;
    }
}
