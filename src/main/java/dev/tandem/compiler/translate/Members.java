package dev.tandem.compiler.translate;

import static javax.lang.model.element.Modifier.ABSTRACT;
import static javax.lang.model.element.Modifier.NATIVE;
import static javax.lang.model.element.Modifier.STATIC;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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
import dev.tandem.compiler.analysis.Overloads;
import dev.tandem.compiler.analysis.Tags;
import dev.tandem.compiler.js.ClassMember;
import dev.tandem.compiler.js.Js;
import dev.tandem.compiler.js.Position;
import dev.tandem.compiler.js.Statement;
import dev.tandem.compiler.js.Text;

/** Compiles the members of a class: static ones first, then fields, constructor, methods. */
final class Members {

    private final Context context;
    private final Translation translation;
    private final InitialValues initialValues;
    private final Revivals revivals;
    private final Constructors constructors;

    Members(Context context, Translation translation, Classes classes, Calls calls, Arguments arguments,
            InitialValues initialValues, Revivals revivals) {
        this.context = context;
        this.translation = translation;
        this.initialValues = initialValues;
        this.revivals = revivals;
        constructors = new Constructors(context, translation, classes, this, calls, arguments);
    }

    List<List<ClassMember>> body(ClassTree tree, TypeElement type) {
        List<List<ClassMember>> paragraphs = new ArrayList<>();
        paragraphs.add(statics(tree, type));
        paragraphs.add(fields(tree, type));
        Stream.of(constructors.of(tree, type), revival(type, tree), methods(tree)).flatMap(List::stream)
            .forEach(each -> paragraphs.add(List.of(each)));
        return paragraphs;
    }

    // Static members -------------------------------------------------------------------------------------------------

    List<ClassMember> statics(ClassTree tree, TypeElement type) {
        InitialOrder<ClassMember> order = new InitialOrder<>();
        boolean isNamed = type.getSimpleName().length() > 0;
        if (isNamed && type.getKind() == ElementKind.ENUM || context.analysis.isSubtype(type,
            "java.lang.Throwable")) {
            // An enum tells its canonical name, an exception its binary one.
            order.add(className((type.getKind() == ElementKind.ENUM ? type.getQualifiedName()
                : context.analysis.elements.getBinaryName(type)).toString()), false);
        }
        if (type.getKind() == ElementKind.RECORD && isRenamed(type)) {
            order.add(className(type.getSimpleName().toString()), false);
        }
        int ordinal = 0;
        for (Tree member : tree.getMembers()) {
            if (member instanceof VariableTree variable
                    && context.analysis.element(variable) instanceof VariableElement field
                    && field.getModifiers().contains(STATIC)) {
                boolean isEnumConstant = field.getKind() == ElementKind.ENUM_CONSTANT;
                int position = ordinal;
                ClassMember.Field translated = context.reported(member, null, () -> isEnumConstant
                    ? constructors.enumConstant(variable, field, position) : staticField(variable, field));
                if (translated != null) {
                    order.add(variable, translated, !translated.value().isSimple());
                }
                ordinal += isEnumConstant ? 1 : 0;
            }
            if (member instanceof BlockTree block && block.isStatic()) {
                order.add(new ClassMember.StaticBlock(context.analysis.position(block),
                    translation.body(block.getStatements(), null)), true);
            }
        }
        return order.all();
    }

    private static ClassMember className(String name) {
        return new ClassMember.Field(null, true, "$class", Js.string(name));
    }

    /** Tells whether the name of the class in JavaScript does not show that of the record. */
    private static boolean isRenamed(TypeElement type) {
        return type.getSimpleName().toString().indexOf('_') >= 0 || type.getEnclosedElements().stream()
            .anyMatch(each -> each.getModifiers().contains(STATIC) && each.getSimpleName().contentEquals("name"));
    }

    private ClassMember.Field staticField(VariableTree tree, VariableElement field) {
        return new ClassMember.Field(context.analysis.position(tree), true, context.references.field(field),
            initialValues.of(tree, field));
    }

    // Fields ---------------------------------------------------------------------------------------------------------

    /** What an object does first: sets a field, or runs an initializer, which has no name. */
    private record Initial(Position position, String name, Js value, List<Statement> initializer) {

        ClassMember field() {
            return new ClassMember.Field(position, false, name, value);
        }

        Statement statement() {
            return Statement.at(position, name == null ? new Statement.Block(initializer)
                : new Statement.Evaluate(Js.assign(Js.THIS.member(name), value)));
        }
    }

    /** Returns the fields; none where the constructor sets them, as they may need the object around. */
    List<ClassMember> fields(ClassTree tree, TypeElement type) {
        return type.getKind() == ElementKind.RECORD || isSetByConstructor(tree, type) ? List.of()
            : initials(tree, type).stream().map(Initial::field).toList();
    }

    /** Returns the same as statements of a constructor, together with the instance initializers. */
    List<Statement> assignments(ClassTree tree, TypeElement type) {
        return initials(tree, type).stream().map(Initial::statement).toList();
    }

