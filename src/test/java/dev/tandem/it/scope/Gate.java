package dev.tandem.it.scope;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;

/** Holds whoever waits until somebody opens. */
@ApplicationScoped
public class Gate {

    private final CountDownLatch latch = new CountDownLatch(1);

    public boolean await() throws InterruptedException {
        return latch.await(20, TimeUnit.SECONDS);
    }

    public void open() {
        latch.countDown();
    }
}
