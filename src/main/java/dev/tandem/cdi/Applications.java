package dev.tandem.cdi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.tandem.app.Application;
import dev.tandem.app.LibraryPlace;
import dev.tandem.app.StartingContext;
import dev.tandem.metamodel.ModelIndex;
import dev.tandem.session.ClientSession;
import dev.tandem.session.CurrentSession;
import jakarta.servlet.ServletContext;

/**
 * The applications of a deployment: one, or one for each WAR where WARs of an EAR share the library. Which one is meant is
 * told by the session whose turn runs, by what is being started, or by the class loader of the calling thread.
 */
final class Applications {

    private final Map<ClassLoader, Application> byLoader = new LinkedHashMap<>();
    private final List<ServletContext> contexts = new ArrayList<>();
    private final List<JsonbFinder> jsonbs = new ArrayList<>();

    /** Remembers a web application that has been started, or is being; not one that has a library of its own. */
    synchronized void remember(ServletContext context) {
        if (sees(context.getClassLoader())) {
            contexts.add(context);
        }
    }

    private static boolean sees(ClassLoader loader) {
        try {
            return Class.forName(Applications.class.getName(), false, loader) == Applications.class;
        }
        catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    /** Returns the application that is meant; it is assembled when it is asked for first. */
    synchronized Application current() {
        return LibraryPlace.isShared() ? shared() : of(Applications.class.getClassLoader(), only(contexts));
    }

    private Application shared() {
        ClientSession session = CurrentSession.get();
        if (session != null) {
            for (Application each : byLoader.values()) {
                if (each.sessions().find(session.getId()) == session) {
                    return each;
                }
            }
        }
        ServletContext starting = StartingContext.get();
        if (starting != null) {
            return of(starting.getClassLoader(), starting);
        }
        for (ClassLoader each = Thread.currentThread().getContextClassLoader(); each != null; each = each.getParent()) {
            ServletContext context = contextOf(each);
            if (context != null || byLoader.containsKey(each)) {
                return of(each, context);
            }
        }
        Application only = only(byLoader.values());
        if (only == null) {
            throw Messages.noWebApplication();
        }
        return only;
    }

    private ServletContext contextOf(ClassLoader loader) {
        return contexts.stream().filter(context -> context.getClassLoader() == loader).findFirst().orElse(null);
    }

    private static <T> T only(Iterable<T> all) {
        T only = null;
        for (T each : all) {
            if (only != null) {
                return null;
            }
            only = each;
        }
        return only;
    }

    private Application of(ClassLoader loader, ServletContext context) {
        Application known = byLoader.get(loader);
        if (known == null) {
            JsonbFinder jsonb = new JsonbFinder();
            jsonbs.add(jsonb);
            known = ApplicationAssembler.assemble(new ModelIndex(loader), jsonb, context, loader);
            byLoader.put(loader, known);
        }
        return known;
    }

    synchronized void close() throws Exception {
        for (JsonbFinder each : jsonbs) {
            each.close();
        }
    }
}
