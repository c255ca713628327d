package dev.tandem.compiler.script;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.lang.model.element.TypeElement;

import dev.tandem.compiler.analysis.Naming;
import dev.tandem.script.JsClass;
import dev.tandem.script.JsClass.Kind;
import dev.tandem.script.JsClass.Member;
import dev.tandem.script.JsModule;
import dev.tandem.script.JsSyntax;

/**
 * What a hand-written browser side declares.
 *
 * @param module the module; {@code null} when nothing is known
 * @param type its class; {@code null} when there is none of the model's name
 * @param handlers method → connection strings, of {@code static handlers}
 */
public record ScriptOutline(JsModule module, JsClass type, Map<String, List<String>> handlers) {

    public static final ScriptOutline UNKNOWN = new ScriptOutline(null, null, Map.of());

    public static final String HANDLERS = "handlers";

    /** @throws IllegalArgumentException when the script cannot be understood */
    public static ScriptOutline of(TypeElement model, Script script) {
        String name = Naming.module(model);
        JsSyntax.check(name, script.text());
        JsModule module = JsModule.parse(name, script.text());
        JsClass type = JsClass.find(name, script.text(), model.getSimpleName().toString());
        Member handlers = type == null ? null : type.member(HANDLERS, true);
        return new ScriptOutline(module, type, handlers == null ? Map.of()
            : new TreeMap<>(ScriptHandlers.read(name, handlers)));
    }

    /** Returns the names of the methods that the server may call. */
    public List<String> methods() {
        return type == null ? List.of() : type.members().stream()
            .filter(each -> each.kind() == Kind.METHOD && !each.isStatic() && isCallable(each.name()))
            .map(Member::name).toList();
    }

    private boolean isCallable(String name) {
        return !name.startsWith("#") && !handlers.containsKey(name) && !Naming.RUNTIME.contains(name)
            && !Naming.isTaken(name);
    }

    boolean mayHaveMethod(String name) {
        return type == null || methods().contains(name);
    }
}
