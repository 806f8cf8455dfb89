package io.aludel.schema.dialect.postgresql;

import io.aludel.schema.Column;
import io.aludel.schema.Generation;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.dialect.Clauses;
import io.aludel.schema.dialect.Literals;
import io.aludel.schema.dialect.PlainValue;
import io.aludel.schema.dialect.Probes;
import io.aludel.schema.dialect.SequenceOptions;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.dialect.Successor;
import java.util.List;
import java.util.Optional;

/**
 * How numbers that a column is given go on when another one takes its place (manual: CREATE TABLE, identity columns; ALTER SEQUENCE, owned
 * by): none is given twice. The sequence of an identity can't be handed on, so one of its name and with its position comes in its place;
 * one that's owned by the old column, as {@code serial} makes it, would leave with that.
 */
final class PostgresqlNumbers {

    private final Spelling spelling;
    private final Successor successor;
    private final Column old;

    PostgresqlNumbers(Spelling spelling, Successor successor) {
        this.spelling = spelling;
        this.successor = successor;
        this.old = successor.last().requireColumn(successor.change().column());
    }

    /** While both columns are there; nobody else may take a number. */
    List<Statement> handOn() {
        Optional<Generation.Identity> identity = Clauses.identity(old);
        if (identity.isPresent()) {
            return List.of(handOn(identity.get()));
        }
        boolean mayDraw = old.generation().isPresent()
                || old.defaultExpression()
                        .filter(text -> !PlainValue.of(text).isLiteral())
                        .isPresent();
        return mayDraw ? List.of(handOnOwned()) : List.of();
    }

    /** To alter the sequence in nothing locks it: whoever asks it for a number, of the column or not, waits from then on. */
    private Statement handOn(Generation.Identity identity) {
        QualifiedName table = successor.table().name();
        Probes probes = spelling.probes();
        String options =
                String.join(" ", SequenceOptions.of(identity, successor.change().to()));
        String added = spelling.alterColumn(
                table,
                successor.name(),
                "add generated " + Clauses.mode(identity) + " as identity (sequence name %s " + options + ")");
        String body = "declare\n"
                + "  numbers text := " + sequence() + ";\n"
                + "  reached record;\n"
                + "begin\n"
                + "  execute 'alter sequence ' || numbers || ' increment by " + identity.increment() + "';\n"
                + "  execute 'select last_value, is_called from ' || numbers into reached;\n"
                + "  " + spelling.alterColumn(table, old.name(), "drop identity") + ";\n"
                + "  execute replace(" + Literals.text(added) + ", '%s', numbers);\n"
                + "  perform setval(numbers, reached.last_value, reached.is_called);\n"
                + "end";
        return new Statement(
                "have " + successor.describe() + " go on with its numbers",
                Probes.and(probes.identity(table, successor.name()), Probes.not(probes.identity(table, old.name()))),
                "do " + PostgresqlTriggers.quoted(body));
    }

    private Statement handOnOwned() {
        QualifiedName table = successor.table().name();
        String owner = spelling.names().spell(table) + "." + spelling.names().spell(successor.name());
        String body = "declare\n"
                + "  numbers text := " + sequence() + ";\n"
                + "begin\n"
                + "  while numbers is not null loop\n"
                + "    execute 'alter sequence ' || numbers || " + Literals.text(" owned by " + owner) + ";\n"
                + "    numbers := " + sequence() + ";\n"
                + "  end loop;\n"
                + "end";
        return new Statement(
                "have " + successor.describe() + " own its sequence, if it does",
                spelling.probes().repeatable(table),
                "do " + PostgresqlTriggers.quoted(body));
    }

    /** The function takes the table as SQL spells it, but the column as the catalogue holds it. */
    private String sequence() {
        return "pg_get_serial_sequence("
                + Literals.text(spelling.names().spell(successor.table().name())) + ", "
                + Literals.text(spelling.names().catalogue(old.name())) + ")";
    }

    /** Once it has the name: a default that draws from a sequence. */
    List<Statement> draw() {
        QualifiedName table = successor.table().name();
        return old.generation().flatMap(spelling.clauses()::defaultOf).stream()
                .map(text -> new Statement(
                        "set default of " + table + "." + old.name() + " to " + text,
                        spelling.probes().hasDefault(table, old.name()),
                        spelling.alterColumn(table, old.name(), "set default " + text)))
                .toList();
    }
}
