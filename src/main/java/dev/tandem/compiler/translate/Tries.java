package dev.tandem.compiler.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import javax.lang.model.element.Element;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.tree.VariableTree;

import dev.tandem.compiler.analysis.Uses;
import dev.tandem.compiler.js.Js;
import dev.tandem.compiler.js.Text;

/** Compiles {@code try}. */
final class Tries {

    private final Context context;
    private final Translator translator;

    Tries(Context context, Translator translator) {
        this.context = context;
        this.translator = translator;
    }

    String statement(TryTree tree) {
        String body = tree.getResources().isEmpty() ? translator.statements.nested(tree.getBlock())
            : withResources(tree, 0);
        boolean isPlain = tree.getCatches().isEmpty() && tree.getFinallyBlock() == null;
        if (isPlain) {
            return Text.block(body);
        }
        StringBuilder text = new StringBuilder("try " + Text.block(body));
        if (!tree.getCatches().isEmpty()) {
            text.append("\ncatch (").append(caught(tree)).append(") ").append(Text.block(catches(tree)));
        }
        if (tree.getFinallyBlock() != null) {
            text.append("\nfinally ").append(Text.block(translator.statements.nested(tree.getFinallyBlock())));
        }
        return text.toString();
    }

    private String caught(TryTree tree) {
        return context.taken.contains("thrown") ? "thrown$" : "thrown";
    }

    /** JavaScript has one catch: it finds out which of Java's it stands for. */
    private String catches(TryTree tree) {
        String caught = caught(tree);
        String exception = exceptionName(tree);
        List<String> branches = new ArrayList<>();
        boolean catchesAll = false;
        for (CatchTree part : tree.getCatches()) {
            Element variable = context.analysis.element(part.getParameter());
            String name = context.local(variable);
            boolean isUsed = Uses.isUsed(variable, part.getBlock(), context.analysis);
            String keyword = context.mutations.isAssigned(variable) ? "let" : "const";
            boolean isSame = name.equals(exception);
            String body = Text.lines(List.of(isUsed && !isSame ? keyword + " " + name + " = " + exception + ";" : "",
                translator.statements.nested(part.getBlock())));
            branches.add((catchesAll(part) ? "" : "if (" + test(part, exception) + ") ") + Text.block(body));
            catchesAll |= catchesAll(part);
        }
        String decide = String.join("\nelse ", branches);
        String declaration = keyword(tree) + " " + exception + " = "
            + context.helper("caught").call(List.of(Js.name(caught))).text() + ";";
        if (catchesAll) {
            boolean isSingle = branches.size() == 1;
            return declaration + "\n" + (isSingle ? unwrap(decide) : decide);
        }
        return declaration + "\n" + decide + "\nelse {\n    throw " + exception + ";\n}";
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

    /** Takes the braces and the indent off a block. */
    private static String unwrap(String block) {
        String inner = block.substring(2, block.length() - 1).stripTrailing();
        return inner.lines().map(line -> line.startsWith("    ") ? line.substring(4)
            : line).collect(Collectors.joining("\n"));
    }

    private boolean catchesAll(CatchTree part) {
        return context.analysis.is(context.type(part.getParameter().getType()), "java.lang.Throwable");
    }

    private String test(CatchTree part, String exception) {
        Tree type = part.getParameter().getType();
        List<? extends Tree> types = type instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(type);
        return types.stream().map(each -> translator.conversions
            .isInstance(Js.name(exception), context.type(each), each).text()).collect(Collectors.joining(" || "));
    }

    /** Nests the resources: each is closed when what comes after it is done, however it ends. */
    private String withResources(TryTree tree, int index) {
        if (index == tree.getResources().size()) {
            return translator.statements.nested(tree.getBlock());
        }
        Tree resource = tree.getResources().get(index);
        boolean declares = resource instanceof VariableTree;
        String name = declares ? context.local(context.analysis.element(resource))
            : translator.expression(resource).text();
        String failure = context.taken.contains("failure") ? "failure$" : "failure";
        String caught = caught(tree);
        return Text.lines(List.of(
            declares ? translator.statements.visit(resource, null) : "",
            "let " + failure + " = null;",
            "try " + Text.block(withResources(tree, index + 1)),
            "catch (" + caught + ") " + Text.block(failure + " = "
                + context.helper("caught").call(List.of(Js.name(caught))).text() + ";\nthrow " + failure + ";"),
            "finally " + Text.block(context.helper("closeResource").call(List.of(Js.name(name),
                Js.name(failure)))
                .statement())));
    }
}
