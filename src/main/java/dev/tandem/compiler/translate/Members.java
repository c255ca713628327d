package dev.tandem.compiler.translate;

import static javax.lang.model.element.Modifier.ABSTRACT;
import static javax.lang.model.element.Modifier.NATIVE;
import static javax.lang.model.element.Modifier.STATIC;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;

import dev.tandem.compiler.analysis.CompileError;
import dev.tandem.compiler.analysis.ModelTypes;
import dev.tandem.compiler.analysis.Tags;
import dev.tandem.compiler.js.Js;
import dev.tandem.compiler.js.Precedence;
import dev.tandem.compiler.js.Text;

/** Compiles the members of a class: static ones first, then fields, constructor, methods. */
final class Members {

    private final Context context;
    private final Translator translator;
    private final Constructors constructors;

    Members(Context context, Translator translator) {
        this.context = context;
        this.translator = translator;
        constructors = new Constructors(context, translator, this);
    }

    String body(ClassTree tree, TypeElement type) {
        return Text.paragraphs(List.of(statics(tree, type), fields(tree, type), constructors.of(tree, type),
            revival(type, tree), methods(tree)));
    }

    // Static members -------------------------------------------------------------------------------------------------

    String statics(ClassTree tree, TypeElement type) {
        List<String> lines = new ArrayList<>();
        List<String> defaults = new ArrayList<>();
        boolean isNamed = type.getSimpleName().length() > 0;
        if (isNamed && type.getKind() == ElementKind.ENUM || context.analysis.isSubtype(type,
            "java.lang.Throwable")) {
            // An enum tells its canonical name, an exception its binary one.
            lines.add("static $class = " + Text.quote((type.getKind() == ElementKind.ENUM ? type.getQualifiedName()
                : context.analysis.elements.getBinaryName(type)).toString()) + ";");
        }
        if (type.getKind() == ElementKind.RECORD && isRenamed(type)) {
            lines.add("static $class = " + Text.quote(type.getSimpleName().toString()) + ";");
        }
        int ordinal = 0;
        for (Tree member : tree.getMembers()) {
            if (member instanceof VariableTree variable
                    && context.analysis.element(variable) instanceof VariableElement field) {
                boolean isEnumConstant = field.getKind() == ElementKind.ENUM_CONSTANT;
                int position = ordinal;
                String text = reported(member, () -> isEnumConstant ? constructors.enumConstant(variable, field, position)
                    : field.getModifiers().contains(STATIC) ? staticField(variable, field) : "");
                (isDefault(variable, lines) ? defaults : lines).add(text);
                ordinal += isEnumConstant ? 1 : 0;
            }
            if (member instanceof BlockTree block && block.isStatic()) {
                lines.add(context.analysis.mark(block) + "static " + Text.block(translator.statements.body(block, null)));
            }
        }
        defaults.addAll(lines);
        return Text.lines(defaults);
    }

    /**
     * Tells whether a field has its default value before others are set: in Java it has from the beginning, and code
     * that runs while they are set may change it.
     */
    private static boolean isDefault(VariableTree field, List<String> before) {
        return field.getInitializer() == null
            && before.stream().anyMatch(line -> line.indexOf('(') >= 0 || line.indexOf('{') >= 0);
    }

    /** Tells whether the name of the class in JavaScript does not show that of the record. */
    private static boolean isRenamed(TypeElement type) {
        return type.getSimpleName().toString().indexOf('_') >= 0 || type.getEnclosedElements().stream()
            .anyMatch(each -> each.getModifiers().contains(STATIC) && each.getSimpleName().contentEquals("name"));
    }

    private String staticField(VariableTree tree, VariableElement field) {
        return context.analysis.mark(tree) + "static " + translator.classes.fieldName(field) + " = " + initial(tree, field) + ";";
    }

    // Fields ---------------------------------------------------------------------------------------------------------

    /** Returns the fields; none where the constructor sets them, as they may need the object around. */
    String fields(ClassTree tree, TypeElement type) {
        if (type.getKind() == ElementKind.RECORD || isSetByConstructor(tree, type)) {
            return "";
        }
        return Text.lines(assignments(tree, type, ""));
    }

    /** Tells whether the constructor sets the fields, as they need the object around or take turns with initializers. */
    boolean isSetByConstructor(ClassTree tree, TypeElement type) {
        return context.holdsOuter(type) || !isOfModel(type) && tree.getMembers().stream()
            .anyMatch(each -> each instanceof BlockTree block && !block.isStatic());
    }

    private boolean isOfModel(TypeElement type) {
        return context.modelTypes.isJs(type) || context.modelTypes.isBoth(type);
    }

    /** Returns one line for each field and instance initializer of an object. */
    List<String> assignments(ClassTree tree, TypeElement type, String prefix) {
        List<String> lines = new ArrayList<>();
        List<String> defaults = new ArrayList<>();
        for (Tree member : tree.getMembers()) {
            if (member instanceof VariableTree variable
                    && context.analysis.element(variable) instanceof VariableElement field
                    && field.getKind() == ElementKind.FIELD && !field.getModifiers().contains(STATIC)
                    && !context.modelTypes.isObservable(field)) {
                (isDefault(variable, lines) ? defaults : lines).add(reported(member,
                    () -> context.analysis.mark(variable) + prefix + translator.classes.fieldName(field) + " = " + initial(variable, field) + ";"));
            }
            if (member instanceof BlockTree block && !block.isStatic()) {
                lines.add(reported(member, () -> initializer(block, type)));
            }
        }
        defaults.addAll(lines);
        return defaults;
    }

