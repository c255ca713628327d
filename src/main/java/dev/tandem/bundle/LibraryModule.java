package dev.tandem.bundle;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import dev.tandem.script.JsModule;
import dev.tandem.script.JsModule.JsExport;
import dev.tandem.script.JsModule.JsImport;
import dev.tandem.script.JsScanner;
import dev.tandem.script.JsScope;
import dev.tandem.script.JsScope.JsName;
import dev.tandem.script.JsScope.JsUse;
import dev.tandem.script.JsToken;
import dev.tandem.script.ScopeReader;
import dev.tandem.script.ScopeReader.Member;
import dev.tandem.script.ScopeReader.Statement;

/** A module of the library, whose names are understood. */
final class LibraryModule {

    private static final int INLINED_LENGTH = 24;

    private final JsModule module;
    private final Function<String, LibraryModule> lookup;
    private final List<JsToken> tokens;
    private final ScopeReader reader;
    private final Map<String, Statement> declarations = new LinkedHashMap<>();
    private final Map<Statement, List<JsUse>> uses = new HashMap<>();
    private final Map<String, String[]> imports = new HashMap<>();

    /** @param lookup finds the other modules of the library */
    LibraryModule(JsModule module, Function<String, LibraryModule> lookup) {
        this.module = module;
        this.lookup = lookup;
        tokens = new JsScanner(module.getName(), module.body()).getTokens();
        reader = new ScopeReader(tokens);
        for (Statement statement : reader.getStatements()) {
            statement.names().forEach(name -> declarations.put(name, statement));
            uses.put(statement, reader.getUses().stream()
                .filter(use -> use.token() >= statement.start() && use.token() < statement.end()).toList());
        }
        for (JsImport statement : module.importStatements()) {
            statement.names().forEach((name, local) -> imports.put(local, new String[] { statement.from(), name }));
        }
    }

    /** A statement at the top of a module. */
    record Part(LibraryModule module, Statement statement) {
    }

    String getName() {
        return module.getName();
    }

    List<JsToken> getTokens() {
        return tokens;
    }

    JsScope getScope() {
        return reader.getModule();
    }

    List<Statement> getStatements() {
        return reader.getStatements();
    }

    List<JsUse> getUses(Statement statement) {
        return uses.get(statement);
    }

    /** Returns the methods and accessors of the classes in a statement. */
    List<Member> getMembers(Statement statement) {
        return reader.getMembers().stream()
            .filter(member -> member.start() >= statement.start() && member.end() <= statement.end()).toList();
    }

    /** Returns the part that declares a name; {@code null} when it is not declared at the top of this module. */
    Part partOf(JsName name) {
        Statement statement = name.scope() == getScope() ? declarations.get(name.text()) : null;
        return statement == null ? null : new Part(this, statement);
    }

    /** Returns what a use means, in whichever module it is declared; {@code null} for a name of the browser's. */
    JsName resolve(JsUse use) {
        JsName name = use.scope().find(use.name());
        String[] imported = imports.get(use.name());
        if (name != null || imported == null || imported[1].equals(JsImport.ALL)) {
            return name;
        }
        return require(lookup.apply(imported[0]), imported[1]);
    }

    /** Returns the module that a use means as a whole; {@code null} when it means none. */
    LibraryModule resolveModule(JsUse use) {
        String[] imported = imports.get(use.name());
        return imported == null || !imported[1].equals(JsImport.ALL) || use.scope().find(use.name()) != null ? null
            : lookup.apply(imported[0]);
    }

    JsName require(LibraryModule from, String export) {
        JsName name = from.exported(export);
        if (name == null) {
            throw Messages.notExported(getName(), export, from.getName());
        }
        return name;
    }

    /** Returns what is exported under that name; {@code null} when nothing is. */
    JsName exported(String export) {
        for (JsExport entry : module.exportEntries()) {
            if (entry.name().equals(export)) {
                return entry.from() != null ? require(lookup.apply(entry.from()), entry.local())
                    : reader.getModule().getNames().get(entry.local());
            }
        }
        return module.exportEntries().stream().filter(entry -> entry.name().equals(JsExport.ALL))
            .map(entry -> lookup.apply(entry.from()).exported(export)).filter(Objects::nonNull).findFirst()
            .orElse(null);
    }

    /** Returns all names of which one is worth nothing without the others, as they share a variable. */
    Set<Statement> partners(Statement statement) {
        Set<Statement> partners = new LinkedHashSet<>();
        if (tokens.get(statement.start()).is("let")) {
            for (Statement other : getStatements()) {
                if (getUses(other).stream().anyMatch(use -> statement.names().contains(use.name()))) {
                    partners.add(other);
                }
            }
        }
        return partners;
    }

    /** Returns what stands for a constant wherever it is used; {@code null} when it is better kept. */
    String literal(JsName name) {
        Part part = partOf(name);
        if (part == null) {
            return null;
        }
        Statement s = part.statement();
        JsToken value = tokens.get(s.start() + 3 < tokens.size() ? s.start() + 3 : s.start());
        boolean isLiteral = s.end() - s.start() == 5 && tokens.get(s.start()).is("const")
            && tokens.get(s.start() + 2).is("=") && tokens.get(s.start() + 4).is(";")
            && (value.isString() || value.kind() == JsToken.Kind.NUMBER) && value.text().length() <= INLINED_LENGTH;
        return isLiteral ? value.text() : null;
    }
}
