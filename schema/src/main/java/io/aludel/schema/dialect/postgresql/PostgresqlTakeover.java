package io.aludel.schema.dialect.postgresql;

import io.aludel.schema.Check;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import io.aludel.schema.dialect.RenamedNames;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.dialect.Succession;
import io.aludel.schema.dialect.Successor;
import io.aludel.schema.operation.AddCheck;
import io.aludel.schema.operation.AddForeignKey;
import io.aludel.schema.operation.AddIndex;
import io.aludel.schema.operation.AddUnique;
import io.aludel.schema.operation.DropForeignKey;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Operations;
import io.aludel.schema.operation.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How keys, indexes and checks of a column come to stand on the one that takes its place: beside the old ones first, under names of their
 * own, in ways that lock nobody out; and at the end, in the transaction in which the old column leaves, they take their names.
 */
final class PostgresqlTakeover {

    private final Spelling spelling;
    private final Succession succession;
    private final Table table;

    PostgresqlTakeover(Spelling spelling, Succession succession) {
        this.spelling = spelling;
        this.succession = succession;
        this.table = succession.last();
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
                rules.add(new AddCheck(table.name(), beside(check)));
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
                        index.withColumns(succession::column)
                                .withTexts(this::text)
                                .withName(beside(index.name()))))
                .toList();
    }

    private Check beside(Check check) {
        Check beside = check;
        for (Successor successor : succession.members()) {
            beside = beside.withColumnRenamed(successor.change().column(), successor.name());
        }
        return beside.withText(this::text).withName(beside(check.name()));
    }

    private String text(String sql) {
        String text = sql;
        for (Successor successor : succession.members()) {
            text = new RenamedNames(successor.change().column(), successor.name(), spelling.names()).in(text);
        }
        return text;
    }

    private static boolean isHarmless(Index index) {
        return !index.unique()
                && index.where().isEmpty()
                && index.parts().stream().noneMatch(Index.Part::expression);
    }

    /** The indexes that keys are going to take. */
    List<Statement> keys() {
        List<Statement> statements = new ArrayList<>();
        for (Rule key : succession.rules()) {
            if (isKey(key)) {
                List<String> columns = succession.columns(key.columns());
                statements.add(new Statement(
                        "create the index to have " + key.name() + " stand on " + succession.describe(),
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

    /** A schema with the new columns and all that stands on them by then: foreign keys refer to a key. */
    Schema keyed(Schema now) {
        List<Operation> standing = new ArrayList<>(indexes());
        standing.addAll(rules());
        succession.rules().stream()
                .filter(PostgresqlTakeover::isKey)
                .forEach(key -> standing.add(new AddUnique(
                        table.name(), new UniqueKey(beside(key.name()), succession.columns(key.columns())))));
        return Operations.apply(succession.beside(now), standing);
    }

    /** Those on either side, as the others are by then: each holds for new rows first, then for all. */
    List<Operation> foreignKeys(Schema now) {
        return succession.references(now).stream()
                .<Operation>map(reference -> new AddForeignKey(reference.table(), beside(reference)))
                .toList();
    }

    private ForeignKey beside(Schema.Reference reference) {
        ForeignKey key = reference.key();
        return new ForeignKey(
                beside(key.name()),
                reference.table().equals(table.name()) ? succession.columns(key.columns()) : key.columns(),
                key.target(),
                key.target().equals(table.name()) ? succession.columns(key.targetColumns()) : key.targetColumns(),
                key.onDelete(),
                key.onUpdate(),
                key.deferral());
    }

    /** The old foreign keys leave, those of other tables first: who writes there holds theirs before he asks for this one. */
    List<Statement> dropsOfForeignKeys(Schema now) {
        return succession.references(now).stream()
                .sorted(Comparator.comparing(reference -> reference.table().equals(table.name())))
                .flatMap(reference -> new DropForeignKey(reference.table(), reference.key())
                        .accept(new PostgresqlStatements(spelling, now)).stream())
                .toList();
    }

    /** All else of the old leaves. */
    List<Statement> drops(Schema now) {
        List<Statement> statements = new ArrayList<>();
        succession
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
        for (Rule rule : succession.rules()) {
            if (isKey(rule)) {
                statements.add(addKey(rule));
            } else {
                Rule.Id id = new Rule.Id(table.name(), rule.kind() == Rule.Kind.INDEX, beside(rule.name()));
                statements.addAll(Rule.rename(id, rule.name()).accept(new PostgresqlStatements(spelling, besides)));
            }
        }
        for (Schema.Reference reference : succession.references(now)) {
            String name = reference.key().name();
            Rule.Id id = new Rule.Id(reference.table(), false, beside(name));
            statements.addAll(Rule.rename(id, name).accept(new PostgresqlStatements(spelling, besides)));
        }
        return statements;
    }

    private Statement addKey(Rule key) {
        QualifiedName name = table.name();
        return new Statement(
                "have " + key.name() + " stand on " + succession.describe(),
                spelling.probes().constraint(name, key.name()),
                spelling.alterTable(
                        name,
                        "add constraint " + spelling.names().spell(key.name())
                                + (key.kind() == Rule.Kind.PRIMARY_KEY ? " primary key" : " unique") + " using index "
                                + spelling.names().spell(beside(key.name()))));
    }

    private boolean isTaken(Rule.Kind kind, String name) {
        return succession.rules().stream()
                .anyMatch(rule -> rule.kind() == kind && rule.name().equals(name));
    }

    private static boolean isKey(Rule rule) {
        return rule.kind() == Rule.Kind.PRIMARY_KEY || rule.kind() == Rule.Kind.UNIQUE_KEY;
    }

    private static String beside(String name) {
        return Successor.beside(name);
    }
}
