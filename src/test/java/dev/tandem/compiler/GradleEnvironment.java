package dev.tandem.compiler;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.FileObject;
import javax.tools.JavaFileManager.Location;
import javax.tools.JavaFileObject;

/** What Gradle hands to an isolating processor: it wants one class as origin of each file, and no reading of files. */
final class GradleEnvironment implements ProcessingEnvironment {

    private final ProcessingEnvironment delegate;
    private final Filer filer;
    /** What made Gradle compile everything next time. */
    final List<String> fullRebuildCauses = new ArrayList<>();
    final List<String> generated = new ArrayList<>();

    GradleEnvironment(ProcessingEnvironment delegate) {
        this.delegate = delegate;
        filer = new IsolatingFiler(delegate.getFiler());
    }

    private final class IsolatingFiler implements Filer {

        private final Filer filer;

        IsolatingFiler(Filer filer) {
            this.filer = filer;
        }

        @Override
        public JavaFileObject createSourceFile(CharSequence name, Element... origins) throws IOException {
            return filer.createSourceFile(name, origins);
        }

        @Override
        public JavaFileObject createClassFile(CharSequence name, Element... origins) throws IOException {
            return filer.createClassFile(name, origins);
        }

        @Override
        public FileObject createResource(Location location, CharSequence module, CharSequence name, Element... origins)
            throws IOException {
            if (origins.length != 1) {
                fullRebuildCauses.add(name + " has " + origins.length + " origins");
            }
            generated.add(name.toString());
            return filer.createResource(location, module, name, origins);
        }

        @Override
        public FileObject getResource(Location location, CharSequence module, CharSequence name) throws IOException {
            fullRebuildCauses.add(name + " was read");
            return filer.getResource(location, module, name);
        }
    }

    @Override
    public Map<String, String> getOptions() {
        return delegate.getOptions();
    }

    @Override
    public Messager getMessager() {
        return delegate.getMessager();
    }

    @Override
    public Filer getFiler() {
        return filer;
    }

    @Override
    public Elements getElementUtils() {
        return delegate.getElementUtils();
    }

    @Override
    public Types getTypeUtils() {
        return delegate.getTypeUtils();
    }

    @Override
    public SourceVersion getSourceVersion() {
        return delegate.getSourceVersion();
    }

    @Override
    public Locale getLocale() {
        return delegate.getLocale();
    }
}
