package dev.tandem.web;

import java.util.Set;

import jakarta.servlet.GenericServlet;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.UnavailableException;

/**
 * Closes the sockets of an application that stops, before its container does: WildFly's closes what is open on threads
 * that it begins at that moment, which inherit the application's class loader and keep it as long as the server runs.
 * Listeners hear of the end in reverse order, WildFly's own was added last, and only what is added here comes behind
 * it.
 */
public class SocketShutdown implements ServletContainerInitializer {

    private static final String ATTRIBUTE = SocketShutdown.class.getName();

    @Override
    public void onStartup(Set<Class<?>> types, ServletContext context) {
        context.addListener(new Listener());
        context.addListener(new SignOutListener());
    }

    /** Names what closes the application's sockets, however often it is called; once, while the application starts. */
    static void register(ServletContext context, Runnable closing) {
        context.setAttribute(ATTRIBUTE, closing);
        context.addServlet("tandem-shutdown", new Closer(closing)).setLoadOnStartup(1);
    }

    /** Payara ends servlets first, then filters, and with Tyrus' filter the sockets, and then tells listeners. */
    private static final class Closer extends GenericServlet {

        private static final long serialVersionUID = 1L;

        private final transient Runnable closing;

        Closer(Runnable closing) {
            this.closing = closing;
        }

        @Override
        public void service(ServletRequest request, ServletResponse response) throws ServletException {
            throw new UnavailableException("there is nothing");
        }

        @Override
        public void destroy() {
            closing.run();
        }
    }

    /** Has nothing to do in an application that did not start. */
    private static final class Listener implements ServletContextListener {

        @Override
        public void contextDestroyed(ServletContextEvent event) {
            if (event.getServletContext().getAttribute(ATTRIBUTE) instanceof Runnable closing) {
                closing.run();
            }
        }
    }
}
