package io.aludel.schema.dialect;

import io.aludel.schema.Index;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.operation.AddIndex;
import io.aludel.schema.operation.DropIndex;
import io.aludel.schema.operation.RenameIndex;
import java.util.List;

/** The standard statements that create, drop and rename indexes, as far as the database keeps them. */
final class IndexStatements {

    private final Spelling spelling;
    private final Schema before;

    IndexStatements(Spelling spelling, Schema before) {
        this.spelling = spelling;
        this.before = before;
    }

    List<Statement> add(AddIndex operation, String concurrently) {
        QualifiedName table = operation.table();
        spelling.features().require(table, operation.index());
        return spelling
                .features()
                .kept(operation.index())
                .map(index -> new Statement(
                        operation.describe(),
                        spelling.probes().index(table, index.name()),
                        (index.unique() ? "create unique index " : "create index ") + concurrently
                                + spelling.names().spell(index.name()) + " on "
                                + spelling.names().spell(table) + " "
                                + spelling.clauses().indexed(index),
                        !concurrently.isEmpty()))
                .stream()
                .toList();
    }

    List<Statement> drop(DropIndex operation, String concurrently) {
        QualifiedName table = operation.table();
        return spelling
                .features()
                .kept(operation.index())
                .map(index -> new Statement(
                        operation.describe(),
                        Probes.not(spelling.probes().index(table, index.name())),
                        "drop index " + concurrently + spelling.names().spell(table.sibling(index.name())),
                        !concurrently.isEmpty()))
                .stream()
                .toList();
    }

    List<Statement> rename(RenameIndex operation) {
        QualifiedName table = operation.table();
        Probes probes = spelling.probes();
        return before
                .requireTable(table)
                .index(operation.from())
                .flatMap(spelling.features()::kept)
                .map((Index index) -> new Statement(
                        operation.describe(),
                        Probes.and(
                                probes.index(table, operation.to()), Probes.not(probes.index(table, operation.from()))),
                        "alter index " + spelling.names().spell(table.sibling(operation.from())) + " rename to "
                                + spelling.names().spell(operation.to())))
                .stream()
                .toList();
    }
}
