package io.aludel.schema.operation;

import io.aludel.schema.ColumnName;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.operation.RuleFates.Fate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The names that the things of the schema before bear in the transition schema.
 *
 * <p>What stays has its new name. What leaves in contract keeps its name, unless something that arrives needs it; then it's
 * called {@code aludel_old_<name>}. Tables, sequences, keys and indexes of one database schema count as one {@linkplain
 * Renames#namesOf namespace}.
 */
final class TransitionNames {

    private final Schema before;
    private final Schema after;
    private final Lineage lineage;
    private final Set<QualifiedName> taken = new HashSet<>();
    private final Set<QualifiedName> arriveInExpand = new HashSet<>();
    private final Set<QualifiedName> arriveInContract = new HashSet<>();
    private final SortedMap<QualifiedName, QualifiedName> tables = new TreeMap<>();
    private final SortedMap<QualifiedName, SortedMap<String, String>> columns = new TreeMap<>();
    private final SortedMap<QualifiedName, QualifiedName> sequences = new TreeMap<>();
    private final Map<Rule.Id, Rule.Id> rules = new LinkedHashMap<>();

    TransitionNames(Schema before, Schema after, Lineage lineage, RuleFates fates) {
        this.before = before;
        this.after = after;
        this.lineage = lineage;
        findArrivals();
        nameTables();
        before.sequences()
                .keySet()
                .forEach(name -> lineage.sequenceAfter(name).ifPresent(now -> sequences.put(name, now)));
        before.tables().values().forEach(this::nameColumns);
        fates.rules(Fate.STAYS)
                .forEach(rule ->
                        rules.put(rule.id(), lineage.ruleAfter(rule.id()).orElseThrow()));
        fates.rules(Fate.LATE).forEach(rule -> nameRule(rule, arriveInExpand::contains));
        fates.rules(Fate.WITH_TABLE).forEach(rule -> nameRule(rule, this::isNeeded));
    }

    /** Whether something that's new needs the name of a table, sequence, key or index. */
    boolean isNeeded(QualifiedName name) {
        return arriveInExpand.contains(name) || arriveInContract.contains(name);
    }

    /** The table's name in the transition. */
    QualifiedName table(QualifiedName old) {
        return Optional.ofNullable(tables.get(old)).orElseThrow();
    }

    /** The column's name in the transition. */
    String column(ColumnName old) {
        return Optional.ofNullable(columns.get(old.table()))
                .flatMap(names -> Optional.ofNullable(names.get(old.column())))
                .orElseThrow();
    }

    /** The key or index in the transition. */
    Rule.Id rule(Rule.Id old) {
        return Optional.ofNullable(rules.get(old)).orElseThrow();
    }

    /** The renames that lead to these names. */
    Renames renames() {
        SortedMap<QualifiedName, SortedMap<String, String>> wantedColumns = new TreeMap<>();
        columns.forEach((old, names) -> wantedColumns.put(table(old), names));
        SortedMap<Rule.Id, String> wantedRules = new TreeMap<>();
        rules.forEach((old, current) ->
                wantedRules.put(new Rule.Id(current.table(), current.index(), old.name()), current.name()));
        return new Renames(tables, wantedColumns, wantedRules, sequences);
    }

    private void findArrivals() {
        taken.addAll(Renames.namesOf(before));
        taken.addAll(Renames.namesOf(after));
        after.sequences().keySet().stream()
                .filter(name -> !lineage.sequenceBefore(name).equals(Optional.of(name)))
                .forEach(arriveInExpand::add);
        after.tables().values().forEach(this::findArrivals);
    }

    private void findArrivals(Table table) {
        Optional<QualifiedName> old = lineage.tableBefore(table.name());
        if (!old.equals(Optional.of(table.name()))) {
            arriveInExpand.add(table.name());
        }
        Map<Rule.Id, Rule.Id> sources = new HashMap<>();
        old.map(before::requireTable)
                .map(Rule::of)
                .orElse(List.of())
                .forEach(rule -> lineage.ruleAfter(rule.id()).ifPresent(id -> sources.put(id, rule.id())));
        for (Rule rule : Rule.of(table)) {
            Optional<String> oldName =
                    Optional.ofNullable(sources.get(rule.id())).map(Rule.Id::name);
            if (oldName.equals(Optional.of(rule.name()))) {
                continue;
            }
            boolean comesWithTable = old.isEmpty() && !rule.isForeignKey();
            boolean early = rule.isPlainIndex() || rule.kind() == Rule.Kind.CHECK;
            boolean inExpand = oldName.isPresent() || comesWithTable || early;
            (inExpand ? arriveInExpand : arriveInContract).add(table.name().sibling(rule.name()));
        }
    }

    private void nameTables() {
        for (QualifiedName name : before.tables().keySet()) {
            QualifiedName kept = isNeeded(name) ? name.sibling(oldName(name)) : name;
            tables.put(name, lineage.tableAfter(name).orElse(kept));
        }
    }

    private void nameColumns(Table table) {
        Set<String> used = columnNames(table.name());
        Set<String> arriving = lineage.tableAfter(table.name())
                .map(name -> arrivingColumns(table.name(), after.requireTable(name)))
                .orElse(Set.of());
        SortedMap<String, String> transitional = new TreeMap<>();
        table.columns().forEach(column -> {
            ColumnName name = new ColumnName(table.name(), column.name());
            String kept =
                    arriving.contains(column.name()) ? TemporaryName.old(column.name(), used::contains) : column.name();
            transitional.put(
                    column.name(),
                    lineage.columnAfter(name).map(ColumnName::column).orElse(kept));
        });
        columns.put(table.name(), transitional);
    }

    private Set<String> arrivingColumns(QualifiedName old, Table table) {
        Set<String> arriving = new HashSet<>();
        table.columns().forEach(column -> {
            ColumnName name = new ColumnName(table.name(), column.name());
            if (!lineage.columnBefore(name).equals(Optional.of(new ColumnName(old, column.name())))) {
                arriving.add(column.name());
            }
        });
        return arriving;
    }

    /** Names of columns of a table, before and afterwards. */
    private Set<String> columnNames(QualifiedName old) {
        Set<String> names = new HashSet<>();
        before.requireTable(old).columns().forEach(column -> names.add(column.name()));
        lineage.tableAfter(old)
                .map(after::requireTable)
                .ifPresent(table -> table.columns().forEach(column -> names.add(column.name())));
        return names;
    }

    private void nameRule(Rule rule, Predicate<QualifiedName> needed) {
        QualifiedName table = table(rule.table());
        QualifiedName name = table.sibling(rule.name());
        String kept = needed.test(name) ? oldName(name) : rule.name();
        rules.put(rule.id(), new Rule.Id(table, rule.id().index(), kept));
    }

    private String oldName(QualifiedName name) {
        String old = TemporaryName.old(name.name(), candidate -> taken.contains(name.sibling(candidate)));
        taken.add(name.sibling(old));
        return old;
    }
}
