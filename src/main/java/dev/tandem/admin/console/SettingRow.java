package dev.tandem.admin.console;

import dev.tandem.Client;

/** One key of the configuration. */
@Client
public record SettingRow(String name, String value, String origin, boolean isDefault, String byDefault,
    String description) {
}
