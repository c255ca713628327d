package dev.tandem.web;

import java.io.File;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.EnumSet;
import java.util.concurrent.ThreadFactory;

import javax.naming.InitialContext;
import javax.naming.NamingException;

import dev.tandem.AppInfo;
import dev.tandem.SessionStore;
import dev.tandem.app.Application;
import dev.tandem.app.StartingContext;
import dev.tandem.app.StoreChoice;
import dev.tandem.config.Addresses;
import dev.tandem.config.PageLog;
import dev.tandem.config.Settings;
import dev.tandem.request.ContextPath;
import dev.tandem.request.Identities;
import dev.tandem.request.Paths;
import dev.tandem.request.TrustedProxies;
import dev.tandem.session.Deployment;
import dev.tandem.session.StoreThreads;
import dev.tandem.socket.OriginFilter;
import dev.tandem.socket.SocketEndpoint;
import dev.tandem.socket.UnjoinedSockets;
import dev.tandem.socket.UpgradedRequests;
import dev.tandem.visit.Identity;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerContainer;

/** Starts an application's threads and serves its apps, assets and socket; stops all at undeploy. */
@WebListener
public class TandemListener implements ServletContextListener {

    private static final Logger LOGGER = System.getLogger("dev.tandem.web");
    private static final int TICK_SECONDS = 5;
    private static final long HELLO_NANOS = 15_000_000_000L;

    /** TomEE has a default factory under its name only where it has injected one. */
    @Resource
    private ManagedThreadFactory managedThreads;

