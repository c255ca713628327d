package dev.tandem.cdi;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import dev.tandem.Model;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;

/** What CDI's annotations of a model class must and must not say. */
final class ModelRules {

    private ModelRules() {
    }

    /** Returns a message for each rule that the class breaks. */
    static List<String> check(AnnotatedType<? extends Model> type, BeanManager manager) {
        List<String> problems = new ArrayList<>();
        scopes(type.getAnnotations(), manager).filter(scope -> scope != Dependent.class)
            .forEach(scope -> problems.add(Messages.hasScope(type.getJavaClass(), scope)));
        if (type.getConstructors().stream().noneMatch(c -> c.getParameters().isEmpty()
            || c.isAnnotationPresent(Inject.class))) {
            problems.add(Messages.noConstructor(type.getJavaClass()));
        }
        return problems;
    }

    private static Stream<Class<? extends Annotation>> scopes(Collection<Annotation> annotations, BeanManager manager) {
        return annotations.stream().map(Annotation::annotationType).flatMap(each -> manager.isStereotype(each)
            ? scopes(manager.getStereotypeDefinition(each), manager)
            : Stream.<Class<? extends Annotation>>of(each).filter(type -> manager.isScope(type)));
    }
}
