package dev.tandem.socket;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.function.Consumer;

import dev.tandem.wire.Channel;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.Session;

/** A {@link Channel} over a socket of the container. */
final class SocketConnection implements Channel {

    private final Session socket;
    private final String address;
    private volatile SocketReader reader;

    /** @param address where the socket comes from; empty when that is not known */
    SocketConnection(Session socket, String address) {
        this.socket = socket;
        this.address = address;
    }

    String getAddress() {
        return address;
    }

    @Override
    public void send(String text, Consumer<Throwable> done) {
        send(remote -> remote.sendText(text, told(done)), done);
    }

    @Override
    public void send(ByteBuffer bytes, Consumer<Throwable> done) {
        send(remote -> remote.sendBinary(bytes, told(done)), done);
    }

    private void send(Consumer<RemoteEndpoint.Async> message, Consumer<Throwable> done) {
        ClassLoader own = leave();
        try {
            message.accept(socket.getAsyncRemote());
        }
        catch (RuntimeException e) {
            // Containers tell of a dead socket by whatever exception is at hand.
            done.accept(e);
        }
        finally {
            Thread.currentThread().setContextClassLoader(own);
        }
    }

    private static SendHandler told(Consumer<Throwable> done) {
        return result -> done.accept(result.isOK() ? null
            : Objects.requireNonNullElseGet(result.getException(), () -> new IOException("not sent")));
    }

    /** Names who reads from the socket, and is to stop when it is closed from here: containers do not always tell. */
    void setReader(SocketReader reader) {
        this.reader = reader;
    }

    @Override
    public void close(int code, String reason) {
        if (reader != null) {
            reader.stop();
        }
        ClassLoader own = leave();
        try {
            socket.close(new CloseReason(CloseCodes.getCloseCode(code), reason));
        }
        catch (IOException | RuntimeException e) {
            // It is closed already, which is what was wanted.
        }
        finally {
            Thread.currentThread().setContextClassLoader(own);
        }
    }

    /**
     * Lets the thread act as one of the server's own: a thread that the server's pool starts meanwhile inherits the
     * context class loader for good, and would keep this application long after its end (WildFly).
     */
    private ClassLoader leave() {
        Thread thread = Thread.currentThread();
        ClassLoader own = thread.getContextClassLoader();
        thread.setContextClassLoader(socket.getClass().getClassLoader());
        return own;
    }
}
