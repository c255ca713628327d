package dev.tandem.it.redeploy;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;

/** Needs all of the server's threads for EJBs at once, so that they are there, and begun for this application. */
@Stateless
public class Meeting {

    /** As many as WildFly has. */
    static final int MEMBERS = 10;

    private static final int MILLIS = 500;

    @Asynchronous
    public void join(CyclicBarrier barrier) {
        attend(barrier);
    }

    public void attend(CyclicBarrier barrier) {
        try {
            barrier.await(MILLIS, TimeUnit.MILLISECONDS);
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        catch (BrokenBarrierException | TimeoutException e) {
            // There are fewer threads; all of them are here.
        }
    }
}
