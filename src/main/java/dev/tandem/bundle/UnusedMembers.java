package dev.tandem.bundle;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import dev.tandem.bundle.LibraryModule.Part;
import dev.tandem.script.JsToken;
import dev.tandem.script.ScopeReader.Member;

/**
 * Methods and accessors that nobody calls, as their name stands nowhere else in the code: of classes that only the
 * library's own code sees.
 */
final class UnusedMembers {

    private static final Set<String> CALLED_BY_THE_LANGUAGE = Set.of("constructor", "toString", "toJSON", "valueOf",
        "then");

    private final Predicate<Part> isOpen;
    private final Set<String> used = new HashSet<>(CALLED_BY_THE_LANGUAGE);

    /**
     * @param parts the code
     * @param isOpen tells whether others can get hold of the class that a part declares
     */
    UnusedMembers(Collection<Part> parts, Predicate<Part> isOpen) {
        this.isOpen = isOpen;
        for (Part part : parts) {
            Set<Integer> keys = new HashSet<>();
            part.module().getMembers(part.statement()).forEach(member -> keys.add(member.key()));
            for (int i = part.statement().start(); i < part.statement().end(); i++) {
                JsToken token = part.module().getTokens().get(i);
                if (token.isWord() && !keys.contains(i)) {
                    used.add(token.text());
                }
                else if (token.isString()) {
                    used.add(token.stringValue());
                }
            }
        }
    }

    /** Returns first token and token after the last of what can be left out of a part. */
    Map<Integer, Integer> of(Part part) {
        Map<Integer, Integer> unused = new HashMap<>();
        if (!isOpen.test(part)) {
            for (Member member : part.module().getMembers(part.statement())) {
                if (!used.contains(part.module().getTokens().get(member.key()).text())) {
                    unused.put(member.start(), member.end());
                }
            }
        }
        return unused;
    }
}
