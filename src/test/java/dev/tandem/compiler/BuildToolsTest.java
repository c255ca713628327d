package dev.tandem.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;

import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.jetbrains.jps.javac.APIWrappers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The processor inside other tools than javac itself. */
class BuildToolsTest {

    private static final String MODEL = "package demo; import dev.tandem.*; public class Here extends Model { "
        + "public class JS extends Model.JS { int x; } }";

    @TempDir
    Path output;

    /** A processor that gets another environment, as build tools arrange it. */
    @SupportedAnnotationTypes("*")
    private static final class Wrapped extends AbstractProcessor {

        private final UnaryOperator<ProcessingEnvironment> wrapping;
        private final ModelProcessor processor = new ModelProcessor();

        Wrapped(UnaryOperator<ProcessingEnvironment> wrapping) {
            this.wrapping = wrapping;
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public synchronized void init(ProcessingEnvironment environment) {
            super.init(environment);
            processor.init(wrapping.apply(environment));
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return processor.process(annotations, round);
        }
    }

    @Test
    void itWorksBehindIntelliJsEnvironment() {
        Compilation compilation = Compilation.to(output).add("demo.Here", MODEL).with(new Wrapped(APIWrappers::wrap))
            .run();

        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.resource("META-INF/tandem/demo/Here.js")).contains("x = 0;");
    }

    @Test
    void itWorksBehindGradlesEnvironmentAsAnIsolatingProcessor() throws IOException {
        List<GradleEnvironment> environments = new ArrayList<>();
        Compilation compilation = Compilation.to(output).add("demo.Here", MODEL)
            .add("demo.There", MODEL.replace("Here", "There")).with(new Wrapped(environment -> {
                environments.add(new GradleEnvironment(environment));
                return environments.get(0);
            })).run();

        assertThat(compilation.errors()).isEmpty();
        assertThat(environments.get(0).fullRebuildCauses).isEmpty();
        assertThat(environments.get(0).generated).containsExactlyInAnyOrder("META-INF/tandem/demo/Here.js",
            "META-INF/tandem/demo/Here.js.map", "META-INF/tandem/demo/Here.json", "META-INF/tandem/demo/There.js",
            "META-INF/tandem/demo/There.js.map", "META-INF/tandem/demo/There.json");
        assertThat(compilation.resource("META-INF/tandem/index")).isEqualTo("demo.Here\ndemo.There\n");
        try (var kind = getClass().getResourceAsStream("/META-INF/gradle/incremental.annotation.processors")) {
            assertThat(new String(kind.readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("dev.tandem.compiler.ModelProcessor,isolating\n");
        }
    }

    @Test
    void eclipsesCompilerIsToldWhatToDo() throws IOException {
        assertThat(compileWithEclipse(MODEL)).containsExactly("TANDEM-0390: Tandem compiles models with javac, "
            + "and this is another compiler (Eclipse's?), so their browser sides are not written; let Maven or Gradle "
            + "build the "
            + "project, and turn annotation processing off in the IDE");
    }

    @Test
    void eclipsesCompilerMayCompileWhatHoldsNoModels() throws IOException {
        assertThat(compileWithEclipse("package demo; public class Here { }")).isEmpty();
    }

    private List<String> compileWithEclipse(String source) throws IOException {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        Path file = Files.writeString(output.resolve("Here.java"), source);
        JavaCompiler compiler = new EclipseCompiler();
        JavaCompiler.CompilationTask task = compiler.getTask(new StringWriter(), null, diagnostics,
            List.of("-d", output.toString(), "-classpath", System.getProperty("java.class.path"), "--release", "17"),
            null,
            compiler.getStandardFileManager(null, null, null).getJavaFileObjects(file));
        task.setProcessors(List.of(new ModelProcessor()));
        task.call();
        return diagnostics.getDiagnostics().stream().filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
            .map(each -> each.getMessage(Locale.ROOT)).toList();
    }
}
