package dev.tandem.showcase;

import static elemental2.dom.DomGlobal.document;

import java.util.List;

import dev.tandem.App;
import dev.tandem.Emitter;
import dev.tandem.Handler;
import dev.tandem.Model;
import dev.tandem.ModelEvent;
import dev.tandem.Property;
import dev.tandem.RawJs;
import dev.tandem.ReadOnlyProperty;
import dev.tandem.room.Presence;
import dev.tandem.room.Room;
import dev.tandem.room.Rooms;
import elemental2.dom.HTMLElement;
import elemental2.dom.HTMLInputElement;
import jakarta.inject.Inject;

/** One visitor's view of a room. */
@App(value = "chat", title = "Chat", description = "Everybody talks to everybody, in a room.")
public class Chat extends Model {

    static final int NAME_LENGTH = 24;
    static final int TEXT_LENGTH = 500;
    static final int SHOWN = 50;

    public static class Both extends Model.Both {
        public final Property<String> name = prop("", v -> {
            if (v.length() > NAME_LENGTH) {
                throw new IllegalArgumentException("a name has at most " + NAME_LENGTH + " characters");
            }
            return v.trim();
        });
        public final ReadOnlyProperty<List<String>> online = readonly(List.of());
        /** What was said before this chat came in. */
        public final ReadOnlyProperty<List<Message>> history = readonly(List.of());
    }
    public final Both both = both(Both.class);

    public final Emitter<Message> heard = emitter();

    @Inject Rooms rooms;

    private Room<Message> room;
    private boolean here;

    @Override
    protected void init() {
        joinRoom();
        set(both.history, room.history(SHOWN));
    }

    /** Nobody is in a room any more when the server has gone; its page says again that it came. */
    @Override
    protected void restored() {
        joinRoom();
    }

    private void joinRoom() {
        room = rooms.join("chat", Message.class, heard::emit);
        room.onPresence(present -> set(both.online, namesOf(present)));
    }

    /** A page that was fetched and never shown is nobody. */
    @Handler("came")
    void comeIn() {
        here = true;
        rename();
    }

    @Handler("name")
    void rename() {
        if (here) {
            room.setPresence(null);
            both.name.set(freeName(both.name.get().isEmpty() ? "Guest" : both.name.get(), namesOf(room.getPresent())));
            room.setPresence(Presence.of(both.name.get()));
        }
    }

    @Handler("said")
    void say(ModelEvent... events) {
        for (ModelEvent event : events) {
            String text = event.value(String.class).trim();
            if (!text.isEmpty() && text.length() <= TEXT_LENGTH) {
                room.publish(new Message(both.name.get(), text, System.currentTimeMillis()));
            }
        }
    }

    private static List<String> namesOf(List<Presence> present) {
        return present.stream().map(each -> each.payload(String.class)).toList();
    }

    private static String freeName(String wanted, List<String> taken) {
        String name = wanted;
        for (int i = 2; taken.contains(name); i++) {
            name = wanted.substring(0, Math.min(wanted.length(), NAME_LENGTH - 4)) + " " + i;
        }
        return name;
    }

    public class JS extends Model.JS {

        public final Emitter<Boolean> came = emitter();
        public final Emitter<String> said = emitter();

        HTMLElement messages;
        HTMLElement people;
        HTMLInputElement nameInput;
        HTMLInputElement text;

        @Override
        public void init() {
            messages = Html.element("ol", "card messages");
            messages.setAttribute("role", "log");
            messages.setAttribute("aria-label", "Messages");
            messages.tabIndex = 0;

            people = Html.element("ul", "people");
            nameInput = Html.input("text");
            nameInput.maxLength = NAME_LENGTH;
            nameInput.setAttribute("autocomplete", "nickname");
            bindText(nameInput, "name", "change");
            HTMLElement side = Html.element("aside", "card");
            side.append(Html.labelled("Your name", nameInput), Html.text("h2", "", "Online"), people);

            HTMLElement main = Html.element("main", "chat");
            main.append(messages, side, form());
            HTMLElement header =
                Page.header("Chat", "Open this page in a second tab, or send its address to somebody.");
            document.body.append(header, main);
            text.focus();
            came.emit(true);
        }

        HTMLElement form() {
            text = Html.input("text");
            text.maxLength = TEXT_LENGTH;
            text.setAttribute("aria-label", "Message");
            text.setAttribute("autocomplete", "off");
            text.placeholder = "Say something";
            HTMLElement send = Html.button("Send");
            send.setAttribute("type", "submit");
            HTMLElement form = Html.element("form", "say");
            form.append(text, send);
            listen(form, "submit", e -> {
                e.preventDefault();
                if (!text.value.trim().isEmpty()) {
                    said.emit(text.value);
                    text.value = "";
                }
            });
            return form;
        }

        @Handler("online")
        void showPeople() {
            people.replaceChildren();
            for (String person : both.online.get()) {
                people.append(Html.text("li", "", person));
            }
        }

        @Handler("history")
        void showHistory() {
            messages.replaceChildren();
            for (Message message : both.history.get()) {
                show(message);
            }
        }

        @Handler("heard")
        void showNew(ModelEvent... events) {
            for (ModelEvent event : events) {
                show((Message) event.value());
            }
        }

        void show(Message message) {
            boolean atEnd = messages.scrollHeight - messages.scrollTop - messages.clientHeight < 40;
            HTMLElement item = Html.element("li", "message");
            item.append(Html.text("b", "", message.name()), Html.text("time", "muted", clock(message.time())),
                Html.text("p", "", message.text()));
            messages.append(item);
            if (atEnd) {
                messages.scrollTop = messages.scrollHeight;
            }
        }

        @RawJs("return new Date(time).toLocaleTimeString(undefined, {hour: '2-digit', minute: '2-digit'});")
        native String clock(double time);
    }
}
