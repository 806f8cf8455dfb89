package io.aludel.schema.dialect.mysql;

import io.aludel.schema.Schema;
import io.aludel.schema.dialect.Online;
import io.aludel.schema.dialect.Rendering;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.dialect.Twin;
import io.aludel.schema.operation.Operation;
import java.util.List;

/** Statements that keep readers and writers of a table from waiting, and twins of columns that get other names. */
public final class MysqlOnlineRendering implements Rendering {

    private final Spelling spelling;
    private final Online online;
    private final Rendering stepwise;

    /**
     * For a revision.
     *
     * @param stepwise renders operation by operation, each statement as {@link MysqlOnline} has it
     */
    public MysqlOnlineRendering(Spelling spelling, Online online, Rendering stepwise) {
        this.online = online;
        this.spelling = spelling;
        this.stepwise = stepwise;
    }

    @Override
    public List<Statement> statements(Schema before, List<Operation> operations) {
        return stepwise.statements(before, operations);
    }

    @Override
    public List<Statement> inStep(Schema between) {
        return Twin.statements(between, online.twins(), this, new MysqlTwins(spelling)::join);
    }
}
