package io.aludel.schema.dialect.sqlite;

import io.aludel.schema.Column;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Clauses;
import io.aludel.schema.dialect.Spelling;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of a {@code create table}: all of a table but its indexes and triggers. */
final class TableClauses {

    /** What a check is called that keeps a text valid as JSON; such names need not be unique. */
    static final String JSON_CHECK = "aludel_json";

    private final Spelling spelling;
    private final Table table;
    private final SqliteOptions options;
    private final Optional<PrimaryKey> identityKey;

    TableClauses(Spelling spelling, Table table) {
        this.spelling = spelling;
        this.table = table;
        this.options = SqliteOptions.of(table);
        this.identityKey = SqliteGenerationStatements.identityKey(table);
    }

    /** The statement that makes the table, perhaps under another name. */
    String create(QualifiedName name) {
        String body = Stream.concat(table.columns().stream().map(this::column), constraints().stream())
                .map(line -> "  " + line)
                .collect(Collectors.joining(",\n"));
        return "create table " + spelling.names().spell(name) + " (\n" + body + "\n)" + options;
    }

    /** A column with what belongs to it alone. */
    String column(Column column) {
        String name = spelling.names().spell(column.name());
        return name + " " + type(column)
                + column.collation()
                        .map(collation ->
                                spelling.features().collation(spelling.names().spell(collation)))
                        .orElse("")
                + spelling.clauses()
                        .defaultOf(column)
                        .map(text -> " default " + text)
                        .orElse("")
                + column.computed().map(spelling.features()::computed).orElse("")
                + (column.nullable() ? "" : " not null")
                + identityKey
                        .filter(key -> key.columns().contains(column.name()))
                        .map(key -> " constraint " + spelling.names().spell(key.name()) + " primary key autoincrement")
                        .orElse("")
                + (SqliteTypes.isJson(column.type())
                        ? " constraint " + JSON_CHECK + " check (json_valid(" + name + "))"
                        : "");
    }

    /** An integer that is a key of its own would number rows though nobody asked for it; under its other name it doesn't. */
    private String type(Column column) {
        String type = options.type(column.type());
        if (SqliteGenerationStatements.isIdentity(column)) {
            return SqliteGenerationStatements.KEY.toString();
        }
        boolean isKey = table.primaryKey()
                .filter(key -> key.columns().equals(List.of(column.name())))
                .isPresent();
        return isKey && type.equals("integer") ? "int" : type;
    }

    /** What the table demands of several columns. */
    List<String> constraints() {
        Clauses clauses = spelling.clauses();
        return Stream.of(
                        table.primaryKey().stream()
                                .filter(key -> identityKey.isEmpty())
                                .map(clauses::primaryKey),
                        table.uniqueKeys().stream().map(clauses::unique),
                        table.foreignKeys().stream().map(clauses::foreignKey),
                        table.checks().stream().map(clauses::check))
                .flatMap(Function.identity())
                .toList();
    }

    /** What follows the columns. */
    String options() {
        return options.toString();
    }

    /** Whether {@code alter table add column} takes the column. */
    boolean canBeAdded(Column column) {
        if (SqliteGenerationStatements.isIdentity(column)) {
            return false;
        }
        if (column.computed().isPresent()) {
            return !column.computed().get().stored();
        }
        Optional<String> text = spelling.clauses().defaultOf(column);
        return text.map(SqliteTexts::isConstant).orElse(true)
                && (column.nullable() || text.filter(SqliteTexts::isValue).isPresent());
    }
}
