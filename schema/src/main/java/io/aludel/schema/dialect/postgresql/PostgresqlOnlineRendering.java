package io.aludel.schema.dialect.postgresql;

import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.dialect.Online;
import io.aludel.schema.dialect.Rendering;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.dialect.Succession;
import io.aludel.schema.dialect.Successor;
import io.aludel.schema.dialect.Twin;
import io.aludel.schema.operation.Backfill;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Recoding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Statements that keep readers and writers waiting for no longer than it takes to change the catalogue.
 *
 * <p>What the detours take away and put back stays as it is, in one transaction: it goes with a change that writes the table anew, and
 * rows that break a rule shall not slip in while it's away.
 */
final class PostgresqlOnlineRendering implements Rendering {

    private final Spelling spelling;
    private final Online online;

    PostgresqlOnlineRendering(Spelling spelling, Online online) {
        this.spelling = spelling;
        this.online = online;
    }

    @Override
    public List<Statement> statements(Schema before, List<Operation> operations) {
        return Succession.statements(
                before,
                operations,
                online.successors(spelling.features()),
                this::usual,
                new PostgresqlSuccessors(spelling, this::usual)::succeed);
    }

    private List<Statement> usual(Schema before, List<Operation> operations) {
        Set<Operation> asked = new HashSet<>(operations);
        return PostgresqlDialect.rendering(
                        spelling, schema -> new PostgresqlOnlineStatements(spelling, schema, online, asked::contains))
                .statements(before, operations);
    }

    @Override
    public List<Statement> inStep(Schema between) {
        List<Statement> statements =
                new ArrayList<>(Twin.statements(between, online.twins(), this, new PostgresqlTwins(spelling)::join));
        PostgresqlSuccessors successors = new PostgresqlSuccessors(spelling, this::usual);
        Succession.of(online.successors(spelling.features()))
                .forEach(succession -> statements.addAll(successors.join(succession, between)));
        return statements;
    }

    @Override
    public List<Statement> outOfStep(Schema between) {
        List<Statement> statements = new ArrayList<>();
        for (Successor successor : online.successors(spelling.features())) {
            statements.addAll(new PostgresqlSuccessors(spelling, this::usual).part(successor));
        }
        online.twins().forEach(twin -> statements.addAll(new PostgresqlTwins(spelling).part(twin)));
        return statements;
    }

    /** In a transaction of its own: that of the expand phase holds locks which nobody passes. */
    @Override
    public Statement backfill(Backfill backfill, Statement statement) {
        return alone(backfill.table(), statement);
    }

    /** As {@link #backfill}, unless doing it twice would lead on to a third value. */
    @Override
    public Statement recode(Recoding recoding, Statement statement) {
        return Collections.disjoint(
                        recoding.values().keySet(), recoding.values().values())
                ? alone(recoding.table(), statement)
                : statement;
    }

    private Statement alone(QualifiedName table, Statement statement) {
        return new Statement(statement.description(), spelling.probes().repeatable(table), statement.sql(), true);
    }
}
