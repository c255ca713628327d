package dev.tandem.showcase;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import dev.tandem.Closed;
import dev.tandem.Connected;
import dev.tandem.Disconnected;
import dev.tandem.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Where the chats of all sessions meet. It speaks to each chat in that chat's own turn, from whatever thread it is
 * called on. Its lock makes everybody hear everything in the same order.
 */
@ApplicationScoped
public class Room {

    static final int KEPT_MESSAGES = 50;

    private static final int NUMBERED_NAME_LENGTH = Chat.NAME_LENGTH - 4;

    private final Map<Chat, String> names = new LinkedHashMap<>();
    private final Deque<Message> messages = new ArrayDeque<>();

    /** Tells everybody, the author included; nobody when the author has left. */
    public synchronized void post(Chat author, String text) {
        if (!names.containsKey(author)) {
            return;
        }
        Message message = new Message(names.get(author), text, System.currentTimeMillis());
        messages.addLast(message);
        if (messages.size() > KEPT_MESSAGES) {
            messages.removeFirst();
        }
        tellAll(chat -> chat.hear(message));
    }

    /** Returns the name that the chat has from now on: the wanted one, with a number when somebody else has it. */
    public synchronized String rename(Chat chat, String wanted) {
        if (!names.containsKey(chat)) {
            return wanted;
        }
        String name = freeName(chat, wanted.isEmpty() ? "Guest" : wanted);
        if (!name.equals(names.put(chat, name))) {
            tellWhoIsOnline();
        }
        return name;
    }

    void onConnected(@Observes @Connected Session session) {
        if (session.getApp() instanceof Chat chat) {
            enter(chat);
        }
    }

    void onDisconnected(@Observes @Disconnected Session session) {
        if (session.getApp() instanceof Chat chat) {
            leave(chat);
        }
    }

    void onClosed(@Observes @Closed Session session) {
        if (session.getApp() instanceof Chat chat) {
            leave(chat);
        }
    }

    private synchronized void enter(Chat chat) {
        names.put(chat, "");
        chat.welcome(rename(chat, chat.both.name.get()), List.copyOf(messages));
    }

    private synchronized void leave(Chat chat) {
        if (names.remove(chat) != null) {
            tellWhoIsOnline();
        }
    }

    private void tellWhoIsOnline() {
        List<String> online = List.copyOf(names.values());
        tellAll(chat -> chat.showOnline(online));
    }

    private void tellAll(Consumer<Chat> task) {
        for (Chat chat : names.keySet()) {
            chat.getSession().execute(() -> task.accept(chat));
        }
    }

    private String freeName(Chat chat, String wanted) {
        String name = wanted;
        for (int i = 2; isTaken(name, chat); i++) {
            name = wanted.substring(0, Math.min(wanted.length(), NUMBERED_NAME_LENGTH)) + " " + i;
        }
        return name;
    }

    private boolean isTaken(String name, Chat chat) {
        return names.entrySet().stream().anyMatch(entry -> entry.getKey() != chat && entry.getValue().equals(name));
    }
}
