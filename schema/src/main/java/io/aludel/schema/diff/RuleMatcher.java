package io.aludel.schema.diff;

import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import io.aludel.schema.diff.SchemaMatching.KeptTable;
import io.aludel.schema.operation.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * Matches keys and indexes: one that covers the same things is the same one, whatever its name; one that differs is dropped and
 * added.
 */
final class RuleMatcher {

    private final SchemaMatching matching;
    private final List<Pair> kept = new ArrayList<>();
    private final List<Rule> dropped = new ArrayList<>();

    RuleMatcher(SchemaMatching matching) {
        this.matching = matching;
        matching.keptTables().forEach(this::matchTable);
        matching.tables().gone().forEach(this::dropForeignKeys);
        List<Pair> interrupted = kept.stream().filter(this::isInterrupted).toList();
        kept.removeAll(interrupted);
        interrupted.forEach(pair -> dropped.add(pair.before()));
    }

    /** A key or index before and afterwards. */
    record Pair(Rule before, Rule after) {}

    /** The keys and indexes of tables that stay which are dropped, if only for a while, and all foreign keys that are. */
    List<Rule> dropped() {
        return List.copyOf(dropped);
    }

    /** The new name of each key and index that stays, by its table's new name and its own old one. */
    SortedMap<Rule.Id, String> names() {
        SortedMap<Rule.Id, String> names = new TreeMap<>();
        kept.forEach(pair -> names.put(
                new Rule.Id(
                        pair.after().table(),
                        pair.before().id().index(),
                        pair.before().name()),
                pair.after().name()));
        return names;
    }

    private void matchTable(KeptTable table) {
        Map<Rule.Id, Rule> carried = new HashMap<>();
        Rule.of(carried(table)).forEach(rule -> carried.put(rule.id(), rule));
        List<Rule> old = new ArrayList<>(
                Rule.of(table.before()).stream().filter(this::isSettledBefore).toList());
        List<Rule> now = new ArrayList<>(
                Rule.of(table.after()).stream().filter(this::isSettledAfter).toList());
        BiPredicate<Rule, Rule> sameShape =
                (o, n) -> Optional.ofNullable(carried.get(new Rule.Id(n.table(), o.id().index(), o.name())))
                        .filter(rule -> rule.shape().equals(n.shape()))
                        .isPresent();
        pair(old, now, sameShape.and((o, n) -> o.name().equals(n.name())));
        pair(old, now, sameShape);
        dropped.addAll(old);
    }

    /** Pairs what fits and takes it out of both lists. */
    private void pair(List<Rule> old, List<Rule> now, BiPredicate<Rule, Rule> fits) {
        for (Rule before : List.copyOf(old)) {
            now.stream().filter(after -> fits.test(before, after)).findFirst().ifPresent(after -> {
                kept.add(new Pair(before, after));
                old.remove(before);
                now.remove(after);
            });
        }
    }

    private void dropForeignKeys(QualifiedName table) {
        Rule.of(matching.before().requireTable(table)).stream()
                .filter(Rule::isForeignKey)
                .filter(this::isSettledBefore)
                .forEach(dropped::add);
    }

    private boolean isSettledBefore(Rule rule) {
        return !matching.isOpenBefore(rule.table(), rule.columns())
                && foreignKey(matching.before(), rule)
                        .filter(key -> matching.isOpenBefore(key.target(), key.targetColumns()))
                        .isEmpty();
    }

    /** Whether it is settled what the key or index, as it is afterwards, comes from. */
    boolean isSettledAfter(Rule rule) {
        return !matching.isOpenAfter(rule.table(), rule.columns())
                && foreignKey(matching.after(), rule)
                        .filter(key -> matching.isOpenAfter(key.target(), key.targetColumns()))
                        .isEmpty();
    }

    /** The table's rules under the new names of tables and columns; those that use something that's gone are left out. */
    private Table carried(KeptTable table) {
        QualifiedName old = table.before().name();
        Table before = table.before();
        List<UniqueKey> uniques = new ArrayList<>();
        before.uniqueKeys()
                .forEach(key -> carried(old, key.columns())
                        .ifPresent(columns -> uniques.add(new UniqueKey(key.name(), columns))));
        List<ForeignKey> foreignKeys = new ArrayList<>();
        before.foreignKeys().forEach(key -> carried(old, key).ifPresent(foreignKeys::add));
        List<Index> indexes = new ArrayList<>();
        before.indexes()
                .forEach(index -> carried(old, index.columns())
                        .ifPresent(columns ->
                                indexes.add(new Index(index.name(), parts(index, columns), index.unique()))));
        return new Table(
                table.after().name(),
                List.of(),
                before.primaryKey()
                        .flatMap(
                                key -> carried(old, key.columns()).map(columns -> new PrimaryKey(key.name(), columns))),
                uniques,
                foreignKeys,
                indexes);
    }

    private Optional<ForeignKey> carried(QualifiedName table, ForeignKey key) {
        Optional<QualifiedName> target = matching.tables().nameAfter(key.target());
        Optional<List<String>> targetColumns = carried(key.target(), key.targetColumns());
        return carried(table, key.columns())
                .flatMap(columns -> target.flatMap(t -> targetColumns.map(
                        tc -> new ForeignKey(key.name(), columns, t, tc, key.onDelete(), key.onUpdate()))));
    }

    private Optional<List<String>> carried(QualifiedName table, List<String> columns) {
        List<String> names = new ArrayList<>();
        for (String column : columns) {
            matching.columnAfter(table, column).ifPresent(name -> names.add(name.column()));
        }
        return names.size() == columns.size() ? Optional.of(names) : Optional.empty();
    }

    private static List<Index.Part> parts(Index index, List<String> columns) {
        List<Index.Part> parts = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            parts.add(new Index.Part(columns.get(i), index.parts().get(i).descending()));
        }
        return parts;
    }

    /**
     * A foreign key stands in the way of a change of type on either side, and of the drop of the key that it refers to, even
     * when another one covers the same columns: databases tie it to one of them.
     */
    private boolean isInterrupted(Pair pair) {
        return foreignKey(matching.before(), pair.before())
                .filter(key -> changesType(pair.before().table(), key.columns())
                        || changesType(key.target(), key.targetColumns())
                        || dropped.stream()
                                .anyMatch(rule -> rule.unique()
                                        && rule.table().equals(key.target())
                                        && rule.covers(key.targetColumns())))
                .isPresent();
    }

    private boolean changesType(QualifiedName table, List<String> columns) {
        return columns.stream().anyMatch(column -> {
            Column old = matching.before().requireTable(table).requireColumn(column);
            return matching.columnAfter(table, column)
                    .map(name -> matching.after().requireTable(name.table()).requireColumn(name.column()))
                    .filter(now -> !now.type().equals(old.type()))
                    .isPresent();
        });
    }

    private static Optional<ForeignKey> foreignKey(Schema schema, Rule rule) {
        return rule.isForeignKey()
                ? schema.requireTable(rule.table()).foreignKeys().stream()
                        .filter(key -> key.name().equals(rule.name()))
                        .findFirst()
                : Optional.empty();
    }
}
