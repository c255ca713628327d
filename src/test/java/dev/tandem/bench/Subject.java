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

        /** Sends a number, another each time, and waits until the server has answered it. */
        void roundTrip() throws IOException;

        /** Receives what the server pushes until that number has come, and returns how many messages it took. */
        int receiveUntil(int number) throws IOException;

        @Override
        void close() throws IOException;
    }
}
