package dev.tandem.socket;

import dev.tandem.wire.CloseReasons;
import dev.tandem.wire.WireNames;
import jakarta.websocket.MessageHandler;

/**
 * Puts messages of a socket together from their parts, counting as they come, since containers do not enforce their own
 * limits. Called by the container, one part after the other.
 *
 * @param <P> what messages are made of
 */
abstract class MessageReader<P> implements MessageHandler.Partial<P> {

    private volatile PartialMessage<P> begun;

    @Override
    public final void onMessage(P part, boolean last) {
        if (!isExpected()) {
            return;
        }
        PartialMessage<P> partial = begun;
        int length = length(part);
        if (partial == null ? length > maxLength() : partial.isTooBigWith(length, maxLength())) {
            socket().refuse(WireNames.CLOSE_TOO_BIG, CloseReasons.MESSAGE_TOO_BIG);
        }
        else if (!last) {
            keep(partial == null ? begin() : partial, part, length);
        }
        else if (partial == null) {
            receive(own(part));
        }
        else {
            begun = null;
            P whole = partial.endWith(part);
            if (whole != null) {
                receive(whole);
            }
        }
    }

    private void keep(PartialMessage<P> partial, P part, int length) {
        begun = partial;
        partial.add(part, length);
        if (socket().isDone()) {
            // Stopped meanwhile, by another thread.
            drop();
        }
    }

    /** Holds nothing any more of what has come. Any thread. */
    final void drop() {
        PartialMessage<P> partial = begun;
        if (partial != null) {
            begun = null;
            partial.drop();
        }
    }

    /** Returns the reader that knows what has become of the socket. */
    abstract SocketReader socket();

    /** Tells whether a message is of use now; closes the socket when it must not come. */
    abstract boolean isExpected();

    abstract int length(P part);

    /** Returns how long a message may be now. */
    abstract long maxLength();

    abstract PartialMessage<P> begin();

    /** Returns a part that is a whole message, to be kept. */
    abstract P own(P part);

    abstract void receive(P message);
}
