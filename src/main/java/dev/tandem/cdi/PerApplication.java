package dev.tandem.cdi;

import java.lang.annotation.Annotation;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

import jakarta.enterprise.context.spi.Context;
import jakarta.enterprise.context.spi.Contextual;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.inject.Scope;

/** The scope of beans that each web application has one of, where several share the library and CDI sees but one. */
@Scope
@Retention(RetentionPolicy.RUNTIME)
@interface PerApplication {

    /** Always active; each injection asks which application is meant, which knows its own. */
    final class Active implements Context {

        @Override
        public Class<? extends Annotation> getScope() {
            return PerApplication.class;
        }

        @Override
        public <T> T get(Contextual<T> bean, CreationalContext<T> creationalContext) {
            return creationalContext == null ? null : bean.create(creationalContext);
        }

        @Override
        public <T> T get(Contextual<T> bean) {
            return null;
        }

        @Override
        public boolean isActive() {
            return true;
        }
    }
}
