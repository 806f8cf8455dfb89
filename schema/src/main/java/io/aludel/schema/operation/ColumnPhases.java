package io.aludel.schema.operation;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnName;
import io.aludel.schema.Computed;
import io.aludel.schema.MentionedNames;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** What each phase does to the columns of the tables that stay, and to the tables' own comments and options. */
final class ColumnPhases {

    private final Schema before;
    private final Schema after;
    private final Lineage lineage;

    ColumnPhases(Schema before, Schema after, Lineage lineage) {
        this.before = before;
        this.after = after;
        this.lineage = lineage;
    }

    /** New columns as they come in expand; computed ones don't yet. */
    List<Operation> added() {
        return keptTables().stream()
                .flatMap(table -> table.columns().stream()
                        .filter(column ->
                                isNew(table, column) && column.computed().isEmpty())
                        .<Operation>map(column -> new AddColumn(
                                table.name(),
                                TransitionColumn.added(column, lineage.backfill(name(table, column))),
                                Optional.empty())))
                .toList();
    }

    /** A computed column comes when what it's computed from has its final shape; one that holds rows back waits for contract. */
    List<Operation> addedComputed(Schema now, boolean inExpand) {
        List<Operation> added = new ArrayList<>();
        for (Table table : keptTables()) {
            for (Column column : table.columns()) {
                boolean there =
                        now.requireTable(table.name()).column(column.name()).isPresent();
                Optional<String> expression = column.computed().map(Computed::expression);
                if (!there && expression.isPresent() && (!inExpand || isFinal(table, expression.get(), now))) {
                    added.add(new AddColumn(
                            table.name(), inExpand ? column.withNullable(true) : column, Optional.empty()));
                }
            }
        }
        return added;
    }

    /** Whether all columns that a text mentions have come to their final shape, as far as the text may care. */
    static boolean isFinal(Table table, String text, Schema now) {
        MentionedNames mentioned = MentionedNames.in(text);
        return table.columns().stream()
                .filter(column -> mentioned.contain(column.name()))
                .allMatch(column -> now.requireTable(table.name())
                        .column(column.name())
                        .filter(current -> current.type().equals(column.type())
                                && current.computed().equals(column.computed()))
                        .isPresent());
    }

    /** Values of enumerations that are types of the database's own, or that rows hold by position, are renamed with all else. */
    List<Operation> renamedValues(Schema now) {
        List<Operation> renames = new ArrayList<>();
        forEachKeptColumn((name, old) -> {
            SortedMap<String, String> renamed = lineage.renamedValues(name);
            SortedMap<String, String> values = Enumerations.inType(column(before, old), renamed);
            values.putAll(Enumerations.inPositions(now.requireTable(name.table()), name.column(), renamed));
            renames.addAll(Renames.ofValues(name.table(), name.column(), values));
        });
        return renames;
    }

    /** Values that rows hold as text are renamed in the data phase. */
    List<Recoding> recodings() {
        List<Recoding> recodings = new ArrayList<>();
        forEachKeptColumn((name, old) -> {
            SortedMap<String, String> values = Enumerations.inRows(
                    before.requireTable(old.table()), column(before, old), lineage.renamedValues(name));
            if (!values.isEmpty()) {
                recodings.add(new Recoding(name.table(), name.column(), values));
            }
        });
        return recodings;
    }

    /** Columns by their names afterwards and before. */
    private void forEachKeptColumn(BiConsumer<ColumnName, ColumnName> action) {
        for (Table table : keptTables()) {
            table.columns().stream()
                    .map(column -> name(table, column))
                    .forEach(name -> lineage.columnBefore(name).ifPresent(old -> action.accept(name, old)));
        }
    }

    private static Column column(Schema schema, ColumnName name) {
        return schema.requireTable(name.table()).requireColumn(name.column());
    }

