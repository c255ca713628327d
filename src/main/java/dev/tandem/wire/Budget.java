package dev.tandem.wire;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/**
 * Bounds what all clients together make the server hold of one kind. Each message and each queue is bounded by itself;
 * ten thousand of them would fill the heap all the same. Where there is no room, never who comes is turned away, but
 * who holds most makes room: of the address that holds most, the largest {@link Account}.
 * <p>
 * A little of each account is free: what an idle tab says needs no room, touches nothing that others share, and never
 * ends anybody. Any thread.
 */
public final class Budget {

    private static final int MARGIN = 8;

    private volatile long max;
    private final UnaryOperator<String> networks;
    private final AtomicLong used = new AtomicLong();
    private final Set<Account> large = ConcurrentHashMap.newKeySet();
    private volatile long limit;

    /**
     * @param max characters or bytes that all accounts together may hold, besides what is free
     * @param networks tells, of an address, what stands for all that the same client may have
     */
    public Budget(long max, UnaryOperator<String> networks) {
        this.max = max;
        this.networks = networks;
        this.limit = max;
    }

    /** Sets how much all accounts together may hold, which ends nobody before more comes. */
    public synchronized void setMax(long max) {
        this.max = max;
        limit = max;
    }

    /**
     * Opens an account, which holds nothing yet.
     *
     * @param address the address of the client; empty when it is not known
     * @param evicted told, once at most and on the thread of whoever needs room, that the account has been closed to
     * make room
     */
    public Account open(String address, Runnable evicted) {
        return new Account(this, address, evicted);
    }

    /** Returns how much is held, besides what is free. */
    public long getUsed() {
        return used.get();
    }

    /** Tells of a change of what an account holds, in which that much counts. */
    void changed(Account account, long difference) {
        boolean isLarge;
        do {
            // Whoever changes it at the same time comes by here, too: the last one sees what is so.
            isLarge = account.isLarge();
            if (isLarge) {
                large.add(account);
            }
            else {
                large.remove(account);
            }
        }
        while (isLarge != account.isLarge());
        if (used.addAndGet(difference) > limit && difference > 0) {
            makeRoom().forEach(Account::tellEvicted);
        }
    }

    /** Closes accounts until there is some room, and returns them. */
    private synchronized List<Account> makeRoom() {
        List<Account> evicted = new ArrayList<>();
        if (used.get() > limit) {
            PriorityQueue<Share> shares = shares();
            while (used.get() > max - max / MARGIN && !shares.isEmpty()) {
                Share share = shares.poll();
                Account account = share.takeLargest();
                account.close();
                evicted.add(account);
                if (!share.accounts.isEmpty()) {
                    shares.add(share);
                }
            }
            // What is held by those who hold next to nothing is not looked through again for each of them.
            limit = Math.max(max, used.get() + max / MARGIN);
        }
        return evicted;
    }

    private PriorityQueue<Share> shares() {
        Map<String, Share> byNetwork = new HashMap<>();
        for (Account account : large) {
            long held = account.getHeld();
            if (held > Account.FREE) {
                byNetwork.computeIfAbsent(networks.apply(account.getAddress()), network -> new Share())
                    .add(account, held);
            }
        }
        PriorityQueue<Share> shares = new PriorityQueue<>(Comparator.comparingLong((Share share) -> share.sum)
            .reversed());
        byNetwork.values().forEach(share -> shares.add(share.sorted()));
        return shares;
    }

    /** What the accounts of one address held when somebody looked; they go on changing. */
    private static final class Share {

        private final List<Map.Entry<Account, Long>> accounts = new ArrayList<>(1);
        private long sum;

        void add(Account account, long held) {
            accounts.add(Map.entry(account, held));
            sum += held;
        }

        Share sorted() {
            accounts.sort(Map.Entry.comparingByValue());
            return this;
        }

        Account takeLargest() {
            Map.Entry<Account, Long> largest = accounts.remove(accounts.size() - 1);
            sum -= largest.getValue();
            return largest.getKey();
        }
    }
}
