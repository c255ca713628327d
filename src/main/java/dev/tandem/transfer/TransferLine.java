package dev.tandem.transfer;

import dev.tandem.wire.Account;
import dev.tandem.wire.Budget;
import dev.tandem.wire.Outbox;

/** The line of one session, as those see it who send and receive bytes over it. */
public interface TransferLine {

    /** Returns what sends. */
    Outbox getOutbox();

    /** Counts bytes that are sent. Any thread. */
    void sent(int bytes);

    /** Opens an account for what has come; the session ends when that account is what makes room. */
    Account openAccount(Budget budget);

    /** Returns the network that the bytes come from. */
    String getNetwork();
}
