package dev.tandem.metamodel;

import java.util.Arrays;
import java.util.Collection;
import java.util.TreeSet;

import jakarta.annotation.security.DeclareRoles;

/** The roles that the models of an application name: each session's caller is asked for them while the page is made. */
final class DeclaredRoles {

    private final Collection<String> names = new TreeSet<>();

    /** Adds those that a model class and its superclasses declare, and that its methods need. */
    void add(ModelDescriptor descriptor) {
        for (Class<?> c = descriptor.type(); c != null; c = c.getSuperclass()) {
            DeclareRoles declared = c.getAnnotation(DeclareRoles.class);
            if (declared != null) {
                names.addAll(Arrays.asList(declared.value()));
            }
        }
        add(RoleRule.ofPage(descriptor.type()));
        descriptor.serverHandlers().forEach(handler -> add(handler.access()));
        descriptor.calls().remotes().forEach(remote -> add(remote.access()));
        descriptor.calls().uploads().forEach(upload -> add(upload.method().access()));
    }

    private void add(RoleRule rule) {
        if (rule.roles() != null) {
            names.addAll(rule.roles());
        }
    }

    Collection<String> getNames() {
        return names;
    }
}
