package io.aludel.schema;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * All tables and sequences of a database as one immutable value. Changes return a new schema and fail with {@link
 * SchemaConflict} when they don't fit.
 *
 * @param tables tables by name, in the order of their names
 * @param sequences sequences by name, in the order of their names
 */
public record Schema(SortedMap<QualifiedName, Table> tables, SortedMap<QualifiedName, Sequence> sequences) {

    /** The schema before the first revision. */
    public static final Schema EMPTY = new Schema(new TreeMap<>(), new TreeMap<>());

    public Schema {
        tables = NameMap.of(tables);
        sequences = NameMap.of(sequences);
    }

    /** A schema of these tables and sequences. */
    public static Schema of(Collection<Table> tables, Collection<Sequence> sequences) {
        SortedMap<QualifiedName, Sequence> allSequences = new TreeMap<>();
        for (Sequence sequence : sequences) {
            requireFree(sequence.name(), Collections.emptySortedMap(), allSequences);
            allSequences.put(sequence.name(), sequence);
        }
        SortedMap<QualifiedName, Table> allTables = new TreeMap<>();
        for (Table table : tables) {
            requireFree(table.name(), allTables, allSequences);
            allTables.put(table.name(), table);
        }
        return new Schema(allTables, allSequences);
    }

    /** The table of that name. */
    public Optional<Table> table(QualifiedName name) {
        return NameMap.of(tables).find(name);
    }

    /** The table of that name, or a {@link SchemaConflict}. */
    public Table requireTable(QualifiedName name) {
        return table(name).orElseThrow(() -> new SchemaConflict("there is no table " + name));
    }

    /** The sequence of that name. */
    public Optional<Sequence> sequence(QualifiedName name) {
        return NameMap.of(sequences).find(name);
    }

    /** The sequence of that name, or a {@link SchemaConflict}. */
    public Sequence requireSequence(QualifiedName name) {
        return sequence(name).orElseThrow(() -> new SchemaConflict("there is no sequence " + name));
    }

    /**
     * The tables that aren't, under their name and as the same object, in another schema. What was made of a schema by operations
     * shares with it whatever they didn't touch, and that costs nothing here.
     */
    public List<Table> tablesNotIn(Schema other) {
        return NameMap.of(tables).notIn(NameMap.of(other.tables));
    }

    /** The sequences that aren't, under their name and as the same object, in another schema. */
    public List<Sequence> sequencesNotIn(Schema other) {
        return NameMap.of(sequences).notIn(NameMap.of(other.sequences));
    }

    /** Foreign keys of any table that refer to a table, each with the table it belongs to. */
    public List<Reference> referencesTo(QualifiedName target) {
        return references().filter(r -> r.key().target().equals(target)).toList();
    }

    /** Foreign keys that a column is part of: those of its table, then others that refer to it. */
    public List<Reference> referencesOver(ColumnName column) {
        return Stream.concat(
                        references()
                                .filter(r -> r.table().equals(column.table())
                                        && r.key().columns().contains(column.column())),
                        references()
                                .filter(r -> r.key().target().equals(column.table())
                                        && r.key().targetColumns().contains(column.column())))
                .distinct()
                .toList();
    }

    /** With one more table; the name must be free. */
    public Schema withTable(Table table) {
        requireFree(table.name());
        return with(table);
    }

    /** Without a table, to which no foreign key of another table may refer. */
    public Schema withoutTable(QualifiedName name) {
        requireTable(name);
        for (Table table : tables.values()) {
            for (ForeignKey key : table.foreignKeys()) {
                if (key.target().equals(name) && !table.name().equals(name)) {
                    throw new SchemaConflict(
                            "table " + name + " is still referred to by " + key.name() + " of " + table.name());
                }
            }
        }
        return without(name);
    }

    /** With one table changed; its name stays. */
    public Schema withTableChanged(QualifiedName name, UnaryOperator<Table> change) {
        return with(change.apply(requireTable(name)));
    }

    /** With a table renamed; keys that refer to it follow. */
    public Schema withTableRenamed(QualifiedName from, QualifiedName to) {
        Table table = requireTable(from);
        requireFree(to);
        return without(from).with(table.withName(to)).withKeysChanged(from, key -> key.withTarget(to));
    }

