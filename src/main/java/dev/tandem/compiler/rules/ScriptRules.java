package dev.tandem.compiler.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

import dev.tandem.compiler.analysis.Analysis;
import dev.tandem.compiler.analysis.ModelTypes;
import dev.tandem.compiler.analysis.Naming;
import dev.tandem.compiler.script.HandWritten;
import dev.tandem.compiler.script.ScriptOutline;
import dev.tandem.script.JsClass;
import dev.tandem.script.JsClass.Kind;
import dev.tandem.script.JsClass.Member;

/** Checks a hand-written browser side as far as can be told without running it; told at the model's class. */
public final class ScriptRules {

    /** Names of the runtime that a model's class overrides. */
    private static final Set<String> OVERRIDABLE = Set.of("init", "dispose", "refused", "constructor");

    private final Analysis analysis;
    private final ModelTypes modelTypes;
    private final HandWritten handWritten;

    public ScriptRules(Analysis analysis, ModelTypes modelTypes, HandWritten handWritten) {
        this.analysis = analysis;
        this.modelTypes = modelTypes;
        this.handWritten = handWritten;
    }

    /** Checks that a model does not have both a {@code JS} class and a script, and then the script. */
    public void check(TypeElement topLevel, List<TypeElement> models) {
        if (!modelTypes.isModel(topLevel)) {
            return;
        }
        TypeElement js = modelTypes.part(topLevel, ModelTypes.MODEL_JS);
        if (js != null && handWritten.script(topLevel) != null) {
            report(js, Messages.scriptAndJs(topLevel));
        }
        if (!handWritten.is(topLevel)) {
            return;
        }
        models.stream().filter(model -> !model.equals(topLevel))
            .forEach(model -> report(model, Messages.modelBesideScript(model, topLevel)));
        try {
            check(topLevel, ScriptOutline.of(topLevel, handWritten.script(topLevel)));
        }
        catch (IllegalArgumentException e) {
            report(topLevel, Messages.scriptSyntax(e));
        }
    }

    private void check(TypeElement model, ScriptOutline outline) {
        String base = Naming.baseClass(model.getSimpleName().toString());
        String name = model.getSimpleName().toString();
        JsClass type = outline.type();
        if (type == null || !outline.module().getExports().contains(name)) {
            report(model, Messages.scriptExport(model, base));
            return;
        }
        boolean hasBase = base.equals(type.superclass())
            && outline.module().getImports().contains(Naming.baseModule(model));
        if (!hasBase) {
            report(model, at(model, type.line()) + Messages.scriptBase(model, base));
        }
        checkMembers(model, type);
        checkHandlers(model, outline);
    }

    private void checkMembers(TypeElement model, JsClass type) {
        Set<String> taken = new HashSet<>();
        for (TypeElement at = model; at != null && modelTypes.isModel(at); at = analysis.superclass(at)) {
            collect(modelTypes.part(at, ModelTypes.MODEL_BOTH), taken);
            collect(at, taken);
        }
        for (Member member : type.members()) {
            if (member.isStatic()) {
                continue;
            }
            if (taken.contains(member.name())) {
                report(model, at(model, member.line()) + Messages.scriptMember(member.name(), model));
            }
            boolean isRuntimes = Naming.RUNTIME.contains(member.name()) || member.name().startsWith("$");
            boolean isOverride = OVERRIDABLE.contains(member.name()) && member.kind() == Kind.METHOD;
            if (isRuntimes && !isOverride) {
                report(model, at(model, member.line()) + Messages.scriptRuntimeName(member.name()));
            }
        }
    }

    /** Properties, emitters of either side, and sub-models are members of the object already. */
    private void collect(TypeElement part, Set<String> names) {
        if (part != null) {
            ElementFilter.fieldsIn(part.getEnclosedElements()).stream()
                .filter(field -> modelTypes.isModel(part) ? modelTypes.isModelType(field.asType())
                    : modelTypes.isObservable(field))
                .forEach(field -> names.add(field.getSimpleName().toString()));
        }
    }

    private void checkHandlers(TypeElement model, ScriptOutline outline) {
        HandlerRules rules = new HandlerRules(analysis, modelTypes);
        for (Map.Entry<String, List<String>> handler : outline.handlers().entrySet()) {
            String place = at(model, outline.type().member(ScriptOutline.HANDLERS, true).line());
            if (!hasMethod(model, outline, handler.getKey())) {
                report(model, place + Messages.scriptHandlerMethod(handler.getKey(), model));
            }
            for (String connection : handler.getValue()) {
                String problem = rules.problem(connection, model);
                if (problem != null) {
                    report(model, place + problem);
                }
            }
        }
    }

    /** A handler's method may be inherited: from what another compilation knows, or from a compiled superclass. */
    private boolean hasMethod(TypeElement model, ScriptOutline outline, String name) {
        Member own = outline.type().member(name, false);
        if (own != null && own.kind() == Kind.METHOD) {
            return true;
        }
        for (TypeElement at = analysis.superclass(model); at != null
            && modelTypes.isModel(at); at = analysis.superclass(at)) {
            TypeElement js = modelTypes.part(at, ModelTypes.MODEL_JS);
            boolean isInJs = js != null && ElementFilter.methodsIn(js.getEnclosedElements()).stream()
                .anyMatch(method -> method.getSimpleName().contentEquals(name));
            JsClass script = handWritten.is(at) ? handWritten.outline(at).type() : null;
            boolean isInScript = handWritten.is(at) && (script == null || script.member(name, false) != null);
            if (isInJs || isInScript) {
                return true;
            }
        }
        return false;
    }

    private static String at(TypeElement model, int line) {
        return Naming.module(model) + ":" + line + ": ";
    }

    private void report(Element element, String message) {
        analysis.report(analysis.trees.getTree(element), message);
    }
}
