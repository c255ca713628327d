package dev.tandem.session;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.Map;

import dev.tandem.SessionStatus;
import dev.tandem.config.Settings;
import dev.tandem.transfer.Uploads;
import dev.tandem.wire.Account;
import dev.tandem.wire.Budget;
import dev.tandem.wire.Channel;
import dev.tandem.wire.CloseReasons;
import dev.tandem.wire.WireException;
import dev.tandem.wire.WireNames;

/**
 * Takes what the browser of one session sends, and hands it to the turn as far as there is room: for this session, and
 * for all together. The room is held until a message has been applied. Called by the connection, one message after the
 * other; returns at once.
 */
final class Inbox {

    private static final Logger LOGGER = System.getLogger("dev.tandem.session");

    /** What a waiting message takes besides its characters. */
    private static final int MESSAGE_SIZE = 64;

    /** What a value takes, in characters, once it has been read. */
    private static final int VALUE_SIZE = 80;

    /** So few values need no room: there are not more of these than threads. */
    private static final int FEW_VALUES = 1_000;

    /** What the first frame may take, which was read before it was known whose it is. */
    private static final int HELLO_SIZE = 16 * 1024 * VALUE_SIZE;

    private final ClientSession session;
    private final Conversation conversation;
    private final SessionRegistry registry;
    private final Account account;

    Inbox(ClientSession session, Conversation conversation, SessionRegistry registry) {
        this.session = session;
        this.conversation = conversation;
        this.registry = registry;
        account = openAccount(registry.getInbound());
    }

    /** Opens an account of this session, which ends when the account is what makes room. */
    Account openAccount(Budget budget) {
        return budget.open(session.getVisit().getVisitor().address(), this::makeRoom);
    }

    private void makeRoom() {
        session.getLog().refused(LOGGER, Level.WARNING, Messages.inboundFull());
        session.close(WireNames.CLOSE_TRY_AGAIN, CloseReasons.SERVER_TOO_BUSY);
    }

    /** Takes the frame that said hello, which the task applies. */
    void join(Hello hello, Runnable task) {
        int size = hello.frame().operations().size() == 1 ? 0 : HELLO_SIZE;
        account.take(size);
        session.executeAnyway(() -> {
            try {
                task.run();
            }
            finally {
                account.release(size);
            }
        });
    }

    void offer(String text) {
        session.getCounters().received(text);
        int size = MESSAGE_SIZE + text.length();
        if (take(size)) {
            session.executeAnyway(new Message(text, size));
        }
    }

    private boolean take(int size) {
        if (!account.take(size)) {
            return false;
        }
        if (account.getHeld() > registry.getConfiguration().get(Settings.QUEUE_MAX)) {
            session.getLog().logRefused("too many wait");
            session.close(WireNames.CLOSE_REFUSED, CloseReasons.TOO_MANY_MESSAGES);
            return false;
        }
        return true;
    }

    /** Forgets all that waits, and takes no more. */
    void close() {
        account.close();
        session.getTurn().discard(Message.class::isInstance);
    }

    /** A message that waits for its turn. */
    private final class Message implements Runnable {

        private final String text;
        private final int size;
        private Account values;

        Message(String text, int size) {
            this.text = text;
            this.size = size;
        }

        @Override
        public void run() {
            try {
                if (session.getStatus() != SessionStatus.CLOSED) {
                    conversation.readFrame(text, this::weighed);
                }
            }
            finally {
                account.release(size);
                if (values != null) {
                    values.close();
                }
            }
        }

        /** Not of the queue's account: what is being applied keeps nothing else from waiting. */
        private void weighed(int count) {
            if (count > FEW_VALUES) {
                values = openAccount(registry.getInbound());
                if (!values.take((long) count * VALUE_SIZE)) {
                    throw new WireException("no room for so many values");
                }
            }
        }
    }

    /**
     * Goes on with what is under way, over another connection.
     *
     * @return how many bytes have come of each upload, by number
     */
    Map<Long, Long> resumeTransfers(Map<Integer, Long> received, long now) {
        synchronized (account) {
            return session.getTransfers().resume(received, now);
        }
    }

    /**
     * Takes bytes, of which it may keep the buffer. What comes late over a connection that is not in use any more comes
     * again over the one that is.
     */
    void offer(Channel from, ByteBuffer message) {
        session.getCounters().received(message.remaining());
        Uploads.Problem problem;
        synchronized (account) {
            if (conversation.getChannel() != from) {
                return;
            }
            problem = session.getTransfers().receive(message);
        }
        if (problem == Uploads.Problem.MALFORMED) {
            if (take(MESSAGE_SIZE)) {
                session.executeAnyway(() -> {
                    account.release(MESSAGE_SIZE);
                    session.getLog().refuse("bytes that belong to no upload");
                });
            }
        }
        else if (problem == Uploads.Problem.TOO_MUCH) {
            session.executeAnyway(() -> session.getLog().refuse("more bytes than an upload may send"));
            session.close(WireNames.CLOSE_TOO_BIG, CloseReasons.TOO_MANY_BYTES);
        }
        else if (problem == Uploads.Problem.TOO_SMALL) {
            session.executeAnyway(() -> session.getLog().refuse("an upload in too many small messages"));
            session.close(WireNames.CLOSE_REFUSED, CloseReasons.TOO_MANY_MESSAGES);
        }
    }
}
