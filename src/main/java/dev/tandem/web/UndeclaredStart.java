package dev.tandem.web;

import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;

import dev.tandem.app.LibraryPlace;
import dev.tandem.socket.SocketEndpoint;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.HandlesTypes;
import jakarta.websocket.Endpoint;
import jakarta.websocket.server.ServerContainer;

/**
 * Starts an application whose container does not call {@link TandemListener}: annotations are not looked for where
 * {@code web.xml} says that it is complete, nor outside the WAR, as in the {@code lib} of an EAR. What an initializer adds
 * may add nothing itself, so that all is added here, but for sockets, which not every container is ready for yet.
 */
public class UndeclaredStart implements ServletContainerInitializer {

    private static final Logger LOGGER = System.getLogger("dev.tandem.web");
    private static final String ATTRIBUTE = UndeclaredStart.class.getName();
    private static final String WEB_XML = "/WEB-INF/web.xml";

    @Override
    public void onStartup(Set<Class<?>> types, ServletContext context) {
        if (!hasBegun(context) && (LibraryPlace.isShared() || isMetadataComplete(context))) {
            context.setAttribute(ATTRIBUTE, true);
            Begun begun = new Begun(context);
            begun.start();
            context.addListener(begun);
        }
    }

    /** Tells whether the application is started here. */
    static boolean hasBegun(ServletContext context) {
        return context.getAttribute(ATTRIBUTE) != null;
    }

    private static boolean isMetadataComplete(ServletContext context) {
        try (InputStream in = context.getResourceAsStream(WEB_XML)) {
            return in != null && isMetadataComplete(in);
        }
        catch (Exception e) {
            // The container reads it, too, and has its own words for what is wrong.
            LOGGER.log(Level.DEBUG, "web.xml cannot be read", e);
            return false;
        }
    }

    static boolean isMetadataComplete(InputStream webXml) throws Exception {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(webXml);
        try {
            while (!reader.isStartElement()) {
                reader.next();
            }
            String value = reader.getAttributeValue(null, "metadata-complete");
            return value != null && (value.strip().equals("true") || value.strip().equals("1"));
        }
        finally {
            reader.close();
        }
    }

    /** Tyrus starts where it is told of an endpoint in the WAR, and is not told of ours beside it. */
    private static void startWebSockets(ServletContext context) {
        for (ServletContainerInitializer each : ServiceLoader.load(ServletContainerInitializer.class)) {
            HandlesTypes handled = each.getClass().getAnnotation(HandlesTypes.class);
            if (handled != null && List.of(handled.value()).contains(Endpoint.class)) {
                try {
                    each.onStartup(new HashSet<>(Set.of(SocketEndpoint.class)), context);
                }
                catch (ServletException | RuntimeException e) {
                    LOGGER.log(Level.ERROR, Messages.noWebSockets().getMessage(), e);
                }
            }
        }
    }

    /** What has been begun; not every container tells of what an initializer throws, so that is thrown again. */
    private static final class Begun implements ServletContextListener {

        private final TandemListener listener = new TandemListener();
        private final ServletContext context;
        private RuntimeException failure;

        Begun(ServletContext context) {
            this.context = context;
        }

        void start() {
            try {
                listener.start(context);
            }
            catch (RuntimeException e) {
                failure = e;
            }
        }

        @Override
        public void contextInitialized(ServletContextEvent event) {
            if (failure != null) {
                throw failure;
            }
            if (context.getAttribute(ServerContainer.class.getName()) == null) {
                startWebSockets(context);
            }
            listener.listen(context);
        }

        @Override
        public void contextDestroyed(ServletContextEvent event) {
            listener.contextDestroyed(event);
        }
    }
}