    /** With a column renamed; keys and indexes that use it follow, those of other tables included. */
    public Schema withColumnRenamed(QualifiedName table, String from, String to) {
        return withTableChanged(table, t -> t.withColumnRenamed(from, to))
                .withKeysChanged(table, key -> key.withTargetColumnRenamed(from, to));
    }

    /** With one more sequence; the name must be free. */
    public Schema withSequence(Sequence sequence) {
        requireFree(sequence.name());
        return put(sequence);
    }

    /** With a sequence replaced by one of the same name. */
    public Schema withSequenceChanged(Sequence sequence) {
        requireSequence(sequence.name());
        return put(sequence);
    }

    /** With a sequence renamed or moved; columns that draw from it follow. */
    public Schema withSequenceRenamed(QualifiedName from, QualifiedName to) {
        Sequence sequence = requireSequence(from);
        requireFree(to);
        Optional<Generation> oldUse = Optional.of(new Generation.NextValue(from));
        Optional<Generation> newUse = Optional.of(new Generation.NextValue(to));
        NameMap<Table> changed = NameMap.of(tables);
        for (Table table : tables.values()) {
            for (Column column : table.columns()) {
                if (column.generation().equals(oldUse)) {
                    Table current = changed.find(table.name()).orElse(table);
                    changed = changed.with(
                            table.name(), current.withColumnChanged(column.name(), c -> c.withGeneration(newUse)));
                }
            }
        }
        return new Schema(changed, NameMap.of(sequences).without(from).with(to, sequence.withName(to)));
    }

    /** Without a sequence, which no column may use any more. */
    public Schema withoutSequence(QualifiedName name) {
        requireSequence(name);
        Optional<Generation> use = Optional.of(new Generation.NextValue(name));
        for (Table table : tables.values()) {
            for (Column column : table.columns()) {
                if (column.generation().equals(use)) {
                    throw new SchemaConflict(
                            "sequence " + name + " is still used by " + table.name() + "." + column.name());
                }
            }
        }
        return new Schema(tables, NameMap.of(sequences).without(name));
    }

    /**
     * A foreign key with the table it belongs to.
     *
     * @param table the referring table
     * @param key its key
     */
    public record Reference(QualifiedName table, ForeignKey key) {}

    private Stream<Reference> references() {
        return tables.values().stream()
                .flatMap(table -> table.foreignKeys().stream().map(key -> new Reference(table.name(), key)));
    }

    /** With the keys changed that refer to a table. */
    private Schema withKeysChanged(QualifiedName target, UnaryOperator<ForeignKey> change) {
        NameMap<Table> changed = NameMap.of(tables);
        for (Table table : tables.values()) {
            if (table.foreignKeys().stream().anyMatch(key -> key.target().equals(target))) {
                changed = changed.with(
                        table.name(),
                        table.withForeignKeys(table.foreignKeys().stream()
                                .map(key -> key.target().equals(target) ? change.apply(key) : key)
                                .toList()));
            }
        }
        return new Schema(changed, sequences);
    }

    private Schema put(Sequence sequence) {
        return new Schema(tables, NameMap.of(sequences).with(sequence.name(), sequence));
    }

    private Schema with(Table table) {
        return new Schema(NameMap.of(tables).with(table.name(), table), sequences);
    }

    private Schema without(QualifiedName table) {
        return new Schema(NameMap.of(tables).without(table), sequences);
    }

    /** Tables and sequences share one namespace on PostgreSQL (manual, pg_class), so they do here. */
    private void requireFree(QualifiedName name) {
        requireFree(name, tables, sequences);
    }

    private static void requireFree(
            QualifiedName name, SortedMap<QualifiedName, Table> tables, SortedMap<QualifiedName, Sequence> sequences) {
        if (tables.containsKey(name)) {
            throw new SchemaConflict("there is a table " + name + " already");
        }
        if (sequences.containsKey(name)) {
            throw new SchemaConflict("there is a sequence " + name + " already");
        }
    }
}
