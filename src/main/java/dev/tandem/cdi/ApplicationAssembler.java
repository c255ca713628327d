package dev.tandem.cdi;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import javax.naming.InitialContext;
import javax.naming.NamingException;

import dev.tandem.app.AppRegistry;
import dev.tandem.app.Application;
import dev.tandem.asset.AssetStore;
import dev.tandem.config.Configuration;
import dev.tandem.config.Settings;
import dev.tandem.metamodel.ModelDescriptors;
import dev.tandem.metamodel.ModelIndex;
import dev.tandem.metamodel.ValueTypes;
import dev.tandem.session.SessionRegistry;
import dev.tandem.turn.TurnThreads;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletContext;

/** Puts the parts of an application together. */
final class ApplicationAssembler {

    private ApplicationAssembler() {
    }

    /**
     * Checks all models and the configuration, and assembles; called on a thread of the application.
     *
     * @param context where it is known yet, else {@code null}
     * @param loader sees all of the application
     * @throws jakarta.enterprise.inject.spi.DeploymentException with all problems
     */
    static Application assemble(ModelIndex index, JsonbFinder jsonb, ServletContext context, ClassLoader loader) {
        BeanManager manager = manager();
        List<String> problems = new ArrayList<>();
        Configuration configuration = Configuration.of(context);
        problems.addAll(configuration.getProblems());
        ModelFactory models = new ModelFactory(manager, index.getTypes(), problems);
        AppRegistry apps = new AppRegistry(new AppCollector(problems).collect(index.getTypes()), Set.copyOf(index.getTypes())::contains);
        ValueTypes valueTypes = jsonb.find(manager);
        ModelDescriptors descriptors = new ModelDescriptors(index, valueTypes, new ConstraintsFinder(manager));
        problems.addAll(descriptors.getProblems());
        AssetStore assets = new AssetStore(loader);
        assets.setContextPath(context == null ? "" : context.getContextPath());
        problems.addAll(assets.check());
        if (!problems.isEmpty()) {
            throw Messages.problems(problems);
        }
        TurnThreads threads = new TurnThreads(() -> configuration.get(Settings.TURNS_MAX));
        SessionRegistry sessions = new SessionRegistry(configuration, index, descriptors, valueTypes,
            new CdiContainer(manager, models), threads, assets);
        apps.setExports(sessions, assets);
        return new Application(configuration, index, descriptors, apps, assets, sessions, threads);
    }

    /** The application's own manager sees all its beans; the extension's does not on every server. */
    static BeanManager manager() {
        try {
            return InitialContext.doLookup("java:comp/BeanManager");
        }
        catch (NamingException e) {
            return CDI.current().getBeanManager();
        }
    }
}
