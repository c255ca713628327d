package dev.tandem.bench;

import java.io.IOException;

/** What is measured: a way to talk with the server over a WebSocket. */
interface Subject {

    /** Returns the name for the report. */
    String name();

    /** Opens a connection that is ready for round trips. */
    Link connect() throws Exception;

    /** One connection; used by one thread. */
    interface Link extends AutoCloseable {

        /** Sends a number, another each time, and waits until the server has sent it back. */
        void roundTrip() throws IOException;

        /** Asks the server to send that many numbers one by one, and waits for the last. */
        void receive(int count) throws IOException;

        @Override
        void close() throws IOException;
    }
}
