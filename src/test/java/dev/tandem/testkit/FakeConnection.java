package dev.tandem.testkit;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import dev.tandem.wire.Channel;

/** A socket that keeps what it is given; sends are done at once, or when the test says so. */
public final class FakeConnection implements Channel {

    public final List<String> frames = new ArrayList<>();
    public final List<byte[]> messages = new ArrayList<>();
    public boolean slow;
    public int closeCode;
    public String closeReason;

    private Consumer<Throwable> underWay;

    @Override
    public void send(String text, Consumer<Throwable> done) {
        frames.add(text);
        if (slow) {
            underWay = done;
        }
        else {
            done.accept(null);
        }
    }

    @Override
    public void send(ByteBuffer bytes, Consumer<Throwable> done) {
        byte[] message = new byte[bytes.remaining()];
        bytes.get(message);
        messages.add(message);
        if (slow) {
            underWay = done;
        }
        else {
            done.accept(null);
        }
    }

    /** Completes the send that is under way. */
    public void complete() {
        Consumer<Throwable> done = underWay;
        underWay = null;
        done.accept(null);
    }

    /** Completes the send that is under way; returns false when there is none. */
    public boolean completeIfUnderWay() {
        if (underWay == null) {
            return false;
        }
        complete();
        return true;
    }

    @Override
    public void close(int code, String reason) {
        closeCode = code;
        closeReason = reason;
    }

    public List<String> takeFrames() {
        List<String> taken = List.copyOf(frames);
        frames.clear();
        return taken;
    }
}
