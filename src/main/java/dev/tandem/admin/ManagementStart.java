package dev.tandem.admin;

import java.util.Set;

import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;

/** Adds the {@link ManagementListener}, also where the container looks for no annotations. */
public class ManagementStart implements ServletContainerInitializer {

    @Override
    public void onStartup(Set<Class<?>> types, ServletContext context) {
        context.addListener(new ManagementListener(context.getVirtualServerName()));
    }
}
