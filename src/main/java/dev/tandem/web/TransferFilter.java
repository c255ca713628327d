package dev.tandem.web;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Ends the answers that are under way when the application stops: a slow browser would keep a thread of the server, and
 * the application with it, as long as it likes.
 */
final class TransferFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(2);

    private final transient Set<Thread> threads = new HashSet<>();
    private boolean stopped;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
        if (!enter()) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            chain.doFilter(request, response);
        }
        catch (IOException e) {
            if (!hasStopped()) {
                throw e;
            }
            // There is nobody to tell: it was meant to end so.
        }
        finally {
            leave();
        }
    }

    private synchronized boolean enter() {
        if (!stopped) {
            threads.add(Thread.currentThread());
        }
        return !stopped;
    }

    private synchronized boolean hasStopped() {
        return stopped;
    }

    private synchronized void leave() {
        threads.remove(Thread.currentThread());
        if (stopped) {
            // What the server does next with its thread is no concern of the interrupt.
            Thread.interrupted();
            notifyAll();
        }
    }

    /** Interrupts them, and waits a moment for their ends. */
    synchronized void stop() {
        stopped = true;
        threads.forEach(Thread::interrupt);
        try {
            long deadline = System.nanoTime() + PATIENCE;
            for (long left = PATIENCE; !threads.isEmpty() && left > 0; left = deadline - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
