package io.aludel.schema.dialect;

import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
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
        return differing(before, after);
    }

    /** The tables afterwards that weren't the same before. */
    public List<Table> tablesAfter() {
        return differing(after, before);
    }

    /** Tables are values: what no operation touched is the same object, and most are. */
    @SuppressWarnings("ReferenceEquality")
    private static List<Table> differing(Schema one, Schema other) {
        return one.tables().values().stream()
                .filter(table ->
                        other.table(table.name()).filter(same -> same == table).isEmpty())
                .toList();
    }

    /** The sequences afterwards that weren't there before. */
    public List<QualifiedName> newSequences() {
        return after.sequences().size() == before.sequences().size()
                        && after.sequences().keySet().equals(before.sequences().keySet())
                ? List.of()
                : after.sequences().keySet().stream()
                        .filter(name -> !before.sequences().containsKey(name))
                        .toList();
    }
}
