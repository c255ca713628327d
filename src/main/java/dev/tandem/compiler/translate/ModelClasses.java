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

import dev.tandem.compiler.analysis.Callables;
import dev.tandem.compiler.analysis.Handlers;
import dev.tandem.compiler.analysis.ModelTypes;
import dev.tandem.compiler.analysis.Naming;
import dev.tandem.compiler.js.ClassBody;
import dev.tandem.compiler.js.ClassMember;
import dev.tandem.compiler.js.Js;
import dev.tandem.compiler.js.Statement;
import dev.tandem.compiler.js.Statement.ClassDeclaration;

/** Compiles a model: its two-sided part and its browser part become one class. */
final class ModelClasses {

    private final Context context;
    private final Classes classes;
    private final Constants constants;
    private final Revivals revivals;
    private final ModelDeclarations declarations;
    private final Function<TypeElement, List<String>> heard;

    /** @param heard returns what a browser may hear of the server's alone because of a model class */
    ModelClasses(Context context, Translation translation, Classes classes, Constants constants, Revivals revivals,
            Function<TypeElement, List<String>> heard) {
        this.context = context;
        this.classes = classes;
        this.constants = constants;
        this.revivals = revivals;
        this.heard = heard;
        declarations = new ModelDeclarations(context, translation, revivals);
    }

    ClassDeclaration exported(TypeElement model) {
        ClassTree both = part(model, ModelTypes.MODEL_BOTH);
        ClassTree js = part(model, ModelTypes.MODEL_JS);
        TypeElement above = context.analysis.superclass(model);
        Js parent = Js.name(context.modelTypes.isModel(above) ? context.imports.type(above)
            : context.imports.runtime("Model"));
        ClassMember definition = definition(model, both, js);
        List<List<ClassMember>> parts = new ArrayList<>();
        for (ClassTree part : parts(both, js)) {
            parts.add(in(part, type -> classes.members().statics(part, type)));
        }
        parts.add(List.of(definition));
        for (ClassTree part : parts(both, js)) {
            parts.add(in(part, type -> classes.members().fields(part, type)));
        }
        for (ClassTree part : parts(both, js)) {
            in(part, type -> {
                classes.names().check(part, type);
                return null;
            });
            in(part, type -> classes.members().methods(part)).forEach(each -> parts.add(List.of(each)));
        }
        // The constants of the model stand before the static fields of its parts.
        List<ClassMember> first = new ArrayList<>(constants.of(model));
        first.addAll(parts.get(0));
        parts.set(0, first);
        return new ClassDeclaration(context.naming.export(model), new ClassBody(parent, parts));
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
        return context.within(classes.scopeOf(type), () -> code.apply(type));
    }

    // Definition -----------------------------------------------------------------------------------------------------

    private ClassMember definition(TypeElement model, ClassTree both, ClassTree js) {
        List<Js.Entry> sections = new ArrayList<>();
        sections.add(entry("name", Js.string(context.analysis.elements.getBinaryName(model).toString())));
        addSection(sections, "both", both, false);
        addSection(sections, "local", js, false);
        addSection(sections, "emitters", js, true);
        addSection(sections, "bothEmitters", both, true);
        addTable(sections, "handlers", js == null ? List.of() : handlers(js));
        List<String> names = heard.apply(model);
        if (!names.isEmpty()) {
            sections.add(entry("hears", strings(names)));
        }
        addTable(sections, "methods", js == null ? List.of() : in(js, this::methods));
        Js name = Js.name(context.naming.export(model));
        Js define = Js.name(context.imports.runtime("Model")).call("define", List.of(name, Js.table(sections)));
        return new ClassMember.StaticBlock(null, List.of(new Statement.Evaluate(define)));
    }

    private static Js.Entry entry(CharSequence name, Js value) {
        return new Js.Entry(null, name.toString(), value);
    }

    private static Js strings(List<String> values) {
        return new Js.Items(values.stream().map(Js::string).toList());
    }

    private void addSection(List<Js.Entry> sections, String name, ClassTree tree, boolean areEmitters) {
        addTable(sections, name, tree == null ? List.of() : in(tree, type -> declarations.of(tree, areEmitters)));
    }

    private static void addTable(List<Js.Entry> sections, String name, List<Js.Entry> entries) {
        if (!entries.isEmpty()) {
            sections.add(entry(name, Js.table(entries)));
        }
    }

    /** What makes the arguments of calls from the server; only for methods that need some. */
    private List<Js.Entry> methods(TypeElement js) {
        List<Js.Entry> entries = new ArrayList<>();
        for (ExecutableElement method : calledByServer(js)) {
            Tree tree = context.analysis.trees.getTree(method);
            List<Js> functions = method.getParameters().stream()
                .map(parameter -> revivals.function(parameter.asType(), tree))
                .map(function -> function == null ? Js.NULL : function).toList();
            if (functions.stream().anyMatch(function -> function != Js.NULL)) {
                entries.add(entry(method.getSimpleName(), new Js.Items(functions)));
            }
        }
        return entries;
    }

    private List<ExecutableElement> calledByServer(TypeElement js) {
        Callables callables = new Callables(context.analysis, context.modelTypes);
        List<ExecutableElement> methods = new ArrayList<>(callables.ofBrowser(js));
        ElementFilter.methodsIn(js.getEnclosedElements()).stream()
            .filter(method -> Naming.DATA.contains(method.getSimpleName().toString())).forEach(methods::add);
        return methods;
    }

    private List<Js.Entry> handlers(ClassTree js) {
        List<Js.Entry> entries = new ArrayList<>();
        for (Tree member : js.getMembers()) {
            if (member instanceof MethodTree
                && context.analysis.element(member) instanceof ExecutableElement method) {
                List<String> connections = Handlers.connections(method);
                if (connections != null) {
                    entries.add(entry(method.getSimpleName(), strings(connections)));
                }
            }
        }
        return entries;
    }
}
