package io.aludel.schema.dialect.postgresql;

import io.aludel.schema.Column;
import io.aludel.schema.Computed;
import io.aludel.schema.Index;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.operation.AddColumn;
import io.aludel.schema.operation.DropColumn;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What has to leave for a moment, in an order in which it can: foreign keys, then other rules, then computed columns. */
final class Dependents {

    private final Schema schema;
    private final Map<Rule.Id, Rule> foreignKeys = new LinkedHashMap<>();
    private final Map<Rule.Id, Rule> rules = new LinkedHashMap<>();
    private final Map<Operation, Operation> columns = new LinkedHashMap<>();

    Dependents(Schema schema) {
        this.schema = schema;
    }

    /** A column that comes back as it is. */
    void addColumn(Table table, Column column) {
        addColumn(table, column, column.computed());
    }

    /** A column that comes back computed so. */
    void addColumn(Table table, Column column, Optional<Computed> computed) {
        columns.put(
                new DropColumn(table.name(), column),
                new AddColumn(table.name(), column.withComputed(computed), Optional.empty()));
        Rule.of(table).stream()
                .filter(rule -> rule.columns().contains(column.name())
                        || includes(table, rule, column.name())
                        || rule.mentions(column.name()))
                .forEach(this::add);
    }

    /** Rules whose texts name a column. */
    void addTextsOver(Table table, String column) {
        Rule.of(table).stream().filter(rule -> rule.mentions(column)).forEach(this::add);
    }

    private static boolean includes(Table table, Rule rule, String column) {
        return rule.kind() == Rule.Kind.INDEX
                && table.index(rule.name())
                        .map(Index::include)
                        .orElse(List.of())
                        .contains(column);
    }

    private void add(Rule rule) {
        if (rule.isForeignKey()) {
            foreignKeys.put(rule.id(), rule);
            return;
        }
        rules.put(rule.id(), rule);
        if (rule.unique()) {
            schema.referencesTo(rule.table()).stream()
                    .filter(reference -> rule.covers(reference.key().targetColumns()))
                    .forEach(reference ->
                            addForeignKey(reference.table(), reference.key().name()));
        }
    }

    private void addForeignKey(QualifiedName table, String name) {
        Rule.of(schema.requireTable(table)).stream()
                .filter(rule -> rule.isForeignKey() && rule.name().equals(name))
                .forEach(rule -> foreignKeys.put(rule.id(), rule));
    }

    List<Operation> drops() {
        List<Operation> drops = new ArrayList<>();
        foreignKeys.values().forEach(key -> drops.add(key.drop()));
        rules.values().forEach(rule -> drops.add(rule.drop()));
        drops.addAll(columns.keySet());
        return drops;
    }

    /** All that {@link #drops} take away, in the mirrored order. */
    List<Operation> additions() {
        List<Operation> additions = new ArrayList<>(columns.values());
        List<Rule> back = new ArrayList<>(rules.values());
        Collections.reverse(back);
        back.forEach(rule -> additions.add(rule.add()));
        foreignKeys.values().forEach(key -> additions.add(key.add()));
        return additions;
    }
}
