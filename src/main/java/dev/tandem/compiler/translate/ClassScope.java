package dev.tandem.compiler.translate;

import javax.lang.model.element.TypeElement;

import dev.tandem.compiler.analysis.Analysis;

/** The class whose code is being compiled, and what its current member needs. */
final class ClassScope {

    final ClassScope outer;
    final TypeElement type;
    /** The model that the class is a part of; {@code null} for other classes. */
    final TypeElement model;
    /** Whether the class stands inside a method, and so reaches the objects around it by closure. */
    final boolean isLocal;
    /** The name by which local classes inside the current member know its object. */
    final String alias;

    /** Whether code needs the object at hand, or one around it. */
    boolean usesThis;
    /** Whether it does so by the word {@code this}. */
    boolean writesThis;
    boolean needsAlias;

    ClassScope(ClassScope outer, TypeElement type, TypeElement model, boolean isLocal, String alias) {
        this.outer = outer;
        this.type = type;
        this.model = model;
        this.isLocal = isLocal;
        this.alias = alias;
    }

    void useThis() {
        usesThis = true;
        writesThis = true;
    }

    boolean covers(TypeElement owner, Analysis analysis) {
        return isBelow(type, owner, analysis) || model != null && isBelow(model, owner, analysis);
    }

    private static boolean isBelow(TypeElement type, TypeElement owner, Analysis analysis) {
        return analysis.types.isSubtype(analysis.types.erasure(type.asType()), analysis.types.erasure(owner.asType()));
    }
}
