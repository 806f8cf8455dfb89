package io.aludel.schema.dialect.h2;

import io.aludel.schema.Column;
import io.aludel.schema.Generation;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Sequence;
import io.aludel.schema.dialect.Clauses;
import io.aludel.schema.dialect.GenerationStatements;
import io.aludel.schema.dialect.SequenceOptions;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Identity columns and sequences of H2 (manual: ALTER TABLE ALTER COLUMN, ALTER SEQUENCE). */
final class H2GenerationStatements extends GenerationStatements {

    H2GenerationStatements(Spelling spelling, Schema before) {
        super(spelling, before);
    }

    @Override
    protected List<Statement> addIdentity(QualifiedName table, Column column, Generation.Identity identity) {
        return define(table, column, identity, spelling().probes().identity(table, column.name()));
    }

    @Override
    protected List<Statement> alterIdentity(
            QualifiedName table, Column column, Generation.Identity from, Generation.Identity to) {
        String repeatable = spelling().probes().repeatable(table);
        if (from.start() != to.start() || from.turnsTo(to)) {
            // Only a new definition changes the start, and it sets the counter back to it.
            return define(table, column, to, repeatable);
        }
        List<String> changes = new ArrayList<>();
        if (from.always() != to.always()) {
            changes.add("generated " + Clauses.mode(to));
        }
        changes.addAll(SequenceOptions.change(from, to, column.type()));
        String action = changes.stream().map(change -> "set " + change).collect(Collectors.joining(" "));
        return List.of(new Statement(
                "alter identity of " + table + "." + column.name(),
                repeatable,
                spelling().alterColumn(table, column.name(), action)));
    }

    private List<Statement> define(QualifiedName table, Column column, Generation.Identity identity, String probe) {
        String name = table + "." + column.name();
        String definition = spelling().types().spell(column.type()) + " "
                + spelling().clauses().identity(identity, column);
        String restart = "restart with (select "
                + beyond(column, "" + identity.start(), identity.start(), identity.increment()) + " from "
                + spelling().names().spell(table) + ")";
        List<Statement> statements = new ArrayList<>();
        statements.add(new Statement(
                "make " + name + " an identity column",
                probe,
                spelling().alterColumn(table, column.name(), definition)));
        statements.addAll(H2Definitions.commentAgain(spelling(), table, column));
        statements.add(new Statement(
                "start " + name + " beyond its numbers",
                spelling().probes().repeatable(table),
                spelling().alterColumn(table, column.name(), restart)));
        return statements;
    }

    @Override
    protected String raise(Sequence sequence, QualifiedName table, Column column) {
        String name = spelling().names().spell(sequence.name());
        String next = spelling().nextValue().apply(name);
        return "alter sequence " + name + " restart with (select "
                + beyond(column, next, sequence.start(), sequence.increment()) + " from "
                + spelling().names().spell(table) + ")";
    }
}
