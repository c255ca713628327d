package dev.tandem.it.redeploy;

import java.util.concurrent.CyclicBarrier;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Calls a {@link Meeting}. */
@WebServlet("/meeting")
public class MeetingServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject transient Meeting meeting;

    /** Returns when all are there, or there are no more. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        var barrier = new CyclicBarrier(Meeting.MEMBERS + 1);

        for (int i = 0; i < Meeting.MEMBERS; i++) {
            meeting.join(barrier);
        }

        meeting.attend(barrier);
    }
}
