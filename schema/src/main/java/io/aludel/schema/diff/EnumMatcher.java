package io.aludel.schema.diff;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnName;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Table;
import io.aludel.schema.diff.EnumProblem.EnumHintConflict;
import io.aludel.schema.diff.EnumProblem.EnumHintUnknown;
import io.aludel.schema.diff.EnumProblem.EnumRenameAmbiguous;
import io.aludel.schema.diff.EnumProblem.OrdinalEnumReordered;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Matches the constants of enumerations that columns of one table hold before and afterwards. */
final class EnumMatcher {

    private final Table before;
    private final Table after;
    private final Hints hints;
    private final List<DiffProblem> problems = new ArrayList<>();

    EnumMatcher(Table before, Table after, Hints hints) {
        this.before = before;
        this.after = after;
        this.hints = hints;
    }

    /** The problems found while matching. */
    List<DiffProblem> problems() {
        return List.copyOf(problems);
    }

    /** The enumerations of the columns that stay and hold one both times, by the columns' names afterwards. */
    SortedMap<ColumnName, EnumMatching> match(Matching<String> columns) {
        SortedMap<ColumnName, EnumMatching> matched = new TreeMap<>();
        columns.kept().forEach((name, old) -> {
            Column column = after.requireColumn(name);
            Optional<Enumeration> now = Enumeration.of(after, column);
            Optional<Enumeration> then = now.flatMap(n -> Enumeration.of(before, before.requireColumn(old)));
            then.ifPresent(
                    t -> matched.put(new ColumnName(after.name(), name), match(old, name, t, now.orElseThrow())));
        });
        return matched;
    }

    private EnumMatching match(String oldColumn, String column, Enumeration then, Enumeration now) {
        ColumnName name = new ColumnName(after.name(), column);
        NameMatcher<String> matcher = new NameMatcher<>(
                then.constants(),
                now.constants(),
                renames(name, then),
                new NameMatcher.Rules<>(
                        (gone, added) -> true,
                        constant -> false,
                        gone -> isConfirmed(before.name(), oldColumn, gone) || isConfirmed(after.name(), column, gone),
                        new Wording(name)));
        EnumMatching matching = new EnumMatching(then, now, matcher.match());
        problems.addAll(matcher.problems());
        if (!matching.isOpen() && matching.movesPositions() && !hints.dataStep()) {
            problems.add(new OrdinalEnumReordered(name, then.constants(), now.constants()));
        }
        return matching;
    }

    /** Columns get an enumeration at different times, so a hint may have been used up by one of them before. */
    private SortedMap<String, String> renames(ColumnName column, Enumeration then) {
        SortedMap<String, String> renames =
                new TreeMap<>(hints.enumRenames().getOrDefault(column, Collections.emptySortedMap()));
        renames.entrySet()
                .removeIf(rename -> then.constants().contains(rename.getKey())
                        && !then.constants().contains(rename.getValue()));
        return renames;
    }

    private boolean isConfirmed(QualifiedName table, String column, String constant) {
        return hints.confirmedDrops().contains(table + "." + column + "." + constant);
    }

    private record Wording(ColumnName column) implements NameMatcher.Wording<String> {
        @Override
        public DiffProblem ambiguous(String added, List<String> gone) {
            return new EnumRenameAmbiguous(column, added, gone);
        }

        @Override
        public DiffProblem unknown(String added, String hint, List<String> known) {
            return new EnumHintUnknown(column, added, hint, known);
        }

        @Override
        public DiffProblem conflict(List<String> added, String hint, boolean stillDeclared) {
            return new EnumHintConflict(column, added, hint, stillDeclared);
        }
    }
}
