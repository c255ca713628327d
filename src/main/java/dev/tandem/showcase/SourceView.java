package dev.tandem.showcase;

import java.util.ArrayList;
import java.util.List;

import dev.tandem.Emitter;
import dev.tandem.Handler;
import dev.tandem.Model;
import dev.tandem.ModelEvent;
import dev.tandem.RawJs;
import dev.tandem.ReadOnlyProperty;
import elemental2.dom.HTMLElement;
import jakarta.inject.Inject;

/** Shows the source of a class, and of the classes that it needs. */
public class SourceView extends Model {

    public static class Both extends Model.Both {
        public final ReadOnlyProperty<List<String>> names = readonly(List.of());
        public final ReadOnlyProperty<String> shown = readonly("");
        public final ReadOnlyProperty<String> text = readonly("");
    }
    public final Both both = both(Both.class);

    @Inject SourceFiles files;

    void show(Class<?> type) {
        set(both.names, files.namesFor(type));
        show(type.getSimpleName());
    }

    @Handler("chosen")
    void showChosen(ModelEvent... events) {
        String name = events[events.length - 1].value(String.class);
        if (both.names.get().contains(name)) {
            show(name);
        }
    }

    private void show(String name) {
        set(both.shown, name);
        set(both.text, files.read(name));
    }

    public class JS extends Model.JS {

        public final Emitter<String> chosen = emitter();

        public HTMLElement element;
        HTMLElement tabs;
        HTMLElement code;
        final List<HTMLElement> buttons = new ArrayList<>();

        @Override
        public void init() {
            element = Html.element("section", "card source");
            element.setAttribute("aria-label", "Source");
            tabs = Html.element("nav", "tabs");
            tabs.setAttribute("aria-label", "Files");
            HTMLElement scroller = Html.element("pre", "");
            scroller.tabIndex = 0;
            code = Html.element("code", "");
            scroller.append(code);
            element.append(tabs, scroller);
        }

        @Handler("names")
        void showTabs() {
            tabs.replaceChildren();
            buttons.clear();
            for (String name : both.names.get()) {
                HTMLElement button = Html.text("button", "tab", name);
                button.setAttribute("type", "button");
                button.addEventListener("click", e -> chosen.emit(name));
                buttons.add(button);
                tabs.append(button);
            }
        }

        @Handler({"names", "shown"})
        void markTab() {
            for (HTMLElement button : buttons) {
                button.setAttribute("aria-current", button.textContent.equals(both.shown.get()) ? "true" : "false");
            }
        }

        @Handler("text")
        void showText() {
            code.replaceChildren();
            highlight(code, both.text.get());
        }

        @RawJs("""
            const keywords = `abstract boolean break case catch class continue default do double else enum extends final
                finally for if implements import instanceof int interface long native new null package private
                protected public record return static super switch synchronized this throw throws try void while
                true false`.split(/\\s+/).join("|");
            const tokens = new RegExp([
                /(?<comment>\\/\\*[^]*?\\*\\/|\\/\\/.*)/,
                /(?<string>\"""[^]*?\"""|"(?:[^"\\\\\\n]|\\\\.)*")/,
                /(?<annotation>@\\w+)/,
                RegExp(`\\\\b(?<keyword>${keywords})\\\\b`),
            ].map((token) => token.source).join("|"), "g");
            let end = 0;
            for (const token of text.matchAll(tokens)) {
                element.append(text.slice(end, token.index));
                const span = document.createElement("span");
                span.className = Object.keys(token.groups).find((kind) => token.groups[kind] !== undefined);
                span.textContent = token[0];
                element.append(span);
                end = token.index + token[0].length;
            }
            element.append(text.slice(end));""")
        native void highlight(HTMLElement element, String text);
    }
}
