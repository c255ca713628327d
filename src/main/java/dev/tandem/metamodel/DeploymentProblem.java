package dev.tandem.metamodel;

import java.util.List;

/** What is wrong with one model class; collected, so that a deployment tells all at once. */
final class DeploymentProblem extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    DeploymentProblem(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    List<String> getProblems() {
        return problems;
    }
}
