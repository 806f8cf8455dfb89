package io.aludel.schema.diff;

import io.aludel.schema.Schema;
import io.aludel.schema.SchemaConflict;
import io.aludel.schema.operation.Operation;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares two schemas. It compares declared text with declared text, so whatever is declared is found; it asks no database and
 * never guesses.
 */
public final class SchemaDiffer {

    private SchemaDiffer() {}

    /**
     * The operations that lead from one schema to another, and what only the user can settle.
     *
     * @param before the schema at the head of the history
     * @param after the schema of the model; its foreign keys refer to keys, and its columns draw from sequences, that are there
     * @param hints what the user said besides; hints that the history has consumed are filtered out before
     */
    public static Difference diff(Schema before, Schema after, Hints hints) {
        SchemaMatching matching = new SchemaMatcher(before, after, hints).match();
        RowValues values = new RowValues(matching, hints);
        List<DiffProblem> problems = new ArrayList<>(matching.problems());
        problems.addAll(new DropCheck(matching, hints).problems());
        problems.addAll(values.problems());
        return new Difference(operations(matching, values, hints), problems);
    }

    private static List<Operation> operations(SchemaMatching matching, RowValues values, Hints hints) {
        try {
            return new SchemaChanges(matching, values, hints).operations();
        } catch (SchemaConflict conflict) {
            if (matching.problems().isEmpty()) {
                throw conflict;
            }
            // What a problem leaves as it was may stand in the way of all else; then there's nothing to show but the
            // problem.
            return List.of();
        }
    }
}
