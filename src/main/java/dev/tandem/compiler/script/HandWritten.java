package dev.tandem.compiler.script;

import java.util.HashMap;
import java.util.Map;

import javax.lang.model.element.TypeElement;

import dev.tandem.compiler.analysis.Analysis;
import dev.tandem.compiler.analysis.ModelTypes;

/** Tells which models have a hand-written browser side, and what that declares. */
public final class HandWritten {

    private final Analysis analysis;
    private final ModelTypes modelTypes;
    private final Scripts scripts;
    private final Map<TypeElement, ScriptOutline> outlines = new HashMap<>();

    public HandWritten(Analysis analysis, ModelTypes modelTypes, Scripts scripts) {
        this.analysis = analysis;
        this.modelTypes = modelTypes;
        this.scripts = scripts;
    }

    /** Tells whether a top-level class is a model without a {@code JS} class that has a script beside it. */
    public boolean is(TypeElement topLevel) {
        return modelTypes.isModel(topLevel) && modelTypes.part(topLevel, ModelTypes.MODEL_JS) == null
            && scripts.of(topLevel) != null;
    }

    public Script script(TypeElement topLevel) {
        return scripts.of(topLevel);
    }

    /**
     * Returns what the script of a hand-written model declares; {@link ScriptOutline#UNKNOWN} when it cannot be read,
     * as it was compiled before or is wrong.
     */
    public ScriptOutline outline(TypeElement model) {
        return outlines.computeIfAbsent(model, key -> {
            Script script = scripts.of(key);
            try {
                return script.text() == null ? ScriptOutline.UNKNOWN : ScriptOutline.of(key, script);
            }
            catch (IllegalArgumentException e) {
                // Told where that model is compiled.
                return ScriptOutline.UNKNOWN;
            }
        });
    }

    /** Tells whether the server may call a method of that name, as a script of the model or of a superclass has it. */
    public boolean hasMethod(TypeElement model, String name) {
        for (TypeElement at = model; at != null && modelTypes.isModel(at); at = analysis.superclass(at)) {
            boolean isScript = !(at.getEnclosingElement() instanceof TypeElement) && is(at);
            if (isScript && outline(at).mayHaveMethod(name)) {
                return true;
            }
        }
        return false;
    }
}
