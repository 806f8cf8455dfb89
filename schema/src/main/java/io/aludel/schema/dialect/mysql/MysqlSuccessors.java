package io.aludel.schema.dialect.mysql;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.MentionedNames;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Probes;
import io.aludel.schema.dialect.Rendering;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.dialect.Succession;
import io.aludel.schema.dialect.Successor;
import io.aludel.schema.operation.AddColumn;
import io.aludel.schema.operation.ChangeComment;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Rule;
import io.aludel.schema.operation.SetDefault;
import io.aludel.schema.operation.SetNullable;
import io.aludel.schema.operation.TemporaryName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Columns of other types that take the place of old ones, on MySQL and MariaDB.
 *
 * <p>As no transaction holds several statements that alter tables, the two columns exchange their names in one, in which triggers find both
 * names before and afterwards. What triggers do about it a third column tells them, {@code aludel_twin_<column>}, which has one value in
 * all rows, its default, and is made anew for another one: {@value #TAKEN}, and what can't be converted is written all the same;
 * {@value #REFUSED}, and it isn't; {@value #OVER}, and nothing is converted any more.
 */
final class MysqlSuccessors {

    private static final int TAKEN = 0;
    private static final int REFUSED = 1;
    private static final int OVER = 2;

    private static final ColumnType MARK = ColumnType.parse("smallint");

    private final Spelling spelling;
    private final OnlineTraits traits;
    private final Rendering rendering;

    /**
     * For a revision.
     *
     * @param rendering renders what readers and writers don't wait for
     */
    MysqlSuccessors(Spelling spelling, OnlineTraits traits, Rendering rendering) {
        this.spelling = spelling;
        this.traits = traits;
        this.rendering = rendering;
    }

    /** Makes the new column, has it follow the old one from now on, and has the rows that are there do so. */
    List<Statement> join(Successor successor, Schema between) {
        Schema now = successor.added().applyTo(between);
        List<Statement> statements =
                new ArrayList<>(rendering.statements(between, List.of(successor.added(), mark(successor))));
        Stream.of("insert", "update")
                .forEach(event ->
                        statements.addAll(sync(successor).trigger(event, body(successor), successor.describe(), "")));
        statements.addAll(copy(successor, "copy "));
        statements.addAll(rendering.statements(now, indexes(successor).added(false)));
        return statements;
    }

    /** The handler leaves the column as it is: contract looks at all rows. Notes, such as of digits that are lost, pass it. */
    private String body(Successor successor) {
        String mark = "new." + spelledMark(successor);
        return "begin\n"
                + "  declare continue handler for sqlexception, sqlwarning begin\n"
                + "    if " + mark + " = " + REFUSED + " then\n"
                + "      resignal;\n"
                + "    end if;\n"
                + "  end;\n"
                + "  if " + mark + " < " + OVER + " then\n"
                + "    set new." + to(successor) + " = " + converted(successor) + ";\n"
                + "  end if;\n"
                + "end";
    }

    private String converted(Successor successor) {
        return new MysqlConversions(spelling)
                .of(successor.change())
                .map(expression -> overNewRow(successor.table(), expression))
                .orElseGet(() -> "new." + from(successor));
    }

    /** An expression finds the row under the table's name, as it does in a statement. */
    private String overNewRow(Table table, String expression) {
        String row = table.columns().stream()
                .map(Column::name)
                .filter(MentionedNames.in(expression)::contain)
                .map(spelling.names()::spell)
                .map(name -> "new." + name + " as " + name)
                .collect(Collectors.joining(", "));
        return row.isEmpty()
                ? expression
                : "(select " + expression + " from (select " + row + ") as "
                        + spelling.names().spell(table.name().name()) + ")";
    }

    /**
     * One after the other.
     *
     * @param before the schema before that
     */
    List<Statement> succeed(Succession succession, Schema before) {
        List<Statement> statements = new ArrayList<>();
        Schema now = before;
        for (Successor successor : succession.members()) {
            statements.addAll(succeed(successor, now));
            now = successor.change().applyTo(now);
        }
        return statements;
    }

    /** The new column gets all that the old one has, exchanges its name with it, and the old one leaves. */
    private List<Statement> succeed(Successor successor, Schema before) {
        QualifiedName table = successor.table().name();
        List<Statement> statements = new ArrayList<>();
        statements.add(new Statement(
                "insist on " + successor.describe(),
                spelling.probes().repeatable(table),
                spelling.alterTable(
                        table,
                        "drop column " + spelledMark(successor) + ", add column " + mark(successor, REFUSED)
                                + Algorithm.INSTANT.clause())));
        statements.addAll(copy(successor, "copy what is left of "));
        statements.addAll(rendering.statements(successor.added().applyTo(before), definition(successor, before)));
        primaryKey(successor).ifPresent(key -> statements.add(takeOver(successor, key)));
        statements.add(exchange(successor));
        statements.addAll(sync(successor).end(successor.describe()));
        statements.addAll(indexes(successor).takenOver());
        statements.addAll(sync(successor)
                .drop(
                        "the column of type " + successor.change().from() + " that was " + table + "."
                                + successor.change().column(),
                        List.of(),
                        List.of(successor.name(), markName(successor), gone(successor))));
        return statements;
    }

    /** Takes all of it away again. */
    List<Statement> part(Successor successor) {
        List<Statement> statements = new ArrayList<>(sync(successor).end(successor.describe()));
        statements.addAll(sync(successor)
                .drop(
                        "the column for " + successor.describe(),
                        indexes(successor).beside(false),
                        List.of(successor.name(), markName(successor))));
        return statements;
    }

    /** Behind the exchange nobody knows the old column any more, so it mustn't want a value. */
    private List<Operation> definition(Successor successor, Schema before) {
        QualifiedName table = successor.table().name();
        String name = successor.name();
        Column old = before.requireTable(table).requireColumn(successor.change().column());
        List<Operation> operations = new ArrayList<>();
        successor
                .defaultExpression()
                .ifPresent(text -> operations.add(new SetDefault(table, name, Optional.empty(), Optional.of(text))));
        old.comment()
                .ifPresent(text -> operations.add(
                        new ChangeComment(table, Optional.of(name), Optional.empty(), Optional.of(text))));
        if (!old.nullable()) {
            operations.add(new SetNullable(table, name, false, Optional.empty()));
            if (primaryKey(successor).isEmpty()) {
                operations.add(new SetNullable(table, old.name(), true, Optional.empty()));
            }
        }
        operations.addAll(indexes(successor).added(true));
        return operations;
    }

    private Statement exchange(Successor successor) {
        QualifiedName table = successor.table().name();
        return new Statement(
                successor.change().describe(),
                spelling.probes().column(table, gone(successor)),
                spelling.alterTable(
                        table,
                        "rename column " + from(successor) + " to " + to(successor) + ", rename column "
                                + to(successor) + " to " + from(successor) + ", rename column "
                                + spelledMark(successor) + " to "
                                + spelling.names().spell(gone(successor)) + ", add column "
                                + mark(successor, OVER) + Algorithm.INSTANT.clause()));
    }

    private static Optional<Rule> primaryKey(Successor successor) {
        return successor.rules().stream()
                .filter(rule -> rule.kind() == Rule.Kind.PRIMARY_KEY)
                .findFirst();
    }

    /** Before the exchange: what new code writes has no value for the old column. That it may have none then tells that it's done. */
    private Statement takeOver(Successor successor, Rule primaryKey) {
        QualifiedName table = successor.table().name();
        Column old = successor.last().requireColumn(successor.change().column());
        return new Statement(
                "have " + primaryKey.name() + " stand on " + successor.describe(),
                Probes.not(spelling.probes().notNull(table, old.name())),
                spelling.alterTable(
                        table,
                        "drop primary key, add primary key "
                                + spelling.names()
                                        .list(new Succession(List.of(successor)).columns(primaryKey.columns()))
                                + ", modify column " + spelling.clauses().column(old.withNullable(true))
                                + Algorithm.REBUILD.clause()));
    }

    private MysqlSuccessorIndexes indexes(Successor successor) {
        return new MysqlSuccessorIndexes(spelling, successor);
    }

    /** Text is the same if its bytes are; what's computed anew and isn't the same to the letter is written once more, no worse. */
    private List<Statement> copy(Successor successor, String word) {
        String value = new MysqlConversions(spelling)
                .of(successor.change())
                .map(expression -> "(" + expression + ")")
                .orElseGet(() -> from(successor));
        String to = to(successor);
        MysqlSync sync = sync(successor);
        return sync.copy(
                word + successor.describe(),
                to + " = " + value,
                sync.isSame(successor.change().to(), to, value));
    }

    private MysqlSync sync(Successor successor) {
        return new MysqlSync(
                spelling, traits, successor.table(), successor.change().column());
    }

    private static AddColumn mark(Successor successor) {
        return new AddColumn(
                successor.table().name(),
                Column.of(TemporaryName.twin(successor.change().column()), MARK, false)
                        .withDefault(Optional.of(String.valueOf(TAKEN))),
                Optional.empty());
    }

    private String mark(Successor successor, int value) {
        return spelling.clauses().column(mark(successor).column().withDefault(Optional.of(String.valueOf(value))));
    }

    private String spelledMark(Successor successor) {
        return spelling.names().spell(markName(successor));
    }

    private static String markName(Successor successor) {
        return mark(successor).column().name();
    }

    private static String gone(Successor successor) {
        return TemporaryName.old(
                successor.change().column(),
                name -> successor.table().column(name).isPresent());
    }

    private String from(Successor successor) {
        return spelling.names().spell(successor.change().column());
    }

    private String to(Successor successor) {
        return spelling.names().spell(successor.name());
    }
}
