package io.aludel.catalog.reader;

import io.aludel.schema.Check;
import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Puts a schema together from what single queries find; a part of a table that isn't there is left out, such as that of a view. */
public final class SchemaParts {

    private final String ownSchema;
    private final Map<QualifiedName, Parts> tables = new TreeMap<>();
    private final List<Sequence> sequences = new ArrayList<>();

    /**
     * Nothing so far.
     *
     * @param ownSchema the connection's own schema, which names leave out
     */
    public SchemaParts(String ownSchema) {
        this.ownSchema = ownSchema;
    }

    /** What one table has. */
    private static final class Parts {
        final List<Column> columns = new ArrayList<>();
        final List<PrimaryKey> primaryKeys = new ArrayList<>();
        final List<UniqueKey> uniqueKeys = new ArrayList<>();
        final List<ForeignKey> foreignKeys = new ArrayList<>();
        final List<Index> indexes = new ArrayList<>();
        final List<Check> checks = new ArrayList<>();
        UnaryOperator<Table> facts = UnaryOperator.identity();

        Table table(QualifiedName name) {
            return facts.apply(Table.of(name, columns)
                    .withPrimaryKey(primaryKeys.stream().findFirst())
                    .withUniqueKeys(uniqueKeys)
                    .withForeignKeys(foreignKeys)
                    .withIndexes(indexes)
                    .withChecks(checks));
        }
    }

    /** A name as a model would say it: without schema when it's the connection's own. */
    public QualifiedName name(String schema, String name) {
        return new QualifiedName(Optional.of(schema).filter(text -> !text.equals(ownSchema)), name);
    }

    /** A table is there. */
    public void table(QualifiedName name, Optional<String> comment) {
        tables.put(name, new Parts());
        change(name, table -> table.withComment(comment));
    }

    /** A table has an option. */
    public void option(QualifiedName table, String dialect, String option, String value) {
        change(table, it -> it.withOption(dialect, option, Optional.of(value)));
    }

    /** A table has a column, behind those it has already. */
    public void column(QualifiedName table, Column column) {
        find(table).ifPresent(parts -> parts.columns.add(column));
    }

    public void primaryKey(QualifiedName table, PrimaryKey key) {
        find(table).ifPresent(parts -> parts.primaryKeys.add(key));
    }

    public void uniqueKey(QualifiedName table, UniqueKey key) {
        find(table).ifPresent(parts -> parts.uniqueKeys.add(key));
    }

    public void foreignKey(QualifiedName table, ForeignKey key) {
        find(table).ifPresent(parts -> parts.foreignKeys.add(key));
    }

    public void index(QualifiedName table, Index index) {
        find(table).ifPresent(parts -> parts.indexes.add(index));
    }

    public void check(QualifiedName table, Check check) {
        find(table).ifPresent(parts -> parts.checks.add(check));
    }

    public void sequence(Sequence sequence) {
        sequences.add(sequence);
    }

    /** All that was found. */
    public Schema schema() {
        return Schema.of(
                tables.entrySet().stream()
                        .map(table -> table.getValue().table(table.getKey()))
                        .toList(),
                sequences);
    }

    private void change(QualifiedName table, UnaryOperator<Table> change) {
        find(table).ifPresent(parts -> {
            UnaryOperator<Table> before = parts.facts;
            parts.facts = it -> change.apply(before.apply(it));
        });
    }

    private Optional<Parts> find(QualifiedName table) {
        return Optional.ofNullable(tables.get(table));
    }
}
