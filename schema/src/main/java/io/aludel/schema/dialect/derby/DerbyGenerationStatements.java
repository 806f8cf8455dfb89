package io.aludel.schema.dialect.derby;

import io.aludel.schema.Column;
import io.aludel.schema.Generation;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Sequence;
import io.aludel.schema.dialect.Clauses;
import io.aludel.schema.dialect.GenerationStatements;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.operation.ChangeIdentity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Identity columns of Derby (reference manual, "ALTER TABLE statement"). A column becomes one, or ceases to be one, by way of a copy. Its
 * counter is set by a literal alone, so that a guard asks the rows before.
 */
final class DerbyGenerationStatements extends GenerationStatements {

    private final Schema before;

    DerbyGenerationStatements(Spelling spelling, Schema before) {
        super(spelling, before);
        this.before = before;
    }

    /** Whether the counter has to be set: its start is another one, or it turns. */
    static boolean isStartedAnew(Generation.Identity from, Generation.Identity to) {
        return from.start() != to.start() || from.turnsTo(to);
    }

    @Override
    protected List<Statement> addIdentity(QualifiedName table, Column column, Generation.Identity identity) {
        return new DerbyStatements(spelling(), before)
                .copied(
                        table,
                        column,
                        column.withGeneration(Optional.of(identity)),
                        spelling().names().spell(column.name()));
    }

    @Override
    protected List<Statement> dropIdentity(QualifiedName table, Column column) {
        return new DerbyStatements(spelling(), before)
                .copied(
                        table,
                        column,
                        column.withGeneration(Optional.empty()),
                        spelling().names().spell(column.name()));
    }

    @Override
    protected List<Statement> alterIdentity(
            QualifiedName table, Column column, Generation.Identity from, Generation.Identity to) {
        List<Statement> statements = new ArrayList<>();
        if (from.always() != to.always()) {
            statements.add(alter(table, column, "set generated " + Clauses.mode(to)));
        }
        if (from.increment() != to.increment()) {
            statements.add(alter(table, column, "set increment by " + to.increment()));
        }
        if (isStartedAnew(from, to)) {
            statements.add(alter(table, column, "restart with " + to.start()));
        }
        return statements;
    }

    /** A new identity column has numbered the rows, which then got their own numbers. */
    List<Statement> settled(QualifiedName table, Column column, Generation.Identity identity) {
        List<Statement> statements = new ArrayList<>();
        statements.add(alter(table, column, "restart with " + identity.start()));
        if (identity.always()) {
            statements.add(alter(table, column, "set generated always"));
        }
        return statements;
    }

    private Statement alter(QualifiedName table, Column column, String action) {
        return new Statement(
                "alter identity of " + table + "." + column.name() + ": " + action,
                spelling().probes().repeatable(table),
                spelling().alterColumn(table, column.name(), action));
    }

    /** No default draws from a sequence. */
    @Override
    protected List<Statement> changeDefault(ChangeIdentity operation, Column changed) {
        return List.of();
    }

    @Override
    protected String raise(Sequence sequence, QualifiedName table, Column column) {
        throw new IllegalStateException("no column of Derby draws from " + sequence.name());
    }
}
