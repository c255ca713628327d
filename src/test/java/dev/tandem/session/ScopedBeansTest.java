package dev.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.logging.Level;

import javax.swing.event.EventListenerList;

import org.junit.jupiter.api.Test;

import dev.tandem.testkit.LogRecords;
import jakarta.enterprise.context.spi.Contextual;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.PassivationCapable;
import jakarta.json.Json;

/** What becomes of beans of a session when that is stored. */
class ScopedBeansTest {

    /** A bean that keeps something. */
    static class Cart implements Serializable {

        private static final long serialVersionUID = 1L;
        private final List<Object> items = new ArrayList<>();
    }

    private static final CreationalContext<Object> CONTEXT = new CreationalContext<>() {

        @Override
        public void push(Object incomplete) {
            // Nobody asks for it.
        }

        @Override
        public void release() {
            // There is nothing else.
        }
    };

    private record FakeBean(String getId, Supplier<Object> maker) implements Contextual<Object>, PassivationCapable {

        @Override
        public Object create(CreationalContext<Object> context) {
            return maker.get();
        }

        @Override
        public void destroy(Object instance, CreationalContext<Object> context) {
            // It is only forgotten.
        }
    }

    private final FakeBean cart = new FakeBean("cart", Cart::new);
    private final ScopedBeans beans = new ScopedBeans();

    private static ScopedBeans again(ScopedBeans from) {
        StringBuilder out = new StringBuilder();
        from.write(out);
        ScopedBeans restored = new ScopedBeans();
        restored.read(Json.createReader(new StringReader(out.toString())).readObject());
        return restored;
    }

    private static List<Object> itemsIn(ScopedBeans beans, FakeBean bean) {
        return ((Cart) beans.get(bean, CONTEXT)).items;
    }

    @Test
    void aBeanIsMadeOnce() {
        itemsIn(beans, cart).add("a");

        assertThat(itemsIn(beans, cart)).containsExactly("a");
        assertThat(beans.get(cart, null)).isNotNull();
    }

    @Test
    void aSerializableBeanIsWhatItWas() {
        itemsIn(beans, cart).add("a");

        ScopedBeans restored = again(again(beans));

        assertThat(restored.get(cart, null)).isNull();
        assertThat(itemsIn(restored, cart)).containsExactly("a");
        assertThat(restored.get(cart, null)).isNotNull();
    }

    @Test
    void anotherBeanIsMadeAnew() {
        FakeBean other = new FakeBean("other", () -> (Callable<String>) () -> "x");
        beans.get(other, CONTEXT);

        assertThat(again(beans).get(other, CONTEXT)).isNotNull();
    }

    @Test
    void aBeanThatHoldsWhatCannotBeWrittenIsMadeAnewAndToldOnce() {
        itemsIn(beans, cart).add(new Object());

        try (LogRecords log = new LogRecords("dev.tandem.session")) {
            again(beans);

            assertThat(itemsIn(again(beans), cart)).isEmpty();
            assertThat(log.messages(Level.WARNING)).singleElement().asString().startsWith("TANDEM-0626: a bean of ")
                .contains("java.io.NotSerializableException: java.lang.Object");
        }
    }

    @Test
    void classesThatDoMoreThanHoldValuesAreNotRead() {
        itemsIn(beans, cart).add(new EventListenerList());

        try (LogRecords log = new LogRecords("dev.tandem.session")) {
            assertThat(itemsIn(again(beans), cart)).isEmpty();
            assertThat(log.messages(Level.WARNING)).singleElement().asString().startsWith("TANDEM-0627: a bean of ")
                .contains("filter status: REJECTED");
        }
    }
}
