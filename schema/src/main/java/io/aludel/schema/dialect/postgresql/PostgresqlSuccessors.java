package io.aludel.schema.dialect.postgresql;

import io.aludel.schema.Column;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.TypeChange;
import io.aludel.schema.dialect.Probes;
import io.aludel.schema.dialect.Rendering;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.dialect.Succession;
import io.aludel.schema.dialect.Successor;
import io.aludel.schema.operation.ChangeColumnType;
import io.aludel.schema.operation.ChangeComment;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.SetDefault;
import io.aludel.schema.operation.SetNullable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Columns of other types that take the place of old ones, on PostgreSQL. What is written and can't be converted is written all the same:
 * contract insists, tries once more and says so then.
 */
final class PostgresqlSuccessors {

    private final Spelling spelling;
    private final Rendering rendering;

    /**
     * For a revision.
     *
     * @param rendering renders what readers and writers don't wait for
     */
    PostgresqlSuccessors(Spelling spelling, Rendering rendering) {
        this.spelling = spelling;
        this.rendering = rendering;
    }

    /** Makes the new column, has it follow the old one from now on, and has the rows that are there do so. */
    private List<Statement> join(Successor successor, Schema between) {
        List<Statement> statements = new ArrayList<>(rendering.statements(between, List.of(successor.added())));
        statements.addAll(sync(successor)
                .begin(
                        body(
                                successor,
                                "  begin\n  " + converting(successor) + "  exception when others then\n    new."
                                        + to(successor) + " := null;\n  end;\n"),
                        "keep " + successor.describe() + " too",
                        "let writes keep " + successor.describe() + " too"));
        statements.add(copy(successor, "copy "));
        return statements;
    }

    /**
     * Makes new columns that follow old ones, and the indexes on them that no write can break.
     *
     * @param between the schema in between, without them
     */
    List<Statement> join(Succession succession, Schema between) {
        List<Statement> statements = new ArrayList<>();
        succession.members().forEach(successor -> statements.addAll(join(successor, between)));
        statements.addAll(rendering.statements(
                succession.beside(between), new PostgresqlTakeover(spelling, succession).indexes()));
        return statements;
    }

    /** From now on what can't be converted isn't written; the trigger comes anew since that waits for whoever still writes otherwise. */
    private List<Statement> insist(Successor successor) {
        return sync(successor)
                .begin(
                        body(successor, converting(successor)),
                        "insist on " + successor.describe(),
                        "let writes insist on " + successor.describe());
    }

    private String body(Successor successor, String conversion) {
        return "begin\n" + conversion
                + sync(successor).restoring(successor.table().columns()) + "  return new;\nend";
    }

    private String converting(Successor successor) {
        return "  select " + expression(successor.change()) + " into new." + to(successor) + " from (select new.*) as "
                + spelling.names().spell(successor.table().name().name()) + ";\n";
    }

    /**
     * The new columns take the names of the old ones, which leave, and have all that these had.
     *
     * @param before the schema before that
     */
    List<Statement> succeed(Succession succession, Schema before) {
        PostgresqlTakeover takeover = new PostgresqlTakeover(spelling, succession);
        List<Statement> all = new ArrayList<>();
        for (Successor successor : succession.members()) {
            all.addAll(insist(successor));
            all.add(copy(successor, "copy what is left of "));
        }
        all.addAll(rendering.statements(succession.beside(before), rules(succession, takeover)));
        all.addAll(takeover.keys());
        all.addAll(rendering.statements(takeover.keyed(before), takeover.foreignKeys(before)));
        all.addAll(exchange(succession, before, takeover));
        all.addAll(definition(succession, before));
        return all;
    }

    /** What the new columns get while the old ones are still there, but for keys. */
    private static List<Operation> rules(Succession succession, PostgresqlTakeover takeover) {
        List<Operation> rules = new ArrayList<>();
        for (Successor successor : succession.members()) {
            if (!old(successor, succession.last()).nullable()) {
                rules.add(new SetNullable(succession.table(), successor.name(), false, Optional.empty()));
            }
        }
        rules.addAll(takeover.rules());
        return rules;
    }

