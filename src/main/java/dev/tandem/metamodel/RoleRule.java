package dev.tandem.metamodel;

import java.lang.invoke.MethodType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.List;
import java.util.function.Predicate;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;

/**
 * Who may run a method of a model or open the page of an app, as the annotations of Jakarta Annotations 2.1 §2.11 to
 * 2.13 say.
 *
 * @param roles one of which is needed; empty when nobody is allowed, {@code null} when everybody is
 */
public record RoleRule(List<String> roles) {

    /** Where nothing is said. */
    public static final RoleRule EVERYBODY = new RoleRule(null);

    private static final RoleRule NOBODY = new RoleRule(List.of());

    /** Returns the rule for opening the page of an app: that of its class, or of the first superclass that has one. */
    public static RoleRule ofPage(Class<?> model) {
        for (Class<?> c = model; c != null; c = c.getSuperclass()) {
            RoleRule rule = declaredBy(c);
            if (rule != null) {
                return rule;
            }
        }
        return EVERYBODY;
    }

    /**
     * Returns the rule for a method of a model: its own, else that of the class around it, else that of the method
     * which it overrides.
     */
    static RoleRule ofMethod(Class<?> model, Class<?> declaring, String name, MethodType signature) {
        for (Class<?> c = model; c != declaring.getSuperclass(); c = c.getSuperclass()) {
            Method method = find(c, name, signature);
            RoleRule rule = method == null ? null : declaredBy(method);
            if (method != null && rule == null) {
                rule = declaredBy(c);
            }
            if (rule != null) {
                return rule;
            }
        }
        return EVERYBODY;
    }

    private static Method find(Class<?> type, String name, MethodType signature) {
        try {
            return type.getDeclaredMethod(name, signature.parameterArray());
        }
        catch (NoSuchMethodException e) {
            return null;
        }
    }

    private static RoleRule declaredBy(AnnotatedElement element) {
        if (element.isAnnotationPresent(DenyAll.class)) {
            return NOBODY;
        }
        if (element.isAnnotationPresent(PermitAll.class)) {
            return EVERYBODY;
        }
        RolesAllowed allowed = element.getAnnotation(RolesAllowed.class);
        return allowed == null ? null : new RoleRule(List.of(allowed.value()));
    }

    /**
     * Tells whether it lets somebody pass.
     *
     * @param isInRole tells which roles they have
     */
    public boolean allows(Predicate<String> isInRole) {
        return roles == null || roles.stream().anyMatch(isInRole);
    }

    @Override
    public String toString() {
        return roles == null ? "everybody" : roles.isEmpty() ? "nobody" : "role " + String.join(" or ", roles);
    }
}
