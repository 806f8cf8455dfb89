package io.aludel.schema.diff;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnName;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;

/**
 * Which things of the schema before are which of the schema afterwards.
 *
 * @param before the schema before
 * @param after the schema afterwards
 * @param tables the tables
 * @param columns the columns of each table that stays, by the table's name afterwards
 * @param enums the enumerations of columns that stay and hold one before and afterwards, by the columns' names afterwards
 * @param sequences the sequences
 * @param problems what came up while matching
 */
record SchemaMatching(
        Schema before,
        Schema after,
        Matching<QualifiedName> tables,
        SortedMap<QualifiedName, Matching<String>> columns,
        SortedMap<ColumnName, EnumMatching> enums,
        Matching<QualifiedName> sequences,
        List<DiffProblem> problems) {

    SchemaMatching {
        problems = List.copyOf(problems);
    }

    /**
     * A table that stays.
     *
     * @param before the table before
     * @param after the table afterwards
     * @param columns its columns
     */
    record KeptTable(Table before, Table after, Matching<String> columns) {

        /** Calls the action with each column that stays: before, and afterwards. */
        void forEachColumn(ColumnPairAction action) {
            columns.kept().forEach((name, old) -> action.accept(before.requireColumn(old), after.requireColumn(name)));
        }

        /** Calls the action with each new column. */
        void forEachAdded(Consumer<Column> action) {
            columns.added().forEach(name -> action.accept(after.requireColumn(name)));
        }
    }

    /** What to do with a column that stays. */
    @FunctionalInterface
    interface ColumnPairAction {
        void accept(Column before, Column after);
    }

    /** The tables that stay, by their names afterwards. */
    List<KeptTable> keptTables() {
        return tables.kept().entrySet().stream()
                .map(entry -> new KeptTable(
                        before.requireTable(entry.getValue()),
                        after.requireTable(entry.getKey()),
                        columnsOf(entry.getKey())))
                .toList();
    }

    /** The column's name afterwards, if it stays. */
    Optional<ColumnName> columnAfter(QualifiedName oldTable, String old) {
        return tables.nameAfter(oldTable)
                .flatMap(table -> columnsOf(table).nameAfter(old).map(name -> new ColumnName(table, name)));
    }

    /** The name before of a column that stays. */
    ColumnName columnBefore(ColumnName after) {
        return new ColumnName(
                Optional.ofNullable(tables.kept().get(after.table())).orElseThrow(),
                Optional.ofNullable(columnsOf(after.table()).kept().get(after.column()))
                        .orElseThrow());
    }

    /** Whether it's open what becomes of one of these columns. */
    boolean isOpenBefore(QualifiedName oldTable, List<String> old) {
        return tables.openOld().contains(oldTable)
                || tables.nameAfter(oldTable)
                        .filter(table -> old.stream()
                                .anyMatch(name -> columnsOf(table).openOld().contains(name)))
                        .isPresent();
    }

    /** Whether it's open what one of these columns comes from. */
    boolean isOpenAfter(QualifiedName table, List<String> names) {
        return tables.openNew().contains(table)
                || Optional.ofNullable(columns.get(table))
                        .filter(matching -> names.stream()
                                .anyMatch(name -> matching.openNew().contains(name)))
                        .isPresent();
    }

    /** What became of the column's enumeration, if it holds one before and afterwards. */
    Optional<EnumMatching> enumOf(ColumnName after) {
        return Optional.ofNullable(enums.get(after));
    }

    private Matching<String> columnsOf(QualifiedName table) {
        return Optional.ofNullable(columns.get(table)).orElseThrow();
    }
}
