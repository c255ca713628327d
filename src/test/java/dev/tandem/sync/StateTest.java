package dev.tandem.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.tandem.Model;
import dev.tandem.event.PropertyNode;
import dev.tandem.session.Sample;
import dev.tandem.session.Sample.Bean;
import dev.tandem.session.Sample.Point;
import dev.tandem.spi.TurnContext;
import dev.tandem.testkit.LocalServer;
import dev.tandem.testkit.LocalServer.Page;
import dev.tandem.testkit.LogRecords;
import dev.tandem.visit.Caller;
import dev.tandem.wire.WireException;
import jakarta.json.Json;
import jakarta.json.JsonObject;

/** What is stored of models, and what becomes of it. */
class StateTest {

    private final LocalServer server = new LocalServer();
    private Page page;
    private Diary diary;

    @BeforeEach
    void open() {
        page = server.open(Diary.class);
        page.connect();
        diary = page.app(Diary.class);
    }

    private String write(Page of) {
        StringBuilder out = new StringBuilder();
        of.run(() -> of.session.getModels().writeState(out.append('{')));
        return out.append('}').toString();
    }

    private ModelSpace empty() {
        ModelSpace space = new ModelSpace(page.session.getFacade(), page.session, Caller.ANONYMOUS, null,
            server.sessions.getModelServices(), () -> "/");
        space.setData(page.session.getTransfers());
        return space;
    }

    private ModelSpace restore(String state, Class<? extends Model> app) {
        ModelSpace space = empty();
        RuntimeException[] failure = new RuntimeException[1];
        page.run(() -> {
            TurnContext around = space.getContext().begin();
            try {
                space.restore(read(state), app);
            }
            catch (RuntimeException e) {
                failure[0] = e;
            }
            finally {
                space.getContext().end(around);
            }
            space.settle();
        });
        if (failure[0] != null) {
            throw failure[0];
        }
        return space;
    }

    private Diary restored() {
        return (Diary) restore(write(page), Diary.class).get("Diary1");
    }

    private static JsonObject read(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }

    @ParameterizedTest
    @MethodSource("dev.tandem.sync.RoundTripTest#values")
    @SuppressWarnings("unchecked")
    void aValueOfEachTypeIsWhatItWas(String name, Object value, String check) {
        Page sampled = server.open(Sample.class).connect();
        PropertyNode<Object> property = (PropertyNode<Object>) ModelCore.of(sampled.app(Sample.class)).getNode()
            .getProperty(name);
        sampled.run(() -> property.set(value));

        ModelSpace space = restore(write(sampled), Sample.class);

        PropertyNode<Object> restored = (PropertyNode<Object>) ModelCore.of(space.get("Sample1")).getNode()
            .getProperty(name);
        assertThat(restored.differs(value)).as(() -> restored.get() + " differs from " + value).isFalse();
    }

    @Test
    void modelsReferToEachOtherAsBefore() {
        page.run(() -> {
            diary.first = diary.make();
            diary.both.next.set(diary.make());
            diary.both.next.get().both.next.set(diary);
            diary.byName = Map.of("a", diary.first);
            diary.others.add(diary.first);
        });

        Diary restored = restored();

        assertThat(restored).isNotSameAs(diary).hasToString("Diary1");
        assertThat(restored.isApp()).isTrue();
        assertThat(restored.first).hasToString("Diary2");
        assertThat(restored.first.isApp()).isFalse();
        assertThat(restored.both.next.get().both.next.get()).isSameAs(restored);
        assertThat(restored.byName.get("a")).isSameAs(restored.first);
        assertThat(restored.others.get()).containsExactly(restored.first);
    }

