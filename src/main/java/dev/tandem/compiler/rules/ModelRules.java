package dev.tandem.compiler.rules;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

import dev.tandem.compiler.analysis.Analysis;
import dev.tandem.compiler.analysis.Callables;
import dev.tandem.compiler.analysis.ModelTypes;
import dev.tandem.compiler.analysis.Naming;

/** Checks what every model must keep to: its parts, the names of its members, its handlers. */
public final class ModelRules {

    private static final Pattern APP_NAME = Pattern.compile("|[\\p{L}_][\\p{L}\\p{N}_]{0,99}");

    private final Analysis analysis;
    private final ModelTypes modelTypes;
    private final HandlerRules handlers;
    private final Callables callables;

    public ModelRules(Analysis analysis, ModelTypes modelTypes) {
        this.analysis = analysis;
        this.modelTypes = modelTypes;
        handlers = new HandlerRules(analysis, modelTypes);
        callables = new Callables(analysis, modelTypes);
    }

    public void check(TypeElement model) {
        TypeElement both = modelTypes.part(model, ModelTypes.MODEL_BOTH);
        TypeElement js = modelTypes.part(model, ModelTypes.MODEL_JS);
        checkAppName(model);
        checkParts(model);
        checkParent(both, model, ModelTypes.MODEL_BOTH);
        checkParent(js, model, ModelTypes.MODEL_JS);
        for (TypeElement part : new TypeElement[] { model, both, js }) {
            if (part != null) {
                checkObservables(part);
                handlers.check(part, model);
            }
        }
        if (js != null) {
            checkNames(js);
            checkConstructor(js);
        }
        if (both != null) {
            checkNames(both);
            checkFields(both);
            checkNamesAbove(model, both);
        }
        checkSharedNames(model, both, js);
    }

    /** As {@code dev.tandem.app.AppName} has it, which the compiler does not know. */
    private void checkAppName(TypeElement model) {
        boolean isBad = appName(model) instanceof String name
            && (!APP_NAME.matcher(name).matches() || name.equals("tandem") || name.equals("__index__"));
        if (isBad) {
            report(model, Messages.badAppName((String) appName(model)));
        }
    }

    private static Object appName(TypeElement model) {
        return ModelTypes.value(ModelTypes.annotation(model, ModelTypes.APP), "value");
    }

    private void checkParts(TypeElement model) {
        for (String ancestor : new String[] { ModelTypes.MODEL_BOTH, ModelTypes.MODEL_JS }) {
            TypeElement first = modelTypes.part(model, ancestor);
            for (TypeElement type : ElementFilter.typesIn(model.getEnclosedElements())) {
                boolean isPart = ancestor.equals(ModelTypes.MODEL_JS) ? modelTypes.isJs(type) : modelTypes.isBoth(type);
                if (isPart && !type.equals(first)) {
                    report(type, Messages.secondPart(type, first));
                }
            }
        }
    }

    /** The part of a subclass's model extends that of the nearest superclass that has one. */
    private void checkParent(TypeElement part, TypeElement model, String ancestor) {
        if (part == null) {
            return;
        }
        TypeElement expected = null;
        for (TypeElement at = analysis.superclass(model); expected == null
            && modelTypes.isModel(at); at = analysis.superclass(at)) {
            expected = modelTypes.part(at, ancestor);
        }
        TypeElement actual = analysis.superclass(part);
        if (expected != null && !expected.equals(actual)) {
            report(part, Messages.partParent(part, expected));
        }
    }

    private void checkObservables(TypeElement part) {
        for (VariableElement field : ElementFilter.fieldsIn(part.getEnclosedElements())) {
            boolean isPlain = field.getModifiers().contains(PUBLIC) && field.getModifiers().contains(FINAL)
                && !field.getModifiers().contains(STATIC);
            if (modelTypes.isObservable(field) && !isPlain) {
                report(field, Messages.observableModifiers(field));
            }
            boolean crosses = modelTypes.isBoth(part) || modelTypes.isMarked(field);
            TypeMirror value = modelTypes.isObservable(field) && crosses ? modelTypes.valueType(field) : null;
            TypeMirror bound = value == null ? null : callables.boundIn(value);
            if (bound != null) {
                report(field, Messages.observableType(field, bound));
            }
        }
    }

