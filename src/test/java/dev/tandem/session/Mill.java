package dev.tandem.session;

import dev.tandem.Model;
import dev.tandem.Remote;

/** A model whose method takes its time. */
public class Mill extends Model {

    static final int MILLIS = 5;

    @Remote
    void grind() throws InterruptedException {
        Thread.sleep(MILLIS);
    }

    @Remote
    int tell() {
        return 7;
    }

    public class JS extends Model.JS {
    }
}
