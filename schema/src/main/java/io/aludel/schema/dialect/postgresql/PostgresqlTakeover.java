package io.aludel.schema.dialect.postgresql;

import io.aludel.schema.Check;
import io.aludel.schema.Index;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.RenamedNames;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.dialect.Successor;
import io.aludel.schema.operation.AddCheck;
import io.aludel.schema.operation.AddIndex;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * How keys, indexes and checks of a column come to stand on the one that takes its place: beside the old ones first, under names of their
 * own, in ways that lock nobody out; and at the end, in the transaction in which the old column leaves, they take their names.
 */
final class PostgresqlTakeover {

    private final Spelling spelling;
    private final Successor successor;
    private final Table table;
    private final RenamedNames names;

    PostgresqlTakeover(Spelling spelling, Successor successor) {
        this.spelling = spelling;
        this.successor = successor;
        this.table = successor.last();
        this.names = new RenamedNames(successor.change().column(), successor.name(), spelling.names());
    }

    /** The indexes that no write can break, whatever it can't convert. */
    List<Operation> indexes() {
        return indexes(true);
    }

    /** All else that stands beside the old, but for keys. */
    List<Operation> rules() {
        List<Operation> rules = new ArrayList<>();
        for (Check check : table.checks()) {
            if (isTaken(Rule.Kind.CHECK, check.name())) {
                rules.add(new AddCheck(
                        table.name(),
                        check.withColumnRenamed(successor.change().column(), successor.name())
                                .withText(names::in)
                                .withName(beside(check.name()))));
            }
        }
        rules.addAll(indexes(false));
        return rules;
    }

    private List<Operation> indexes(boolean harmless) {
        return table.indexes().stream()
                .filter(index -> isTaken(Rule.Kind.INDEX, index.name()) && isHarmless(index) == harmless)
                .<Operation>map(index -> new AddIndex(
                        table.name(),
                        index.withColumnRenamed(successor.change().column(), successor.name())
                                .withTexts(names::in)
                                .withName(beside(index.name()))))
                .toList();
    }

    private static boolean isHarmless(Index index) {
        return !index.unique()
                && index.where().isEmpty()
                && index.parts().stream().noneMatch(Index.Part::expression);
    }

    /** The indexes that keys are going to take. */
    List<Statement> keys() {
        List<Statement> statements = new ArrayList<>();
        for (Rule key : successor.rules()) {
            if (isKey(key)) {
                List<String> columns = key.columns().stream()
                        .map(column -> column.equals(successor.change().column()) ? successor.name() : column)
                        .toList();
                statements.add(new Statement(
                        "create the index to have " + key.name() + " stand on " + successor.describe(),
                        spelling.probes().index(table.name(), beside(key.name())),
                        "create unique index " + PostgresqlStatements.CONCURRENTLY
                                + spelling.names().spell(beside(key.name())) + " on "
                                + spelling.names().spell(table.name()) + " "
                                + spelling.names().list(columns) + nulls(key),
                        true));
            }
        }
        return statements;
    }

    private String nulls(Rule key) {
        return table.uniqueKeys().stream()
                        .anyMatch(unique -> unique.name().equals(key.name()) && unique.nullsNotDistinct())
                ? " nulls not distinct"
                : "";
    }

    /** The old ones leave. */
    List<Statement> drops(Schema now) {
        List<Statement> statements = new ArrayList<>();
        successor
                .rules()
                .forEach(rule -> statements.addAll(rule.drop().accept(new PostgresqlStatements(spelling, now))));
        return statements;
    }

    /** The new ones take their names. */
    List<Statement> names(Schema now) {
        Schema besides = now.withTableChanged(
                table.name(),
                changed -> changed.withIndexes(changed.indexes().stream()
                        .map(index -> index.withName(beside(index.name())))
                        .toList()));
        List<Statement> statements = new ArrayList<>();
        for (Rule rule : successor.rules()) {
            if (isKey(rule)) {
                statements.add(addKey(rule));
            } else {
                Rule.Id id = new Rule.Id(table.name(), rule.kind() == Rule.Kind.INDEX, beside(rule.name()));
                statements.addAll(Rule.rename(id, rule.name()).accept(new PostgresqlStatements(spelling, besides)));
            }
        }
        return statements;
    }

    private Statement addKey(Rule key) {
        QualifiedName name = table.name();
        return new Statement(
                "have " + key.name() + " stand on " + successor.describe(),
                spelling.probes().constraint(name, key.name()),
                spelling.alterTable(
                        name,
                        "add constraint " + spelling.names().spell(key.name())
                                + (key.kind() == Rule.Kind.PRIMARY_KEY ? " primary key" : " unique") + " using index "
                                + spelling.names().spell(beside(key.name()))));
    }

    private boolean isTaken(Rule.Kind kind, String name) {
        return successor.rules().stream()
                .anyMatch(rule -> rule.kind() == kind && rule.name().equals(name));
    }

    private static boolean isKey(Rule rule) {
        return rule.kind() == Rule.Kind.PRIMARY_KEY || rule.kind() == Rule.Kind.UNIQUE_KEY;
    }

    private static String beside(String name) {
        return Successor.beside(name);
    }
}
