package dev.tandem.it.security;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Hears all that Tandem logs, at any level, and tells how often a text is in it. */
@WebServlet(urlPatterns = "/heard", loadOnStartup = 1)
public class Eavesdropper extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient List<String> heard = new CopyOnWriteArrayList<>();
    private final transient Logger logger = Logger.getLogger("dev.tandem");
    private transient Level level;

    private final transient Handler ear = new Handler() {

        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord log) {
            heard.add(formatter.format(log));
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    @Override
    public void init() {
        level = logger.getLevel();
        logger.setLevel(Level.ALL);
        ear.setLevel(Level.ALL);
        logger.addHandler(ear);
    }

    @Override
    public void destroy() {
        logger.removeHandler(ear);
        logger.setLevel(level);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String text = request.getParameter("text");
        response.getWriter().print(heard.stream().filter(line -> line.contains(text)).count());
    }
}
