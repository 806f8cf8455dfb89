package io.aludel.schema.dialect.hsqldb;

import io.aludel.schema.Schema;
import io.aludel.schema.dialect.Change;
import io.aludel.schema.dialect.Online;
import io.aludel.schema.dialect.Rendering;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.dialect.Twin;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Operations;
import java.util.ArrayList;
import java.util.List;

/** Twins of columns that get other names; all else is as ever, since any statement that alters a table waits until it's alone. */
final class HsqldbOnlineRendering implements Rendering {

    private final Online online;
    private final HsqldbTwins twins;
    private final Rendering stepwise;

    HsqldbOnlineRendering(Spelling spelling, Online online) {
        this.online = online;
        this.twins = new HsqldbTwins(spelling);
        this.stepwise = new HsqldbRendering(spelling, this::parted);
    }

    /** While a trigger is there nothing of its table can be altered: all leave before anything else happens in contract. */
    @Override
    public List<Statement> statements(Schema before, List<Operation> operations) {
        return online.twins().stream().map(Twin::rename).anyMatch(operations::contains)
                ? letGo(stepwise.statements(before, operations))
                : stepwise.statements(before, operations);
    }

    @Override
    public List<Statement> outOfStep(Schema between) {
        List<Operation> there = Twin.added(online.twins());
        return letGo(stepwise.statements(Operations.apply(between, there), Operations.inverse(between, there)));
    }

    private List<Statement> letGo(List<Statement> behind) {
        List<Statement> statements = new ArrayList<>();
        online.twins().forEach(twin -> statements.addAll(twins.letGo(twin)));
        statements.addAll(behind);
        return statements;
    }

    @Override
    public List<Statement> inStep(Schema between) {
        return Twin.statements(between, online.twins(), stepwise, twins::join);
    }

    private List<Statement> parted(Change change, List<Statement> statements) {
        return online.twin(change.operation())
                .map(twin -> twins.part(twin, statements.get(0)))
                .orElse(statements);
    }
}
