package dev.tandem.compiler.rules;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

import com.sun.source.tree.ClassTree;

import dev.tandem.compiler.analysis.Analysis;
import dev.tandem.compiler.analysis.Connects;
import dev.tandem.compiler.analysis.Handlers;
import dev.tandem.compiler.analysis.ModelTypes;
import dev.tandem.compiler.analysis.Reach;
import dev.tandem.compiler.script.HandWritten;

/**
 * Finds out what of the server's alone a browser may hear: what is marked, and what the connection strings of the
 * browser's side lead to. Each is written as {@code demo.Slider.done}: a model class and a name, which counts for its
 * subclasses too.
 */
public final class Hearing {

    private final Analysis analysis;
    private final ModelTypes modelTypes;
    private final Reach reach;
    private final HandWritten handWritten;

    public Hearing(Analysis analysis, ModelTypes modelTypes, HandWritten handWritten) {
        this.analysis = analysis;
        this.modelTypes = modelTypes;
        this.handWritten = handWritten;
        reach = new Reach(analysis, modelTypes);
    }

    /** Returns what a browser may hear because of a model class, sorted. */
    public List<String> of(TypeElement model) {
        Set<String> heard = new TreeSet<>();
        ElementFilter.fieldsIn(model.getEnclosedElements()).stream().filter(modelTypes::isObservable)
            .filter(modelTypes::isMarked)
            .forEach(field -> heard.add(Reach.name(model, field.getSimpleName().toString(), analysis)));
        TypeElement js = modelTypes.part(model, ModelTypes.MODEL_JS);
        if (js != null) {
            for (ExecutableElement method : ElementFilter.methodsIn(js.getEnclosedElements())) {
                List<String> connections = Handlers.connections(method);
                if (connections != null) {
                    connections.forEach(connection -> heard.addAll(reach.of(connection, model)));
                }
            }
            connects(analysis.trees.getTree(js)).getConnections()
                .forEach(each -> heard.addAll(reach.of(each.text(), each.model())));
        }
        if (handWritten.is(model)) {
            handWritten.outline(model).handlers().values().stream().flatMap(List::stream)
                .forEach(connection -> heard.addAll(reach.of(connection, model)));
        }
        return List.copyOf(heard);
    }

    private Connects connects(ClassTree tree) {
        Connects connects = new Connects(analysis, modelTypes);
        connects.scan(tree, null);
        return connects;
    }

    // Checks ---------------------------------------------------------------------------------------------------------

    /** Checks the marks of a model, and what its browser's side connects to while it runs. */
    public void check(TypeElement model) {
        TypeElement js = modelTypes.part(model, ModelTypes.MODEL_JS);
        for (TypeElement part : new TypeElement[] { model, modelTypes.part(model, ModelTypes.MODEL_BOTH), js }) {
            if (part != null) {
                ElementFilter.fieldsIn(part.getEnclosedElements()).stream()
                    .filter(modelTypes::isMarked)
                    .filter(field -> !(part.equals(model) && modelTypes.isObservable(field)))
                    .forEach(field -> analysis.report(analysis.trees.getTree(field), Messages.uselessMark(field)));
            }
        }
        if (js != null) {
            warn(connects(analysis.trees.getTree(js)).getUnknown());
        }
    }

    /**
     * Checks a class marked {@code @Client}: nothing is written of what it connects to, so only marks let it hear. A
     * class within the browser's side of a model is a part of that.
     */
    public void checkOther(TypeElement type) {
        if (isWithinModel(type)) {
            return;
        }
        ElementFilter.fieldsIn(type.getEnclosedElements()).stream().filter(modelTypes::isMarked)
            .forEach(field -> analysis.report(analysis.trees.getTree(field), Messages.uselessMark(field)));
        Connects connects = connects(analysis.trees.getTree(type));
        warn(connects.getUnknown());
        warn(connects.getConnections().stream()
            .filter(each -> !reach.of(each.text(), each.model()).stream().allMatch(this::isMarked)).toList());
    }

    private boolean isWithinModel(TypeElement type) {
        for (Element at = type.getEnclosingElement(); at instanceof TypeElement around; at = at.getEnclosingElement()) {
            if (modelTypes.modelOf(around) != null) {
                return true;
            }
        }
        return false;
    }

    private void warn(List<Connects.Connection> connections) {
        connections.forEach(each -> analysis.warn(each.tree(), each.place(), Messages.unknownListener()));
    }

    private boolean isMarked(String name) {
        int dot = name.lastIndexOf('.');
        TypeElement at = analysis.elements.getTypeElement(name.substring(0, dot).replace('$', '.'));
        for (; at != null && modelTypes.isModel(at); at = analysis.superclass(at)) {
            for (VariableElement field : ElementFilter.fieldsIn(at.getEnclosedElements())) {
                if (field.getSimpleName().contentEquals(name.substring(dot + 1)) && modelTypes.isMarked(field)) {
                    return true;
                }
            }
        }
        return false;
    }
}
