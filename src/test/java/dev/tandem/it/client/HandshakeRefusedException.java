package dev.tandem.it.client;

import java.io.IOException;

/** The server did not agree to speak WebSocket. */
public class HandshakeRefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final int status;

    HandshakeRefusedException(String statusLine) {
        super(statusLine);
        status = Integer.parseInt(statusLine.split(" ")[1]);
    }

    /** Returns the status of the answer, such as 403. */
    public int getStatus() {
        return status;
    }
}
