package dev.tandem.admin.console;

import java.util.ArrayList;
import java.util.List;

import dev.tandem.Handler;
import dev.tandem.ReadOnlyProperty;
import dev.tandem.app.Application;
import dev.tandem.session.ErrorGroup;
import elemental2.dom.HTMLElement;
import jakarta.inject.Inject;

/** What has gone wrong, and what browsers were refused, grouped. */
public class ErrorsPanel extends Panel {

    public static class Both extends Panel.Both {
        public final ReadOnlyProperty<List<ErrorRow>> errors = readonly(List.of());
        public final ReadOnlyProperty<List<ErrorRow>> refusals = readonly(List.of());
    }
    public final Both both = both(Both.class);

    @Inject Application application;

    @Override
    void refresh() {
        set(both.errors, rows(application.getMetrics().getErrorGroups()));
        set(both.refusals, rows(application.getMetrics().getRefusalGroups()));
    }

    private static List<ErrorRow> rows(List<ErrorGroup> groups) {
        return groups.stream().map(group -> new ErrorRow(group.getKind(), group.getMessage(), group.getSession(),
            group.getStack(), group.getCount(), group.getFirst(), group.getLast())).toList();
    }

    public class JS extends Panel.JS {

        HTMLElement errorList;
        HTMLElement refusalList;

        @Override
        public void init() {
            super.init();
            errorList = Dom.element("ul", "errors");
            refusalList = Dom.element("ul", "errors");
            element.append(Dom.text("h2", "", "Errors of handlers, tasks and pages"), errorList,
                Dom.text("h2", "", "Refused to browsers"), refusalList);
        }

        @Override
        public String getTitle() {
            return "Errors";
        }

        @Handler("errors")
        void showErrors() {
            Dom.keepFocus(errorList, () -> fill(errorList, both.errors.get(), "No errors."));
        }

        @Handler("refusals")
        void showRefusals() {
            Dom.keepFocus(refusalList, () -> fill(refusalList, both.refusals.get(), "Nothing was refused."));
        }

        void fill(HTMLElement list, List<ErrorRow> rows, String none) {
            List<String> open = new ArrayList<>();
            for (int i = 0; i < list.childElementCount; i++) {
                HTMLElement item = (HTMLElement) list.childNodes.getAt(i);
                if (item.querySelector("details[open]") != null) {
                    open.add(item.getAttribute("data-key"));
                }
            }
            list.replaceChildren();
            for (ErrorRow row : rows) {
                list.append(item(row, open));
            }
            if (rows.isEmpty()) {
                list.append(Dom.text("li", "muted none", none));
            }
        }

        HTMLElement item(ErrorRow row, List<String> open) {
            String key = row.kind() + row.first();
            HTMLElement item = Dom.element("li", "error");
            item.setAttribute("data-key", key);
            HTMLElement top = Dom.element("p", "error-top");
            top.append(Dom.text("b", "count", Format.number(row.count()) + " ×"), Dom.text("span", "code", row.kind()));
            item.append(top, Dom.text("p", "error-message", row.message()), Dom.text("p", "muted", "first "
                + Format.dateTime(row.first()) + ", last " + Format.dateTime(row.last())
                + (row.session().isEmpty() ? "" : ", session " + row.session())));
            if (!row.stack().isEmpty()) {
                HTMLElement details = Dom.element("details", "");
                if (open.contains(key)) {
                    details.setAttribute("open", "");
                }
                HTMLElement stack = Dom.text("pre", "", row.stack());
                stack.tabIndex = 0;
                details.append(Dom.text("summary", "", "Stack"), stack);
                item.append(details);
            }
            return item;
        }
    }
}
