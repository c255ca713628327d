package dev.tandem.config;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/** A source whose values are texts by name. */
final class TextSource implements Source {

    private static final String VARIABLE_PREFIX = "TANDEM_";

    private final String title;
    private final Function<String, String> texts;
    private final Supplier<? extends Iterable<String>> names;
    private final boolean variables;

    private TextSource(String title, Function<String, String> texts, Supplier<? extends Iterable<String>> names,
        boolean variables) {
        this.title = title;
        this.texts = texts;
        this.names = names;
        this.variables = variables;
    }

    /** Names are those of the keys. */
    static TextSource properties(String title, Function<String, String> texts,
        Supplier<? extends Iterable<String>> names) {
        return new TextSource(title, texts, names, false);
    }

    /** Names are those of environment variables. */
    static TextSource variables(String title, Function<String, String> texts,
        Supplier<? extends Iterable<String>> names) {
        return new TextSource(title, texts, names, true);
    }

    @Override
    public Found find(Setting<?> setting) {
        String name = nameOf(setting);
        String text = texts.apply(name);
        return text == null || text.isBlank() ? null : new Found(text, variables ? title + " " + name : title);
    }

    @Override
    public Set<String> getNames() {
        String prefix = variables ? VARIABLE_PREFIX : Setting.PREFIX;
        Set<String> found = new TreeSet<>();
        names.get().forEach(name -> {
            if (name.startsWith(prefix)) {
                found.add(name);
            }
        });
        return found;
    }

    @Override
    public String nameOf(Setting<?> setting) {
        return variables ? setting.getVariableName() : setting.getName();
    }

    @Override
    public String getTitle() {
        return title;
    }
}
