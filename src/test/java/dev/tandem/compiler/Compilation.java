package dev.tandem.compiler;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles sources with the processor, into a folder. */
public final class Compilation {

    private final Path output;
    private final List<JavaFileObject> sources = new ArrayList<>();
    private Processor processor = new ModelProcessor();
    private String classPath = System.getProperty("java.class.path");
    private final DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();

    Compilation(Path output) {
        this.output = output;
    }

    public static Compilation to(Path output) {
        return new Compilation(output);
    }

    public Compilation add(String className, String source) {
        sources.add(new Source(className, source));
        return this;
    }

    /** Adds a file of a source folder. */
    public Compilation add(Path file) {
        ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null).getJavaFileObjects(file)
            .forEach(sources::add);
        return this;
    }

    /** Puts folders of classes, or jars, before the rest of the class path. */
    public Compilation onClassPath(Path... entries) {
        for (Path entry : entries) {
            classPath = entry + File.pathSeparator + classPath;
        }
        return this;
    }

    /** Takes another processor than ours as it is. */
    Compilation with(Processor other) {
        processor = other;
        return this;
    }

    public Compilation run() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of("-d", output.toString(), "-classpath", classPath, "-sourcepath", "",
            "-Xlint:-options");
        JavaCompiler.CompilationTask task = compiler.getTask(null, null, diagnostics, options, null, sources);
        task.setProcessors(List.of(processor));
        task.call();
        return this;
    }

    /** Returns each error as {@code line: message}. */
    public List<String> errors() {
        return diagnostics.getDiagnostics().stream().filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
            .map(each -> fileName(each) + ":" + each.getLineNumber() + ": " + each.getMessage(Locale.ROOT)).toList();
    }

    /** Returns each warning as {@code line: message}. */
    public List<String> warnings() {
        return diagnostics.getDiagnostics().stream()
            .filter(each -> each.getKind() == Diagnostic.Kind.WARNING
            || each.getKind() == Diagnostic.Kind.MANDATORY_WARNING)
            .map(each -> fileName(each) + ":" + each.getLineNumber() + ": " + each.getMessage(Locale.ROOT)).toList();
    }

    /** Returns the places of the errors, as {@code file:line:column}. */
    List<String> places() {
        return diagnostics.getDiagnostics().stream().filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
            .map(each -> fileName(each) + ":" + each.getLineNumber() + ":" + each.getColumnNumber()).toList();
    }

    private static String fileName(Diagnostic<? extends JavaFileObject> diagnostic) {
        if (diagnostic.getSource() == null) {
            return "";
        }
        String name = diagnostic.getSource().getName();
        return name.substring(name.lastIndexOf('/') + 1);
    }

    public String resource(String path) {
        try {
            return Files.readString(output.resolve(path));
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String className, String text) {
            super(URI.create("string:///" + className.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
