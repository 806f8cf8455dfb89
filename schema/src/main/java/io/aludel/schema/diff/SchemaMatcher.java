package io.aludel.schema.diff;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnName;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Generation;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.diff.DiffProblem.ColumnHintConflict;
import io.aludel.schema.diff.DiffProblem.ColumnHintUnknown;
import io.aludel.schema.diff.DiffProblem.ColumnRenameAmbiguous;
import io.aludel.schema.diff.DiffProblem.TableHintConflict;
import io.aludel.schema.diff.DiffProblem.TableHintUnknown;
import io.aludel.schema.diff.DiffProblem.TableRenameAmbiguous;
import io.aludel.schema.diff.SequenceProblem.SequenceHintConflict;
import io.aludel.schema.diff.SequenceProblem.SequenceHintUnknown;
import io.aludel.schema.diff.SequenceProblem.SequenceRenameAmbiguous;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Matches the tables, the columns and the sequences of two schemas. */
final class SchemaMatcher {

    private final Schema before;
    private final Schema after;
    private final Hints hints;
    private final List<DiffProblem> problems = new ArrayList<>();
    private final Map<QualifiedName, TableLikeness> oldLikenesses = new HashMap<>();
    private final Map<QualifiedName, TableLikeness> newLikenesses = new HashMap<>();

    SchemaMatcher(Schema before, Schema after, Hints hints) {
        this.before = before;
        this.after = after;
        this.hints = hints;
    }

    SchemaMatching match() {
        Matching<QualifiedName> tables = matchTables();
        SortedMap<QualifiedName, Matching<String>> columns = new TreeMap<>();
        SortedMap<ColumnName, EnumMatching> enums = new TreeMap<>();
        tables.kept().forEach((name, old) -> {
            Table oldTable = before.requireTable(old);
            Table table = after.requireTable(name);
            Matching<String> matched = matchColumns(oldTable, table, tables);
            columns.put(name, matched);
            EnumMatcher constants = new EnumMatcher(oldTable, table, hints);
            enums.putAll(constants.match(matched));
            problems.addAll(constants.problems());
        });
        return new SchemaMatching(before, after, tables, columns, enums, matchSequences(tables, columns), problems);
    }

    private Matching<QualifiedName> matchTables() {
        return matched(new NameMatcher<>(
                before.tables().keySet(),
                after.tables().keySet(),
                hints.tableRenames(),
                new NameMatcher.Rules<>(
                        (old, name) -> old.name().equals(name.name()) || isLike(old, name),
                        name -> !isLike(name, name),
                        this::isConfirmed,
                        new TableWording())));
    }

    private Matching<String> matchColumns(Table old, Table table, Matching<QualifiedName> tables) {
        Map<String, String> renames = new TreeMap<>();
        hints.columnRenames().forEach((column, name) -> {
            if (column.table().equals(table.name())) {
                renames.put(column.column(), name);
            }
        });
        return matched(new NameMatcher<>(
                old.columns().stream().map(Column::name).toList(),
                table.columns().stream().map(Column::name).toList(),
                renames,
                new NameMatcher.Rules<>(
                        (gone, name) -> alike(old, gone, table, name, tables),
                        name -> false,
                        name -> hints.confirmedDrops().contains(old.name() + "." + name)
                                || hints.confirmedDrops().contains(table.name() + "." + name),
                        new ColumnWording(table.name()))));
    }

    /** What has another name is another sequence, unless a column moved from the one to the other. */
    private Matching<QualifiedName> matchSequences(
            Matching<QualifiedName> tables, SortedMap<QualifiedName, Matching<String>> columns) {
        Set<List<QualifiedName>> moves = new HashSet<>();
        columns.forEach((table, matching) -> matching.kept().forEach((name, old) -> {
            QualifiedName oldTable =
                    Optional.ofNullable(tables.kept().get(table)).orElseThrow();
            Optional<QualifiedName> from =
                    sequence(before.requireTable(oldTable).requireColumn(old));
            Optional<QualifiedName> to = sequence(after.requireTable(table).requireColumn(name));
            from.ifPresent(f -> to.ifPresent(t -> moves.add(List.of(f, t))));
        }));
        return matched(new NameMatcher<>(
                before.sequences().keySet(),
                after.sequences().keySet(),
                sequenceRenames(),
                new NameMatcher.Rules<>(
                        (old, name) -> old.name().equals(name.name()) || moves.contains(List.of(old, name)),
                        name -> false,
                        this::isConfirmed,
                        new SequenceWording())));
    }

