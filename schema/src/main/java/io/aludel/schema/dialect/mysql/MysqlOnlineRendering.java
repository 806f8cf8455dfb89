package io.aludel.schema.dialect.mysql;

import io.aludel.schema.Schema;
import io.aludel.schema.dialect.Online;
import io.aludel.schema.dialect.Rendering;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.dialect.Succession;
import io.aludel.schema.dialect.Successor;
import io.aludel.schema.dialect.Twin;
import io.aludel.schema.operation.Operation;
import java.util.ArrayList;
import java.util.List;

/**
 * Statements that keep readers and writers of a table from waiting, twins of columns that get other names, and successors of those that get other
 * types.
 */
public final class MysqlOnlineRendering implements Rendering {

    private final Spelling spelling;
    private final OnlineTraits traits;
    private final Online online;
    private final Rendering stepwise;

    /**
     * For a revision.
     *
     * @param stepwise renders operation by operation, each statement as {@link MysqlOnline} has it
     */
    public MysqlOnlineRendering(Spelling spelling, OnlineTraits traits, Online online, Rendering stepwise) {
        this.traits = traits;
        this.online = online;
        this.spelling = spelling;
        this.stepwise = stepwise;
    }

    @Override
    public List<Statement> statements(Schema before, List<Operation> operations) {
        return Succession.statements(before, operations, successors(), stepwise, renderer()::succeed);
    }

    @Override
    public List<Statement> inStep(Schema between) {
        List<Statement> statements = new ArrayList<>(
                Twin.statements(between, online.twins(), stepwise, new MysqlTwins(spelling, traits)::join));
        successors().forEach(successor -> statements.addAll(renderer().join(successor, between)));
        return statements;
    }

    @Override
    public List<Statement> outOfStep(Schema between) {
        List<Statement> statements = new ArrayList<>();
        successors().forEach(successor -> statements.addAll(renderer().part(successor)));
        MysqlTwins twins = new MysqlTwins(spelling, traits);
        online.twins().forEach(twin -> statements.addAll(twins.withdraw(twin)));
        return statements;
    }

    private List<Successor> successors() {
        return online.successors(spelling.features());
    }

    private MysqlSuccessors renderer() {
        return new MysqlSuccessors(spelling, traits, stepwise);
    }
}
