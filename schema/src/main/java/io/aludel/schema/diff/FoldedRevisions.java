package io.aludel.schema.diff;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnName;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.SchemaConflict;
import io.aludel.schema.Table;
import io.aludel.schema.TypeChange;
import io.aludel.schema.operation.Lineage;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Operations;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Folds the operations of revisions into those that lead from the schema before the first to the one after the last.
 *
 * <p>Tables that the revisions create have no rows on the way, and only what becomes of them counts. Tables that were there may have
 * rows, and those must end as they would by the revisions: what was renamed stays the same thing, and a value that a revision fills in
 * or converts on the way is a reason not to fold.
 */
public final class FoldedRevisions {

    private final Schema before;
    private final List<List<Operation>> revisions;

    /** Tables that were there before all, by their current names. */
    private Set<QualifiedName> old;

    /** The defaults that rows of those got with columns that arrived on the way. */
    private Map<ColumnName, Optional<String>> arrived = new HashMap<>();

    private FoldedRevisions(Schema before, List<List<Operation>> revisions) {
        this.before = before;
        this.revisions = revisions;
        this.old = new HashSet<>(before.tables().keySet());
    }

    /**
     * Folds them.
     *
     * @param before the schema that the first revision starts from
     * @param revisions the operations of each revision, in order
     * @return empty when rows would end otherwise, or when there's no way to say it
     */
    public static Optional<List<Operation>> fold(Schema before, List<List<Operation>> revisions) {
        return revisions.size() == 1 ? Optional.of(revisions.get(0)) : new FoldedRevisions(before, revisions).fold();
    }

    private Optional<List<Operation>> fold() {
        Schema after = before;
        for (List<Operation> operations : revisions) {
            Schema next = Operations.apply(after, operations);
            if (!leavesValuesAlone(after, next, Lineage.of(after, operations))) {
                return Optional.empty();
            }
            after = next;
        }
        List<Operation> all = revisions.stream().flatMap(List::stream).toList();
        return differences(after, Lineage.of(before, all));
    }

    private Optional<List<Operation>> differences(Schema after, Lineage lineage) {
        try {
            Difference difference = SchemaDiffer.diff(before, after, new LineageHints(before, after, lineage).hints());
            List<Operation> folded = difference.operations();
            boolean same = difference.problems().isEmpty()
                    && Operations.apply(before, folded).equals(after)
                    && Lineage.of(before, folded).isSameAs(lineage);
            return same ? Optional.of(folded) : Optional.empty();
        } catch (SchemaConflict conflict) {
            return Optional.empty();
        }
    }

    /** Whether rows that were there before all keep what they hold through a revision. */
    private boolean leavesValuesAlone(Schema then, Schema now, Lineage lineage) {
        Set<QualifiedName> stillOld = new HashSet<>();
        Map<ColumnName, Optional<String>> defaults = new HashMap<>();
        boolean alone = true;
        for (Table table : now.tables().values()) {
            if (lineage.tableBefore(table.name()).filter(old::contains).isEmpty()) {
                continue;
            }
            stillOld.add(table.name());
            for (Column column : table.columns()) {
                ColumnName name = new ColumnName(table.name(), column.name());
                alone &= lineage.using(name).isEmpty()
                        && lineage.backfill(name).isEmpty()
                        && keeps(then, column, name, lineage, defaults);
            }
        }
        old = stillOld;
        arrived = defaults;
        return alone;
    }

    private boolean keeps(
            Schema then, Column column, ColumnName name, Lineage lineage, Map<ColumnName, Optional<String>> defaults) {
        Optional<String> given = column.defaultExpression();
        Optional<ColumnName> origin = lineage.columnBefore(name);
        if (origin.isEmpty()) {
            defaults.put(name, given);
            return true;
        }
        ColumnName was = origin.get();
        Column earlier = then.requireTable(was.table()).requireColumn(was.column());
        Optional<Optional<String>> first = Optional.ofNullable(arrived.get(was));
        first.ifPresent(text -> defaults.put(name, text));
        TypeChange change = earlier.type().changeTo(column.type());
        return (change == TypeChange.NONE || change == TypeChange.WIDENING)
                && first.map(given::equals).orElse(true);
    }
}
