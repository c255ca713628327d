package todo;

import static elemental2.dom.DomGlobal.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import dev.tandem.App;
import dev.tandem.Handler;
import dev.tandem.Model;
import dev.tandem.ReadOnlyListProperty;
import dev.tandem.ReadOnlyProperty;
import dev.tandem.Remote;
import dev.tandem.RemoteException;
import elemental2.dom.HTMLElement;
import elemental2.dom.HTMLInputElement;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;

/** The page of one tab: what everybody has to do. */
@App(value = "", title = "To do")
@RolesAllowed("member")
public class TodoList extends Model {

    public static class Both extends Model.Both {
        public final ReadOnlyListProperty<Item> items = readonlyList();
        public final ReadOnlyProperty<String> user = readonly("");
        public final ReadOnlyProperty<Boolean> manager = readonly(false);
    }
    public final Both both = both(Both.class);

    @Inject
    Tasks tasks;

    @Override
    protected void init() {
        set(both.user, getSession().getPrincipal().getName());
        set(both.manager, getSession().isUserInRole("manager"));
        refresh();
    }

    void refresh() {
        edit(both.items).set(tasks.findAll());
    }

    @Remote
    void add(String title) {
        String text = title.strip();
        if (text.isEmpty() || text.length() > Task.TITLE_LENGTH) {
            throw new RemoteException("A task has 1 to " + Task.TITLE_LENGTH + " characters.");
        }
        tasks.add(text, both.user.get());
    }

    @Remote
    void tick(int id, boolean done) {
        tasks.tick(id, done);
    }

    @Remote
    @RolesAllowed("manager")
    void remove(int id) {
        tasks.remove(id);
    }

    public class JS extends Model.JS {

        private HTMLInputElement title;
        private HTMLElement problem;
        private HTMLElement list;
        private HTMLElement signedIn;
        private final Map<Integer, Row> rows = new HashMap<>();

        @Override
        public void init() {
            signedIn = Html.element("p", "user");
            problem = Html.element("p", "problem");
            problem.setAttribute("role", "alert");
            list = Html.element("ul", "tasks");
            HTMLElement header = Html.element("header", "");
            header.append(Html.text("h1", "", "To do"), signedIn);
            document.body.append(header, form(), problem, list);
            title.focus();
        }

        private HTMLElement form() {
            title = Html.input("text");
            title.maxLength = Task.TITLE_LENGTH;
            title.placeholder = "What is to be done?";
            title.setAttribute("aria-label", "New task");
            HTMLElement form = Html.element("form", "new");
            form.append(title, Html.text("button", "", "Add"));
            listen(form, "submit", event -> {
                event.preventDefault();
                add();
            });
            return form;
        }

        private void add() {
            problem.textContent = "";
            remote(() -> TodoList.this.add(title.value)).thenRun(() -> title.value = "").exceptionally(this::tell);
        }

        private Void tell(Throwable error) {
            problem.textContent = error.getMessage();
            return null;
        }

        @Handler("user")
        void showUser() {
            signedIn.textContent = "Signed in as " + both.user.get();
        }

        @Handler("items")
        void showItems() {
            Set<Integer> gone = new HashSet<>(rows.keySet());
            for (Item item : both.items.get()) {
                gone.remove(item.id());
                rows.computeIfAbsent(item.id(), id -> new Row(item)).show(item);
            }
            for (int id : gone) {
                rows.remove(id).element.remove();
            }
        }

        /** One task's line; it stays where it is while the task lives, and so does the focus. */
        class Row {

            final HTMLElement element = Html.element("li", "");
            final HTMLElement label = Html.element("label", "");
            final HTMLInputElement box = Html.input("checkbox");

            Row(Item item) {
                label.append(box, Html.text("span", "", item.title()), Html.text("small", "", item.author()));
                listen(box, "change", e -> remote(() -> tick(item.id(), box.checked)).exceptionally(JS.this::tell));
                element.append(label);
                if (both.manager.get()) {
                    element.append(removeButton(item));
                }
                list.append(element);
            }

            void show(Item item) {
                label.className = item.done() ? "done" : "";
                box.checked = item.done();
            }

            private HTMLElement removeButton(Item item) {
                HTMLElement button = Html.text("button", "remove", "×");
                button.setAttribute("aria-label", "Remove " + item.title());
                listen(button, "click", e -> remote(() -> remove(item.id())).exceptionally(JS.this::tell));
                return button;
            }
        }
    }
}
