package dev.tandem.compiler;

import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;

import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;

import dev.tandem.compiler.analysis.Analysis;
import dev.tandem.compiler.analysis.BrokenTypes;
import dev.tandem.compiler.analysis.CompileError;
import dev.tandem.compiler.analysis.ModelTypes;
import dev.tandem.compiler.analysis.Naming;
import dev.tandem.compiler.rules.AppNames;
import dev.tandem.compiler.rules.AssetRules;
import dev.tandem.compiler.script.ScriptFiles;
import dev.tandem.compiler.script.Scripts;
import dev.tandem.compiler.translate.JavaLibrary;

/**
 * Compiles the browser's side of models, and classes marked {@code @Client}, to JavaScript while {@code javac} compiles
 * them to bytecode. It writes modules, their metadata and an index into the class output.
 */
public final class ModelProcessor extends AbstractProcessor implements TaskListener {

    private Trees trees;
    private Types types;
    private Elements elements;
    private JavaLibrary library;
    private Scripts scripts;
    /** Gradle's filer knows which file comes from which class, and allows nothing else. */
    private Filer ownFiler;
    private final Set<String> compiled = new TreeSet<>();
    private final Set<String> withModule = new TreeSet<>();
    private final Set<String> written = new HashSet<>();
    private final AppNames apps = new AppNames();

    /** Called by {@code javac}, through the service file. */
    public ModelProcessor() {
        // Nothing to do before init.
    }

    /**
     * What no processor claims is warned of by javac ({@code -Xlint:processing}). Where this one is alone it claims
     * all, as nobody else misses it; where there are others, what is ours.
     */
    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(trees == null || isAlone() ? "*" : "dev.tandem.*");
    }

    private static boolean isAlone() {
        try {
            return ServiceLoader.load(Processor.class, ModelProcessor.class.getClassLoader()).stream()
                .allMatch(each -> each.type() == ModelProcessor.class);
        }
        catch (ServiceConfigurationError e) {
            return false;
        }
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        ProcessingEnvironment javac = Unwrapping.of(environment);
        try {
            trees = Trees.instance(javac);
            JavacTask.instance(javac).addTaskListener(this);
        }
        catch (IllegalArgumentException | LinkageError e) {
            trees = null;
            return;
        }
        types = javac.getTypeUtils();
        elements = javac.getElementUtils();
        library = new JavaLibrary();
        ownFiler = javac.getFiler();
        scripts = new Scripts(trees, ownFiler);
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (trees == null && holdsModel(round)) {
            processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, Messages.notJavac());
            trees = null;
        }
        return trees != null;
    }

    private boolean holdsModel(RoundEnvironment round) {
        TypeElement model = processingEnv.getElementUtils().getTypeElement(ModelTypes.MODEL);
        return model != null && round.getRootElements().stream()
            .anyMatch(root -> processingEnv.getTypeUtils().isSubtype(root.asType(), model.asType()));
    }

    // Trees, once javac knows their types ----------------------------------------------------------------------------

    @Override
    public void finished(TaskEvent event) {
        if (event.getKind() == TaskEvent.Kind.ANALYZE && event.getTypeElement() != null) {
            if (!(event.getTypeElement().getEnclosingElement() instanceof TypeElement)) {
                compiled.add(event.getTypeElement().getQualifiedName().toString());
            }
            compile(event);
        }
        if (event.getKind() == TaskEvent.Kind.COMPILATION) {
            updateIndex();
        }
    }

    private void compile(TaskEvent event) {
        TypeElement type = event.getTypeElement();
        ClassTree tree = trees.getTree(type);
        if (tree == null || elements.getTypeElement(ModelTypes.MODEL) == null) {
            return;
        }
        Analysis analysis = new Analysis(trees, types, elements, event.getCompilationUnit());
        try {
            ModuleCompiler compiler = new ModuleCompiler(analysis, library, scripts);
            boolean isTopLevel = !(type.getEnclosingElement() instanceof TypeElement);
            if (!isTopLevel || !compiler.concerns(type) || BrokenTypes.in(tree, analysis)) {
                return;
            }
            new AssetRules(processingEnv.getFiler(), analysis).check(type);
            apps.check(type, analysis);
            Module module = compiler.compile(type);
            if (module != null) {
                write(module.textPath(), module.text(), type);
                write(module.metadataPath(), module.metadata(), type);
                for (Map.Entry<String, String> other : module.others().entrySet()) {
                    write(Naming.FOLDER + other.getKey(), other.getValue(), type);
                }
                withModule.add(type.getQualifiedName().toString());
            }
        }
        catch (IOException e) {
            analysis.report(tree, Messages.cannotWrite(type, e));
        }
        catch (RuntimeException e) {
            analysis.report(CompileError.at(tree, e));
        }
        catch (StackOverflowError e) {
            analysis.report(CompileError.at(tree, new IllegalStateException("nested too deeply")));
        }
    }

    private void write(String path, String text, TypeElement origin) throws IOException {
        if (!written.add(path)) {
            return;
        }
        boolean isShared = path.startsWith(Naming.FOLDER)
            && ScriptFiles.SHARED.contains(path.substring(Naming.FOLDER.length()));
        Filer filer = isShared ? ownFiler : processingEnv.getFiler();
        try (Writer writer = filer.createResource(StandardLocation.CLASS_OUTPUT, "", path, origin).openWriter()) {
            writer.write(text);
        }
    }

    private void updateIndex() {
        try {
            new IndexWriter(ownFiler).update(compiled, withModule, written);
        }
        catch (IOException e) {
            processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, Messages.cannotWriteIndex(e));
        }
    }
}
