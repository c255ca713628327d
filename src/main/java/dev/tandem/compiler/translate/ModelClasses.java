package dev.tandem.compiler.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;

import dev.tandem.compiler.analysis.Handlers;
import dev.tandem.compiler.analysis.ModelTypes;
import dev.tandem.compiler.analysis.Naming;
import dev.tandem.compiler.js.Js;
import dev.tandem.compiler.js.Text;

/** Compiles a model: its two-sided part and its browser part become one class. */
final class ModelClasses {

    private final Context context;
    private final Translator translator;
    private final ModelDeclarations declarations;
    private final Function<TypeElement, List<String>> heard;

    /** @param heard returns what a browser may hear of the server's alone because of a model class */
    ModelClasses(Context context, Translator translator, Function<TypeElement, List<String>> heard) {
        this.context = context;
        this.translator = translator;
        this.heard = heard;
        declarations = new ModelDeclarations(context, translator);
    }

    String exported(TypeElement model) {
        ClassTree both = part(model, ModelTypes.MODEL_BOTH);
        ClassTree js = part(model, ModelTypes.MODEL_JS);
        TypeElement above = context.analysis.superclass(model);
        String parent = context.modelTypes.isModel(above) ? context.imports.type(above)
            : context.imports.runtime("Model");
        String definition = definition(model, both, js);
        List<String> parts = new ArrayList<>();
        for (ClassTree part : parts(both, js)) {
            parts.add(in(part, type -> translator.classes.members().statics(part, type)));
        }
        parts.add(definition);
        for (ClassTree part : parts(both, js)) {
            parts.add(in(part, type -> translator.classes.members().fields(part, type)));
        }
        for (ClassTree part : parts(both, js)) {
            in(part, type -> {
                translator.classes.checkOverloads(part, type);
                return null;
            });
            parts.add(in(part, type -> translator.classes.members().methods(part)));
        }
        parts.add(0, translator.constants.of(model));
        return "export class " + context.naming.export(model) + " extends " + parent + " " + body(parts);
    }

    /** Joins the constants of the model with the static fields of its parts. */
    private static String body(List<String> parts) {
        String constants = parts.remove(0);
        parts.set(0, Text.lines(List.of(constants, parts.get(0))));
        return Classes.classBlock(parts);
    }

    private static List<ClassTree> parts(ClassTree both, ClassTree js) {
        List<ClassTree> parts = new ArrayList<>();
        if (both != null) {
            parts.add(both);
        }
        if (js != null) {
            parts.add(js);
        }
        return parts;
    }

    private ClassTree part(TypeElement model, String ancestor) {
        TypeElement part = context.modelTypes.part(model, ancestor);
        return part == null ? null : context.analysis.trees.getTree(part);
    }

    private <T> T in(ClassTree tree, Function<TypeElement, T> code) {
        TypeElement type = (TypeElement) context.analysis.element(tree);
        return translator.classes.within(translator.classes.scopeOf(type), () -> code.apply(type));
    }

    // Definition -----------------------------------------------------------------------------------------------------

    private String definition(TypeElement model, ClassTree both, ClassTree js) {
        List<String> sections = new ArrayList<>();
        sections.add("name: " + Text.quote(context.analysis.elements.getBinaryName(model).toString()) + ",");
        sections.add(section("both", both, false));
        sections.add(section("local", js, false));
        sections.add(section("emitters", js, true));
        sections.add(section("bothEmitters", both, true));
        sections.add(object("handlers", js == null ? List.of() : handlers(js)));
        List<String> names = heard.apply(model);
        sections.add(names.isEmpty() ? "" : "hears: ["
            + String.join(", ", names.stream().map(Text::quote).toList()) + "],");
        sections.add(object("methods", js == null ? List.of() : in(js, this::methods)));
        String arguments = context.naming.export(model) + ", " + Text.block(Text.lines(sections));
        return "static {\n" + Text.indent(context.imports.runtime("Model") + ".define(" + arguments + ");") + "\n}";
    }

    private String section(String name, ClassTree tree, boolean areEmitters) {
        return tree == null ? "" : object(name, in(tree, type -> declarations.of(tree, areEmitters)));
    }

    private static String object(String name, List<String> lines) {
        return lines.isEmpty() ? "" : name + ": " + Text.block(Text.lines(lines)) + ",";
    }

    /** What makes the arguments of calls from the server; only for methods that need some. */
    private List<String> methods(TypeElement js) {
        List<String> lines = new ArrayList<>();
        for (ExecutableElement method : calledByServer(js)) {
            Tree tree = context.analysis.trees.getTree(method);
            List<Js> revivals = method.getParameters().stream()
                .map(parameter -> translator.revivals.function(parameter.asType(), tree))
                .map(function -> function == null ? Js.NULL : function).toList();
            if (revivals.stream().anyMatch(function -> function != Js.NULL)) {
                lines.add(method.getSimpleName() + ": [" + Js.list(revivals) + "],");
            }
        }
        return lines;
    }

    private List<ExecutableElement> calledByServer(TypeElement js) {
        List<ExecutableElement> methods = new ArrayList<>(translator.remotes.callables().ofBrowser(js));
        ElementFilter.methodsIn(js.getEnclosedElements()).stream()
            .filter(method -> Naming.DATA.contains(method.getSimpleName().toString())).forEach(methods::add);
        return methods;
    }

    private List<String> handlers(ClassTree js) {
        List<String> lines = new ArrayList<>();
        for (Tree member : js.getMembers()) {
            if (member instanceof MethodTree
                && context.analysis.element(member) instanceof ExecutableElement method) {
                List<String> connections = Handlers.connections(method);
                if (connections != null) {
                    lines.add(method.getSimpleName() + ": ["
                        + String.join(", ", connections.stream().map(Text::quote).toList()) + "],");
                }
            }
        }
        return lines;
    }
}
