package dev.tandem.web;

import java.util.Set;
import java.util.TreeSet;

import dev.tandem.Model;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.annotation.HandlesTypes;

/**
 * Fails the deployment when a model has no generated module. CDI does not see models without annotations where
 * {@code beans.xml} does not ask for all classes; the servlet container does.
 */
@HandlesTypes(Model.class)
public class UncompiledModels implements ServletContainerInitializer {

    private static final String ATTRIBUTE = UncompiledModels.class.getName();

    @Override
    public void onStartup(Set<Class<?>> types, ServletContext context) {
        Set<String> uncompiled = new TreeSet<>();
        for (Class<?> type : types == null ? Set.<Class<?>>of() : types) {
            if (Model.class.isAssignableFrom(type) && type != Model.class && !isCompiled(type)) {
                uncompiled.add(type.getName());
            }
        }
        if (!uncompiled.isEmpty()) {
            context.setAttribute(ATTRIBUTE, Messages.notCompiled(uncompiled));
        }
    }

    /**
     * Fails the deployment when models have been found without their modules: Open Liberty merely warns of what an
     * initializer throws, and GlassFish does not tell it.
     */
    static void check(ServletContext context) {
        if (context.getAttribute(ATTRIBUTE) instanceof String message) {
            throw new IllegalStateException(message);
        }
    }

    private static boolean isCompiled(Class<?> type) {
        Class<?> top = type;
        while (top.getEnclosingClass() != null) {
            top = top.getEnclosingClass();
        }
        return type.getClassLoader().getResource("META-INF/tandem/" + top.getName().replace('.', '/')
            + ".json") != null;
    }
}