    /** The changes of tables and of columns that lead to the transition schema, or on to the schema afterwards. */
    List<Operation> changes(Schema now, boolean afterwards) {
        List<Operation> changes = new ArrayList<>();
        for (Table table : keptTables()) {
            Table current = now.requireTable(table.name());
            if (!afterwards && !current.comment().equals(table.comment())) {
                changes.add(new ChangeComment(table.name(), Optional.empty(), current.comment(), table.comment()));
            }
            if (afterwards) {
                changes.addAll(changesOfOptions(current, table));
            }
            for (Column goal : table.columns()) {
                current.column(goal.name())
                        .filter(column -> column.computed().equals(goal.computed()) || !afterwards)
                        .ifPresent(column -> changes.addAll(ColumnChanges.between(
                                table.name(),
                                column,
                                afterwards ? goal : between(table, column, goal),
                                conversion(name(table, goal)),
                                Optional.empty())));
            }
        }
        return changes;
    }

    /** Columns that stop being computed, or are so in another way and mustn't meet what their expression says in its new shape. */
    List<Operation> endsOfComputing(Schema now) {
        List<Operation> ends = new ArrayList<>();
        for (Table table : keptTables()) {
            for (Column goal : table.columns()) {
                now.requireTable(table.name())
                        .column(goal.name())
                        .flatMap(Column::computed)
                        .filter(computed -> mustEnd(table, goal, computed, now))
                        .ifPresent(computed -> ends.add(new ChangeComputed(
                                table.name(), goal.name(), Optional.of(computed), Optional.empty())));
            }
        }
        return ends;
    }

    private static boolean mustEnd(Table table, Column goal, Computed computed, Schema now) {
        if (goal.computed().isEmpty()) {
            return true;
        }
        return !goal.computed().get().equals(computed) && !isFinal(table, computed.expression(), now);
    }

    /** Columns that come to be computed, or are so in another way: when all others are what they'll be. */
    List<Operation> changesOfComputed(Schema now) {
        List<Operation> changes = new ArrayList<>();
        for (Table table : keptTables()) {
            for (Column goal : table.columns()) {
                Column current = now.requireTable(table.name()).requireColumn(goal.name());
                changes.addAll(ColumnChanges.between(
                        table.name(), current, goal, conversion(name(table, goal)), Optional.empty()));
            }
        }
        return changes;
    }

    private static List<Operation> changesOfOptions(Table from, Table to) {
        SortedMap<String, SortedSet<String>> names = new TreeMap<>();
        Stream.of(from, to)
                .forEach(table -> table.options()
                        .forEach((dialect, all) -> names.computeIfAbsent(dialect, id -> new TreeSet<>())
                                .addAll(all.keySet())));
        List<Operation> changes = new ArrayList<>();
        names.forEach((dialect, options) -> options.forEach(option -> {
            Optional<String> before = from.option(dialect, option);
            Optional<String> after = to.option(dialect, option);
            if (!before.equals(after)) {
                changes.add(new ChangeTableOption(to.name(), dialect, option, before, after));
            }
        }));
        return changes;
    }

    private Column between(Table table, Column current, Column goal) {
        return isNew(table, goal)
                ? TransitionColumn.addedBetween(goal, lineage.backfill(name(table, goal)))
                : TransitionColumn.between(current, goal, lineage.using(name(table, goal)));
    }

    /** A backfill speaks the new type: where the type is converted, which happens in contract, it's part of the conversion. */
    private Optional<String> conversion(ColumnName column) {
        return lineage.using(column)
                .map(using -> lineage.backfill(column)
                        .map(fill -> "coalesce(" + using + ", " + fill + ")")
                        .orElse(using));
    }

    /** Rows without value are filled in the data phase. */
    List<Backfill> backfills() {
        List<Backfill> backfills = new ArrayList<>();
        for (Table table : keptTables()) {
            table.columns().stream()
                    .map(column -> name(table, column))
                    .filter(column -> lineage.using(column).isEmpty())
                    .sorted()
                    .forEach(column -> lineage.backfill(column)
                            .ifPresent(fill -> backfills.add(new Backfill(table.name(), column.column(), fill))));
        }
        return backfills;
    }

    private List<Table> keptTables() {
        return after.tables().values().stream()
                .filter(table -> lineage.tableBefore(table.name()).isPresent())
                .toList();
    }

    private boolean isNew(Table table, Column column) {
        return lineage.columnBefore(name(table, column)).isEmpty();
    }

    private static ColumnName name(Table table, Column column) {
        return new ColumnName(table.name(), column.name());
    }
}
