package io.aludel.schema.diff;

import io.aludel.schema.operation.Operation;
import java.util.List;

/**
 * What the differ found.
 *
 * <p>Without problems, the operations lead from the schema before to the schema afterwards. With problems they do as much of
 * that as can be said: what a problem leaves open (an ambiguous rename, a hint that doesn't fit) stays as it was before.
 *
 * @param operations the operations, in their fixed order
 * @param problems what only the user can settle, in a fixed order
 */
public record Difference(List<Operation> operations, List<DiffProblem> problems) {

    public Difference {
        operations = List.copyOf(operations);
        problems = List.copyOf(problems);
    }
}