    private void checkNames(TypeElement part) {
        for (Element member : part.getEnclosedElements()) {
            String name = member.getSimpleName().toString();
            boolean isMember = member.getKind() == ElementKind.METHOD
                || member.getKind() == ElementKind.FIELD && !member.getModifiers().contains(STATIC);
            if (isMember && (Naming.RUNTIME.contains(name) || name.startsWith("$")) && !overridesRuntime(member,
                part)) {
                report(member, Messages.runtimeName(member));
            }
        }
    }

    private boolean overridesRuntime(Element member, TypeElement part) {
        TypeElement runtime = analysis.elements.getTypeElement(ModelTypes.MODEL_JS);
        return member instanceof ExecutableElement method
            && ElementFilter.methodsIn(runtime.getEnclosedElements()).stream()
            .anyMatch(each -> analysis.elements.overrides(method, each, part));
    }

    private void checkConstructor(TypeElement js) {
        for (ExecutableElement constructor : ElementFilter.constructorsIn(js.getEnclosedElements())) {
            if (analysis.elements.getOrigin(constructor) == Elements.Origin.EXPLICIT) {
                report(constructor, Messages.jsConstructor());
            }
        }
    }

    private void checkFields(TypeElement both) {
        for (VariableElement field : ElementFilter.fieldsIn(both.getEnclosedElements())) {
            if (!modelTypes.isObservable(field) && !field.getModifiers().contains(STATIC)) {
                report(field, Messages.fieldOfBoth(field));
            }
        }
    }

    /** Both sides' members meet in one object of JavaScript, and on the server names tell events apart. */
    private void checkSharedNames(TypeElement model, TypeElement both, TypeElement js) {
        Map<String, Element> shared = new HashMap<>();
        for (TypeElement at = model; modelTypes.isModel(at); at = analysis.superclass(at)) {
            collect(modelTypes.part(at, ModelTypes.MODEL_BOTH), shared);
        }
        for (VariableElement field : ElementFilter.fieldsIn(model.getEnclosedElements())) {
            if (modelTypes.isObservable(field) || modelTypes.isModelType(field.asType())) {
                checkShared(field, shared);
            }
        }
        if (js == null) {
            return;
        }
        collectSubModels(model, shared);
        for (Element member : js.getEnclosedElements()) {
            boolean isMember = member.getKind() == ElementKind.METHOD || member.getKind() == ElementKind.FIELD;
            if (isMember && !member.getModifiers().contains(STATIC) && !modelTypes.isPrivateField(member)) {
                checkShared(member, shared);
            }
        }
    }

    /** What a superclass's browser side has was named before the properties of this model were there. */
    private void checkNamesAbove(TypeElement model, TypeElement both) {
        Map<String, Element> own = new HashMap<>();
        collect(both, own);
        for (TypeElement at = analysis.superclass(model); modelTypes.isModel(at); at = analysis.superclass(at)) {
            TypeElement js = modelTypes.part(at, ModelTypes.MODEL_JS);
            for (Element member : js == null ? List.<Element>of() : js.getEnclosedElements()) {
                Element property = own.get(member.getSimpleName().toString());
                boolean isMember = member.getKind() == ElementKind.METHOD || member.getKind() == ElementKind.FIELD;
                if (property != null && isMember && !member.getModifiers().contains(STATIC)
                    && !modelTypes.isNameOfModel(member)) {
                    report(property, Messages.sharedName(property, member));
                }
            }
        }
    }

    private void collect(TypeElement both, Map<String, Element> shared) {
        if (both != null) {
            ElementFilter.fieldsIn(both.getEnclosedElements()).stream().filter(modelTypes::isObservable)
                .forEach(field -> shared.putIfAbsent(field.getSimpleName().toString(), field));
        }
    }

    private void collectSubModels(TypeElement model, Map<String, Element> shared) {
        for (TypeElement at = model; modelTypes.isModel(at); at = analysis.superclass(at)) {
            ElementFilter.fieldsIn(at.getEnclosedElements()).stream()
                .filter(field -> modelTypes.isModelType(field.asType()) && !field.getModifiers().contains(STATIC))
                .forEach(field -> shared.putIfAbsent(field.getSimpleName().toString(), field));
        }
    }

    private void checkShared(Element member, Map<String, Element> shared) {
        Element other = shared.get(member.getSimpleName().toString());
        if (other != null && !other.equals(member)) {
            report(member, Messages.sharedName(member, other));
        }
    }

    private void report(Element element, String message) {
        analysis.report(analysis.trees.getTree(element), message);
    }
}
