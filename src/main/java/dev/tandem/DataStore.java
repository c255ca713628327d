package dev.tandem;

import java.io.InputStream;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;

/**
 * Bytes by name, for browsers to fetch: images, downloads, sounds. A session has its own, for its browser alone and for
 * as long as it lives ({@link Session#getData()}); what is for any browser is in the store of assets
 * ({@link dev.tandem.asset.AssetStore#getData()}) until the application ends.
 *
 * <pre>{@code
 * both.picture.set(session.getData().add("chart.png", png));      // <img src="…">
 * both.report.set(session.getData().add("100% report.pdf", pdf, Disposition.ATTACHMENT));      // <a href="…">
 * }</pre>
 *
 * Data is served with the content type of its name's extension, also in parts. An address stands for one content: data
 * that is added under a name again has another address than before, so that a page that shows it sees what is new.
 * <p>
 * <strong>Names.</strong> A name is that of a file, or a path of such, as in {@code "charts/may.png"}: of up to 200
 * characters, and without a part that is empty, {@code .} or {@code ..}. In a session it may have whatever signs a
 * file's name may have, and data replaces what had its name before; what is shared has none of {@code \ ; % ? # :}, and
 * a name that is taken has to be removed first. Whatever is no such name is an {@link IllegalArgumentException}.
 * <p>
 * <strong>Threads.</strong> Any thread.
 */
public interface DataStore {

    /**
     * Keeps bytes.
     *
     * @param bytes kept as they are: do not change them afterwards
     * @return the address, to be used in the page
     * @throws IllegalArgumentException when it is no name, or is shared and taken
     * @throws IllegalStateException when a session is closed, or would keep more than is configured
     * ({@code tandem.data.memory.max})
     */
    default String add(String name, byte[] bytes) {
        return add(name, bytes, Disposition.INLINE);
    }

    /**
     * Keeps bytes, and says what a link to them does: as an attachment they are saved under the last part of the name,
     * and the page stays.
     */
    String add(String name, byte[] bytes, Disposition disposition);

    /**
     * Keeps the bytes of a stream. It is read to its end, on the calling thread, and closed; what is more than a little
     * goes to a temporary file, in a session.
     *
     * @throws java.io.UncheckedIOException when the stream fails; what had the name before is then kept
     * @throws IllegalStateException also when the files of a session would hold more than is configured
     * ({@code tandem.data.files.max})
     */
    default String add(String name, InputStream stream) {
        return add(name, stream, Disposition.INLINE);
    }

    /** Keeps the bytes of a stream, as {@link #add(String, InputStream)} does, and says what a link to them does. */
    String add(String name, InputStream stream, Disposition disposition);

    /** Lets browsers fetch a file. It is read whenever it is asked for, and never deleted. */
    default String add(String name, Path file) {
        return add(name, file, Disposition.INLINE);
    }

    /** Lets browsers fetch a file, as {@link #add(String, Path)} does, and says what a link to it does. */
    String add(String name, Path file, Disposition disposition);

    /**
     * Keeps what is at an address, for example that of a resource of the class path.
     *
     * @throws IllegalArgumentException also when the address is one of another server: {@code http} is not for this
     */
    String add(String name, URL url);

    /**
     * Returns the data of that name, where a session has none of its own that which is shared by all; {@code null} when
     * there is none. The caller closes the stream.
     *
     * @throws java.io.UncheckedIOException when its file cannot be read
     */
    InputStream open(String name);

    /** Returns the names of what was added here, sorted; empty when there is nothing. */
    List<String> getNames();

    /** Removes what has that name. Nothing happens when there is none. */
    void remove(String name);
}
