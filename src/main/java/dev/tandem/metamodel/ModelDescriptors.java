package dev.tandem.metamodel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.tandem.Model;

/** The descriptors of all model classes of an application; made at deployment, then only read. */
public final class ModelDescriptors {

    private final Map<Class<?>, ModelDescriptor> descriptors = new HashMap<>();
    private final DeclaredRoles roles = new DeclaredRoles();
    private final SecretNames secrets = new SecretNames();
    private final List<String> problems = new ArrayList<>();

    /** @param constraints asked only for properties that have constraints of Bean Validation */
    public ModelDescriptors(ModelIndex index, ValueTypes valueTypes, Constraints constraints) {
        problems.addAll(index.getProblems());
        for (Class<? extends Model> type : index.getTypes()) {
            try {
                ModelDescriptor descriptor = new ModelDescriber(type, index, valueTypes, constraints).descriptor();
                descriptors.put(type, descriptor);
                roles.add(descriptor);
                secrets.add(type);
            }
            catch (DeploymentProblem problem) {
                problems.addAll(problem.getProblems());
            }
        }
    }

    /** Returns all that is wrong with the models, a message each; empty when they can be deployed. */
    public List<String> getProblems() {
        return List.copyOf(problems);
    }

    /** Returns the roles that models name. */
    public Collection<String> getRoles() {
        return roles.getNames();
    }

    /** Returns the names of what must not be shown to those who look at sessions. */
    public Set<String> getSecretNames() {
        return secrets.getAll();
    }

    /**
     * Returns the descriptor of a model class, or of the first superclass that has one: CDI makes subclasses that
     * intercept.
     *
     * @throws IllegalStateException when the class is not known
     */
    public ModelDescriptor of(Class<?> type) {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            ModelDescriptor descriptor = descriptors.get(c);
            if (descriptor != null) {
                return descriptor;
            }
        }
        throw unknown(type);
    }

    /** Returns what is thrown for a class that is no model of the application. */
    public static IllegalStateException unknown(Class<?> type) {
        return Messages.unknownModel(type);
    }
}
