package io.aludel.schema.dialect.duckdb;

import io.aludel.schema.Check;
import io.aludel.schema.Column;
import io.aludel.schema.Generation;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Clauses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tables as DuckDB knows them: an identity column draws from a sequence of its own, {@code <table>_<column>_identity}, NOT NULL of a
 * computed column is a check, and there are no indexes over lists.
 */
final class Plain {

    private Plain() {}

    /** The same table without what DuckDB has no word for. */
    static Table of(Table table) {
        Table plain = IndexableTypes.kept(table);
        List<Check> checks = new ArrayList<>(table.checks());
        for (Column column : table.columns()) {
            DuckdbFeatures.notNull(column).ifPresent(checks::add);
            if (column.computed().isPresent() && !column.nullable()) {
                plain = plain.withColumnChanged(column.name(), c -> c.withNullable(true));
            }
            Optional<Sequence> sequence = sequence(table.name(), column);
            if (sequence.isPresent()) {
                Generation next = new Generation.NextValue(sequence.get().name());
                plain = plain.withColumnChanged(column.name(), c -> c.withGeneration(Optional.of(next)));
            }
        }
        return checks.size() == table.checks().size() ? plain : plain.withChecks(checks);
    }

    /** The sequences of a table's identity columns. */
    static List<Sequence> sequences(Table table) {
        return table.columns().stream()
                .flatMap(column -> sequence(table.name(), column).stream())
                .toList();
    }

    /** The sequence of an identity column. */
    static Optional<Sequence> sequence(QualifiedName table, Column column) {
        return Clauses.identity(column)
                .map(identity -> new Sequence(
                        table.sibling(table.name() + "_" + column.name() + "_identity"),
                        identity.start(),
                        identity.increment()));
    }
}