    /** Tells whether the constructor sets the fields: they need the object around, or there are initializers. */
    boolean isSetByConstructor(ClassTree tree, TypeElement type) {
        return context.holdsOuter(type) || !isOfModel(type) && tree.getMembers().stream()
            .anyMatch(each -> each instanceof BlockTree block && !block.isStatic());
    }

    private boolean isOfModel(TypeElement type) {
        return context.modelTypes.isJs(type) || context.modelTypes.isBoth(type);
    }

    private List<Initial> initials(ClassTree tree, TypeElement type) {
        InitialOrder<Initial> order = new InitialOrder<>();
        for (Tree member : tree.getMembers()) {
            if (member instanceof VariableTree variable
                    && context.analysis.element(variable) instanceof VariableElement field
                    && field.getKind() == ElementKind.FIELD && !field.getModifiers().contains(STATIC)
                    && !context.modelTypes.isObservable(field)) {
                Js value = context.reported(member, null, () -> initialValues.of(variable, field));
                if (value != null) {
                    order.add(variable, new Initial(context.analysis.position(variable),
                        context.references.field(field), value, null), !value.isSimple());
                }
            }
            if (member instanceof BlockTree block && !block.isStatic()) {
                List<Statement> statements = context.reported(member, List.of(), () -> initializer(block, type));
                if (!statements.isEmpty()) {
                    order.add(new Initial(context.analysis.position(block), null, null, statements), true);
                }
            }
        }
        return order.all();
    }

    private List<Statement> initializer(BlockTree block, TypeElement type) {
        if (isOfModel(type)) {
            throw new CompileError(block, Messages.initializerBlock());
        }
        context.scope.needsAlias = false;
        return withAlias(translation.body(block.getStatements(), null));
    }

    // Methods --------------------------------------------------------------------------------------------------------

    List<ClassMember> methods(ClassTree tree) {
        List<ClassMember> methods = new ArrayList<>();
        for (Tree member : tree.getMembers()) {
            if (member instanceof MethodTree method
                    && context.analysis.element(method) instanceof ExecutableElement element
                    && element.getKind() == ElementKind.METHOD) {
                methods.addAll(context.reported(member, List.of(), () -> method(method, element)));
            }
        }
        return methods;
    }

    private List<ClassMember> method(MethodTree tree, ExecutableElement method) {
        if (method.getModifiers().contains(ABSTRACT) || isGenerated(tree, method)) {
            return List.of();
        }
        String parameters = parameters(tree, method);
        return List.of(new ClassMember.Method(context.analysis.position(tree), method.getModifiers().contains(STATIC),
            context.overloads.name(method), parameters,
            method.getModifiers().contains(NATIVE) ? raw(tree, method) : statements(tree, method)));
    }

    /** Accessors that javac adds to records are not in the source; written ones cannot be told from fields. */
    private boolean isGenerated(MethodTree tree, ExecutableElement method) {
        TypeElement type = (TypeElement) method.getEnclosingElement();
        if (type.getKind() != ElementKind.RECORD || !Overloads.isComponent(type, method)) {
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

    private List<Statement> raw(MethodTree tree, ExecutableElement method) {
        AnnotationMirror annotation = ModelTypes.annotation(method, ModelTypes.RAW_JS);
        if (annotation == null) {
            throw new CompileError(tree, Messages.nativeWithoutBody(method));
        }
        String body = ((String) ModelTypes.value(annotation, "value")).strip();
        return body.isEmpty() ? List.of() : List.of(new Statement.Raw(body));
    }

    private List<Statement> statements(MethodTree tree, ExecutableElement method) {
        context.scope.needsAlias = false;
        return withAlias(translation.body(tree.getBody().getStatements(), method.getReturnType()));
    }

    List<Statement> withAlias(List<Statement> body) {
        if (!context.scope.needsAlias) {
            return body;
        }
        List<Statement> statements = new ArrayList<>(body);
        statements.add(0, Statement.declare("const", context.scope.alias, Js.THIS));
        return statements;
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
    private List<ClassMember> revival(TypeElement type, Tree tree) {
        if (type.getKind() != ElementKind.RECORD) {
            return List.of();
        }
        Js name = Js.name(Classes.isLocal(type) ? type.getSimpleName().toString() : context.naming.export(type));
        List<ClassMember> members = new ArrayList<>();
        members.add(revivals.fromJson(type, tree, arguments -> {
            Js json = Js.name("json");
            Js isMade = Js.binary(Js.binary(json, "===", Js.NULL), "||", Js.binary(json, "instanceof", name));
            return Js.conditional(isMade, json, new Js.New(name, arguments, null));
        }));
        members.addAll(tags(type));
        return members;
    }

    /** The other side tells by them of which class it is. */
    private List<ClassMember> tags(TypeElement type) {
        List<Js.Entry> entries = new ArrayList<>();
        new Tags(context.analysis).ofRecord(type)
            .forEach((key, value) -> entries.add(new Js.Entry(null, Text.quote(key), Js.string(value))));
        if (entries.isEmpty()) {
            return List.of();
        }
        entries.add(new Js.Entry(null, null, Js.THIS.spread()));
        return List.of(new ClassMember.Method(null, false, "toJSON", "",
            List.of(new Statement.Return(new Js.Entries(entries, false)))));
    }
}