    /** A hint that stays in the model after its revision says nothing any more. */
    private Map<QualifiedName, QualifiedName> sequenceRenames() {
        Map<QualifiedName, QualifiedName> renames = new TreeMap<>(hints.sequenceRenames());
        renames.entrySet()
                .removeIf(rename -> before.sequence(rename.getKey()).isPresent()
                        && before.sequence(rename.getValue()).isEmpty());
        return renames;
    }

    private <N extends Comparable<N>> Matching<N> matched(NameMatcher<N> matcher) {
        Matching<N> matching = matcher.match();
        problems.addAll(matcher.problems());
        return matching;
    }

    private boolean isLike(QualifiedName old, QualifiedName name) {
        return likeness(oldLikenesses, before, old).isLike(likeness(newLikenesses, after, name));
    }

    /** Each is asked for as often as there are candidates. */
    private static TableLikeness likeness(Map<QualifiedName, TableLikeness> known, Schema schema, QualifiedName table) {
        return known.computeIfAbsent(table, name -> TableLikeness.of(schema.requireTable(name)));
    }

    private boolean isConfirmed(QualifiedName name) {
        return hints.confirmedDrops().contains(name.toString());
    }

    private boolean alike(Table old, String gone, Table table, String name, Matching<QualifiedName> tables) {
        if (!TableLikeness.sameFamily(
                old.requireColumn(gone).type(), table.requireColumn(name).type())) {
            return false;
        }
        Set<QualifiedName> oldTargets = new HashSet<>();
        targets(old, gone)
                .forEach(target -> oldTargets.add(tables.nameAfter(target).orElse(target)));
        Set<QualifiedName> targets = targets(table, name);
        boolean pointElsewhere = !oldTargets.isEmpty() && !targets.isEmpty();
        oldTargets.retainAll(targets);
        return !pointElsewhere || !oldTargets.isEmpty();
    }

    private static Set<QualifiedName> targets(Table table, String column) {
        Set<QualifiedName> targets = new HashSet<>();
        for (ForeignKey key : table.foreignKeys()) {
            if (key.columns().contains(column)) {
                targets.add(key.target());
            }
        }
        return targets;
    }

    private static Optional<QualifiedName> sequence(Column column) {
        return column.generation().flatMap(Generation::sequenceUsed);
    }

    private record TableWording() implements NameMatcher.Wording<QualifiedName> {
        @Override
        public DiffProblem ambiguous(QualifiedName added, List<QualifiedName> gone) {
            return new TableRenameAmbiguous(added, gone);
        }

        @Override
        public DiffProblem unknown(QualifiedName added, QualifiedName hint, List<QualifiedName> known) {
            return new TableHintUnknown(added, hint, known);
        }

        @Override
        public DiffProblem conflict(List<QualifiedName> added, QualifiedName hint, boolean stillDeclared) {
            return new TableHintConflict(added, hint, stillDeclared);
        }
    }

    private record ColumnWording(QualifiedName table) implements NameMatcher.Wording<String> {
        @Override
        public DiffProblem ambiguous(String added, List<String> gone) {
            return new ColumnRenameAmbiguous(new ColumnName(table, added), gone);
        }

        @Override
        public DiffProblem unknown(String added, String hint, List<String> known) {
            return new ColumnHintUnknown(new ColumnName(table, added), hint, known);
        }

        @Override
        public DiffProblem conflict(List<String> added, String hint, boolean stillDeclared) {
            List<ColumnName> columns =
                    added.stream().map(name -> new ColumnName(table, name)).toList();
            return new ColumnHintConflict(columns, hint, stillDeclared);
        }
    }

    private record SequenceWording() implements NameMatcher.Wording<QualifiedName> {
        @Override
        public DiffProblem ambiguous(QualifiedName added, List<QualifiedName> gone) {
            return new SequenceRenameAmbiguous(added, gone);
        }

        @Override
        public DiffProblem unknown(QualifiedName added, QualifiedName hint, List<QualifiedName> known) {
            return new SequenceHintUnknown(added, hint, known);
        }

        @Override
        public DiffProblem conflict(List<QualifiedName> added, QualifiedName hint, boolean stillDeclared) {
            return new SequenceHintConflict(added, hint, stillDeclared);
        }
    }
}
