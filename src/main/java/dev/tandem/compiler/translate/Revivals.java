package dev.tandem.compiler.translate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

import com.sun.source.tree.Tree;

import dev.tandem.compiler.analysis.Analysis;
import dev.tandem.compiler.analysis.Tags;
import dev.tandem.compiler.js.ClassMember;
import dev.tandem.compiler.js.Js;
import dev.tandem.compiler.js.Statement;
import dev.tandem.compiler.js.Text;

/** Makes the functions that turn JSON into instances of classes for the browser, for types that hold such. */
final class Revivals {

    private final Context context;

    /** The record whose {@code fromJson} is being written: it is given the functions for its type variables. */
    private TypeElement reviving;

    Revivals(Context context) {
        this.context = context;
    }

    /** Returns the value turned into what the type says, where JSON alone does not tell. */
    Js revive(Js value, TypeMirror type, Tree tree) {
        Js function = function(type, tree);
        return function == null ? value : function.call(List.of(value));
    }

    /** Returns the method {@code fromJson} of a record. @param around takes the arguments of the constructor */
    ClassMember fromJson(TypeElement type, Tree tree, Function<List<Js>, Js> around) {
        TypeElement outer = reviving;
        reviving = type;
        try {
            String variables = type.getTypeParameters().stream()
                .map(each -> ", " + parameter(each) + " = (value) => value")
                .collect(Collectors.joining());
            List<Js> arguments = type.getRecordComponents().stream()
                .map(each -> revive(Js.name("json").member(each.getSimpleName().toString()), each.asType(), tree))
                .toList();
            return new ClassMember.Method(null, true, "fromJson", "json" + variables,
                List.of(new Statement.Return(around.apply(arguments))));
        }
        finally {
            reviving = outer;
        }
    }

    private static String parameter(Element variable) {
        return "of" + variable.getSimpleName();
    }

    /** Returns the function for a type, or {@code null} when JSON is already what the type says. */
    Js function(TypeMirror type, Tree tree) {
        if (type instanceof WildcardType wildcard) {
            return function(wildcard.getExtendsBound() != null ? wildcard.getExtendsBound()
                : wildcard.getSuperBound(), tree);
        }
        if (type instanceof TypeVariable variable && variable.asElement().getEnclosingElement().equals(reviving)) {
            return Js.name(parameter(variable.asElement()));
        }
        if (type instanceof ArrayType array) {
            return array.getComponentType().getKind() == TypeKind.BYTE ? context.helper("bytesFrom")
                : wrap("listFrom", false, tree, array.getComponentType());
        }
        TypeElement element = type == null ? null : context.analysis.typeElement(type);
        if (element == null) {
            return null;
        }
        String name = element.getQualifiedName().toString();
        if (context.library.isList(name)) {
            return wrap("listFrom", false, tree, Analysis.typeArgument(type, 0));
        }
        if (context.analysis.isSubtype(element, "java.util.Map")) {
            return map(Analysis.typeArgument(type, 0), Analysis.typeArgument(type, 1), tree);
        }
        if (context.analysis.isSubtype(element, "java.util.Set")) {
            return wrap("setFrom", true, tree, Analysis.typeArgument(type, 0));
        }
        if (context.analysis.isSubtype(element, "java.util.Optional")) {
            return wrap("optionalFrom", true, tree, Analysis.typeArgument(type, 0));
        }
        if (name.equals("java.util.OptionalInt") || name.equals("java.util.OptionalDouble")) {
            return context.helper("optionalFrom").call(List.of());
        }
        if (element.getKind() != ElementKind.RECORD && Tags.key(element) != null) {
            return tagged(element, tree);
        }
        boolean isRevived = element.getKind() == ElementKind.RECORD || element.getKind() == ElementKind.ENUM;
        return isRevived && context.modelTypes.isBrowserClass(element)
            ? generic(context.references.type(element, tree), type, tree) : null;
    }

    private Js generic(Js reference, TypeMirror type, Tree tree) {
        List<Js> arguments = new ArrayList<>(List.of(reference));
        if (type instanceof DeclaredType declared) {
            declared.getTypeArguments().forEach(each -> arguments.add(function(each, tree)));
        }
        if (arguments.stream().skip(1).allMatch(Objects::isNull)) {
            return reference.member("fromJson");
        }
        arguments.replaceAll(each -> each == null ? Js.UNDEFINED : each);
        return context.helper("genericFrom").call(arguments);
    }

    /** The classes are looked up when the first value comes: they may be declared further down. */
    private Js tagged(TypeElement type, Tree tree) {
        Map<String, Js> classes = new LinkedHashMap<>();
        Tags.subtypes(type).forEach((alias, subtype) -> {
            Js function = function(subtype, tree);
            if (function != null) {
                classes.put(Text.quote(alias), function);
            }
        });
        return classes.isEmpty() ? null : context.helper("taggedFrom")
            .call(List.of(Js.string(Tags.key(type)),
            Js.arrow("", Js.entries(classes))));
    }

    /** The keys of JSON are strings, whatever those of the map are. */
    private Js map(TypeMirror key, TypeMirror value, Tree tree) {
        Js keys = key == null ? null : context.analysis.isBoxed(key) ? boxedKey(key) : function(key, tree);
        Js values = value == null ? null : function(value, tree);
        List<Js> functions = new ArrayList<>();
        if (keys != null || values != null) {
            functions.add(keys == null ? Js.NULL : keys);
        }
        if (values != null) {
            functions.add(values);
        }
        return context.helper("mapFrom").call(functions);
    }

    private Js boxedKey(TypeMirror key) {
        return switch (context.analysis.primitiveKind(key)) {
            case BOOLEAN -> context.helper("booleanFrom");
            case LONG -> context.helper("longFrom");
            case CHAR -> null;
            default -> Js.name("Number");
        };
    }

    private Js wrap(String helper, boolean isNeeded, Tree tree, TypeMirror... parts) {
        List<Js> functions = new ArrayList<>();
        boolean isPlain = true;
        for (TypeMirror part : parts) {
            Js function = part == null ? null : function(part, tree);
            isPlain &= function == null;
            functions.add(function == null ? Js.NULL : function);
        }
        if (isPlain && !isNeeded) {
            return null;
        }
        return context.helper(helper).call(isPlain ? List.of() : functions);
    }
}
