package dev.tandem.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import dev.tandem.asset.AssetStore;
import dev.tandem.script.JsModule;
import dev.tandem.script.JsScanner;
import dev.tandem.script.ScopeReader;

/** Java's classes and functions stand in several files, and are one module to others. */
class JavaFilesTest {

    private static final String FOLDER = "dev/tandem/client/java/";

    private final AssetStore store = new AssetStore(getClass().getClassLoader());
    private final JsModule java = store.getModule(JsModule.JAVA);

    @Test
    void noTwoFilesDeclareTheSameName() {
        List<String> declared = new ArrayList<>();
        java.getImports().forEach(file -> declared.addAll(declared(store.getModule(file))));

        assertThat(declared).hasSizeGreaterThan(250).doesNotHaveDuplicates();
    }

    private static Set<String> declared(JsModule file) {
        List<ScopeReader.Statement> statements =
            new ScopeReader(new JsScanner(file.getName(), file.body()).getTokens()).getStatements();
        Set<String> names = new TreeSet<>();
        statements.forEach(statement -> names.addAll(statement.names()));
        return names;
    }

    @Test
    void filesImportEachOtherAndNothingElse() {
        Set<String> imported = new TreeSet<>();
        java.getImports().forEach(file -> imported.addAll(store.getModule(file).getImports()));

        assertThat(java.getImports()).allSatisfy(file -> assertThat(file).startsWith(FOLDER));
        assertThat(java.getImports()).containsAll(imported);
    }
}
