package dev.tandem.config;

import java.util.ArrayList;
import java.util.List;

/** What was found when the sources were read. */
final class Reading {

    final List<SettingValue<?>> values;
    final Object[] byIndex;
    final List<String> problems = new ArrayList<>();
    final List<String> warnings;

    Reading(List<Source> sources) {
        values = Settings.getAll().stream().<SettingValue<?>>map(setting -> read(setting, sources)).toList();
        byIndex = values.stream().map(SettingValue::value).toArray();
        warnings = UnknownKeys.find(sources);
    }

    private <T> SettingValue<T> read(Setting<T> setting, List<Source> sources) {
        for (Source source : sources) {
            Source.Found found = source.find(setting);
            if (found != null) {
                return read(setting, found);
            }
        }
        return byDefault(setting);
    }

    private <T> SettingValue<T> read(Setting<T> setting, Source.Found found) {
        try {
            return new SettingValue<>(setting, setting.read(found.text()), found.text().strip(), found.origin());
        }
        catch (IllegalArgumentException e) {
            problems.add(Messages.badValue(setting, found.text(), found.origin()));
            return byDefault(setting);
        }
    }

    private static <T> SettingValue<T> byDefault(Setting<T> setting) {
        return new SettingValue<>(setting, setting.getDefault(), setting.getDefaultText(), SettingValue.DEFAULT);
    }
}
