package io.aludel.schema.dialect.mysql;

import io.aludel.schema.Index;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.dialect.Probes;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.dialect.Successor;
import io.aludel.schema.operation.AddIndex;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Rule;
import java.util.List;
import java.util.Optional;

/**
 * Indexes and keys of a column that come to stand on its successor, but for a primary one; a unique key is an index here.
 *
 * @param successor the column that takes over
 */
record MysqlSuccessorIndexes(Spelling spelling, Successor successor) {

    /** What makes those on the new column. */
    List<Operation> added(boolean unique) {
        return beside(unique).stream()
                .<Operation>map(index -> new AddIndex(successor.table().name(), index))
                .toList();
    }

    /** Those on the new column: unique ones wait until every row is converted. */
    List<Index> beside(boolean unique) {
        return all().stream()
                .filter(index -> index.unique() == unique)
                .map(index -> index.withColumnRenamed(successor.change().column(), successor.name())
                        .withName(Successor.beside(index.name())))
                .toList();
    }

    /** They take the names of those on the old column, which leave. */
    List<Statement> takenOver() {
        return all().stream().map(this::takenOver).toList();
    }

    private Statement takenOver(Index index) {
        QualifiedName table = successor.table().name();
        String beside = Successor.beside(index.name());
        return new Statement(
                "have " + index.name() + " stand on " + successor.describe(),
                Probes.not(spelling.probes().index(table, beside)),
                spelling.alterTable(
                        table,
                        "drop index " + spelling.names().spell(index.name()) + ", rename index "
                                + spelling.names().spell(beside) + " to "
                                + spelling.names().spell(index.name()) + Algorithm.INPLACE.clause()));
    }

    private List<Index> all() {
        return successor.rules().stream()
                .filter(rule -> rule.kind() != Rule.Kind.PRIMARY_KEY)
                .flatMap(rule -> successor
                        .last()
                        .index(rule.name())
                        .or(() -> Optional.of(new Index(
                                rule.name(),
                                rule.columns().stream().map(Index.Part::of).toList(),
                                true)))
                        .flatMap(spelling.features()::kept)
                        .stream())
                .toList();
    }
}
