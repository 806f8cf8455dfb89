package io.aludel.schema.dialect;

import io.aludel.schema.MentionedNames;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.operation.Backfill;
import io.aludel.schema.operation.CreateTable;
import io.aludel.schema.operation.PhasedOperations;
import java.util.Optional;

/**
 * A revision whose statements mustn't keep readers and writers waiting for long, as far as a dialect has to know it.
 *
 * @param way its operations by phases, in one direction
 * @param dataStep whether the user's own code runs in the data phase
 * @param back whether it's the way back
 */
public record Online(PhasedOperations way, boolean dataStep, boolean back) {

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
