package dev.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.tandem.asset.AssetStore;
import dev.tandem.asset.Bundle;
import dev.tandem.client.BrowserRuntime;
import dev.tandem.compiler.Compilation;
import dev.tandem.metamodel.ModelIndex;

/** An application whose models build upon those of a jar that was compiled before, in other packages. */
class JarTest {

    @TempDir
    Path folder;
    private URLClassLoader loader;
    private AssetStore store;

    @BeforeEach
    void compile() throws IOException {
        Path library = Files.createDirectory(folder.resolve("library"));
        Files.createDirectories(library.resolve("lib/base"));
        Files.writeString(library.resolve("lib/base/Knob.js"), """
            import { KnobBoth } from "./Knob.base.js";
            export class Knob extends KnobBoth { turn(by) { this.angle += by; return this.angle; } }
            """);
        run(Compilation.to(library)
            .add("lib.data.Point", "package lib.data; import dev.tandem.*; @Client public record Point(int x, int y) {"
                + " public Point twice() { return Scale.apply(this, Scale.DOUBLE); } }")
            .add("lib.data.Scale", "package lib.data; import dev.tandem.*; @Client public final class Scale {"
                + " public static final int DOUBLE = 2; public static final int[] STEPS = {1, 2, 3}; private Scale() "
                + "{ }"
                + " public static Point apply(Point p, int by) { return new Point(p.x() * by, p.y() * by); } }")
            .add("lib.data.Unused", "package lib.data; import dev.tandem.*; @Client public class Unused { }")
            .add("lib.base.Widget", "package lib.base; import dev.tandem.*; import lib.data.*;"
                + " public abstract class Widget extends Model { static final String SECRET = \"of the server\";"
                + " public static final String KIND = \"widget\";"
                + " public static class Both extends Model.Both { public final Property<Point> at = prop(new Point(1, "
                + "2)); }"
                + " public final Both both = both(Both.class);"
                + " public abstract class JS extends Model.JS { protected String kind() { return KIND; }"
                + " public String describe() { return kind() + both.at.get().x(); } } }")
            .add("lib.base.Knob", "package lib.base; import dev.tandem.*; public class Knob extends Model {"
                + " public static class Both extends Model.Both { public final Property<Integer> angle = prop(1); }"
                + " public final Both both = both(Both.class); }"));
        Path jar = jar(library);

        Path classes = Files.createDirectory(folder.resolve("classes"));
        run(Compilation.to(classes).onClassPath(jar)
            .add("app.ui.Main", "package app.ui; import dev.tandem.*; import lib.base.*; import lib.data.*;"
                + " public class Main extends Widget {"
                + " public static class Both extends Widget.Both { public final Property<Integer> by = prop(3); }"
                + " public final Both both = both(Both.class); public FineKnob knob;"
                + " public class JS extends Widget.JS { @Override public String describe() { Point p = "
                + "both.at.get().twice();"
                + " return super.describe() + p.equals(Scale.apply(both.at.get(), 2)) + (Scale.STEPS.length + "
                + "Scale.DOUBLE) + KIND; } } }")
            .add("app.ui.FineKnob",
            "package app.ui; import dev.tandem.*; import lib.base.*; public class FineKnob extends Knob {"
                + " void go() { call(Integer.class, \"turn\", 3); } }"));
        loader = new URLClassLoader(new URL[] { classes.toUri().toURL(), jar.toUri().toURL() }, getClass()
            .getClassLoader());
        store = new AssetStore(loader);
    }

    @AfterEach
    void close() throws IOException {
        loader.close();
    }

    private static void run(Compilation compilation) {
        assertThat(compilation.run().errors()).isEmpty();
    }

    private Path jar(Path classes) throws IOException {
        Path jar = folder.resolve("library.jar");
        try (OutputStream out = Files.newOutputStream(jar); JarOutputStream entries = new JarOutputStream(out);
            Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                entries.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, entries);
            }
        }
        return jar;
    }

    private Bundle bundle(String module) {
        return store.getBundle(List.of(module), Set.of());
    }

    private List<String> modules(String module) {
        return bundle(module).getModuleNames().stream().filter(name -> !name.startsWith("dev/tandem/")).toList();
    }

    @Test
    void aPageGetsWhatTheModelsUseOfAJarAndNothingElse() {
        assertThat(modules("app/ui/Main.js")).containsExactlyInAnyOrder("app/ui/Main.js", "lib/base/Widget.js",
            "lib/data/Point.js", "lib/data/Scale.js");
    }

    @Test
    void constantsOfTheServerStayThere() {
        String text = store.getModule("lib/base/Widget.js").getText() + store.getModule("app/ui/Main.js").getText();

        assertThat(text).contains("\"widget\"").doesNotContain("SECRET", "of the server");
    }

    @Test
    void aModelExtendsAHandWrittenOneOfAJar() {
        assertThat(modules("app/ui/FineKnob.js")).containsExactly("lib/base/Knob.base.js", "lib/base/Knob.js",
            "lib/base/Knob.model.js", "app/ui/FineKnob.js");
    }

    @Test
    void bothRunInThePage() {
        try (BrowserRuntime browser = new BrowserRuntime()) {
            // The class path of the engine is not ours: one after the other, each after what it imports.
            define(browser, "app/ui/Main.js");
            define(browser, "app/ui/FineKnob.js");
            browser.start(
                "[1,0,[\"new\",\"Main1\",\"app.ui.Main\",{},[]],[\"new\",\"Knob1\",\"app.ui.FineKnob\",{},[]]]");

            assertThat(browser.run("Main1", "return model.describe()")).isEqualTo("\"widget1true5widget\"");
            assertThat(browser.run("Knob1", "return model.turn(4)")).isEqualTo("5");
        }
    }

    private void define(BrowserRuntime browser, String module) {
        List<String> names = modules(module);
        names.forEach(name -> browser.provide(name, store.getModule(name).getText()));
        names.forEach(browser::load);
    }

    @Test
    void theServerKnowsTheModelsOfTheJar() {
        ModelIndex index = new ModelIndex(loader);

        assertThat(index.getTypes()).extracting(Class::getName)
            .contains("app.ui.Main", "app.ui.FineKnob", "lib.base.Knob")
            .doesNotContain("lib.base.Widget");
    }
}
