package io.aludel.schema.dialect;

import io.aludel.schema.QualifiedName;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import io.aludel.schema.operation.CreateTable;
import io.aludel.schema.operation.DropTable;
import io.aludel.schema.operation.RenameTable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Statements about whole tables; keys and checks are part of the one that makes it, as far as they can be. */
final class TableStatements {

    private final Spelling spelling;

    TableStatements(Spelling spelling) {
        this.spelling = spelling;
    }

    List<Statement> create(CreateTable operation) {
        Table table = operation.table();
        return StandardStatements.one(operation, spelling.probes().table(table.name()), create(table));
    }

    /** The text that makes a table, with its foreign keys. */
    String create(Table table) {
        Features features = spelling.features();
        Clauses clauses = spelling.clauses();
        table.columns().forEach(column -> features.require(table.name(), column));
        table.uniqueKeys().forEach(key -> features.require(table.name(), key));
        List<UniqueKey> alike = keysLikeOthers(table, features);
        String body = Stream.of(
                        table.columns().stream().map(clauses::column),
                        table.primaryKey().stream().map(clauses::primaryKey),
                        table.uniqueKeys().stream()
                                .filter(key -> !alike.contains(key))
                                .map(clauses::unique),
                        table.foreignKeys().stream().map(clauses::foreignKey),
                        table.checks().stream().map(clauses::check))
                .flatMap(Function.identity())
                .map(line -> "  " + line)
                .collect(Collectors.joining(",\n"));
        return "create table " + spelling.names().spell(table.name()) + " (\n" + body + "\n)" + features.options(table);
    }

    List<Statement> drop(DropTable operation) {
        QualifiedName table = operation.table().name();
        return StandardStatements.one(
                operation,
                Probes.not(spelling.probes().table(table)),
                "drop table " + spelling.names().spell(table));
    }

    List<Statement> rename(RenameTable operation) {
        Probes probes = spelling.probes();
        return StandardStatements.one(
                operation,
                Probes.and(probes.table(operation.to()), Probes.not(probes.table(operation.from()))),
                spelling.alterTable(
                        operation.from(),
                        "rename to " + spelling.names().spell(operation.to().name())));
    }

    /** Keys over the columns of another one: within a {@code create table}, PostgreSQL would drop them silently. */
    static List<UniqueKey> keysLikeOthers(Table table, Features features) {
        if (features.takesKeysAlike()) {
            return List.of();
        }
        Set<List<String>> seen = new HashSet<>();
        table.primaryKey().ifPresent(key -> seen.add(key.columns()));
        return table.uniqueKeys().stream()
                .filter(key -> !seen.add(key.columns()))
                .toList();
    }
}
