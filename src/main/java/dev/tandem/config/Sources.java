package dev.tandem.config;

import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.ServletContext;

/** The places where this application's values may be, first come first. */
final class Sources {

    private static final String MICRO_PROFILE = "org.eclipse.microprofile.config.ConfigProvider";

    private Sources() {
    }

    /** @param context may be {@code null} */
    static List<Source> find(ServletContext context) {
        List<Source> sources = new ArrayList<>();
        Source microProfile = microProfile(Thread.currentThread().getContextClassLoader());
        if (microProfile != null) {
            sources.add(microProfile);
        }
        sources.add(TextSource.properties("system property", System::getProperty,
            () -> System.getProperties().stringPropertyNames()));
        sources.add(TextSource.variables("environment variable", System::getenv, () -> System.getenv().keySet()));
        if (context != null) {
            sources.add(contextParameters(context));
        }
        return sources;
    }

    static Source contextParameters(ServletContext context) {
        return TextSource.properties("context parameter", context::getInitParameter,
            () -> context.getInitParameterNames()::asIterator);
    }

    /** Returns the source, or {@code null} where the server has no MicroProfile Config for this application. */
    static Source microProfile(ClassLoader loader) {
        try {
            Class.forName(MICRO_PROFILE, false, loader);
            return MicroProfileSource.find();
        }
        catch (ClassNotFoundException | LinkageError e) {
            return null;
        }
    }
}
