package io.aludel.schema.diff;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnName;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
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
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Matches keys, checks and indexes: one that covers the same things is the same one, whatever its name; one that differs is dropped and
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
        Map<QualifiedName, List<String>> remade = remadeColumns();
        interrupt(pair -> isOn(remade.getOrDefault(pair.before().table(), List.of()), pair.before()));
        Map<QualifiedName, List<Rule>> droppedKeys =
                dropped.stream().filter(Rule::unique).collect(Collectors.groupingBy(Rule::table));
        interrupt(pair -> isInterrupted(pair, droppedKeys));
    }

    /** Drops what stays for a while. */
    private void interrupt(Predicate<Pair> isInTheWay) {
        Map<Boolean, List<Pair>> pairs = kept.stream().collect(Collectors.partitioningBy(isInTheWay));
        kept.clear();
        pairs.forEach((isInterrupted, some) -> {
            if (isInterrupted) {
                some.forEach(pair -> dropped.add(pair.before()));
            } else {
                kept.addAll(some);
            }
        });
    }

    /** A key, check or index before and afterwards. */
    record Pair(Rule before, Rule after) {}

    /** The keys, checks and indexes of tables that stay which are dropped, if only for a while, and all foreign keys that are. */
    List<Rule> dropped() {
        return List.copyOf(dropped);
    }

    /** The new name of each key, check and index that stays, by its table's new name and its own old one. */
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
        Rule.of(new CarriedRules(matching, table).table()).forEach(rule -> carried.put(rule.id(), rule));
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
                && !keepsOpenValues(rule, column -> matching.columnAfter(rule.table(), column).stream())
                && foreignKey(matching.before(), rule)
                        .filter(key -> matching.isOpenBefore(key.target(), key.targetColumns()))
                        .isEmpty();
    }

    /** Whether it is settled what the key, check or index, as it is afterwards, comes from. */
    boolean isSettledAfter(Rule rule) {
        return !matching.isOpenAfter(rule.table(), rule.columns())
                && !keepsOpenValues(rule, column -> Stream.of(new ColumnName(rule.table(), column)))
                && foreignKey(matching.after(), rule)
                        .filter(key -> matching.isOpenAfter(key.target(), key.targetColumns()))
                        .isEmpty();
    }

    /** Whether it's a check of an enumeration's values of which one is open. */
    private boolean keepsOpenValues(Rule rule, Function<String, Stream<ColumnName>> nameAfter) {
        return rule.kind() == Rule.Kind.CHECK
                && rule.columns().stream()
                        .flatMap(nameAfter)
                        .flatMap(column -> matching.enumOf(column).stream())
                        .anyMatch(EnumMatching::isOpen);
    }

    /** The columns that were plain and are computed now, which no database makes of the old ones. */
    private Map<QualifiedName, List<String>> remadeColumns() {
        Map<QualifiedName, List<String>> remade = new HashMap<>();
        for (KeptTable table : matching.keptTables()) {
            table.forEachColumn((old, now) -> {
                if (old.computed().isEmpty() && now.computed().isPresent()) {
                    remade.computeIfAbsent(table.before().name(), name -> new ArrayList<>())
                            .add(old.name());
                }
            });
        }
        return remade;
    }

    /** What covers or mentions such a column goes with the old one. */
    private static boolean isOn(List<String> columns, Rule rule) {
        return columns.stream().anyMatch(column -> rule.columns().contains(column) || rule.mentions(column));
    }

    /**
     * A foreign key stands in the way of a change of type or collation on either side, and of the drop of the key that it refers
     * to, even when another one covers the same columns: databases tie it to one of them.
     */
    private boolean isInterrupted(Pair pair, Map<QualifiedName, List<Rule>> droppedKeys) {
        return foreignKey(matching.before(), pair.before())
                .filter(key -> changesKind(pair.before().table(), key.columns())
                        || changesKind(key.target(), key.targetColumns())
                        || droppedKeys.getOrDefault(key.target(), List.of()).stream()
                                .anyMatch(rule -> rule.covers(key.targetColumns())))
                .isPresent();
    }

    private boolean changesKind(QualifiedName table, List<String> columns) {
        return columns.stream()
                .anyMatch(column -> changes(
                        table,
                        column,
                        (old, now) -> !now.type().equals(old.type())
                                || !now.collation().equals(old.collation())));
    }

    private boolean changes(QualifiedName table, String column, BiPredicate<Column, Column> change) {
        Column old = matching.before().requireTable(table).requireColumn(column);
        return matching.columnAfter(table, column)
                .map(name -> matching.after().requireTable(name.table()).requireColumn(name.column()))
                .filter(now -> change.test(old, now))
                .isPresent();
    }

    private static Optional<ForeignKey> foreignKey(Schema schema, Rule rule) {
        return rule.isForeignKey()
                ? schema.requireTable(rule.table()).foreignKeys().stream()
                        .filter(key -> key.name().equals(rule.name()))
                        .findFirst()
                : Optional.empty();
    }
}
