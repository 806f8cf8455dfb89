package io.aludel.schema.dialect;

import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.operation.Operation;
import java.util.List;

/**
 * One operation with the schemas around it.
 *
 * @param before the schema before it
 * @param operation the operation
 * @param after the schema after it
 */
public record Change(Schema before, Operation operation, Schema after) {

    /** The operation, applied to a schema. */
    public static Change of(Schema before, Operation operation) {
        return new Change(before, operation, operation.applyTo(before));
    }

    /** The tables before that aren't the same afterwards. */
    public List<Table> tablesBefore() {
        return before.tablesNotIn(after);
    }

    /** The tables afterwards that weren't the same before. */
    public List<Table> tablesAfter() {
        return after.tablesNotIn(before);
    }

    /** The sequences afterwards that weren't there before. */
    public List<QualifiedName> newSequences() {
        return after.sequencesNotIn(before).stream()
                .map(Sequence::name)
                .filter(name -> before.sequence(name).isEmpty())
                .toList();
    }
}
