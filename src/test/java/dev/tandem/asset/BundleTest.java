package dev.tandem.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.tandem.script.JsModule;

/** The modules of an application, and bundles of packages. */
class BundleTest {

    @TempDir
    Path classes;

    private AssetStore store;

    @BeforeEach
    void write() throws IOException {
        module("demo.A", "import { W } from './ui/W.js';\nexport class A {}");
        module("demo.ui.B",
            "import { W } from './W.js';\nimport { U } from '../Units.js';\nexport class B extends W {}");
        module("demo.ui.C", "export class C {}");
        module("demo.ui.W", "import { Model } from 'tandem';\nexport class W extends Model {}");
        module("demo.Units", "export const U = 1;");
        file("META-INF/tandem/index", "demo.A\ndemo.Units\ndemo.ui.B\ndemo.ui.C\ndemo.ui.W\n");
        file("demo/ui/B.css", ".b {}");
        file("demo/ui/W.css", ".w {}");
        store = new AssetStore(new URLClassLoader(new URL[] { classes.toUri().toURL() }, library()));
        store.associateAsset("demo/ui/C.js", "c.css", ".c {}");
        store.associateAsset("demo/ui/C.js", "c.js", "c()");
    }

    @Test
    void allModulesThatTheCompilerHasListedAreKnown() {
        assertThat(store.getModules()).extracting(JsModule::getName)
            .containsExactly("demo/A.js", "demo/Units.js", "demo/ui/B.js", "demo/ui/C.js", "demo/ui/W.js");
    }

    @Test
    void modulesThatAreNewAreFound() throws IOException {
        assertThat(store.getModules()).hasSize(5);
        module("demo.New", "export class New {}");
        file("META-INF/tandem/index", "demo.A\ndemo.New\n");

        assertThat(store.updateModules()).containsExactly("demo/New.js");
        assertThat(store.updateModules()).isEmpty();
        assertThat(store.getModules()).hasSize(6);
    }

    @Test
    void aBundleHoldsWhatIsBelowItsPackageByDependencyAndThenByName() {
        Bundle bundle = store.getBundle("demo/ui.js");

        assertThat(bundle.getName()).isEqualTo("demo/ui.js");
        assertThat(bundle.getModuleNames()).containsExactly("demo/ui/W.js", "demo/ui/B.js", "demo/ui/C.js");
        assertThat(bundle.getAssets()).extracting(Asset::getName).containsExactly("c.js");
        assertThat(bundle.toString()).startsWith("export default ($m) => {").contains("$m[\"demo/ui/C.js\"] = ")
            .doesNotContain("$m[\"demo/Units.js\"] = ");
        assertThat(store.getBundle("demo.js").getModuleNames()).hasSize(5).contains("demo/A.js", "demo/ui/W.js");
    }

    @Test
    void itsDependenciesAreThoseOfItsModulesButForThemselves() {
        assertThat(store.getBundle("demo/ui.js").getDependencies()).contains("demo/Units.js", JsModule.RUNTIME)
            .doesNotContain("demo/ui/W.js", "demo/A.js");
    }

    @Test
    void aBundleOfStylesHoldsNothingElse() {
        Bundle bundle = store.getBundle("demo/ui.css");

        assertThat(bundle.toString()).isEqualTo(".c {}\n.w {}\n.b {}\n");
        assertThat(bundle.getFile().getContentType()).startsWith("text/css");
        assertThat(bundle.getAssets()).extracting(Asset::getName).containsExactly("c.css");
    }

    @Test
    void aPackageWithoutModulesHasNoBundle() {
        assertThat(store.getBundle("other.js")).isNull();
        assertThatThrownBy(() -> store.getBundle("demo")).hasMessageStartingWith("TANDEM-0139: 'demo' is no name");
    }

    /** The library without the indexes of this test's class path. */
    private static ClassLoader library() {
        return new ClassLoader(BundleTest.class.getClassLoader()) {

            @Override
            public Enumeration<URL> getResources(String name) {
                return Collections.emptyEnumeration();
            }
        };
    }

    private void module(String name, String text) throws IOException {
        file("META-INF/tandem/" + name.replace('.', '/') + ".js", text);
    }

    private void file(String path, String text) throws IOException {
        Path file = classes.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
