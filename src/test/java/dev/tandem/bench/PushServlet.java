package dev.tandem.bench;

import java.io.IOException;
import java.util.concurrent.locks.LockSupport;

import dev.tandem.Session;
import dev.tandem.Sessions;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Pushes the numbers from 1 to {@code count} to all connections of a subject, so many a second. */
@WebServlet("/push")
public class PushServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    Sessions sessions;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean raw = request.getParameter("subject").equals("raw");
        int count = Integer.parseInt(request.getParameter("count"));
        long period = 1_000_000_000L / Integer.parseInt(request.getParameter("rate"));
        long next = System.nanoTime();

        for (int number = 1; number <= count; number++) {
            push(raw, number);
            next += period;

            for (long now = System.nanoTime(); now < next; now = System.nanoTime()) {
                LockSupport.parkNanos(next - now);
            }
        }
    }

    private void push(boolean raw, int number) throws IOException {
        if (raw) {
            RawEndpoint.push(number);
        }
        else {
            for (Session session : sessions.getSessions("bench")) {
                session.execute(() -> ((BenchModel) session.getApp()).both.count.set(number));
            }
        }
    }
}
