package io.aludel.processor.model;

import io.aludel.schema.ColumnName;
import io.aludel.schema.QualifiedName;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The way from a schema back to the source that declared it.
 *
 * @param root the root's annotation, for what has no place of its own
 * @param tables for each table of the schema what its entity says
 * @param sequences for each sequence of the schema the first annotation that names it
 * @param sequenceRenames for each sequence that says so its name before
 */
public record SourceLookup(
        Origin root,
        Map<QualifiedName, TableSource> tables,
        Map<QualifiedName, Origin> sequences,
        Map<QualifiedName, Sourced<QualifiedName>> sequenceRenames) {

    /**
     * Where a table comes from.
     *
     * @param origin the class
     * @param className canonical name of the class
     * @param renamedFrom the hint of an older name
     * @param formerName the name it had if what it's named after was renamed; followed where no hint is given and the history knows it
     * @param columns columns by name
     * @param constraints origins of constraints by name
     * @param indexes origins of indexes by name
     * @param concurrentIndexes names of indexes that are built while writers go on
     */
    public record TableSource(
            Origin origin,
            String className,
            Optional<Sourced<String>> renamedFrom,
            Optional<String> formerName,
            Map<String, ColumnSource> columns,
            Map<String, Origin> constraints,
            Map<String, Origin> indexes,
            Set<String> concurrentIndexes) {

        public TableSource {
            columns = Map.copyOf(columns);
            constraints = Map.copyOf(constraints);
            indexes = Map.copyOf(indexes);
            concurrentIndexes = Set.copyOf(concurrentIndexes);
        }
    }

    /**
     * Where a column comes from.
     *
     * @param origin the member
     * @param hints what the member says about the column's history
     * @param enumRenames names before of the constants of its enum, by their new ones
     * @param formerName the name it had if what it's named after was renamed; followed where no hint is given and the history knows it
     * @param prefix what its embeddable puts in front of its name, in that table, and before a name that a hint gives all its tables
     */
    public record ColumnSource(
            Origin origin,
            HintModel hints,
            SortedMap<String, Sourced<String>> enumRenames,
            Optional<String> formerName,
            String prefix) {
        public ColumnSource {
            enumRenames = Collections.unmodifiableSortedMap(new TreeMap<>(enumRenames));
        }
    }

    public SourceLookup {
        tables = Map.copyOf(tables);
        sequences = Map.copyOf(sequences);
        sequenceRenames = Map.copyOf(sequenceRenames);
    }

    /** The entity of a table; empty when no entity declares the table. */
    public Optional<TableSource> table(QualifiedName table) {
        return Optional.ofNullable(tables.get(table));
    }

    /** The member of a column; empty when no entity declares the column. */
    public Optional<ColumnSource> column(ColumnName column) {
        return table(column.table())
                .flatMap(t -> Optional.ofNullable(t.columns().get(column.column())));
    }

    /** The best place for a message about a table: its entity, or the root. */
    public Origin originOf(QualifiedName table) {
        return table(table).map(TableSource::origin).orElse(root);
    }

    /** The best place for a message about a column: its member, its entity, or the root. */
    public Origin originOf(ColumnName column) {
        return column(column).map(ColumnSource::origin).orElseGet(() -> originOf(column.table()));
    }

    /** The best place for a message about the hint that a table was renamed: the hint, its entity, or the root. */
    public Origin originOfHint(QualifiedName table) {
        return table(table)
                .flatMap(source -> source.renamedFrom().map(Sourced::origin))
                .orElseGet(() -> originOf(table));
    }

    /** The best place for a message about the hint that a column was renamed: the hint, its member, its entity, or the root. */
    public Origin originOfHint(ColumnName column) {
        return column(column)
                .flatMap(source -> source.hints().renamedFrom().map(Sourced::origin))
                .orElseGet(() -> originOf(column));
    }

    /** The best place for a message about a sequence: the annotation that names it, or the root. */
    public Origin originOfSequence(QualifiedName sequence) {
        return Optional.ofNullable(sequences.get(sequence)).orElse(root);
    }

    /** The best place for a message about a constraint: where it's declared, its entity, or the root. */
    public Origin originOfConstraint(QualifiedName table, String constraint) {
        return table(table)
                .flatMap(t -> Optional.ofNullable(t.constraints().get(constraint)))
                .orElseGet(() -> originOf(table));
    }

    /** The best place for a message about an index: where it's declared, its entity, or the root. */
    public Origin originOfIndex(QualifiedName table, String index) {
        return table(table)
                .flatMap(t -> Optional.ofNullable(t.indexes().get(index)))
                .orElseGet(() -> originOf(table));
    }
}
