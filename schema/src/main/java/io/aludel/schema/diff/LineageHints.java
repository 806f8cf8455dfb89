package io.aludel.schema.diff;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnName;
import io.aludel.schema.Index;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.operation.Lineage;
import io.aludel.schema.operation.Rule;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Says to the differ what operations have said already: what was renamed, and what was dropped. */
final class LineageHints {

    private final Schema before;
    private final Schema after;
    private final Lineage lineage;
    private final Map<QualifiedName, QualifiedName> tables = new TreeMap<>();
    private final Map<ColumnName, String> columns = new TreeMap<>();
    private final Map<QualifiedName, QualifiedName> sequences = new TreeMap<>();
    private final Map<ColumnName, SortedMap<String, String>> values = new TreeMap<>();
    private final Set<Hints.IndexName> concurrent = new TreeSet<>();
    private final Set<String> drops = new TreeSet<>();

    LineageHints(Schema before, Schema after, Lineage lineage) {
        this.before = before;
        this.after = after;
        this.lineage = lineage;
    }

    Hints hints() {
        after.tables().values().forEach(this::readTable);
        before.tables().values().forEach(this::readDrops);
        for (QualifiedName sequence : after.sequences().keySet()) {
            lineage.sequenceBefore(sequence)
                    .filter(old -> !old.equals(sequence))
                    .ifPresent(old -> sequences.put(sequence, old));
        }
        before.sequences().keySet().stream()
                .filter(sequence -> lineage.sequenceAfter(sequence).isEmpty())
                .forEach(sequence -> drops.add(sequence.toString()));
        return new Hints(tables, columns, drops, Map.of(), Map.of(), values, sequences, concurrent, false);
    }

    private void readTable(Table table) {
        lineage.tableBefore(table.name())
                .filter(old -> !old.equals(table.name()))
                .ifPresent(old -> tables.put(table.name(), old));
        for (Column column : table.columns()) {
            ColumnName name = new ColumnName(table.name(), column.name());
            lineage.columnBefore(name)
                    .filter(old -> !old.column().equals(column.name()))
                    .ifPresent(old -> columns.put(name, old.column()));
            SortedMap<String, String> renamed = new TreeMap<>();
            lineage.renamedValues(name).forEach((from, to) -> renamed.put(to, from));
            if (!renamed.isEmpty() && lineage.columnBefore(name).isPresent()) {
                values.put(name, renamed);
            }
        }
        for (Index index : table.indexes()) {
            if (lineage.isAddedConcurrently(new Rule.Id(table.name(), true, index.name()))) {
                concurrent.add(new Hints.IndexName(table.name(), index.name()));
            }
        }
    }

    private void readDrops(Table table) {
        if (lineage.tableAfter(table.name()).isEmpty()) {
            drops.add(table.name().toString());
            return;
        }
        for (Column column : table.columns()) {
            ColumnName name = new ColumnName(table.name(), column.name());
            lineage.columnAfter(name)
                    .ifPresentOrElse(stays -> readConstants(table, column, stays), () -> drops.add(name.toString()));
        }
        table.indexes().stream()
                .filter(index -> lineage.isDroppedConcurrently(new Rule.Id(table.name(), true, index.name())))
                .forEach(index -> lineage.tableAfter(table.name())
                        .ifPresent(stays -> concurrent.add(new Hints.IndexName(stays, index.name()))));
    }

    private void readConstants(Table table, Column column, ColumnName stays) {
        Table now = after.requireTable(stays.table());
        Enumeration.of(now, now.requireColumn(stays.column()))
                .ifPresent(kept -> Enumeration.of(table, column)
                        .ifPresent(then -> then.constants().stream()
                                .filter(constant -> !kept.constants().contains(constant))
                                .filter(constant ->
                                        !lineage.renamedValues(stays).containsKey(constant))
                                .forEach(constant -> drops.add(table.name() + "." + column.name() + "." + constant))));
    }
}
