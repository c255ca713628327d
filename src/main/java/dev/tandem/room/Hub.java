package dev.tandem.room;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * One room. Its lock gives all members one order; it is held while a message is put into their queues, and never while
 * their code runs.
 */
final class Hub<T> {

    /**
     * So long changes of who is there are gathered: a thousand who come at once are told of a few times, not a
     * thousand.
     */
    private static final long GATHER_MILLIS = 100;
    private static final long GATHER_NANOS = GATHER_MILLIS * 1_000_000;

    private final String name;
    private final Class<T> type;
    private final int kept;
    private final Delay delay;
    private final Set<Member<T>> members = new LinkedHashSet<>();
    private final Set<Member<T>> watchers = new LinkedHashSet<>();
    private final Deque<T> messages = new ArrayDeque<>(0);
    private long published;
    private long lastUse = System.nanoTime();
    private long lastTold = lastUse - GATHER_NANOS;
    private boolean telling;
    private volatile boolean gone;
    private List<Presence> present = List.of();

    Hub(String name, Class<T> type, int kept, Delay delay) {
        this.name = name;
        this.type = type;
        this.kept = kept;
        this.delay = delay;
    }

    String getName() {
        return name;
    }

    Class<T> getType() {
        return type;
    }

    /** Tells whether another one has this one's place now, or will. */
    boolean isGone() {
        return gone;
    }

    /** Ends the room when nobody is here and nothing has happened for so long. Returns whether it has ended. */
    synchronized boolean endIfIdle(long nanos) {
        gone = gone || members.isEmpty() && watchers.isEmpty() && System.nanoTime() - lastUse > nanos;
        return gone;
    }

    /** Returns whether that has happened; not in a room that is gone. */
    synchronized boolean publish(T message) {
        if (gone) {
            return false;
        }
        lastUse = System.nanoTime();
        published++;
        keep(message);
        boolean left = false;
        for (Member<T> member : members) {
            left |= member.isOver();
            member.hear(message);
        }
        if (left) {
            removeLost();
        }
        return true;
    }

    private void keep(T message) {
        if (kept > 0) {
            if (messages.size() >= kept) {
                messages.removeFirst();
            }
            messages.addLast(message);
        }
    }

    /** Those whose session has ended have left, also when nobody has told. */
    private void removeLost() {
        List.copyOf(members).stream().filter(Member::isOver).forEach(this::leave);
    }

    /** @param until the number of the message that is not meant any more */
    synchronized List<T> history(int most, long until) {
        long later = published - Math.min(until, published);
        int number = (int) Math.max(0, messages.size() - later);
        int first = Math.max(0, number - Math.max(0, most));
        return messages.stream().skip(first).limit(number - first).toList();
    }

    // Who is here ----------------------------------------------------------------------------------------------------

    /** Returns whether that has happened; not in a room that is gone. */
    synchronized boolean join(Member<T> member, Presence presence) {
        if (gone) {
            return false;
        }
        lastUse = System.nanoTime();
        member.enter(presence, published);
        members.add(member);
        if (presence != null) {
            presenceChanged();
        }
        return true;
    }

    synchronized void leave(Member<T> member) {
        lastUse = System.nanoTime();
        members.remove(member);
        watchers.remove(member);
        boolean seen = member.getPresence() != null;
        member.exit();
        if (seen) {
            presenceChanged();
        }
    }

    /** Returns whether that has happened; not in a room that is gone. */
    synchronized boolean watch(Member<T> member) {
        if (!gone) {
            watchers.add(member);
        }
        return !gone;
    }

    synchronized void show(Member<T> member, Presence presence) {
        if (!member.isHere()) {
            throw Messages.notThere(name);
        }
        if (!Objects.equals(member.show(presence), presence)) {
            presenceChanged();
        }
    }

    synchronized List<Presence> getPresent() {
        if (present == null) {
            List<Presence> all = new ArrayList<>(members.size());
            for (Member<T> member : members) {
                if (member.getPresence() != null && !member.isOver()) {
                    all.add(member.getPresence());
                }
            }
            present = List.copyOf(all);
        }
        return present;
    }

    private void presenceChanged() {
        present = null;
        if (telling || watchers.isEmpty()) {
            return;
        }
        telling = true;
        long since = System.nanoTime() - lastTold;
        if (since >= GATHER_NANOS) {
            tell();
        }
        else {
            delay.schedule(this::tell, GATHER_MILLIS - since / 1_000_000);
        }
    }

    private synchronized void tell() {
        telling = false;
        lastTold = System.nanoTime();
        watchers.removeIf(Member::isOver);
        watchers.forEach(Member::tellPresence);
    }
}
