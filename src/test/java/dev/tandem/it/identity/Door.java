package dev.tandem.it.identity;

import java.io.IOException;
import java.security.Principal;

import dev.tandem.Session;
import dev.tandem.Sessions;
import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Where users come and go. */
@WebServlet("/door/*")
@DeclareRoles({ "admin", "member" })
public class Door extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Session session;

    @Inject
    private transient Sessions sessions;

    @Inject
    private transient Basket basket;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws ServletException, IOException {
        switch (request.getPathInfo()) {
            case "/in" -> request.getSession();
            case "/in/briefly" -> request.getSession().setMaxInactiveInterval(9);
            case "/invalidate" -> request.getSession().invalidate();
            case "/logout" -> request.logout();
            case "/banish" -> sessions.closeAll("ada");
            case "/basket" -> response.getWriter().print(basket.add());
            case "/session" -> response.getWriter().print(tellSession());
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
        if (request.getPathInfo().startsWith("/in/") || request.getPathInfo().equals("/in")) {
            Principal caller = request.getUserPrincipal();
            response.getWriter().print(caller == null ? "nobody" : caller.getName());
        }
    }

    private String tellSession() {
        try {
            return session.getId();
        }
        catch (ContextNotActiveException e) {
            return e.getMessage();
        }
    }
}
