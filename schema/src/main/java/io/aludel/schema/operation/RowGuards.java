package io.aludel.schema.operation;

import io.aludel.schema.Check;
import io.aludel.schema.Column;
import io.aludel.schema.ColumnName;
import io.aludel.schema.EnumType;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** What a revision demands of the rows of the tables that stay, as nobody gives them other values on the way. */
final class RowGuards {

    private final Schema before;
    private final Schema after;
    private final Lineage lineage;

    RowGuards(Schema before, Schema after, Lineage lineage) {
        this.before = before;
        this.after = after;
        this.lineage = lineage;
    }

    List<Guard> all() {
        List<Guard> guards = new ArrayList<>();
        for (Table table : after.tables().values()) {
            lineage.tableBefore(table.name()).ifPresent(old -> {
                table.columns().forEach(column -> guards.addAll(ofNulls(old, table, column)));
                table.columns().forEach(column -> guards.addAll(ofTypeValues(old, table, column)));
                table.checks()
                        .forEach(check -> Enumerations.values(check)
                                .ifPresent(values -> guards.addAll(ofCheckedValues(old, table, values))));
            });
        }
        return guards;
    }

    private List<Guard> ofNulls(QualifiedName old, Table table, Column column) {
        ColumnName name = new ColumnName(table.name(), column.name());
        if (column.nullable() || lineage.backfill(name).isPresent()) {
            return List.of();
        }
        Optional<ColumnName> oldColumn = lineage.columnBefore(name);
        if (oldColumn.isEmpty() && !column.fillsItself()) {
            return List.of(new Guard(old, new Guard.AnyRow(), valueMissing(old, column)));
        }
        return oldColumn
                .map(ColumnName::column)
                .filter(c -> before.requireTable(old).requireColumn(c).nullable()
                        && column.computed().isEmpty())
                .map(c -> new Guard(old, new Guard.Nulls(c), nullsForbidden(old, c)))
                .stream()
                .toList();
    }

    /** Values that an enumeration of the database's own loses. */
    private List<Guard> ofTypeValues(QualifiedName old, Table table, Column column) {
        ColumnName name = new ColumnName(table.name(), column.name());
        Optional<Column> oldColumn = oldColumn(name);
        Optional<EnumType> values = oldColumn.flatMap(c -> c.type().enumType());
        Optional<EnumType> kept = column.type().enumType();
        if (values.isEmpty() || kept.isEmpty() || lineage.using(name).isPresent()) {
            return List.of();
        }
        List<String> gone = new ArrayList<>(values.get().values());
        gone.removeAll(Enumerations.before(kept.get().values(), lineage.renamedValues(name)));
        String oldName = oldColumn.get().name();
        return gone.isEmpty()
                ? List.of()
                : List.of(new Guard(
                        old, new Guard.Holding(oldName, gone), valuesGone(old, oldName, String.join(", ", gone))));
    }

    /** Values that a check forbids which didn't do so before. */
    private List<Guard> ofCheckedValues(QualifiedName old, Table table, Check.Values values) {
        ColumnName name = new ColumnName(table.name(), values.column());
        Optional<Column> oldColumn = oldColumn(name);
        boolean converted = oldColumn
                .filter(c -> c.type().equals(column(table, values).type()))
                .isEmpty();
        if (converted || lineage.using(name).isPresent()) {
            return List.of();
        }
        String oldName = oldColumn.orElseThrow().name();
        SortedMap<String, String> renamed = lineage.renamedValues(name);
        Check.Values allowed =
                new Check.Values(oldName, Enumerations.before(values.constants(), renamed), values.ordinal());
        boolean held = Enumerations.values(before.requireTable(old), oldName)
                .filter(v -> Enumerations.isWithin(v, allowed))
                .isPresent();
        String others = "anything but " + allowed;
        return held
                ? List.of()
                : List.of(new Guard(old, new Guard.Breaking(allowed), valuesGone(old, oldName, others)));
    }

    private static Column column(Table table, Check.Values values) {
        return table.requireColumn(values.column());
    }

    private Optional<Column> oldColumn(ColumnName name) {
        return lineage.columnBefore(name)
                .map(old -> before.requireTable(old.table()).requireColumn(old.column()));
    }

    private static String valueMissing(QualifiedName table, Column column) {
        return table + " must be empty: not null column " + column.name()
                + " has no value for rows; delete them, or fill the column in a data step";
    }

    private static String nullsForbidden(QualifiedName table, String column) {
        return table + "." + column
                + " must not hold null, as it becomes not null; give those rows a value, or fill the column in a data step";
    }

    private static String valuesGone(QualifiedName table, String column, String values) {
        return table + "." + column + " must not hold " + values + ", but " + Guard.COUNT
                + " rows do; give those rows another value, here or in a data step";
    }
}
