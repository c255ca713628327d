package dev.tandem;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * Bytes that a browser sends, as a method marked {@link UploadHandler} gets them. Nothing crosses until the method has
 * said what becomes of the bytes: {@link #read} gives a stream to code that may wait, {@link #receive} gives the bytes
 * to code in the turn.
 *
 * <pre>{@code
 * @UploadHandler("photo")
 * void photo(Upload upload) {
 *     if (!upload.getContentType().startsWith("image/")) {
 *         throw new RemoteException("only pictures, please");
 *     }
 *     upload.onProgress(u -> both.percent.set(100 * u.getReceived() / u.getSize()));
 *     upload.read(stream -> store.save(stream)).thenAccept(both.picture::set);
 * }
 * }</pre>
 *
 * <strong>Trust.</strong> The name, the type and {@code meta} are what the browser says. The size is kept: a
 * browser that sends more is shut out.
 * <p>
 * <strong>Threads.</strong> {@code read} runs its code on a managed thread outside the turn, where it may wait, but not
 * touch models; what follows the stage runs in the turn. At most {@code tandem.streams.max} streams are read at once.
 * The browser sends only as fast as the bytes are read.
 * <p>
 * <strong>The end.</strong> The upload fails, and readers get an {@link java.io.IOException}, when either side cancels
 * it, the model is disposed, the session ends, or the browser is silent for long ({@code tandem.socket.silence}).
 */
public interface Upload {

    /** Returns the name of the file, without a path; empty when it was none. */
    String getFileName();

    /** Returns the media type, as the browser believes; empty when it does not know. */
    String getContentType();

    /** Returns the number of bytes. */
    long getSize();

    /** Returns what the browser has given along; empty when that was nothing. */
    Map<String, Object> getMeta();

    /** Returns how many bytes have come. */
    long getReceived();

    /** Has a listener called, in the turn, when more bytes have come. Returns this. */
    Upload onProgress(Consumer<? super Upload> listener);

    /**
     * Has the bytes read from a stream, on a thread that may wait.
     *
     * @param reader need not read all: what is left is discarded
     * @return what the reader returns, or the exception that it throws
     * @throws IllegalStateException when the bytes have a reader already
     */
    <T> CompletionStage<T> read(Reader<T> reader);

    /**
     * Has the bytes given to a function, in the session's turn, piece by piece.
     *
     * @param consumer gets each piece in order, and may keep it
     * @return complete when all have been given; exceptionally when the upload fails or the consumer throws
     * @throws IllegalStateException when the bytes have a reader already
     */
    CompletionStage<Void> receive(Consumer<ByteBuffer> consumer);

    /**
     * Gives up. Nothing happens when it has ended. Any thread.
     *
     * @param reason told to the browser
     */
    void cancel(String reason);

    /** Reads an upload. */
    @FunctionalInterface
    interface Reader<T> {

        T read(InputStream stream) throws Exception;
    }
}
