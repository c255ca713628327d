package dev.tandem.admin.console;

import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;

import dev.tandem.Client;
import elemental2.dom.HTMLElement;
import elemental2.dom.HTMLInputElement;

/** What an administrator does to a session, or to all: says something, lets the page load again, closes. */
@Client
public class Actions {

    static final int MAX_TEXT = 1000;

    public final HTMLElement element = Dom.element("section", "actions");
    final HTMLInputElement text;
    final HTMLElement result = Dom.status("p", "result");
    final BiFunction<String, String, CompletionStage<String>> run;

    /** @param whom as in "all sessions" */
    public Actions(String whom, BiFunction<String, String, CompletionStage<String>> run) {
        this.run = run;
        text = Dom.input("Message to " + whom, "Message to " + whom);
        text.maxLength = MAX_TEXT;
        HTMLElement send = Dom.text("button", "button", "Send");
        HTMLElement form = Dom.element("form", "message");
        form.append(text, send);
        form.addEventListener("submit", e -> {
            e.preventDefault();
            if (!text.value.trim().isEmpty()) {
                act("message", text.value);
                text.value = "";
            }
        });
        element.setAttribute("aria-label", "Actions on " + whom);
        HTMLElement buttons = Dom.element("div", "buttons");
        String all = whom.startsWith("all ") ? " all" : "";
        buttons.append(confirmed("reload", "Reload" + all, "Reload " + whom + "?"),
            confirmed("close", "Close" + all, "Close " + whom + "?"));
        element.append(form, buttons, result);
    }

    /** Returns a button that asks once more, in its place. */
    HTMLElement confirmed(String action, String title, String question) {
        HTMLElement group = Dom.element("span", "confirmed");
        HTMLElement first = Dom.button("button danger", title);
        first.setAttribute("aria-label", question.substring(0, question.length() - 1));
        HTMLElement yes = Dom.button("button danger sure", question);
        HTMLElement no = Dom.button("button", "Cancel");
        first.addEventListener("click", e -> {
            group.replaceChildren(yes, no);
            no.focus();
        });
        no.addEventListener("click", e -> {
            group.replaceChildren(first);
            first.focus();
        });
        yes.addEventListener("click", e -> {
            group.replaceChildren(first);
            first.focus();
            act(action, "");
        });
        group.append(first);
        return group;
    }

    void act(String action, String value) {
        run.apply(action, value).thenAccept(answer -> {
            result.textContent = answer;
        });
    }
}
