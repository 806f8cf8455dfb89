package io.aludel.schema.dialect;

import io.aludel.schema.MentionedNames;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.operation.AddColumn;
import io.aludel.schema.operation.ChangeColumnType;
import io.aludel.schema.operation.ChangeComputed;
import io.aludel.schema.operation.Lineage;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Operations;
import io.aludel.schema.operation.RenameColumn;
import io.aludel.schema.operation.RenameTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Operations in a row that can be carried out as one, for databases that make a table anew rather than alter it: one new table
 * stands for all that happens to it.
 *
 * @param before the schema before them
 * @param operations operations in order
 * @param after the schema after them
 * @param lineage where what's there afterwards comes from
 */
public record Fold(Schema before, List<Operation> operations, Schema after, Lineage lineage) {

    /** The operations as one. */
    public static Fold of(Schema before, List<Operation> operations) {
        return new Fold(
                before, List.copyOf(operations), Operations.apply(before, operations), Lineage.of(before, operations));
    }

    /**
     * As few folds as can be, one after the other: a new one begins where the expression of a conversion wouldn't mean any more what it
     * named, or the rows would skip a conversion.
     */
    public static List<Fold> all(Schema before, List<Operation> operations) {
        List<Fold> folds = new ArrayList<>();
        List<Operation> current = new ArrayList<>();
        Schema schema = before;
        for (Operation operation : operations) {
            if (current.stream().anyMatch(earlier -> isInTheWay(earlier, operation))) {
                Fold fold = of(schema, current);
                folds.add(fold);
                schema = fold.after();
                current.clear();
            }
            current.add(operation);
        }
        if (!current.isEmpty()) {
            folds.add(of(schema, current));
        }
        return List.copyOf(folds);
    }

    private static boolean isInTheWay(Operation earlier, Operation later) {
        if (earlier instanceof ChangeColumnType change && change.using().isPresent()) {
            if (later instanceof RenameColumn || later instanceof RenameTable) {
                return true;
            }
        }
        if (!(later instanceof ChangeColumnType conversion)) {
            return false;
        }
        if (earlier instanceof ChangeColumnType change) {
            return touches(change.table(), change.column(), conversion);
        }
        if (earlier instanceof AddColumn add) {
            return touches(add.table(), add.column().name(), conversion);
        }
        return earlier instanceof ChangeComputed change && touches(change.table(), change.column(), conversion);
    }

    private static boolean touches(QualifiedName table, String column, ChangeColumnType conversion) {
        return conversion.table().equals(table)
                && (conversion.column().equals(column)
                        || conversion
                                .using()
                                .filter(text -> MentionedNames.in(text).contain(column))
                                .isPresent());
    }

    /** What becomes of each table that's there before and after, by its name afterwards. */
    public List<TableRebuild> tables() {
        return after.tables().values().stream()
                .flatMap(table -> rebuild(table).stream())
                .toList();
    }

    /** What becomes of each table that's there before and after and isn't the same; operations leave alone what they don't change. */
    public List<TableRebuild> changedTables() {
        return after.tablesNotIn(before).stream()
                .flatMap(table -> rebuild(table).stream())
                .toList();
    }

    private Optional<TableRebuild> rebuild(Table table) {
        return lineage.tableBefore(table.name())
                .map(name -> new TableRebuild(before.requireTable(name), table, lineage));
    }

    /** The tables that are gone afterwards. */
    public List<Table> dropped() {
        return before.tables().values().stream()
                .filter(table -> lineage.tableAfter(table.name()).isEmpty())
                .toList();
    }

    /** The tables that are new. */
    public List<Table> created() {
        return after.tables().values().stream()
                .filter(table -> lineage.tableBefore(table.name()).isEmpty())
                .toList();
    }
}
