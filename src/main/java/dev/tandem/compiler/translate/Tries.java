package dev.tandem.compiler.translate;

import java.util.ArrayList;
import java.util.List;

import javax.lang.model.element.Element;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.tree.VariableTree;

import dev.tandem.compiler.analysis.Uses;
import dev.tandem.compiler.js.Js;
import dev.tandem.compiler.js.Statement;

/** Compiles {@code try}. */
final class Tries {

    private final Context context;
    private final Translation translation;
    private final Conversions conversions;

    Tries(Context context, Translation translation, Conversions conversions) {
        this.context = context;
        this.translation = translation;
        this.conversions = conversions;
    }

    Statement statement(TryTree tree) {
        List<Statement> body = tree.getResources().isEmpty() ? translation.nested(tree.getBlock())
            : withResources(tree, 0);
        boolean isPlain = tree.getCatches().isEmpty() && tree.getFinallyBlock() == null;
        if (isPlain) {
            return new Statement.Block(body);
        }
        return new Statement.Try(body, caught(tree), tree.getCatches().isEmpty() ? null : catches(tree),
            tree.getFinallyBlock() == null ? null : translation.nested(tree.getFinallyBlock()));
    }

    private String caught(TryTree tree) {
        return context.taken.contains("thrown") ? "thrown$" : "thrown";
    }

    /** JavaScript has one catch: it finds out which of Java's it stands for. */
    private List<Statement> catches(TryTree tree) {
        String exception = exceptionName(tree);
        List<Branch> branches = new ArrayList<>();
        for (CatchTree part : tree.getCatches()) {
            Element variable = context.analysis.element(part.getParameter());
            String name = context.local(variable);
            boolean isRead = Uses.isUsed(variable, part.getBlock(), context.analysis) && !name.equals(exception);
            List<Statement> body = new ArrayList<>();
            if (isRead) {
                body.add(Statement.declare(context.mutations.isAssigned(variable) ? "let" : "const", name,
                    Js.name(exception)));
            }
            body.addAll(translation.nested(part.getBlock()));
            branches.add(new Branch(catchesAll(part) ? null : test(part, exception), body));
        }
        List<Statement> statements = new ArrayList<>();
        statements.add(Statement.declare(keyword(tree), exception,
            context.helper("caught").call(List.of(Js.name(caught(tree))))));
        boolean isAll = branches.get(0).test() == null;
        statements.addAll(isAll ? branches.get(0).statements() : List.of(decision(branches, exception)));
        return statements;
    }

    /** What one catch does. @param test when it does so; {@code null} for always */
    private record Branch(Js test, List<Statement> statements) {
    }

    /** Returns the statement that finds out which branch is meant; an exception that none is for goes on. */
    private static Statement decision(List<Branch> branches, String exception) {
        if (branches.isEmpty()) {
            return new Statement.Block(List.of(new Statement.Throw(Js.name(exception))));
        }
        Branch first = branches.get(0);
        return first.test() == null ? new Statement.Block(first.statements())
            : new Statement.If(first.test(), first.statements(),
                decision(branches.subList(1, branches.size()), exception));
    }

    /** Returns the name of the exception: the one that the first catch gives it. */
    private String exceptionName(TryTree tree) {
        return context.local(context.analysis.element(tree.getCatches().get(0).getParameter()));
    }

    private String keyword(TryTree tree) {
        boolean isAssigned = tree.getCatches().stream()
            .anyMatch(part -> context.mutations.isAssigned(context.analysis.element(part.getParameter())));
        return isAssigned ? "let" : "const";
    }

    private boolean catchesAll(CatchTree part) {
        return context.analysis.is(context.type(part.getParameter().getType()), "java.lang.Throwable");
    }

    private Js test(CatchTree part, String exception) {
        Tree type = part.getParameter().getType();
        List<? extends Tree> types = type instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(type);
        return types.stream()
            .map(each -> conversions.isInstance(Js.name(exception), context.type(each), each))
            .reduce((left, right) -> Js.binary(left, "||", right)).orElseThrow();
    }

    /** Nests the resources: each is closed when what comes after it is done, however it ends. */
    private List<Statement> withResources(TryTree tree, int index) {
        if (index == tree.getResources().size()) {
            return translation.nested(tree.getBlock());
        }
        Tree resource = tree.getResources().get(index);
        boolean declares = resource instanceof VariableTree;
        Js object = declares ? Js.name(context.local(context.analysis.element(resource)))
            : translation.expression(resource);
        String name = context.taken.contains("failure") ? "failure$" : "failure";
        Js failure = Js.name(name);
        List<Statement> statements = new ArrayList<>();
        if (declares) {
            statements.add(translation.statement(resource));
        }
        statements.add(Statement.declare("let", name, Js.NULL));
        String caught = caught(tree);
        List<Statement> body = withResources(tree, index + 1);
        Js thrown = context.helper("caught").call(List.of(Js.name(caught)));
        statements.add(new Statement.Try(body, caught,
            List.of(new Statement.Evaluate(Js.assign(failure, thrown)), new Statement.Throw(failure)),
            List.of(new Statement.Evaluate(context.helper("closeResource").call(List.of(object, failure))))));
        return statements;
    }
}
