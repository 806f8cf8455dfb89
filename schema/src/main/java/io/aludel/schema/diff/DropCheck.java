package io.aludel.schema.diff;

import io.aludel.schema.ColumnName;
import io.aludel.schema.Table;
import io.aludel.schema.diff.DiffProblem.UnknownDrop;
import io.aludel.schema.diff.SchemaMatching.KeptTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Compares the drops that the user confirmed with those that take place. */
final class DropCheck {

    private final SchemaMatching matching;
    private final Hints hints;

    DropCheck(SchemaMatching matching, Hints hints) {
        this.matching = matching;
        this.hints = hints;
    }

    List<DiffProblem> problems() {
        SortedSet<String> known = new TreeSet<>();
        SortedSet<String> accepted = new TreeSet<>();
        matching.tables().gone().forEach(table -> addTable(matching.before().requireTable(table), known, accepted));
        matching.tables().openOld().forEach(table -> addTable(matching.before().requireTable(table), known, accepted));
        matching.sequences().gone().forEach(name -> known.add(name.toString()));
        matching.sequences().openOld().forEach(name -> known.add(name.toString()));
        for (KeptTable table : matching.keptTables()) {
            addColumns(table, table.columns().gone(), known, accepted);
            addColumns(table, table.columns().openOld(), known, accepted);
        }
        matching.enums().forEach((column, constants) -> addConstants(column, constants, known, accepted));
        accepted.addAll(known);
        List<DiffProblem> problems = new ArrayList<>();
        hints.confirmedDrops().stream()
                .filter(drop -> !accepted.contains(drop))
                .forEach(drop -> problems.add(new UnknownDrop(drop, List.copyOf(known))));
        return problems;
    }

    /** Whoever confirms the drop of a table may confirm its columns as well. */
    private static void addTable(Table table, SortedSet<String> known, SortedSet<String> accepted) {
        known.add(table.name().toString());
        table.columns().forEach(column -> accepted.add(table.name() + "." + column.name()));
    }

    private void addConstants(
            ColumnName column, EnumMatching constants, SortedSet<String> known, SortedSet<String> accepted) {
        ColumnName old = matching.columnBefore(column);
        Stream.of(constants.constants().gone(), constants.constants().openOld())
                .flatMap(Collection::stream)
                .forEach(constant -> {
                    known.add(old + "." + constant);
                    accepted.add(column + "." + constant);
                });
    }

    private static void addColumns(
            KeptTable table, Collection<String> columns, SortedSet<String> known, SortedSet<String> accepted) {
        for (String column : columns) {
            known.add(table.before().name() + "." + column);
            accepted.add(table.after().name() + "." + column);
        }
    }
}
