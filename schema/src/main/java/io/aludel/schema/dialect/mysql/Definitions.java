package io.aludel.schema.dialect.mysql;

import io.aludel.schema.Column;
import io.aludel.schema.Computed;
import io.aludel.schema.MentionedNames;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Probes;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whole definitions of columns that are there. What no definition leads to, such as a conversion by an expression, is done by another
 * column that takes the name in one statement, together with all that stands on it.
 */
final class Definitions {

    private final Spelling spelling;
    private final Schema schema;
    private final Table table;

    Definitions(Spelling spelling, Schema schema, QualifiedName table) {
        this.spelling = spelling;
        this.schema = schema;
        this.table = schema.requireTable(table);
    }

    /** The action that gives a column another definition and leaves its values to the database. */
    String modify(Column column) {
        return "modify column " + spelling.clauses().column(column);
    }

    /** Whether a definition leads from the one to the other: columns that are computed when read are a kind of their own. */
    static boolean leads(Optional<Computed> from, Optional<Computed> to) {
        return isVirtual(from) == isVirtual(to);
    }

    private static boolean isVirtual(Optional<Computed> computed) {
        return computed.filter(text -> !text.stored()).isPresent();
    }

    /** A new column that takes its values from an expression over the old one. */
    List<Statement> convert(Operation operation, Column column, String expression) {
        Column passing = Column.of(spelling.names().fitted("aludel_new_" + column.name()), column.type(), true)
                .withCollation(column.collation());
        String spelled = spelling.names().spell(passing.name());
        String present = spelling.probes().column(table.name(), passing.name());
        List<String> actions = new ArrayList<>(drops(column.name()));
        actions.add("drop column " + spelling.names().spell(column.name()));
        actions.add("change column " + spelled + " " + spelling.clauses().column(column));
        actions.addAll(additions(column.name()));
        return List.of(
                new Statement(
                        operation.describe() + ", beside it",
                        present,
                        spelling.alterTable(
                                table.name(),
                                "add column " + spelling.clauses().column(passing) + " after "
                                        + spelling.names().spell(column.name()))),
                new Statement(
                        operation.describe() + " in the rows",
                        spelling.probes().repeatable(table.name()),
                        "update " + spelling.names().spell(table.name()) + " set " + spelled + " = " + expression
                                + untouched(column.name())),
                new Statement(operation.describe(), Probes.not(present), alter(actions)));
    }

    /** Values on update stay: no value of the row's is another one. */
    String untouched(String converted) {
        StringBuilder text = new StringBuilder();
        table.columns().stream()
                .filter(column -> !column.name().equals(converted)
                        && MysqlDefaults.onUpdateClause(column).isPresent())
                .map(column -> spelling.names().spell(column.name()))
                .forEach(name -> text.append(", ").append(name).append(" = ").append(name));
        return text.toString();
    }

    /** A new column whose values are computed. */
    List<Statement> replace(Operation operation, Column column) {
        List<String> actions = new ArrayList<>(drops(column.name()));
        actions.add("drop column " + spelling.names().spell(column.name()));
        actions.add(add(column));
        actions.addAll(additions(column.name()));
        return List.of(new Statement(operation.describe(), spelling.probes().repeatable(table.name()), alter(actions)));
    }

    private String alter(List<String> actions) {
        return spelling.alterTable(table.name(), "\n  " + String.join(",\n  ", actions));
    }

    private String add(Column column) {
        List<String> stay = table.columns().stream()
                .map(Column::name)
                .takeWhile(name -> !name.equals(column.name()))
                .filter(name -> dependents(column.name()).stream()
                        .noneMatch(dependent -> dependent.name().equals(name)))
                .toList();
        String place = stay.isEmpty() ? " first" : " after " + spelling.names().spell(stay.get(stay.size() - 1));
        return "add column " + spelling.clauses().column(column) + place;
    }

    /** Columns that are computed from a column. */
    private List<Column> dependents(String column) {
        return table.columns().stream()
                .filter(other -> !other.name().equals(column)
                        && other.computed()
                                .filter(computed ->
                                        MentionedNames.in(computed.expression()).contain(column))
                                .isPresent())
                .toList();
    }

    /** Keys, checks and indexes over a column or what's computed from it, foreign keys aside. */
    private List<Rule> rules(String column) {
        List<String> gone = new ArrayList<>(List.of(column));
        dependents(column).forEach(dependent -> gone.add(dependent.name()));
        return Rule.of(table).stream()
                .filter(rule -> !rule.isForeignKey())
                .filter(rule -> gone.stream().anyMatch(name -> rule.columns().contains(name) || rule.mentions(name)))
                .toList();
    }

    private List<String> drops(String column) {
        List<String> actions = new ArrayList<>();
        rules(column).forEach(rule -> drop(rule).ifPresent(actions::add));
        new Supports(spelling).of(schema, table).forEach((name, columns) -> {
            if (columns.contains(column)) {
                actions.add(new Supports(spelling).drop(name));
            }
        });
        dependents(column)
                .forEach(dependent ->
                        actions.add("drop column " + spelling.names().spell(dependent.name())));
        return actions;
    }

    private List<String> additions(String column) {
        List<String> actions = new ArrayList<>();
        dependents(column).forEach(dependent -> actions.add(add(dependent)));
        new Supports(spelling).of(schema, table).forEach((name, columns) -> {
            if (columns.contains(column)) {
                actions.add("add " + new Supports(spelling).define(name, columns));
            }
        });
        rules(column).forEach(rule -> add(rule).ifPresent(actions::add));
        return actions;
    }

    private Optional<String> drop(Rule rule) {
        String name = spelling.names().spell(rule.name());
        return switch (rule.kind()) {
            case PRIMARY_KEY -> Optional.of("drop primary key");
            case CHECK -> Optional.of("drop constraint " + name);
            case INDEX -> keptIndex(rule).map(definition -> "drop index " + name);
            default -> Optional.of("drop index " + name);
        };
    }

    private Optional<String> add(Rule rule) {
        return switch (rule.kind()) {
            case PRIMARY_KEY ->
                Optional.of("add primary key " + spelling.names().list(rule.columns()));
            case CHECK ->
                table.checks().stream()
                        .filter(check -> check.name().equals(rule.name()))
                        .findFirst()
                        .map(check -> "add " + spelling.clauses().check(check));
            case INDEX -> keptIndex(rule).map(definition -> "add " + definition);
            default ->
                table.uniqueKeys().stream()
                        .filter(key -> key.name().equals(rule.name()))
                        .findFirst()
                        .map(key -> "add " + spelling.clauses().unique(key));
        };
    }

    private Optional<String> keptIndex(Rule rule) {
        return table.index(rule.name())
                .flatMap(spelling.features()::kept)
                .map(index -> MysqlIndexes.define(spelling, index));
    }
}
