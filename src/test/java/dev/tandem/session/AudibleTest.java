package dev.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.tandem.Model;
import dev.tandem.compiler.Compilation;
import dev.tandem.metamodel.Constraints;
import dev.tandem.metamodel.ModelDescriptors;
import dev.tandem.metamodel.ModelIndex;
import dev.tandem.metamodel.ValueTypes;
import dev.tandem.wire.ValueFormat;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;

/** What browsers may hear of models in a jar that was compiled before those that listen to them. */
class AudibleTest {

    private static final String ITEM = """
        package lib;
        import dev.tandem.*;
        import java.util.List;
        public class Item extends Model {
            public static class Both extends Model.Both {
                public final Property<String> title = prop("");
                public final Emitter<Integer> moved = emitter();
            }
            public final Both both = both(Both.class);
            public final Property<Integer> done = prop(0);
            public final Property<Integer> cost = prop(0);
            public final Emitter<Integer> sold = emitter();
            @Client public final Property<Integer> rank = prop(0);
            @Client public final Emitter<String> news = emitter();
        }
        """;

    private static final String SUB_ITEM = """
        package lib;
        import dev.tandem.*;
        public class SubItem extends Item {
            public final Property<Integer> secret = prop(0);
            public final Property<Integer> price = prop(0);
        }
        """;

    private static final String APP = """
        package app;
        import dev.tandem.*;
        import java.util.*;
        import lib.*;
        public abstract class App extends Model {
            public static class Both extends Model.Both {
                public final Property<List<Item>> items = prop(List.of());
                public final ListProperty<SubItem> subs = listProp();
            }
            public final Both both = both(Both.class);
            public final Property<Integer> state = prop(0);
            public abstract class JS extends Model.JS {
                @Handler({"state", "!later", "items*.done", "items*.title"}) void show() { }
                void more() { connect(e -> { }, "subs*.price"); }
            }
            public static class Sub extends App {
                public final Property<Integer> later = prop(0);
                public final Property<Integer> secret = prop(0);
                public class JS extends App.JS { }
            }
        }
        """;

    @TempDir
    static Path folder;
    private static URLClassLoader library;
    private static URLClassLoader both;

    private static final Constraints NO_CONSTRAINTS = new Constraints() {

        @Override
        public Check of(Class<?> declaring, String property) {
            return null;
        }

        @Override
        public CallCheck of(Class<?> declaring, Method method) {
            return null;
        }
    };

    @BeforeAll
    static void compile() throws IOException {
        Path first = Files.createDirectory(folder.resolve("library"));
        run(Compilation.to(first).add("lib.Item", ITEM).add("lib.SubItem", SUB_ITEM));
        library = new URLClassLoader(new URL[] { first.toUri().toURL() }, AudibleTest.class.getClassLoader());
        Path second = Files.createDirectory(folder.resolve("app"));
        run(Compilation.to(second).onClassPath(first).add("app.App", APP));
        both = new URLClassLoader(new URL[] { second.toUri().toURL() }, library);
    }

    private static void run(Compilation compilation) {
        assertThat(compilation.run().errors()).isEmpty();
    }

    @AfterAll
    static void close() throws IOException {
        both.close();
        library.close();
    }

    private static Set<String> audible(ClassLoader loader, String type) throws ClassNotFoundException {
        ModelDescriptors descriptors = new ModelDescriptors(new ModelIndex(loader),
            new ValueTypes(JsonbBuilder.create(ValueFormat.prepare(new JsonbConfig()))), NO_CONSTRAINTS);
        assertThat(descriptors.getProblems()).isEmpty();
        return descriptors.of(loader.loadClass(type).asSubclass(Model.class)).audible();
    }

    @Test
    void whatNobodyListensToIsTheServersAloneUnlessMarked() throws Exception {
        assertThat(audible(library, "lib.Item")).containsExactlyInAnyOrder("moved", "rank", "news");
    }

    @Test
    void aMarkHoldsForSubclasses() throws Exception {
        assertThat(audible(library, "lib.SubItem")).containsExactlyInAnyOrder("moved", "rank", "news");
    }

    @Test
    void whatAnotherModelListensToMayBeHeard() throws Exception {
        assertThat(audible(both, "lib.Item")).containsExactlyInAnyOrder("moved", "rank", "news", "done");
    }

    @Test
    void itMayBeHeardOfSubclassesAndOfSuperclassesNotMore() throws Exception {
        assertThat(audible(both, "lib.SubItem")).containsExactlyInAnyOrder("moved", "rank", "news", "done", "price");
    }

    @Test
    void whatASuperclassListensToMayBeHeardOfItsSubclasses() throws Exception {
        assertThat(audible(both, "app.App$Sub")).containsExactlyInAnyOrder("state", "later");
    }
}
