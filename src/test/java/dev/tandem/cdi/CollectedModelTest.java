package dev.tandem.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.tandem.Model;
import dev.tandem.spi.ModelSupport;
import dev.tandem.sync.Container.Made;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;

/** What CDI has made for a model is destroyed also when the model was collected, and does not keep it until then. */
class CollectedModelTest {

    private static final List<String> DESTROYED = new ArrayList<>();

    private SeContainer weld;

    @BeforeEach
    void start() {
        DESTROYED.clear();
        weld = SeContainerInitializer.newInstance().disableDiscovery()
            .addBeanClasses(Engine.class).initialize();
    }

    @AfterEach
    void stop() {
        weld.close();
    }

    @Test
    void aModelThatIsDisposedIsDestroyedWithItsDependents() {
        make(Holder.class).destruction().run();

        assertThat(DESTROYED).containsExactly("holder", "engine");
    }

    @Test
    void whatReleasesDependentsDoesNotKeepTheModel() {
        Made<Holder> made = make(Holder.class);
        Runnable release = made.release();
        Reference<Holder> model = new WeakReference<>(made.model());
        made = null;

        assertCollected(model);
        release.run();
        assertThat(DESTROYED).containsExactly("engine");
    }

    @Test
    void dependentsThatAModelAskedForAreReleasedToo() {
        Made<Asker> made = make(Asker.class);
        made.model().engines.get();

        made.release().run();

        assertThat(DESTROYED).containsExactly("engine");
    }

    @Test
    void nothingIsRememberedForAModelWithoutDependents() {
        assertThat(make(Plain.class).release()).isNull();
    }

    private <M extends Model> Made<M> make(Class<M> type) {
        BeanManager manager = weld.getBeanManager();
        List<String> problems = new ArrayList<>();
        ModelFactory models = new ModelFactory(manager, List.of(type), problems);
        assertThat(problems).isEmpty();
        ModelSupport.offer((ModelSupport) Proxy.newProxyInstance(type.getClassLoader(),
            new Class<?>[] { ModelSupport.class }, (proxy, method, arguments) -> null));
        return models.make(type);
    }

    private static void assertCollected(Reference<?> reference) {
        for (int i = 0; i < 50 && !reference.refersTo(null); i++) {
            System.gc();
        }
        assertThat(reference.refersTo(null)).isTrue();
    }

    /** Has what the container provides, and nothing else. */
    public static class Plain extends Model {
        @Inject Event<String> events;
        @Inject BeanManager manager;
    }

    /** Has a bean of its own. */
    public static class Holder extends Model {
        @Inject Engine engine;

        @PreDestroy
        void end() {
            DESTROYED.add("holder");
        }
    }

    /** Asks for a bean of its own. */
    public static class Asker extends Model {
        @Inject Instance<Engine> engines;
    }

    /** Made for each that injects it. */
    @Dependent
    public static class Engine {

        @PreDestroy
        void stop() {
            DESTROYED.add("engine");
        }
    }
}
