package dev.tandem.script;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds files of WebJars by names without a version, as {@code webjars/uplot/dist/uPlot.min.css}. The version stands in
 * the Maven properties that each WebJar carries.
 */
public final class WebJars {

    private static final String FOLDER = "META-INF/resources/";
    private static final Pattern NAME = Pattern.compile("webjars/([^/]+)/(.+)");
    private static final String[] GROUPS = { "org.webjars.npm", "org.webjars", "org.webjars.bower",
        "org.webjars.bowergithub" };
    private static final Pattern BUILD = Pattern.compile("-\\d+$");

    private WebJars() {
    }

    /** Tells whether a path is that of a file in a WebJar. */
    public static boolean isName(String path) {
        return NAME.matcher(path).matches();
    }

    /**
     * Returns where a file of a WebJar is expected on the class path: with the version of the WebJar that is there, or
     * as it is given where that is unknown, as then the version may be part of it.
     *
     * @param path such as {@code webjars/uplot/dist/uPlot.min.css}
     * @param read returns the text of a resource, or {@code null} when there is none
     */
    public static String locate(String path, UnaryOperator<String> read) {
        Matcher name = NAME.matcher(path);
        if (!name.matches()) {
            throw new IllegalArgumentException(path);
        }
        String version = versionOf(name.group(1), read);
        if (version == null || name.group(2).startsWith(version + "/")) {
            return FOLDER + path;
        }
        String located = FOLDER + "webjars/" + name.group(1) + "/" + version + "/" + name.group(2);
        String base = BUILD.matcher(version).replaceFirst("");
        // A second build of a WebJar, 3.7.1-1, holds the files of 3.7.1.
        return base.equals(version) || read.apply(located) != null ? located
            : FOLDER + "webjars/" + name.group(1) + "/" + base + "/" + name.group(2);
    }

    /** Returns the version of a WebJar; {@code null} when it is not there, or does not tell. */
    public static String versionOf(String name, UnaryOperator<String> read) {
        for (String group : GROUPS) {
            String text = read.apply("META-INF/maven/" + group + "/" + name + "/pom.properties");
            if (text != null) {
                Properties properties = new Properties();
                try {
                    properties.load(new StringReader(text));
                }
                catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return properties.getProperty("version");
            }
        }
        return null;
    }
}
