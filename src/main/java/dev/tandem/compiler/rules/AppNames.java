package dev.tandem.compiler.rules;

import java.util.HashMap;
import java.util.Map;

import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

import dev.tandem.compiler.analysis.Analysis;
import dev.tandem.compiler.analysis.ModelTypes;

/** The apps of one compilation: each has a name of its own. Those of other jars are compared at deployment. */
public final class AppNames {

    private final Map<String, TypeElement> models = new HashMap<>();

    /** Checks a class and those that are nested in it; a class that comes again is the same. */
    public void check(TypeElement type, Analysis analysis) {
        if (ModelTypes.value(ModelTypes.annotation(type, ModelTypes.APP), "value") instanceof String name) {
            TypeElement other = models.putIfAbsent(name, type);
            if (other != null && !other.getQualifiedName().contentEquals(type.getQualifiedName())) {
                analysis.report(analysis.trees.getTree(type), Messages.sameApp(name, type, other));
            }
        }
        ElementFilter.typesIn(type.getEnclosedElements()).forEach(nested -> check(nested, analysis));
    }
}
