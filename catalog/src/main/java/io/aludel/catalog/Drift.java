package io.aludel.catalog;

import io.aludel.schema.Schema;
import io.aludel.schema.diff.DiffProblem;
import io.aludel.schema.diff.Difference;
import io.aludel.schema.diff.Hints;
import io.aludel.schema.diff.SchemaDiffer;
import io.aludel.schema.operation.Operation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * In what a live database differs from a model.
 *
 * @param operations what would bring the database to the model, in order. Nothing is taken for a rename: what the model hasn't would be
 *     dropped, so these are to be read, not to be run unread. Rows that exist may need values that nobody has named
 * @param findings one for each difference, in the operations' order
 */
public record Drift(List<Operation> operations, List<Finding> findings) {

    /**
     * One difference.
     *
     * @param description such as {@code column players.age exists in the database and not in the model}
     * @param operations those that would end it
     */
    public record Finding(String description, List<Operation> operations) {

        public Finding {
            operations = List.copyOf(operations);
        }

        @Override
        public String toString() {
            return description;
        }
    }

    public Drift {
        operations = List.copyOf(operations);
        findings = List.copyOf(findings);
    }

    /**
     * The differences of two schemas.
     *
     * @param live what a database holds, in the words of the model, as {@link Recognition} tells it
     * @param model what should be there
     */
    public static Drift between(Schema live, Schema model) {
        Set<String> drops = new TreeSet<>();
        Difference difference = difference(live, model, drops);
        while (drops.addAll(openDrops(difference.problems()))) {
            difference = difference(live, model, drops);
        }
        return new Drift(difference.operations(), Findings.of(difference.operations()));
    }

    /** Whether there's no difference. */
    public boolean isEmpty() {
        return operations.isEmpty();
    }

    /** The differences in words, one each. */
    public List<String> descriptions() {
        return findings.stream().map(Finding::description).toList();
    }

    /** As if rows got their values by code, for what's missing is told and not carried out. */
    private static Difference difference(Schema live, Schema model, Set<String> drops) {
        return SchemaDiffer.diff(live, model, new Hints(Map.of(), Map.of(), drops, Map.of(), Map.of(), true));
    }

    private static Set<String> openDrops(List<DiffProblem> problems) {
        Set<String> drops = new TreeSet<>();
        problems.forEach(problem -> drops.addAll(problem.accept(new OpenDrops())));
        return drops;
    }
}
