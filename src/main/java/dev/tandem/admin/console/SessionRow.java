package dev.tandem.admin.console;

import dev.tandem.Client;

/** The figures of one session; {@code started} in milliseconds since 1970, {@code roundTrip} in milliseconds. */
@Client
public record SessionRow(String name, String app, String user, String address, String status, double started,
    int models,
    double messagesIn, double messagesOut, double bytesIn, double bytesOut, int waitingTasks, int waitingOperations,
    double turns, int refusals, int errors, double roundTrip) {

    public double messages() {
        return messagesIn + messagesOut;
    }

    public int queue() {
        return waitingTasks + waitingOperations;
    }
}