    @Test
    void propertiesOfAllKindsHaveTheirValues() {
        page.run(() -> {
            diary.both.title.set("May");
            diary.setCount(7);
            diary.both.lines.addAll(List.of("a", "b"));
            diary.both.words.put("a", 1);
            diary.place.set(new Point(1, 2));
        });

        Diary restored = restored();

        assertThat(restored.both.title.get()).isEqualTo("May");
        assertThat(restored.both.count.get()).isEqualTo(7);
        assertThat(restored.both.lines.get()).containsExactly("a", "b");
        assertThat(restored.both.words.get()).containsExactly(Map.entry("a", 1));
        assertThat(restored.place.get()).isEqualTo(new Point(1, 2));
        assertThat(ModelCore.of(restored).getNode().getProperty("never").isSet())
            .isEqualTo(ModelCore.of(diary).getNode().getProperty("never").isSet());
    }

    @Test
    void fieldsAreKeptWhereTheyAreMarked() {
        page.run(() -> {
            diary.setReads(3);
            diary.track = List.of(new Point(1, 2));
            diary.forgotten = "old";
        });

        Diary restored = restored();

        assertThat(restored.getReads()).isEqualTo(3);
        assertThat(restored.track).containsExactly(new Point(1, 2));
        assertThat(restored.forgotten).isEqualTo("new");
    }

    @Test
    void whatOnlyJsonBKnowsIsKeptWhereItIsMarked() {
        page.run(() -> {
            diary.bean.set(new Bean("a", 1));
            diary.keptBean.set(new Bean("b", 2));
        });

        try (LogRecords log = new LogRecords("dev.tandem.session")) {
            Diary restored = restored();

            assertThat(restored.keptBean.get()).isEqualTo(new Bean("b", 2));
            assertThat(restored.bean.get()).isNull();
            assertThat(log.messages(Level.WARNING)).singleElement().asString().startsWith(
                "TANDEM-0621: 'bean' of dev.tandem.sync.Diary is not stored with its session (TANDEM-0109: what "
                + "dev.tandem.session.Sample$Bean holds is known to JSON-B only");
        }
    }

    @Test
    void whatCannotBeWrittenIsLeftOutAndToldOnce() {
        page.run(() -> {
            diary.unwritable = server.open(Sample.class).app(Sample.class);
            diary.setReads(2);
        });

        try (LogRecords log = new LogRecords("dev.tandem.session")) {
            write(page);
            Diary restored = restored();

            assertThat(restored.unwritable).isNull();
            assertThat(restored.getReads()).isEqualTo(2);
            assertThat(log.messages(Level.WARNING)).singleElement().asString()
                .startsWith("TANDEM-0621: 'unwritable' of dev.tandem.sync.Diary");
        }
    }

    @Test
    void aRestoredModelHearsWhatChangesAndNothingOfItsPast() {
        page.run(() -> diary.both.title.set("May"));
        ModelSpace space = restore(write(page), Diary.class);
        Diary restored = (Diary) space.get("Diary1");
        assertThat(restored.heard).isEmpty();
        assertThat(restored.inits).isZero();

        page.run(() -> {
            restored.both.page.set(5);
            space.settle();
        });

        assertThat(restored.heard).containsExactlyInAnyOrder("Diary1.page", "dynamic");
    }

    @Test
    void handlersHearOfModelsInLists() {
        page.run(() -> diary.others.add(diary.make()));
        ModelSpace space = restore(write(page), Diary.class);
        Diary restored = (Diary) space.get("Diary1");

        page.run(() -> {
            restored.others.get().get(0).both.page.set(5);
            space.settle();
        });

        assertThat(restored.heard).containsExactly("Diary2.page");
    }

    @Test
    void childrenAreRestoredBeforeTheirParents() {
        page.run(() -> {
            diary.both.title.set("parent");
            diary.first = diary.make();
            diary.first.both.title.set("child");
            diary.first.first = diary;
        });

        Diary restored = restored();

        assertThat(restored.first.restored).containsExactly("child", "null");
        assertThat(restored.restored).containsExactly("parent", "[child, null]");
    }

    @Test
    void idsGoOnWhereTheyWere() {
        page.run(() -> {
            diary.make().dispose();
            diary.first = diary.make();
        });
        ModelSpace space = restore(write(page), Diary.class);

        assertThat(space.find("Diary2")).isNull();
        assertThatThrownBy(() -> space.find("Diary4")).isInstanceOf(WireException.class);
        page.run(() -> assertThat(((Diary) space.get("Diary1")).make()).hasToString("Diary4"));
    }

