package dev.tandem;

import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * Bytes on their way to a browser, as {@link Model#sendData(java.io.InputStream, java.util.Map)} has sent them.
 *
 * <pre>{@code
 * Transfer transfer = sendData(report.open(), Map.of("name", "report.pdf"));
 * transfer.onProgress(t -> both.percent.set(100.0 * t.getTransferred() / t.getLength()));
 * transfer.getCompletion().thenRun(() -> both.state.set("sent"));
 * }</pre>
 *
 * <strong>Threads.</strong> Listeners, and what follows the completion, run in the session's turn; the methods may be
 * called from any thread.
 * <p>
 * <strong>The end.</strong> It is complete when the browser has all bytes. It ends exceptionally, and the browser
 * discards what has come, when the stream fails, it is {@linkplain #cancel() cancelled}, the model is disposed, the
 * session ends, or the browser takes nothing for as long as a silent one is given
 * ({@code tandem.socket.silence}). The stream is closed in any case.
 */
public interface Transfer {

    /** Returns the number of bytes; -1 when only the end of the stream will tell. */
    long getLength();

    /** Returns how many bytes have arrived in the browser. */
    long getTransferred();

    /** Has a listener called each time that more bytes have arrived. Returns this. */
    Transfer onProgress(Consumer<? super Transfer> listener);

    /** Returns the end; to wait for it within the turn throws, as that would never end. */
    CompletionStage<Void> getCompletion();

    /** Gives up. Nothing happens when it has ended. */
    void cancel();
}
