package dev.tandem.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the compiler makes of {@code @UseAsset}. */
class UseAssetTest {

    @TempDir
    Path output;

    @Test
    void theMetadataOfTheModuleHoldsWhatItsClassesUse() {
        Compilation compilation = compile("""
            @UseAsset("chart.css")
            @UseAsset(value = "/lib/chart.js", global = "charts", integrity = "sha384-abc=")
            @UseAsset(value = "https://cdn.example/a.js", module = true, origins = "https://data.example:8443")
            public class Plot extends Model {
                @Client @UseAsset("webjars/uplot/dist/uPlot.js") public static class Axis { }
            }""");

        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.resource("META-INF/tandem/demo/Plot.json")).contains("""
              "assets": [
                {"path": "demo/chart.css"},
                {"path": "lib/chart.js", "integrity": "sha384-abc=", "global": "charts"},
                {"path": "https://cdn.example/a.js", "module": true, "origins": ["https://data.example:8443"]},
                {"path": "webjars/uplot/dist/uPlot.js"}
              ],
            """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "chart.png"                                   | TANDEM-0410: 'demo/chart.png' is no asset; name a file that ends in .js
        "https://fonts.example/css2?family=X"         | TANDEM-0410: 'https://fonts.example/css2?family=X' is no asset
        "file:///a.js"                                | TANDEM-0411: 'file:///a.js' cannot be an asset
        value = "a.js", integrity = "md5-x"           | TANDEM-0412: 'md5-x' is no integrity
        value = "a.js", global = "a b"                | TANDEM-0413: 'a b' is no name of a variable
        value = "a.js", origins = "https://a.b/c"     | TANDEM-0414: 'https://a.b/c' is no origin
        "webjars/fake/none.js"                        | TANDEM-0415: there is no file 'webjars/fake/none.js' on the class path
        """)
    void whatIsCertainlyWrongIsAnError(String values, String message) throws Exception {
        Path properties = output.resolve("META-INF/maven/org.webjars/fake/pom.properties");
        Files.createDirectories(properties.getParent());
        Files.writeString(properties, "version=1.0\n");

        assertThat(compile("@UseAsset(" + values + ") public class Plot extends Model { }").errors())
            .singleElement().asString().startsWith("Plot.java:3: " + message);
    }

    @Test
    void anAddressSaysWhatItIsBehindAHash() {
        assertThat(compile(
            "@UseAsset(\"https://fonts.example/css2?family=X#.css\") public class Plot extends Model { }")
            .errors()).isEmpty();
    }

    private Compilation compile(String type) {
        return Compilation.to(output).add("demo.Plot", "package demo;\nimport dev.tandem.*;\n" + type).run();
    }
}
