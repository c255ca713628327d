package dev.tandem.admin.console;

import java.util.List;

import dev.tandem.Handler;
import dev.tandem.ReadOnlyProperty;
import dev.tandem.config.Configuration;
import elemental2.dom.HTMLElement;
import jakarta.inject.Inject;

/** The configuration in force, and where each value comes from. */
public class ConfigurationPanel extends Panel {

    public static class Both extends Panel.Both {
        public final ReadOnlyProperty<List<SettingRow>> settings = readonly(List.of());
        public final ReadOnlyProperty<List<String>> warnings = readonly(List.of());
    }
    public final Both both = both(Both.class);

    @Inject Configuration configuration;

    @Override
    protected void init() {
        set(both.settings, configuration.getValues().stream().map(value -> new SettingRow(value.setting().getName(),
            value.getShownText(), value.origin(), value.isDefault(), value.setting().getDefaultText(),
            value.setting().getDescription())).toList());
        set(both.warnings, configuration.getWarnings());
    }

    public class JS extends Panel.JS {

        HTMLElement rows;
        HTMLElement warningList;

        @Override
        public void init() {
            super.init();
            warningList = Dom.element("ul", "errors");
            rows = Dom.element("tbody", "");
            HTMLElement table = Dom.element("table", "settings");
            table.append(Dom.text("caption", "hidden", "Configuration in force"),
                Dom.head("Key", "Value", "From", "Default", "Meaning"), rows);
            element.append(warningList, Dom.scroller("Configuration", table));
        }

        @Override
        public String getTitle() {
            return "Configuration";
        }

        @Handler("settings")
        void show() {
            rows.replaceChildren();
            for (SettingRow setting : both.settings.get()) {
                HTMLElement name = Dom.text("th", "code", setting.name());
                name.setAttribute("scope", "row");
                HTMLElement row = Dom.element("tr", setting.isDefault() ? "" : "changed");
                row.append(name, Dom.text("td", "code", orDash(setting.value())), Dom.text("td", "", setting.origin()),
                    Dom.text("td", "code muted", orDash(setting.byDefault())),
                    Dom.text("td", "", setting.description()));
                rows.append(row);
            }
        }

        @Handler("warnings")
        void showWarnings() {
            warningList.replaceChildren();
            for (String warning : both.warnings.get()) {
                warningList.append(Dom.text("li", "error warn", warning));
            }
        }

        String orDash(String text) {
            return text.isEmpty() ? "–" : text;
        }
    }
}
