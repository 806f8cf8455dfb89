package io.aludel.schema.random;

import io.aludel.schema.Check;
import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.Computed;
import io.aludel.schema.Deferral;
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
import java.util.SortedMap;
import java.util.TreeMap;

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
        final List<DraftCheck> checks = new ArrayList<>();
        final SortedMap<String, SortedMap<String, String>> options = new TreeMap<>();
        String comment;

        DraftTable(QualifiedName name) {
            this.name = name;
        }

        /** The columns of each key that a foreign key may refer to; of unique indexes only where databases needn't agree. */
        List<List<DraftColumn>> keys(boolean runnable) {
            List<List<DraftColumn>> keys = new ArrayList<>();
            Optional.ofNullable(primaryKey).ifPresent(key -> keys.add(key.columns));
            uniques.stream().filter(key -> key.deferral == Deferral.NONE).forEach(key -> keys.add(key.columns));
            if (!runnable) {
                indexes.stream()
                        .filter(index -> index.unique && index.conditionOn == null && index.expressionOver == null)
                        .forEach(index -> keys.add(index.columns));
            }
            return keys;
        }

        boolean isInKey(DraftColumn column) {
            return keys(false).stream().anyMatch(key -> key.contains(column));
        }

        boolean isInRule(DraftColumn column) {
            return isInKey(column)
                    || uniques.stream().anyMatch(key -> key.columns.contains(column))
                    || indexes.stream().anyMatch(index -> index.uses(column));
        }

        void forget(DraftColumn column) {
            columns.remove(column);
            if (primaryKey != null && primaryKey.columns.contains(column)) {
                primaryKey = null;
            }
            uniques.removeIf(key -> key.columns.contains(column));
            indexes.removeIf(index -> index.uses(column));
            checks.removeIf(check -> check.column == column);
            List.copyOf(columns).stream()
                    .filter(other -> other.computedFrom == column)
                    .forEach(this::forget);
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
        DraftEnum enumeration;
        DraftColumn computedFrom;
        boolean stored;
        String onUpdate;
        String collation;
        String comment;

        DraftColumn(boolean fresh) {
            this.fresh = fresh;
        }

        Column toColumn() {
            Optional<Generation> made = sequence == null
                    ? Optional.ofNullable(generation)
                    : Optional.of(new Generation.NextValue(sequence.name));
            return new Column(
                    name,
                    enumeration == null ? type : enumeration.type(),
                    nullable,
                    Optional.ofNullable(defaultExpression),
                    made,
                    Optional.ofNullable(computedFrom).map(base -> new Computed(base.name + " + 1", stored)),
                    Optional.ofNullable(onUpdate),
                    Optional.ofNullable(collation),
                    Optional.ofNullable(comment));
        }

        /** Whether keys, indexes and other types may be made of it. */
        boolean isPlain() {
            return enumeration == null && computedFrom == null;
        }

        /** Whether inserts and foreign keys may not give it a value. */
        boolean isAlwaysGenerated() {
            return generation instanceof Generation.Identity identity && identity.always();
        }

        boolean isIdentity() {
            return generation instanceof Generation.Identity;
        }

        boolean fillsItself() {
            return defaultExpression != null || generation != null || sequence != null || computedFrom != null;
        }
    }

    static final class DraftSequence {
        final boolean fresh;
        QualifiedName name;
        long increment = 1;
        boolean limited;
        boolean cycle;

        DraftSequence(QualifiedName name, boolean fresh) {
            this.name = name;
            this.fresh = fresh;
        }
    }

    static final class DraftCheck {
        String name;
        final DraftColumn column;
        final String condition;

        DraftCheck(String name, DraftColumn column, String condition) {
            this.name = name;
            this.column = column;
            this.condition = condition;
        }
    }

    static final class DraftKey {
        String name;
        final List<DraftColumn> columns;
        boolean nullsNotDistinct;
        Deferral deferral = Deferral.NONE;

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
        DraftColumn conditionOn;
        DraftColumn expressionOver;
        DraftColumn carried;
        Index.Nulls nulls = Index.Nulls.DEFAULT;

        DraftIndex(String name, List<DraftColumn> columns, boolean descending, boolean unique) {
            this.name = name;
            this.columns = List.copyOf(columns);
            this.descending = descending;
            this.unique = unique;
        }

        boolean uses(DraftColumn column) {
            return columns.contains(column) || conditionOn == column || expressionOver == column || carried == column;
        }

        Index toIndex() {
            List<Index.Part> parts = new ArrayList<>();
            columns.forEach(column -> parts.add(new Index.Part(column.name, false, descending, nulls)));
            Optional.ofNullable(expressionOver)
                    .ifPresent(column -> parts.add(Index.Part.ofExpression("coalesce(" + column.name + ", 0)")));
            return new Index(
                    name,
                    parts,
                    unique,
                    Optional.ofNullable(conditionOn).map(column -> column.name + " is not null"),
                    Optional.empty(),
                    Optional.ofNullable(carried).map(column -> column.name).stream()
                            .toList());
        }
    }

    static final class DraftReference {
        String name;
        final DraftTable target;
        final List<DraftColumn> columns = new ArrayList<>();
        final List<DraftColumn> targetColumns = new ArrayList<>();
        ReferenceAction onDelete = ReferenceAction.NO_ACTION;
        ReferenceAction onUpdate = ReferenceAction.NO_ACTION;
        Deferral deferral = Deferral.NONE;

        DraftReference(String name, DraftTable target) {
            this.name = name;
            this.target = target;
        }
    }

    Schema toSchema() {
        return Schema.of(
                tables.stream().map(Draft::toTable).toList(),
                sequences.stream()
                        .map(s -> new Sequence(
                                s.name,
                                Sequence.USUAL_TYPE,
                                1,
                                s.increment,
                                Optional.empty(),
                                s.limited ? Optional.of(1_000_000L) : Optional.empty(),
                                s.cycle,
                                s.limited ? Optional.of(5L) : Optional.empty()))
                        .toList());
    }

    private static Table toTable(DraftTable table) {
        return new Table(
                table.name,
                table.columns.stream().map(DraftColumn::toColumn).toList(),
                Optional.ofNullable(table.primaryKey).map(key -> new PrimaryKey(key.name, names(key.columns))),
                table.uniques.stream()
                        .map(key -> new UniqueKey(key.name, names(key.columns), key.nullsNotDistinct, key.deferral))
                        .toList(),
                table.references.stream()
                        .map(r -> new ForeignKey(
                                r.name,
                                names(r.columns),
                                r.target.name,
                                names(r.targetColumns),
                                r.onDelete,
                                r.onUpdate,
                                r.deferral))
                        .toList(),
                table.indexes.stream().map(DraftIndex::toIndex).toList(),
                checks(table),
                Optional.ofNullable(table.comment),
                table.options);
    }

    private static List<Check> checks(DraftTable table) {
        List<Check> checks = new ArrayList<>();
        table.checks.forEach(
                check -> checks.add(Check.of(check.name, check.condition.replace("?", check.column.name))));
        table.columns.stream()
                .filter(column -> column.enumeration != null && !column.enumeration.isNative())
                .forEach(column -> checks.add(
                        column.enumeration.check(column.name).withName("ck_" + table.name.name() + "_" + column.name)));
        return checks;
    }

    static List<String> names(List<DraftColumn> columns) {
        return columns.stream().map(column -> column.name).toList();
    }

    private Map<Object, String> constants() {
        Map<Object, String> names = new IdentityHashMap<>();
        for (DraftTable table : tables) {
            table.columns.stream()
                    .filter(column -> column.enumeration != null)
                    .forEach(column ->
                            column.enumeration.constants.forEach(constant -> names.put(constant, constant.name)));
        }
        return names;
    }

    /** The current names of all tables and columns, by their identity. */
    Names names() {
        Names names = new Names(new IdentityHashMap<>(), new IdentityHashMap<>(), new IdentityHashMap<>(), constants());
        sequences.forEach(sequence -> names.sequences.put(sequence, sequence.name));
        for (DraftTable table : tables) {
            names.tables.put(table, table.name);
            table.columns.forEach(column -> names.columns.put(column, column.name));
        }
        return names;
    }

    /** What things are called at one moment. */
    record Names(
            Map<DraftTable, QualifiedName> tables,
            Map<DraftColumn, String> columns,
            Map<DraftSequence, QualifiedName> sequences,
            Map<Object, String> constants) {

        Optional<QualifiedName> of(DraftSequence sequence) {
            return Optional.ofNullable(sequences.get(sequence));
        }

        Optional<String> of(DraftEnum.Constant constant) {
            return Optional.ofNullable(constants.get(constant));
        }

        Optional<QualifiedName> of(DraftTable table) {
            return Optional.ofNullable(tables.get(table));
        }

        Optional<String> of(DraftColumn column) {
            return Optional.ofNullable(columns.get(column));
        }
    }
}
