package io.aludel.schema.dialect.postgresql;

import io.aludel.schema.Column;
import io.aludel.schema.Generation;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Sequence;
import io.aludel.schema.dialect.Clauses;
import io.aludel.schema.dialect.GenerationStatements;
import io.aludel.schema.dialect.Literals;
import io.aludel.schema.dialect.SequenceOptions;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Identity columns and sequences of PostgreSQL (manual: ALTER TABLE, and 9.17 Sequence Manipulation Functions). */
final class PostgresqlGenerationStatements extends GenerationStatements {

    PostgresqlGenerationStatements(Spelling spelling, Schema before) {
        super(spelling, before);
    }

    @Override
    protected List<Statement> addIdentity(QualifiedName table, Column column, Generation.Identity identity) {
        return List.of(
                new Statement(
                        "make " + table + "." + column.name() + " an identity column",
                        spelling().probes().identity(table, column.name()),
                        spelling()
                                .alterColumn(
                                        table,
                                        column.name(),
                                        "add " + spelling().clauses().identity(identity, column))),
                startBeyond(table, column, identity));
    }

    private Statement startBeyond(QualifiedName table, Column column, Generation.Identity identity) {
        // The function takes the table as SQL spells it, but the column as the catalogue holds it.
        String sequence =
                "pg_get_serial_sequence(" + Literals.text(spelling().names().spell(table)) + ", "
                        + Literals.text(spelling().names().catalogue(column.name())) + ")";
        return new Statement(
                "start " + table + "." + column.name() + " beyond its numbers",
                spelling().probes().repeatable(table),
                setValue(
                        sequence,
                        table,
                        beyond(column, "" + identity.start(), identity.start(), identity.increment())));
    }

    @Override
    protected List<Statement> alterIdentity(
            QualifiedName table, Column column, Generation.Identity from, Generation.Identity to) {
        List<String> changes = new ArrayList<>();
        if (from.always() != to.always()) {
            changes.add("generated " + Clauses.mode(to));
        }
        changes.addAll(SequenceOptions.change(from, to, column.type()));
        String action = changes.stream().map(change -> "set " + change).collect(Collectors.joining(" "));
        Statement alter = new Statement(
                "alter identity of " + table + "." + column.name(),
                spelling().probes().repeatable(table),
                spelling().alterColumn(table, column.name(), action));
        return from.turnsTo(to) ? List.of(alter, startBeyond(table, column, to)) : List.of(alter);
    }

    @Override
    protected String raise(Sequence sequence, QualifiedName table, Column column) {
        String name = spelling().names().spell(sequence.name());
        String next = spelling().nextValue().apply(name);
        return setValue(Literals.text(name), table, beyond(column, next, sequence.start(), sequence.increment()));
    }

    /** The next value to be handed out is the one given. */
    private String setValue(String sequence, QualifiedName table, String value) {
        return "select setval(" + sequence + ", " + value + ", false) from "
                + spelling().names().spell(table);
    }
}