    private final UpgradedRequests upgraded = new UpgradedRequests();
    private final TransferFilter transfers = new TransferFilter();
    private Application application;
    private UnjoinedSockets unjoined;
    private StoreThreads storeThreads;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        if (!UndeclaredStart.hasBegun(context)) {
            start(context);
            listen(context);
            // Who comes last hears first: before Tyrus, which closes sockets of HTTP sessions by codes of its own.
            context.addListener(new SignOutListener());
        }
    }

    /** Starts all but the sockets. */
    void start(ServletContext context) {
        UncompiledModels.check(context);
        Instance<Application> found = CDI.current().select(Application.class);
        if (!found.isResolvable()) {
            throw Messages.notDeployed();
        }
        application = StartingContext.call(context, found::get);
        application.configuration().complete(context);
        application.sessions().readBounds();
        unjoined = new UnjoinedSockets(application.configuration().get(Settings.SESSIONS_MAX), HELLO_NANOS);
        Identities identities = Identities.find();
        ThreadFactory threads = threadFactory(identities.nobody());
        application.sessions().getStreamThreads().start(threads, application.configuration().get(Settings.STREAMS_MAX));
        application.threads().start(threads, () -> {
            application.sessions().tick();
            unjoined.tick();
        }, TICK_SECONDS);
        application.assets().setContextPath(ContextPath.of(context));
        application.sessions().setDeployment(deploymentOf(context));
        // Payara tells nobody of a role that was not declared.
        context.declareRoles(application.descriptors().getRoles().toArray(String[]::new));
        TrustedProxies.configure(context, application.configuration().get(Settings.PROXY_ADDRESSES),
            application.configuration().get(Settings.PROXY_FORWARDED));
        application.assets().setMain(mainOf(PageLog.of(application.configuration())));
        startStore(context, threads);
        serve(context, identities);
        guard(context);
        context.setAttribute(SignOutListener.ATTRIBUTE, application.sessions().getHttpSessions());
        SocketShutdown.register(context, () -> {
            unjoined.closeAll();
            application.sessions().closeAll();
            transfers.stop();
        });
        if (application.configuration().get(Settings.DEVELOPMENT)) {
            LOGGER.log(Level.WARNING, Messages.developmentOn(Settings.DEVELOPMENT.getName()));
        }
        for (String name : application.configuration().get(Settings.EVAL_APPS)) {
            LOGGER.log(Level.WARNING, Messages.evalOn(name, Settings.EVAL_APPS.getName()));
        }
        StartExport.run(application.apps(), application.configuration());
        if (application.index().isEmpty()) {
            LOGGER.log(Level.WARNING, Messages.noModels(context.getContextPath()));
        }
        LOGGER.log(Level.INFO, Messages.started(context.getContextPath(), application.apps().getApps().size()));
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (application != null) {
            // They have been closed where the listener for that is known.
            application.sessions().closeAll();
            upgraded.release();
            application.threads().stop();
            if (storeThreads != null) {
                storeThreads.stop();
            }
            application.sessions().getStreamThreads().stop();
            RecordMethods.forget();
        }
    }

    private void startStore(ServletContext context, ThreadFactory threads) {
        Instance<SessionStore> own = CDI.current().select(SessionStore.class);
        SessionStore store = StoreChoice.of(application.configuration(), own.isResolvable() ? own::get : null,
            context.getVirtualServerName(), application.sessions().getDeployment());
        if (store != null) {
            storeThreads = new StoreThreads(threads);
            application.sessions().getKeeper().start(store, storeThreads);
        }
    }

    private static Deployment deploymentOf(ServletContext context) {
        Deployment deployment = Deployment.at(ContextPath.of(context));
        return context.getAttribute(ServletContext.TEMPDIR) instanceof File directory
            ? new Deployment(deployment.contextPath(), deployment.assetPath(), directory.toPath()) : deployment;
    }

    private static String mainOf(PageLog log) {
        return "dev/tandem/client/" + switch (log) {
            case OFF, AUTO -> "main.js";
            case ERRORS -> "main-errors.js";
            case CONSOLE -> "main-console.js";
        };
    }

    private void serve(ServletContext context, Identities identities) {
        boolean development = application.configuration().get(Settings.DEVELOPMENT);
        context.addServlet("tandem-assets", new AssetServlet(application.assets(), development))
            .addMapping(Addresses.ASSETS + "*");
        if (development) {
            context.addServlet("tandem-assetview", new AssetViewServlet(application.assets()))
                .addMapping(Paths.ASSET_VIEW + "*");
            context.addServlet("tandem-stacks", new StackServlet(application.assets())).addMapping(Paths.STACKS);
        }
        context.addServlet("tandem-shared-data", new SharedDataServlet(application.assets()))
            .addMapping(Addresses.SHARED_DATA + "*");
        context.addServlet("tandem-data", new SessionDataServlet(application.sessions())).addMapping(Addresses.DATA + "*");
        context.addServlet("tandem-cookies", new CookieServlet(application.sessions())).addMapping(Addresses.COOKIES + "*");
        context.addFilter("tandem-transfers", transfers).addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false,
            Addresses.ASSETS + "*", Addresses.SHARED_DATA + "*", Addresses.DATA + "*");
        FilterRegistration.Dynamic filter = context.addFilter("tandem-apps", new AppFilter(application, identities));
        // Other servlets of the application are behind it, too.
        filter.setAsyncSupported(true);
        filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/*");
    }

    /** Lets nobody but those who may open the sockets. */
    private void guard(ServletContext context) {
        FilterRegistration.Dynamic origin = context.addFilter("tandem-origin",
            new OriginFilter(application.sessions(), upgraded));
        origin.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, Addresses.SOCKET);
        for (AppInfo app : application.apps().getApps()) {
            if (Paths.isForAdministrators(app)) {
                declareAdministrators(context);
                origin.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, Paths.socketOf(app));
                context.addFilter("tandem-administrators-" + app.name(), new AdministratorFilter(application.configuration()))
                    .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/" + app.name() + "/*");
            }
        }
    }

    /** Opens the sockets. */
    void listen(ServletContext context) {
        ServerContainer container = (ServerContainer) context.getAttribute(ServerContainer.class.getName());
        if (container == null) {
            throw Messages.noWebSockets();
        }
        try {
            container.addEndpoint(SocketEndpoint.config(application.sessions(), unjoined, null));
            for (AppInfo app : application.apps().getApps()) {
                if (Paths.isForAdministrators(app)) {
                    container.addEndpoint(SocketEndpoint.config(application.sessions(), unjoined, app));
                }
            }
        }
        catch (DeploymentException e) {
            throw new IllegalStateException(e);
        }
    }

    private void declareAdministrators(ServletContext context) {
        String role = application.configuration().get(Settings.ADMIN_ROLE);
        if (!role.isEmpty()) {
            context.declareRoles(role);
        }
    }

    /** @param nobody who the deployment acts for */
    private ThreadFactory threadFactory(Identity nobody) {
        ManagedThreadFactory managed = managedThreads != null ? managedThreads : defaultThreads();
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return task -> {
            // A thread acts for whoever has it made, which may be the page of a user, until its end (WildFly, Payara).
            Thread[] made = new Thread[1];
            nobody.run(() -> made[0] = managed.newThread(task));
            Thread thread = made[0];
            // TomEE gives its own; where the factory sets all of the context, as it should, this one counts for nothing.
            thread.setContextClassLoader(loader);
            return thread;
        };
    }

    private static ManagedThreadFactory defaultThreads() {
        try {
            return (ManagedThreadFactory) new InitialContext().lookup("java:comp/DefaultManagedThreadFactory");
        }
        catch (NamingException e) {
            throw new IllegalStateException(e);
        }
    }
}
