package dev.tandem.config;

import java.util.Set;
import java.util.TreeSet;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.ConfigValue;

/** MicroProfile Config. Loaded only where its API is there. */
final class MicroProfileSource implements Source {

    private static final String TITLE = "MicroProfile Config";

    private final Config config;

    private MicroProfileSource(Config config) {
        this.config = config;
    }

    /** Returns the source, or {@code null} when there is an API but nobody to provide for it. */
    static Source find() {
        try {
            return new MicroProfileSource(ConfigProvider.getConfig());
        }
        catch (IllegalStateException e) {
            return null;
        }
    }

    @Override
    public Found find(Setting<?> setting) {
        ConfigValue value = config.getConfigValue(setting.getName());
        String text = value.getValue();
        return text == null || text.isBlank() ? null : new Found(text, TITLE + " (" + value.getSourceName() + ")");
    }

    @Override
    public Set<String> getNames() {
        Set<String> found = new TreeSet<>();
        config.getPropertyNames().forEach(name -> {
            if (name.startsWith(Setting.PREFIX)) {
                found.add(name);
            }
        });
        return found;
    }

    @Override
    public String getTitle() {
        return TITLE;
    }
}
