package dev.tandem.admin.console;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import dev.tandem.monitor.SessionMetrics;

/**
 * The sessions that match a filter and come first in an order. Of all the others nothing but what they are compared by
 * is read, and that once, as figures change while they are compared.
 */
final class SessionChoice {

    private static final String DEFAULT = "age";

    private static final Map<String, Key> KEYS = Map.ofEntries(
        text("name", SessionMetrics::getName),
        text("app", SessionMetrics::getAppName),
        text("user", SessionMetrics::getUser),
        text("address", SessionMetrics::getAddress),
        text("status", SessionChoice::statusOf),
        number(DEFAULT, session -> -session.getStarted()),
        number("models", SessionMetrics::getModels),
        number("in", SessionMetrics::getMessagesIn),
        number("out", SessionMetrics::getMessagesOut),
        number("bytes", session -> session.getBytesIn() + session.getBytesOut()),
        number("queue", session -> session.getWaitingTasks() + session.getWaitingOperations()),
        number("roundTrip", SessionMetrics::getRoundTripMillis));

    private final Deque<SessionMetrics> first = new ArrayDeque<>();
    private int matching;

    private record Key(Function<SessionMetrics, String> text, ToDoubleFunction<SessionMetrics> number) {
    }

    private record Candidate(String text, double number, String name, SessionMetrics session) {
    }

    /**
     * @param filter in lower case; empty for all
     * @param sort the key of a column, with a minus before it for the largest first; by age when it is none
     */
    SessionChoice(Collection<SessionMetrics> all, String filter, String sort, int most) {
        boolean down = sort.startsWith("-");
        Key key = KEYS.getOrDefault(down ? sort.substring(1) : sort, KEYS.get(DEFAULT));
        // The last one of those that are first so far stands on top, to make room for a better one.
        Comparator<Candidate> order = order(down);
        PriorityQueue<Candidate> best = new PriorityQueue<>(order.reversed());
        for (SessionMetrics session : all) {
            if (matches(session, filter)) {
                matching++;
                best.add(new Candidate(key.text().apply(session), key.number()
                    .applyAsDouble(session), session.getName(),
                    session));
                if (best.size() > most) {
                    best.poll();
                }
            }
        }
        while (!best.isEmpty()) {
            first.push(best.poll().session());
        }
    }

    private static Comparator<Candidate> order(boolean down) {
        Comparator<Candidate> order = Comparator.comparingDouble(Candidate::number).thenComparing(Candidate::text);
        return (down ? order.reversed() : order).thenComparing(Candidate::name);
    }

    /** Returns the sessions in order. */
    List<SessionMetrics> getFirst() {
        return List.copyOf(first);
    }

    /** Returns how many match. */
    int getMatching() {
        return matching;
    }

    private static boolean matches(SessionMetrics s, String filter) {
        return filter.isEmpty() || (s.getName() + " " + s.getAppName() + " " + s.getUser() + " " + s.getAddress() + " "
            + statusOf(s)).toLowerCase(Locale.ROOT).contains(filter);
    }

    static String statusOf(SessionMetrics session) {
        return switch (session.getStatus()) {
            case PENDING -> "pending";
            case CONNECTED -> "connected";
            case DISCONNECTED -> "disconnected";
            case CLOSED -> "closed";
        };
    }

    private static Map.Entry<String, Key> text(String name, Function<SessionMetrics, String> text) {
        return Map.entry(name, new Key(text, session -> 0));
    }

    private static Map.Entry<String, Key> number(String name, ToDoubleFunction<SessionMetrics> number) {
        return Map.entry(name, new Key(session -> "", number));
    }
}
