package dev.tandem.room;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A room as one member sees it, or one who stands outside. */
final class Member<T> implements Room<T> {

    private static final Logger LOGGER = System.getLogger("dev.tandem.room");

    private final Supplier<Hub<T>> finder;
    private final Consumer<? super T> heard;
    private final Mailbox mailbox;
    private final HeldRooms holder;
    private volatile Hub<T> hub;
    private volatile Consumer<? super List<Presence>> presenceListener;
    private volatile Runnable missedListener;

    /** What follows is guarded by the hub. */
    private Presence presence;
    private boolean here;
    private volatile long joined = Long.MAX_VALUE;

    /**
     * @param finder returns the room as it is now, and throws where there can be none
     * @param heard {@code null} for one who stands outside
     */
    Member(Supplier<Hub<T>> finder, Consumer<? super T> heard, Mailbox mailbox, HeldRooms holder) {
        this.finder = finder;
        this.hub = finder.get();
        this.heard = heard;
        this.mailbox = mailbox;
        this.holder = holder;
        mailbox.onMissed(this::tellMissed);
    }

    // The room -------------------------------------------------------------------------------------------------------

    @Override
    public String getName() {
        return hub.getName();
    }

    @Override
    public void publish(T message) {
        if (message == null) {
            throw Messages.noMessage(getName());
        }
        T typed = hub.getType().cast(message);
        until(room -> room.publish(typed));
    }

    @Override
    public List<T> history(int most) {
        return present().history(most, joined);
    }

    @Override
    public List<Presence> getPresent() {
        return present().getPresent();
    }

    @Override
    public void setPresence(Presence presence) {
        hub.show(this, presence);
    }

    @Override
    public void onPresence(Consumer<? super List<Presence>> listener) {
        presenceListener = listener;
        until(room -> room.watch(this));
        holder.began(this);
        tellPresence();
    }

    @Override
    public void onMissed(Runnable listener) {
        missedListener = listener;
    }

    @Override
    public void leave() {
        hub.leave(this);
        mailbox.close();
        holder.ended(this);
    }

    void join(Presence presence) {
        until(room -> room.join(this, presence));
        holder.began(this);
    }

    /** A room that has ended while nobody was there begins anew. */
    private void until(Predicate<Hub<T>> task) {
        while (!task.test(hub)) {
            hub = finder.get();
        }
    }

    private Hub<T> present() {
        if (hub.isGone()) {
            hub = finder.get();
        }
        return hub;
    }

    // What the hub does ----------------------------------------------------------------------------------------------

    void enter(Presence presence, long number) {
        this.presence = presence;
        here = true;
        joined = number;
    }

    void exit() {
        presence = null;
        here = false;
    }

    boolean isHere() {
        return here;
    }

    Presence getPresence() {
        return presence;
    }

    /** @return the one before */
    Presence show(Presence other) {
        Presence before = presence;
        presence = other;
        return before;
    }

    boolean isOver() {
        return mailbox.getOutlet().isOver();
    }

    void hear(T message) {
        if (heard != null) {
            mailbox.add(() -> heard.accept(message));
        }
    }

    void tellPresence() {
        if (presenceListener != null) {
            mailbox.put(() -> presenceListener.accept(getPresent()));
        }
    }

    private void tellMissed() {
        Runnable listener = missedListener;
        if (listener == null) {
            LOGGER.log(Level.WARNING, Messages.missed(getName()));
        }
        else {
            listener.run();
        }
    }
}
