package io.aludel.schema.dialect;

import io.aludel.schema.MentionedNames;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.operation.Backfill;
import io.aludel.schema.operation.CreateTable;
import io.aludel.schema.operation.DropColumn;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.PhasedOperations;
import io.aludel.schema.operation.SetNullable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A revision whose statements mustn't keep readers and writers waiting for long, as far as a dialect has to know it.
 *
 * @param way its operations by phases, in one direction
 * @param dataStep whether the user's own code runs in the data phase
 * @param back whether it's the way back
 */
public record Online(PhasedOperations way, boolean dataStep, boolean back) {

    /**
     * A way on which columns that contract drops may be NULL from expand on: code that doesn't know them any more inserts rows while
     * they're still there.
     */
    static PhasedOperations lettingGo(PhasedOperations way) {
        Schema transition = way.transition();
        List<Operation> expand = new ArrayList<>(way.expand());
        List<Operation> contract = new ArrayList<>();
        for (Operation operation : way.contract()) {
            if (operation instanceof DropColumn drop && isInTheWay(transition, drop)) {
                expand.add(new SetNullable(drop.table(), drop.column().name(), true, Optional.empty()));
                contract.add(new DropColumn(drop.table(), drop.column().withNullable(true)));
            } else {
                contract.add(operation);
            }
        }
        return new PhasedOperations(way.before(), way.guards(), expand, way.recodings(), way.backfills(), contract);
    }

    /** A column of the primary key stays as it is, as does one that's different by the time it goes. */
    private static boolean isInTheWay(Schema transition, DropColumn drop) {
        return transition
                .table(drop.table())
                .filter(table -> table.primaryKey()
                        .filter(key -> key.columns().contains(drop.column().name()))
                        .isEmpty())
                .flatMap(table -> table.column(drop.column().name()))
                .filter(column -> column.equals(drop.column()) && !column.nullable() && !column.fillsItself())
                .isPresent();
    }

    /** The columns that are there under two names until contract; none on the way back, which nobody stops half way. */
    public List<Twin> twins() {
        return back ? List.of() : Twin.of(way);
    }

    /** The twin of a column whose rename it is. */
    public Optional<Twin> twin(Operation operation) {
        return twins().stream().filter(twin -> twin.rename().equals(operation)).findFirst();
    }

    /** The columns of other types that take the place of old ones in contract; none on the way back. */
    public List<Successor> successors(Features features) {
        return back ? List.of() : Successor.of(way, features);
    }

    /** Whether a table was there before the revision: others use it while the revision runs. */
    public boolean isOld(QualifiedName table) {
        return way.expand().stream()
                .noneMatch(operation -> operation instanceof CreateTable create
                        && create.table().name().equals(table));
    }

    /** Whether a table may hold many rows: it's an old one, or the user's own code may have filled it. */
    public boolean mayHoldRows(QualifiedName table) {
        return dataStep || isOld(table);
    }

    /**
     * The expression that fills a column once more, for rows that others have written since the data phase.
     *
     * @param now the schema at that moment
     * @return empty when there's none, or when it speaks of a column that has left by then
     */
    public Optional<Backfill> refill(Schema now, QualifiedName table, String column) {
        Optional<Table> between = way.transition().table(table);
        return way.backfills().stream()
                .filter(fill -> fill.table().equals(table) && fill.column().equals(column))
                .filter(fill -> between.stream()
                        .flatMap(old -> old.columns().stream())
                        .filter(old ->
                                now.requireTable(table).column(old.name()).isEmpty())
                        .noneMatch(old -> MentionedNames.in(fill.expression()).contain(old.name())))
                .findFirst();
    }
}
