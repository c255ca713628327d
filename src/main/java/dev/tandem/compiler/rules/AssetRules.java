package dev.tandem.compiler.rules;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.annotation.processing.Filer;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileManager.Location;
import javax.tools.StandardLocation;

import com.sun.source.tree.Tree;

import dev.tandem.compiler.analysis.Analysis;
import dev.tandem.compiler.analysis.ModelTypes;
import dev.tandem.compiler.rules.UsedAssets.Used;
import dev.tandem.script.WebJars;

/** Checks {@code @UseAsset}: its values, and, as far as a compiler can see, that its file exists. */
public final class AssetRules {

    private static final Pattern NAME = Pattern.compile(".+\\.(?:js|mjs|css)", Pattern.CASE_INSENSITIVE);
    private static final Pattern INTEGRITY = Pattern.compile("(?:sha(?:256|384|512)-[A-Za-z0-9+/]+={0,2}\\s*)*");
    private static final Pattern ORIGIN =
        Pattern.compile("https?://[A-Za-z0-9.-]+(?::\\d+)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern GLOBAL = Pattern.compile("[\\p{Alpha}_$][\\p{Alnum}_$]*");
    private static final Pattern SOURCES = Pattern.compile("(.*/src/\\w+/)java/");
    private static final List<Location> LOCATIONS = List.of(StandardLocation.CLASS_OUTPUT, StandardLocation.CLASS_PATH);

    private final Filer filer;
    private final Analysis analysis;

    public AssetRules(Filer filer, Analysis analysis) {
        this.filer = filer;
        this.analysis = analysis;
    }

    public void check(TypeElement topLevel) {
        for (Used used : UsedAssets.of(topLevel)) {
            String problem = problem(used);
            if (problem != null) {
                Tree annotation = analysis.trees.getTree(used.type(), used.annotation());
                analysis.report(annotation == null ? analysis.trees.getTree(used.type()) : annotation, problem);
            }
        }
    }

    private String problem(Used used) {
        String path = used.path();
        if (!NAME.matcher(path).matches() && !(used.isRemote() && NAME.matcher(path.replaceFirst("[?#].*", ""))
            .matches())) {
            return Messages.assetName(path);
        }
        if (path.contains("://") && !used.isRemote()) {
            return Messages.assetScheme(path);
        }
        if (!INTEGRITY.matcher(used.text("integrity")).matches()) {
            return Messages.integrity(used.text("integrity"));
        }
        if (!used.text("global").isEmpty() && !GLOBAL.matcher(used.text("global")).matches()) {
            return Messages.assetGlobal(used.text("global"));
        }
        if (ModelTypes.value(used.annotation(), "origins") instanceof List<?> origins) {
            for (Object origin : origins) {
                String text = String.valueOf(((AnnotationValue) origin).getValue());
                if (!ORIGIN.matcher(text).matches()) {
                    return Messages.assetOrigin(text);
                }
            }
        }
        return used.isRemote() || !isMissing(used) ? null : Messages.assetMissing(path);
    }

    /** Tells whether a file is certainly missing: resources and WebJars may be added when compilation is done. */
    private boolean isMissing(Used used) {
        if (WebJars.isName(used.path())) {
            String located = WebJars.locate(used.path(), this::read);
            boolean isKnown = WebJars.versionOf(used.path().split("/")[1], this::read) != null;
            return isKnown && read(located) == null;
        }
        if (read(used.path()) != null) {
            return false;
        }
        URI source = analysis.unit.getSourceFile().toUri();
        Matcher folder = SOURCES.matcher("file".equals(source.getScheme()) ? source.getPath() : "");
        // Only Maven's layout tells where the resources are.
        return folder.lookingAt() && Files.isRegularFile(Path.of(folder.group(1)).resolve("../../pom.xml"))
            && !Files.exists(Path.of(folder.group(1), "resources", used.path()))
            && !Files.exists(Path.of(folder.group(1), "java", used.path()));
    }

    private String read(String path) {
        for (Location location : LOCATIONS) {
            try {
                return filer.getResource(location, "", path).getCharContent(true).toString();
            }
            catch (IOException | IllegalArgumentException e) {
                // Not there.
            }
        }
        return null;
    }
}
