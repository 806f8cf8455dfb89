package io.aludel.schema.dialect;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnName;
import io.aludel.schema.Index;
import io.aludel.schema.MentionedNames;
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
import java.util.Set;
import java.util.function.Predicate;

/** What has to leave for a moment, in an order in which it can: foreign keys, then other rules, then computed columns. */
public final class Dependents {

    private final Schema schema;
    private final Map<Rule.Id, Rule> foreignKeys = new LinkedHashMap<>();
    private final Map<Rule.Id, Rule> rules = new LinkedHashMap<>();
    private final Map<Operation, Operation> columns = new LinkedHashMap<>();

    /** Nothing so far of that schema. */
    public Dependents(Schema schema) {
        this.schema = schema;
    }

    /** A column that comes back as it is. */
    public void addColumn(Table table, Column column) {
        addColumn(table, column, column);
    }

    /** A column that comes back as another one of that name. */
    public void addColumn(Table table, Column column, Column replacement) {
        columns.put(new DropColumn(table.name(), column), new AddColumn(table.name(), replacement, Optional.empty()));
        addRulesOver(table, column.name());
    }

    /** All columns that are computed from one, as far as their texts tell. */
    public void addColumnsComputedFrom(Table table, String base) {
        table.columns().stream()
                .filter(column -> !column.name().equals(base)
                        && column.computed()
                                .filter(computed ->
                                        MentionedNames.in(computed.expression()).contain(base))
                                .isPresent())
                .forEach(column -> addColumn(table, column));
    }

    /** All keys, checks and indexes over a column, those whose texts name it among them. */
    public void addRulesOver(Table table, String column) {
        Rule.of(table).stream()
                .filter(rule ->
                        rule.columns().contains(column) || includes(table, rule, column) || rule.mentions(column))
                .forEach(this::add);
    }

    /** Checks over a column, and foreign keys that it's part of on either side. */
    public void addChecksAndForeignKeysOver(Table table, String column) {
        addChecksOver(table, column);
        addForeignKeysOver(table, column);
    }

    /** Checks over a column. */
    public void addChecksOver(Table table, String column) {
        Rule.of(table).stream()
                .filter(rule ->
                        rule.kind() == Rule.Kind.CHECK && (rule.columns().contains(column) || rule.mentions(column)))
                .forEach(this::add);
    }

    /** Checks of the values of a column, which no text of theirs names. */
    public void addValueChecksOver(Table table, String column) {
        Rule.of(table).stream()
                .filter(rule -> rule.kind() == Rule.Kind.CHECK && rule.columns().contains(column))
                .forEach(this::add);
    }

    /** Foreign keys that a column is part of on either side. */
    public void addForeignKeysOver(Table table, String column) {
        schema.referencesOver(new ColumnName(table.name(), column))
                .forEach(reference ->
                        addForeignKey(reference.table(), reference.key().name()));
    }

    /** Foreign keys that refer to a key that a column is part of. */
    public void addForeignKeysTo(Table table, String column) {
        addForeignKeysTo(table, columns -> columns.contains(column));
    }

    /** Foreign keys that refer to these columns, in whatever order. */
    public void addForeignKeysTo(Table table, List<String> key) {
        Set<String> wanted = Set.copyOf(key);
        addForeignKeysTo(table, columns -> Set.copyOf(columns).equals(wanted));
    }

    private void addForeignKeysTo(Table table, Predicate<List<String>> columns) {
        schema.referencesTo(table.name()).stream()
                .filter(reference -> columns.test(reference.key().targetColumns()))
                .forEach(reference ->
                        addForeignKey(reference.table(), reference.key().name()));
    }

    /** Rules whose texts name a column. */
    public void addTextsOver(Table table, String column) {
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

    /** All of it leaves, operations run, and all of it comes back. */
    public List<Operation> around(Operation... operations) {
        return around(List.of(operations));
    }

    /** All of it leaves, operations run, and all of it comes back. */
    public List<Operation> around(List<Operation> operations) {
        List<Operation> all = new ArrayList<>(drops());
        all.addAll(operations);
        all.addAll(additions());
        return all;
    }

    /** Takes all of it away. */
    public List<Operation> drops() {
        List<Operation> drops = new ArrayList<>();
        foreignKeys.values().forEach(key -> drops.add(key.drop()));
        rules.values().forEach(rule -> drops.add(rule.drop()));
        drops.addAll(columns.keySet());
        return drops;
    }

    /** All that {@link #drops} take away, in the mirrored order. */
    public List<Operation> additions() {
        List<Operation> additions = new ArrayList<>(columns.values());
        inOrder().forEach(rule -> additions.add(rule.add()));
        return additions;
    }

    private List<Rule> inOrder() {
        List<Rule> back = new ArrayList<>(rules.values());
        Collections.reverse(back);
        back.addAll(foreignKeys.values());
        return back;
    }
}