    @Test
    void whatIsNotSynchronizedStaysSo() {
        page.run(() -> diary.setSyncProps(false));

        Diary restored = restored();

        assertThat(restored.isSyncProps()).isFalse();
        assertThat(ModelCore.of(restored).isHeardUnsynced("title")).isTrue();
    }

    @Test
    void aPropertyThatIsNoMoreIsDroppedAndANewOneHasItsDefault() {
        String state = write(page).replace("\"title\":", "\"heading\":").replace("\"reads\":", "\"lookups\":");

        try (LogRecords log = new LogRecords("dev.tandem.session")) {
            Diary restored = (Diary) restore(state, Diary.class).get("Diary1");

            assertThat(restored.both.title.get()).isEqualTo("none");
            assertThat(log.messages(Level.WARNING)).containsExactlyInAnyOrder(
                "TANDEM-0622: 'heading' of dev.tandem.sync.Diary is not what it was in a session that was stored "
                + "(there is no such property any more); it begins anew",
                "TANDEM-0622: 'lookups' of dev.tandem.sync.Diary is not what it was in a session that was stored "
                + "(there is no such field any more); it begins anew");
        }
    }

    @Test
    void aValueThatDoesNotFitAnyMoreBecomesTheDefault() {
        page.run(() -> {
            diary.both.page.set(5);
            diary.setReads(3);
        });
        String state = write(page).replace("\"page\":5", "\"page\":\"five\"").replace("\"reads\":3", "\"reads\":null");

        try (LogRecords log = new LogRecords("dev.tandem.session")) {
            Diary restored = (Diary) restore(state, Diary.class).get("Diary1");

            assertThat(restored.both.page.get()).isEqualTo(1);
            assertThat(restored.getReads()).isZero();
            assertThat(log.messages(Level.WARNING)).hasSize(2).allMatch(message -> message.startsWith("TANDEM-0622: "));
        }
    }

    @Test
    void aModelThatIsNoMoreIsDroppedFromAllThatHeldIt() {
        page.run(() -> {
            diary.first = diary.make();
            diary.others.add(diary.first);
            diary.both.next.set(diary.first);
        });
        String state = write(page).replace("{\"class\":\"dev.tandem.sync.Diary\",\"id\":\"Diary2\"",
            "{\"class\":\"dev.tandem.sync.Gone\",\"id\":\"Diary2\"");

        try (LogRecords log = new LogRecords("dev.tandem.session")) {
            Diary restored = (Diary) restore(state, Diary.class).get("Diary1");

            assertThat(restored.first).isNull();
            assertThat(restored.others.get()).doesNotContain(diary.first).allMatch(java.util.Objects::isNull);
            assertThat(restored.both.next.get()).isNull();
            assertThat(log.messages(Level.WARNING)).containsExactly("TANDEM-0622: 'dev.tandem.sync.Gone' of "
                + "dev.tandem.sync.Gone is not what it was in a session that was stored (there is no such model any "
                + "more); it begins anew");
        }
    }

    @Test
    void whatIsBrokenIsRefusedBeforeAnyModelIsMade() {
        String state = write(page);
        int made = server.fired.size();

        for (String broken : List.of(state.replace("\"models\":[", "\"models\":[7,"),
            state.replace("\"Diary1\"", "\"Diary9\""), state.replace("\"runs\":[0,1]", "\"runs\":[0,1,1,1]"),
            state.replace("\"runs\":[0,1]", "\"runs\":[0,2000000000]"),
            state.replace("\"fields\":{}", "\"fields\":{\"first\":1}"), state.replace("\"wants\"", "\"wishes\""))) {
            assertThat(broken).isNotEqualTo(state);
            assertThatThrownBy(() -> restore(broken, Diary.class)).isInstanceOf(RuntimeException.class);
        }
        assertThatThrownBy(() -> restore(state, Sample.class)).isInstanceOf(WireException.class);

        assertThat(server.fired).hasSize(made);
    }
}
