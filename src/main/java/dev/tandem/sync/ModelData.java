package dev.tandem.sync;

import dev.tandem.spi.DataSender;
import jakarta.json.JsonArray;

/** The bytes that the models of a session send and receive. Used inside the session's turn. */
public interface ModelData {

    /** Returns what sends data to the twin of a model. */
    DataSender senderTo(String model);

    /** The browser begins an upload, or gives it up; see {@code BrowserOperations}. */
    void receiveUpload(long number, String kind, JsonArray operation);

    /** The browser has so many bytes of a transfer. */
    void confirm(long number, long received, boolean isAll);

    /** Gives up what is under way for a model that has ended. */
    void giveUp(String model);
}