    private String initializer(BlockTree block, TypeElement type) {
        if (isOfModel(type)) {
            throw new CompileError(block, Messages.initializerBlock());
        }
        context.scope.needsAlias = false;
        String body = withAlias(translator.switches.outside(() -> translator.statements.body(block, null)));
        return body.isEmpty() ? "" : context.analysis.mark(block) + Text.block(body);
    }

    /** Returns the initial value of a field. */
    String initial(VariableTree tree, VariableElement field) {
        if (tree.getInitializer() == null) {
            return Expressions.defaultValue(field.asType(), tree).text();
        }
        context.scope.needsAlias = false;
        String bindings = translator.statements.bindings(tree.getInitializer());
        String value = translator.converted(tree.getInitializer(), field.asType()).in(Precedence.ASSIGNMENT);
        if (!bindings.isEmpty()) {
            value = "(() => " + Text.block(bindings + "\nreturn " + value + ";") + ")()";
        }
        return context.scope.needsAlias ? "((" + context.scope.alias + ") => " + value + ")(this)" : value;
    }

    // Methods --------------------------------------------------------------------------------------------------------

    String methods(ClassTree tree) {
        List<String> methods = new ArrayList<>();
        for (Tree member : tree.getMembers()) {
            if (member instanceof MethodTree method
                    && context.analysis.element(method) instanceof ExecutableElement element
                    && element.getKind() == ElementKind.METHOD) {
                methods.add(reported(member, () -> method(method, element)));
            }
        }
        return Text.paragraphs(methods);
    }

    /** Runs the compilation of one member; an error in it is reported, and the other members are tried. */
    String reported(Tree member, java.util.function.Supplier<String> code) {
        try {
            return code.get();
        }
        catch (RuntimeException e) {
            context.analysis.report(CompileError.at(member, e));
            return "";
        }
    }

    private String method(MethodTree tree, ExecutableElement method) {
        if (method.getModifiers().contains(ABSTRACT) || isGenerated(tree, method)) {
            return "";
        }
        String head = (method.getModifiers().contains(STATIC) ? "static " : "") + translator.classes.methodName(method)
            + "(" + parameters(tree, method) + ") ";
        return context.analysis.mark(tree) + head + Text.block(method.getModifiers().contains(NATIVE) ? raw(tree, method) : statements(tree, method));
    }

    /** Accessors that javac adds to records are not in the source; written ones cannot be told from fields. */
    private boolean isGenerated(MethodTree tree, ExecutableElement method) {
        TypeElement type = (TypeElement) method.getEnclosingElement();
        if (type.getKind() != ElementKind.RECORD || !Calls.isComponent(type, method)) {
            return false;
        }
        boolean isWritten = context.analysis.elements.getOrigin(method)
            == javax.lang.model.util.Elements.Origin.EXPLICIT;
        if (isWritten) {
            throw new CompileError(tree, Messages.recordAccessor(method));
        }
        return true;
    }

    String parameters(MethodTree tree, ExecutableElement method) {
        int last = tree.getParameters().size() - 1;
        List<String> names = new ArrayList<>();
        for (int i = 0; i <= last; i++) {
            String name = context.local(context.analysis.element(tree.getParameters().get(i)));
            names.add(method.isVarArgs() && i == last ? "..." + name : name);
        }
        return String.join(", ", names);
    }

    private String raw(MethodTree tree, ExecutableElement method) {
        AnnotationMirror annotation = ModelTypes.annotation(method, ModelTypes.RAW_JS);
        if (annotation == null) {
            throw new CompileError(tree, Messages.nativeWithoutBody(method));
        }
        return Text.raw((String) ModelTypes.value(annotation, "value"));
    }

    private String statements(MethodTree tree, ExecutableElement method) {
        context.scope.needsAlias = false;
        String body = translator.statements.body(tree.getBody(), method.getReturnType());
        return withAlias(body);
    }

    String withAlias(String body) {
        return context.scope.needsAlias ? Text.lines(List.of("const " + context.scope.alias + " = this;",
            body)) : body;
    }

    /** An anonymous class of a functional interface is a function. */
    Js onlyMethod(ClassTree tree, TypeElement type, TypeElement function) {
        List<MethodTree> methods = tree.getMembers().stream().filter(MethodTree.class::isInstance)
            .map(MethodTree.class::cast)
            .filter(each -> context.analysis.element(each).getKind() == ElementKind.METHOD).toList();
        boolean hasFields = !ElementFilter.fieldsIn(type.getEnclosedElements()).isEmpty();
        if (methods.size() != 1 || hasFields) {
            throw new CompileError(tree, Messages.functionClass(function));
        }
        MethodTree method = methods.get(0);
        ExecutableElement element = (ExecutableElement) context.analysis.element(method);
        context.scope.writesThis = false;
        Js arrow = Js.arrowBlock(parameters(method, element), statements(method, element));
        if (context.scope.writesThis) {
            throw new CompileError(tree, Messages.functionClass(function));
        }
        return arrow;
    }

    // JSON -----------------------------------------------------------------------------------------------------------

    /** Records are made from the JSON that the server sends. */
    private String revival(TypeElement type, Tree tree) {
        if (type.getKind() != ElementKind.RECORD) {
            return "";
        }
        String name = Classes.isLocal(type) ? type.getSimpleName().toString() : context.naming.export(type);
        return translator.revivals.fromJson(type, tree, arguments -> "return json === null || json instanceof " + name
            + " ? json : new " + name + "(" + arguments + ");") + tags(type);
    }

    /** The other side tells by them of which class it is. */
    private String tags(TypeElement type) {
        String tags = new Tags(context.analysis).ofRecord(type).entrySet().stream()
            .map(each -> Text.quote(each.getKey()) + ": " + Text.quote(each.getValue()) + ", ").collect(Collectors.joining());
        return tags.isEmpty() ? "" : "\n\ntoJSON() {\n    return { " + tags + "...this };\n}";
    }
}