    /** In one transaction, so that nobody sees the table without a column. */
    private List<Statement> exchange(Succession succession, Schema before, PostgresqlTakeover takeover) {
        QualifiedName table = succession.table();
        Probes probes = spelling.probes();
        List<Statement> exchange = new ArrayList<>(takeover.dropsOfForeignKeys(before));
        for (Successor successor : succession.members()) {
            exchange.addAll(end(successor));
            exchange.addAll(new PostgresqlNumbers(spelling, successor).handOn());
        }
        exchange.addAll(takeover.drops(before));
        for (Successor successor : succession.members()) {
            String column = successor.change().column();
            exchange.add(new Statement(
                    "drop column " + table + "." + column + " of type "
                            + successor.change().from(),
                    Probes.not(probes.column(table, column)),
                    spelling.alterTable(table, "drop column " + spelling.names().spell(column))));
            exchange.add(new Statement(
                    successor.change().describe(),
                    Probes.and(probes.column(table, column), Probes.not(probes.column(table, successor.name()))),
                    spelling.alterTable(
                            table,
                            "rename column " + to(successor) + " to "
                                    + spelling.names().spell(column))));
        }
        exchange.addAll(takeover.names(before));
        return exchange;
    }

    /** What comes along by no other way: defaults and comments. */
    private List<Statement> definition(Succession succession, Schema before) {
        QualifiedName table = succession.table();
        List<Statement> all = new ArrayList<>();
        List<Operation> definition = new ArrayList<>();
        Schema bare = succession.over(before);
        for (Successor successor : succession.members()) {
            Column old = old(successor, before.requireTable(table));
            bare = bare.withTableChanged(
                    table,
                    changed -> changed.withColumnChanged(
                            old.name(),
                            column -> column.withDefault(Optional.empty()).withComment(Optional.empty())));
            all.addAll(new PostgresqlNumbers(spelling, successor).draw());
            successor
                    .defaultExpression()
                    .ifPresent(text ->
                            definition.add(new SetDefault(table, old.name(), Optional.empty(), Optional.of(text))));
            old.comment()
                    .ifPresent(text -> definition.add(
                            new ChangeComment(table, Optional.of(old.name()), Optional.empty(), Optional.of(text))));
        }
        all.addAll(rendering.statements(bare, definition));
        return all;
    }

    private static Column old(Successor successor, Table table) {
        return table.requireColumn(successor.change().column());
    }

    /** Takes all of it away again; the indexes go with the column. */
    List<Statement> part(Successor successor) {
        QualifiedName table = successor.table().name();
        List<Statement> statements = new ArrayList<>(end(successor));
        statements.add(new Statement(
                "drop the column for " + successor.describe(),
                Probes.not(spelling.probes().column(table, successor.name())),
                spelling.alterTable(table, "drop column " + to(successor))));
        return statements;
    }

    private List<Statement> end(Successor successor) {
        return sync(successor)
                .end("let go of " + successor.describe(), "drop function that kept " + successor.describe());
    }

    private Statement copy(Successor successor, String word) {
        return sync(successor)
                .copy(
                        word + successor.describe(),
                        to(successor) + " = " + expression(successor.change()),
                        to(successor) + " is null and " + expression(successor.change()) + " is not null");
    }

    private PostgresqlSync sync(Successor successor) {
        Table table = successor.table();
        return new PostgresqlSync(spelling, table, successor.change().column());
    }

    /** As {@code alter column .. set data type} converts. */
    private String expression(ChangeColumnType change) {
        String column = spelling.names().spell(change.column());
        return change.using()
                .map(spelling.features()::expression)
                .orElseGet(() -> change.from().changeTo(change.to()) == TypeChange.CONVERSION
                        ? "cast(" + column + " as " + spelling.types().spell(change.to()) + ")"
                        : column);
    }

    private String to(Successor successor) {
        return spelling.names().spell(successor.name());
    }
}
