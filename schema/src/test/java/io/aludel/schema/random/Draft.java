package io.aludel.schema.random;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Generation;
import io.aludel.schema.Index;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.ReferenceAction;
import io.aludel.schema.Schema;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A schema in the making: things are known by identity, so that they can be renamed and told apart afterwards. */
final class Draft {

    final List<DraftTable> tables = new ArrayList<>();
    final List<DraftSequence> sequences = new ArrayList<>();

    /** Whether what's added from now on is new in the second schema of a pair. */
    boolean mutating;

    static final class DraftTable {
        QualifiedName name;
        final List<DraftColumn> columns = new ArrayList<>();
        DraftKey primaryKey;
        final List<DraftKey> uniques = new ArrayList<>();
        final List<DraftIndex> indexes = new ArrayList<>();
        final List<DraftReference> references = new ArrayList<>();

        DraftTable(QualifiedName name) {
            this.name = name;
        }

        /** The columns of each key that a foreign key may refer to; of unique indexes only where databases needn't agree. */
        List<List<DraftColumn>> keys(boolean runnable) {
            List<List<DraftColumn>> keys = new ArrayList<>();
            Optional.ofNullable(primaryKey).ifPresent(key -> keys.add(key.columns));
            uniques.forEach(key -> keys.add(key.columns));
            if (!runnable) {
                indexes.stream().filter(index -> index.unique).forEach(index -> keys.add(index.columns));
            }
            return keys;
        }

        boolean isInKey(DraftColumn column) {
            return keys(false).stream().anyMatch(key -> key.contains(column));
        }

        boolean isInRule(DraftColumn column) {
            return isInKey(column) || indexes.stream().anyMatch(index -> index.columns.contains(column));
        }

        void forget(DraftColumn column) {
            columns.remove(column);
            if (primaryKey != null && primaryKey.columns.contains(column)) {
                primaryKey = null;
            }
            uniques.removeIf(key -> key.columns.contains(column));
            indexes.removeIf(index -> index.columns.contains(column));
            references.removeIf(reference -> reference.columns.contains(column));
        }
    }

    static final class DraftColumn {
        /** Whether it's new in the second schema of a pair. */
        final boolean fresh;

        String name;
        ColumnType type;

        /** The type before the mutations; {@code null} when the column is new. */
        ColumnType typeBefore;

        boolean nullable;
        String defaultExpression;
        Generation generation;
        DraftSequence sequence;

        DraftColumn(boolean fresh) {
            this.fresh = fresh;
        }

        Column toColumn() {
            Optional<Generation> made = sequence == null
                    ? Optional.ofNullable(generation)
                    : Optional.of(new Generation.NextValue(sequence.name));
            return new Column(name, type, nullable, Optional.ofNullable(defaultExpression), made);
        }

        /** Whether inserts and foreign keys may not give it a value. */
        boolean isAlwaysGenerated() {
            return generation instanceof Generation.Identity identity && identity.always();
        }

        boolean isIdentity() {
            return generation instanceof Generation.Identity;
        }

        boolean fillsItself() {
            return defaultExpression != null || generation != null || sequence != null;
        }
    }

    static final class DraftSequence {
        final QualifiedName name;
        long increment = 1;

        DraftSequence(QualifiedName name) {
            this.name = name;
        }
    }

    static final class DraftKey {
        String name;
        final List<DraftColumn> columns;

        DraftKey(String name, List<DraftColumn> columns) {
            this.name = name;
            this.columns = List.copyOf(columns);
        }
    }

    static final class DraftIndex {
        String name;
        final List<DraftColumn> columns;
        final boolean descending;
        final boolean unique;

        DraftIndex(String name, List<DraftColumn> columns, boolean descending, boolean unique) {
            this.name = name;
            this.columns = List.copyOf(columns);
            this.descending = descending;
            this.unique = unique;
        }
    }

    static final class DraftReference {
        String name;
        final DraftTable target;
        final List<DraftColumn> columns = new ArrayList<>();
        final List<DraftColumn> targetColumns = new ArrayList<>();
        ReferenceAction onDelete = ReferenceAction.NO_ACTION;
        ReferenceAction onUpdate = ReferenceAction.NO_ACTION;

        DraftReference(String name, DraftTable target) {
            this.name = name;
            this.target = target;
        }
    }

    Schema toSchema() {
        return Schema.of(
                tables.stream().map(Draft::toTable).toList(),
                sequences.stream()
                        .map(s -> new Sequence(s.name, 1, s.increment))
                        .toList());
    }

    private static Table toTable(DraftTable table) {
        return new Table(
                table.name,
                table.columns.stream().map(DraftColumn::toColumn).toList(),
                Optional.ofNullable(table.primaryKey).map(key -> new PrimaryKey(key.name, names(key.columns))),
                table.uniques.stream()
                        .map(key -> new UniqueKey(key.name, names(key.columns)))
                        .toList(),
                table.references.stream()
                        .map(r -> new ForeignKey(
                                r.name,
                                names(r.columns),
                                r.target.name,
                                names(r.targetColumns),
                                r.onDelete,
                                r.onUpdate))
                        .toList(),
                table.indexes.stream()
                        .map(index -> new Index(
                                index.name,
                                names(index.columns).stream()
                                        .map(column -> new Index.Part(column, index.descending))
                                        .toList(),
                                index.unique))
                        .toList());
    }

    static List<String> names(List<DraftColumn> columns) {
        return columns.stream().map(column -> column.name).toList();
    }

    /** The current names of all tables and columns, by their identity. */
    Names names() {
        Names names = new Names(new IdentityHashMap<>(), new IdentityHashMap<>());
        for (DraftTable table : tables) {
            names.tables.put(table, table.name);
            table.columns.forEach(column -> names.columns.put(column, column.name));
        }
        return names;
    }

    /** What things are called at one moment. */
    record Names(Map<DraftTable, QualifiedName> tables, Map<DraftColumn, String> columns) {

        Optional<QualifiedName> of(DraftTable table) {
            return Optional.ofNullable(tables.get(table));
        }

        Optional<String> of(DraftColumn column) {
            return Optional.ofNullable(columns.get(column));
        }
    }
}
