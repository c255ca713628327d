package dev.tandem.cdi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.tandem.Apps;
import dev.tandem.ClientSessionScoped;
import dev.tandem.Model;
import dev.tandem.Session;
import dev.tandem.Sessions;
import dev.tandem.asset.AssetStore;
import dev.tandem.session.AppRegistry;
import dev.tandem.session.Application;
import dev.tandem.session.CurrentSession;
import dev.tandem.session.ModelIndex;
import dev.tandem.session.ModelPlans;
import dev.tandem.session.ValueTypes;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.BeforeShutdown;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessManagedBean;
import jakarta.enterprise.inject.spi.ProcessSyntheticAnnotatedType;
import jakarta.inject.Singleton;

/**
 * Makes the models of an application beans, whatever its {@code beans.xml} says, checks each against what the compiler
 * has written for it, and fails the deployment with all problems at once. Adds the beans to inject: {@link Session},
 * {@link Sessions}, {@link Apps} and {@link AssetStore}, and the scope {@link ClientSessionScoped}.
 */
public class TandemExtension implements Extension {

    private final Map<Class<?>, Bean<?>> beans = new HashMap<>();
    private final List<String> problems = new ArrayList<>();
    private final JsonbFinder jsonb = new JsonbFinder();

    private ModelIndex index;
    private Application application;

    void addModels(@Observes BeforeBeanDiscovery event, BeanManager manager) {
        index = new ModelIndex(Thread.currentThread().getContextClassLoader());
        for (Class<? extends Model> type : index.getTypes()) {
            event.addAnnotatedType(manager.createAnnotatedType(type), TandemExtension.class.getName() + ':' + type.getName());
        }
    }

    /** In an archive that discovers all classes a model would become a bean twice. */
    void vetoDiscovered(@Observes ProcessAnnotatedType<? extends Model> event) {
        if (event instanceof ProcessSyntheticAnnotatedType) {
            return;
        }
        Class<?> type = event.getAnnotatedType().getJavaClass();
        if (index.contains(type)) {
            event.veto();
        }
        else if (type != Model.class) {
            problems.add(Messages.notIndexed(type));
            event.veto();
        }
    }

    void rememberBean(@Observes ProcessManagedBean<? extends Model> event) {
        Class<?> type = event.getAnnotatedBeanClass().getJavaClass();
        beans.put(type, event.getBean());
        if (event.getBean().getScope() != Dependent.class) {
            problems.add(Messages.hasScope(type, event.getBean().getScope()));
        }
    }

    void addBeans(@Observes AfterBeanDiscovery event) {
        event.addContext(new ClientSessionContext());
        event.<Session>addBean().types(Session.class, Object.class).scope(ClientSessionScoped.class)
            .beanClass(TandemExtension.class).createWith(context -> CurrentSession.get());
        event.<Sessions>addBean().types(Sessions.class, Object.class).scope(Singleton.class)
            .beanClass(TandemExtension.class).createWith(context -> application.sessions());
        event.<Apps>addBean().types(Apps.class, Object.class).scope(Singleton.class)
            .beanClass(TandemExtension.class).createWith(context -> application.apps());
        event.<AssetStore>addBean().types(AssetStore.class, Object.class).scope(Singleton.class)
            .beanClass(TandemExtension.class).createWith(context -> application.assets());
        event.<Application>addBean().types(Application.class).scope(Dependent.class)
            .beanClass(TandemExtension.class).createWith(context -> application);
    }

    void assemble(@Observes AfterDeploymentValidation event, BeanManager manager) {
        for (Class<? extends Model> type : index.getTypes()) {
            if (!beans.containsKey(type)) {
                problems.add(Messages.noBean(type));
            }
        }
        AppRegistry apps = new AppRegistry(new AppCollector(problems).collect(index.getTypes()));
        ValueTypes valueTypes = jsonb.find(manager);
        ModelPlans plans = new ModelPlans(index, valueTypes, new ConstraintsFinder(manager));
        problems.addAll(plans.getProblems());
        if (!problems.isEmpty()) {
            event.addDeploymentProblem(Messages.problems(problems));
            return;
        }
        application = ApplicationAssembler.assemble(index, plans, valueTypes, apps, new CdiContainer(manager, beans));
    }

    void close(@Observes BeforeShutdown event) throws Exception {
        jsonb.close();
    }
}
