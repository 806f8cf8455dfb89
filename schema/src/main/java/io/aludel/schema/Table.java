package io.aludel.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Table with its columns, keys and indexes.
 *
 * <p>Two tables are equal when they describe the same table: the order of columns, keys and indexes is no difference, though the
 * declared order of columns is kept for {@code CREATE TABLE}. Changes return a new table and fail with {@link SchemaConflict}
 * when they don't fit.
 *
 * @param name declared name
 * @param columns columns in declared order
 * @param primaryKey the primary key, if there is one
 * @param uniqueKeys unique constraints, kept sorted by name
 * @param foreignKeys foreign keys, kept sorted by name
 * @param indexes indexes, kept sorted by name
 * @param checks check constraints, kept sorted by name
 * @param comment declared comment, kept as {@link DeclaredText} gives it; an empty one counts as none
 * @param options options of single databases: for each dialect's id the value of each option
 */
public record Table(
        QualifiedName name,
        List<Column> columns,
        Optional<PrimaryKey> primaryKey,
        List<UniqueKey> uniqueKeys,
        List<ForeignKey> foreignKeys,
        List<Index> indexes,
        List<Check> checks,
        Optional<String> comment,
        SortedMap<String, SortedMap<String, String>> options) {

    public Table {
        columns = List.copyOf(columns);
        uniqueKeys = NamedParts.sorted(uniqueKeys, UniqueKey::name);
        foreignKeys = NamedParts.sorted(foreignKeys, ForeignKey::name);
        indexes = NamedParts.sorted(indexes, Index::name);
        checks = NamedParts.sorted(checks, Check::name);
        comment = DeclaredText.comment(comment);
        options = TableOptions.copyOf(options);
        NamedParts.requireDistinct(name, "column", columns.stream().map(Column::name));
        NamedParts.requireDistinct(
                name,
                "constraint",
                constraints(primaryKey, uniqueKeys, foreignKeys, checks).map(Constraint::name));
        NamedParts.requireDistinct(name, "index", indexes.stream().map(Index::name));
    }

    /** A table without checks, comment and options. */
    public Table(
            QualifiedName name,
            List<Column> columns,
            Optional<PrimaryKey> primaryKey,
            List<UniqueKey> uniqueKeys,
            List<ForeignKey> foreignKeys,
            List<Index> indexes) {
        this(
                name,
                columns,
                primaryKey,
                uniqueKeys,
                foreignKeys,
                indexes,
                List.of(),
                Optional.empty(),
                Collections.emptySortedMap());
    }

    /** A table of columns alone. */
    public static Table of(QualifiedName name, List<Column> columns) {
        return new Table(name, columns, Optional.empty(), List.of(), List.of(), List.of());
    }

    /** The column of that name. */
    public Optional<Column> column(String column) {
        for (Column candidate : columns) {
            if (candidate.name().equals(column)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** The column of that name, or a {@link SchemaConflict}. */
    public Column requireColumn(String column) {
        return column(column).orElseThrow(() -> new SchemaConflict("there is no column " + name + "." + column));
    }

    /** The index of that name. */
    public Optional<Index> index(String index) {
        return indexes.stream().filter(i -> i.name().equals(index)).findFirst();
    }

    /** All constraints: primary key, unique keys, foreign keys, checks, each group by name. */
    public List<Constraint> constraints() {
        return constraints(primaryKey, uniqueKeys, foreignKeys, checks).toList();
    }

    /** The constraint of that name. */
    public Optional<Constraint> constraint(String constraint) {
        return constraints().stream().filter(c -> c.name().equals(constraint)).findFirst();
    }

    /**
     * Whether the columns are, as a set, those of the primary key or of a unique key or unique index to which a foreign key can
     * refer; it can't to a deferrable one (PostgreSQL, CREATE TABLE).
     */
    public boolean isKey(Collection<String> candidate) {
        Set<String> wanted = new HashSet<>(candidate);
        Stream<List<String>> keys = Stream.of(
                        primaryKey.stream().map(PrimaryKey::columns),
                        uniqueKeys.stream()
                                .filter(key -> key.deferral() == Deferral.NONE)
                                .map(UniqueKey::columns),
                        indexes.stream().filter(Index::isKey).map(Index::columns))
                .flatMap(Function.identity());
        return keys.anyMatch(key -> new HashSet<>(key).equals(wanted));
    }

    public Table withName(QualifiedName newName) {
        return new Table(newName, columns, primaryKey, uniqueKeys, foreignKeys, indexes, checks, comment, options);
    }

    public Table withPrimaryKey(Optional<PrimaryKey> newKey) {
        newKey.ifPresent(key -> key.columns().forEach(this::requireColumn));
        return new Table(name, columns, newKey, uniqueKeys, foreignKeys, indexes, checks, comment, options);
    }

    public Table withUniqueKeys(List<UniqueKey> newKeys) {
        newKeys.forEach(key -> key.columns().forEach(this::requireColumn));
        return new Table(name, columns, primaryKey, newKeys, foreignKeys, indexes, checks, comment, options);
    }

    public Table withForeignKeys(List<ForeignKey> newKeys) {
        newKeys.forEach(key -> key.columns().forEach(this::requireColumn));
        return new Table(name, columns, primaryKey, uniqueKeys, newKeys, indexes, checks, comment, options);
    }

    public Table withIndexes(List<Index> newIndexes) {
        newIndexes.forEach(index -> {
            index.columns().forEach(this::requireColumn);
            index.include().forEach(this::requireColumn);
        });
        return new Table(name, columns, primaryKey, uniqueKeys, foreignKeys, newIndexes, checks, comment, options);
    }

    public Table withChecks(List<Check> newChecks) {
        newChecks.forEach(check -> check.columns().forEach(this::requireColumn));
        return new Table(name, columns, primaryKey, uniqueKeys, foreignKeys, indexes, newChecks, comment, options);
    }

    public Table withComment(Optional<String> newComment) {
        return new Table(name, columns, primaryKey, uniqueKeys, foreignKeys, indexes, checks, newComment, options);
    }

    /** With an option of one database set, or left to the database when there's no value. */
    public Table withOption(String dialect, String option, Optional<String> value) {
        return new Table(
                name,
                columns,
                primaryKey,
                uniqueKeys,
                foreignKeys,
                indexes,
                checks,
                comment,
                TableOptions.with(options, dialect, option, value));
    }

    /** The value of an option of one database, if it's declared. */
    public Optional<String> option(String dialect, String option) {
        return TableOptions.find(options, dialect, option);
    }

    /** With one more column at the end. */
    public Table withColumn(Column column) {
        List<Column> more = new ArrayList<>(columns);
        more.add(column);
        return withColumns(more);
    }

    /** Without a column, which no key and no index may use any more. */
    public Table withoutColumn(String column) {
        requireColumn(column);
        usersOf(column).findFirst().ifPresent(user -> {
            throw new SchemaConflict("column " + name + "." + column + " is still used by " + user);
        });
        return withColumns(
                columns.stream().filter(c -> !c.name().equals(column)).toList());
    }

    /** With one column changed in place; its name stays. */
    public Table withColumnChanged(String column, UnaryOperator<Column> change) {
        requireColumn(column);
        return withColumns(columns.stream()
                .map(c -> c.name().equals(column) ? change.apply(c) : c)
                .toList());
    }

    /** With a column renamed, in this table's keys and indexes too; keys of other tables are not its business. */
    public Table withColumnRenamed(String from, String to) {
        requireColumn(from);
        return new Table(
                name,
                columns.stream()
                        .map(c -> c.name().equals(from) ? c.withName(to) : c)
                        .toList(),
                primaryKey.map(key -> key.withColumnRenamed(from, to)),
                uniqueKeys.stream().map(key -> key.withColumnRenamed(from, to)).toList(),
                foreignKeys.stream().map(key -> key.withColumnRenamed(from, to)).toList(),
                indexes.stream().map(index -> index.withColumnRenamed(from, to)).toList(),
                checks.stream().map(check -> check.withColumnRenamed(from, to)).toList(),
                comment,
                options);
    }

    /** With a constraint under another name. */
    public Table withConstraintRenamed(String from, String to) {
        if (constraint(from).isEmpty()) {
            throw new SchemaConflict("there is no constraint " + from + " on " + name);
        }
        return new Table(
                name,
                columns,
                primaryKey.map(key -> key.name().equals(from) ? key.withName(to) : key),
                uniqueKeys.stream()
                        .map(key -> key.name().equals(from) ? key.withName(to) : key)
                        .toList(),
                foreignKeys.stream()
                        .map(key -> key.name().equals(from) ? key.withName(to) : key)
                        .toList(),
                indexes,
                checks.stream()
                        .map(check -> check.name().equals(from) ? check.withName(to) : check)
                        .toList(),
                comment,
                options);
    }

    /** Keys and indexes of this table that use a column, as their texts. */
    private Stream<String> usersOf(String column) {
        return Stream.concat(
                constraints().stream()
                        .filter(constraint -> constraint.columns().contains(column))
                        .map(Constraint::name),
                indexes.stream().filter(index -> index.uses(column)).map(Index::name));
    }

    private Table withColumns(List<Column> newColumns) {
        return new Table(name, newColumns, primaryKey, uniqueKeys, foreignKeys, indexes, checks, comment, options);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Table that
                && name.equals(that.name)
                && sameColumns(columns, that.columns)
                && primaryKey.equals(that.primaryKey)
                && uniqueKeys.equals(that.uniqueKeys)
                && foreignKeys.equals(that.foreignKeys)
                && indexes.equals(that.indexes)
                && checks.equals(that.checks)
                && comment.equals(that.comment)
                && options.equals(that.options);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, byName(columns), primaryKey, uniqueKeys, foreignKeys, indexes);
    }

    private static boolean sameColumns(List<Column> columns, List<Column> others) {
        return columns.equals(others) || byName(columns).equals(byName(others));
    }

    private static List<Column> byName(List<Column> columns) {
        return NamedParts.sorted(columns, Column::name);
    }

    private static Stream<Constraint> constraints(
            Optional<PrimaryKey> primaryKey,
            List<UniqueKey> uniqueKeys,
            List<ForeignKey> foreignKeys,
            List<Check> checks) {
        return Stream.of(primaryKey.stream(), uniqueKeys.stream(), foreignKeys.stream(), checks.stream())
                .flatMap(Function.identity());
    }
}
