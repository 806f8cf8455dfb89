package io.aludel.schema.operation;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnName;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which keys, checks and indexes of the schema before leave, and in which phase.
 *
 * <p>They leave in contract. One that the revision adds again in another shape leaves in expand, so that rows can move from the
 * one shape to the other in between; so does one that a change of expand can't be made under. A check always leaves in expand:
 * new code may write what it forbids.
 */
final class RuleFates {

    /** When a key or index leaves. */
    enum Fate {
        /** Never. */
        STAYS,
        /** In expand. */
        EARLY,
        /** In contract, by an operation of its own. */
        LATE,
        /** In contract, as part of its table. */
        WITH_TABLE
    }

    private final Schema before;
    private final Schema after;
    private final Lineage lineage;
    private final Map<Rule.Id, Rule> rules = new LinkedHashMap<>();
    private final Map<Rule.Id, Fate> fates = new LinkedHashMap<>();

    RuleFates(Schema before, Schema after, Lineage lineage) {
        this.before = before;
        this.after = after;
        this.lineage = lineage;
        before.tables().values().forEach(table -> Rule.of(table).forEach(rule -> rules.put(rule.id(), rule)));
        rules.values().forEach(rule -> fates.put(rule.id(), fate(rule)));
        takeForeignKeysAlong();
    }

    /** The rules of a fate, by their names before. */
    List<Rule> rules(Fate fate) {
        return rules.values().stream()
                .filter(rule -> fates.get(rule.id()) == fate)
                .toList();
    }

    private Fate fate(Rule rule) {
        if (lineage.tableAfter(rule.table()).isEmpty() && !rule.isForeignKey()) {
            return Fate.WITH_TABLE;
        }
        if (lineage.ruleAfter(rule.id()).isPresent() && !losesItsTarget(rule) && !isRewritten(rule)) {
            return Fate.STAYS;
        }
        return rule.kind() == Rule.Kind.CHECK || isReplaced(rule) || standsInTheWay(rule) ? Fate.EARLY : Fate.LATE;
    }

    /** Values that get another name are written anew; so is a text when a name in it comes to mean another column. */
    private boolean isRewritten(Rule rule) {
        Optional<Table> table = lineage.tableAfter(rule.table()).map(after::requireTable);
        return table.filter(t -> rule.columns().stream().anyMatch(column -> hasRecodedRows(rule, column))
                        || t.columns().stream()
                                .anyMatch(column -> rule.mentions(column.name()) && isAnother(rule, t, column)))
                .isPresent();
    }

    private boolean hasRecodedRows(Rule rule, String column) {
        Table old = before.requireTable(rule.table());
        return rule.kind() == Rule.Kind.CHECK
                && lineage.columnAfter(new ColumnName(rule.table(), column))
                        .filter(name -> !Enumerations.inRows(
                                        old, old.requireColumn(column), lineage.renamedValues(name))
                                .isEmpty())
                        .isPresent();
    }

    private boolean isAnother(Rule rule, Table table, Column column) {
        ColumnName old = new ColumnName(rule.table(), column.name());
        return before.requireTable(rule.table()).column(column.name()).isPresent()
                && !lineage.columnBefore(new ColumnName(table.name(), column.name()))
                        .equals(Optional.of(old));
    }

    /** A foreign key that stays needs a key of its target that stays; otherwise it is dropped and added again. */
    private boolean losesItsTarget(Rule rule) {
        return foreignKey(rule)
                .filter(key -> keysOver(key.target(), key.targetColumns()).stream()
                        .noneMatch(target -> lineage.ruleAfter(target.id()).isPresent()))
                .isPresent();
    }

    private List<Rule> keysOver(QualifiedName table, List<String> columns) {
        return Rule.of(before.requireTable(table)).stream()
                .filter(rule -> rule.unique() && rule.covers(columns))
                .toList();
    }

    private boolean isReplaced(Rule rule) {
        return lineage.tableAfter(rule.table())
                .map(after::requireTable)
                .filter(table -> Rule.of(table).stream().anyMatch(added -> isNew(added) && replaces(added, rule)))
                .isPresent();
    }

    private boolean isNew(Rule rule) {
        return !lineage.isOldRule(rule.id());
    }

    private boolean replaces(Rule added, Rule old) {
        return added.name().equals(old.name())
                || (added.kind() == old.kind()
                        && (added.kind() == Rule.Kind.PRIMARY_KEY
                                || (!old.columns().isEmpty() && added.covers(carried(old)))));
    }

    private Set<String> carried(Rule old) {
        Set<String> columns = new HashSet<>();
        for (String column : old.columns()) {
            lineage.columnAfter(new ColumnName(old.table(), column)).ifPresent(name -> columns.add(name.column()));
        }
        return columns;
    }

    private boolean standsInTheWay(Rule rule) {
        return switch (rule.kind()) {
            case FOREIGN_KEY ->
                foreignKey(rule).filter(key -> changesType(rule, key)).isPresent();
            case PRIMARY_KEY -> rule.columns().stream().anyMatch(column -> isLoosened(rule.table(), column));
            case UNIQUE_KEY, CHECK, INDEX -> false;
        };
    }

    private boolean changesType(Rule rule, ForeignKey key) {
        return rule.columns().stream().anyMatch(column -> changesType(rule.table(), column))
                || key.targetColumns().stream().anyMatch(column -> changesType(key.target(), column));
    }

    private boolean changesType(QualifiedName table, String column) {
        Column now = before.requireTable(table).requireColumn(column);
        return between(table, now).filter(c -> !c.type().equals(now.type())).isPresent();
    }

    private boolean isLoosened(QualifiedName table, String column) {
        Column now = before.requireTable(table).requireColumn(column);
        return between(table, now).filter(c -> c.nullable() && !now.nullable()).isPresent();
    }

    private Optional<Column> between(QualifiedName table, Column now) {
        return lineage.columnAfter(new ColumnName(table, now.name())).map(name -> {
            Table owner = after.requireTable(name.table());
            return TransitionColumn.between(now, owner.requireColumn(name.column()), lineage.using(name));
        });
    }

    /** A key that leaves early takes the foreign keys along that refer to it. */
    private void takeForeignKeysAlong() {
        Map<QualifiedName, List<Rule>> keys =
                rules(Fate.EARLY).stream().filter(Rule::unique).collect(Collectors.groupingBy(Rule::table));
        for (Rule rule : rules(Fate.LATE)) {
            foreignKey(rule)
                    .filter(key -> keys.getOrDefault(key.target(), List.of()).stream()
                            .anyMatch(early -> early.covers(key.targetColumns())))
                    .ifPresent(key -> fates.put(rule.id(), Fate.EARLY));
        }
    }

    private Optional<ForeignKey> foreignKey(Rule rule) {
        return rule.isForeignKey()
                ? before.requireTable(rule.table()).foreignKeys().stream()
                        .filter(key -> key.name().equals(rule.name()))
                        .findFirst()
                : Optional.empty();
    }
}
