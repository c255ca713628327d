package dev.tandem.asset;

import java.io.IOException;
import java.io.StringReader;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle.Control;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the application says to users in place of the library's own texts: files
 * {@code META-INF/tandem/texts.properties}, {@code texts_de.properties}, {@code texts_de_AT.properties} and so on, in
 * UTF-8. Any thread.
 */
final class PageTexts {

    private static final String BASE = "META-INF/tandem/texts";
    private static final Control NAMES = Control.getControl(Control.FORMAT_PROPERTIES);

    /** Browsers name whatever languages they like; more than these are looked for each time. */
    private static final int KEPT = 100;

    private final Resources resources;
    private final Map<Locale, Map<String, String>> known = new ConcurrentHashMap<>();

    PageTexts(Resources resources) {
        this.resources = resources;
    }

    /** Returns the texts of a language by their keys: those of its files, the most special one first. */
    Map<String, String> of(Locale locale) {
        Map<String, String> found = known.get(locale);
        if (found == null) {
            found = read(locale);
            if (known.size() < KEPT) {
                known.put(locale, found);
            }
        }
        return found;
    }

    private Map<String, String> read(Locale locale) {
        Map<String, String> texts = new TreeMap<>();
        List<Locale> candidates = NAMES.getCandidateLocales(BASE, locale);
        for (int i = candidates.size() - 1; i >= 0; i--) {
            String path = NAMES.toBundleName(BASE, candidates.get(i)) + ".properties";
            String file = resources.read(path);
            if (file != null) {
                parse(path, file).forEach((key, text) -> texts.put((String) key, (String) text));
            }
        }
        return Collections.unmodifiableMap(texts);
    }

    private static Properties parse(String path, String file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(file));
        }
        catch (IOException | IllegalArgumentException e) {
            throw Messages.cannotRead(path, new IOException(e));
        }
        return properties;
    }
}
