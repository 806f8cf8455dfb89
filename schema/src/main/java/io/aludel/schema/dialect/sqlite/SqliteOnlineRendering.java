package io.aludel.schema.dialect.sqlite;

import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Online;
import io.aludel.schema.dialect.Rendering;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.dialect.Twin;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Operations;
import io.aludel.schema.operation.PhasedOperations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Twins of columns that get other names; all else is as ever, since each phase is a transaction that nobody writes beside. */
final class SqliteOnlineRendering implements Rendering {

    private final Spelling spelling;
    private final Online online;
    private final Rendering usual;

    SqliteOnlineRendering(Spelling spelling, Online online) {
        this.spelling = spelling;
        this.online = online;
        this.usual = new SqliteRendering(spelling);
    }

    @Override
    public PhasedOperations arranged(PhasedOperations way, boolean dataStep) {
        return usual.arranged(way, dataStep);
    }

    /** Before anything else happens in contract, triggers and twins leave: a new table would be made with neither. */
    @Override
    public List<Statement> statements(Schema before, List<Operation> operations) {
        return online.twins().stream().map(Twin::rename).anyMatch(operations::contains)
                ? parted(before, operations)
                : usual.statements(before, operations);
    }

    private List<Statement> parted(Schema between, List<Operation> operations) {
        List<Operation> there = Twin.added(online.twins());
        List<Operation> all = new ArrayList<>(Operations.inverse(between, there));
        all.addAll(operations);
        List<Statement> statements = new ArrayList<>();
        triggers(between).forEach(triggers -> statements.addAll(triggers.end()));
        statements.addAll(usual.statements(Operations.apply(between, there), all));
        return statements;
    }

    /** What gives values on update comes back by itself where a column gets another name, and here as it was. */
    @Override
    public List<Statement> outOfStep(Schema between) {
        List<Statement> statements = new ArrayList<>(parted(between, List.of()));
        SqliteTriggers own = new SqliteTriggers(spelling);
        triggers(between).forEach(triggers -> own.create(triggers.table()).ifPresent(statements::add));
        return statements;
    }

    @Override
    public List<Statement> inStep(Schema between) {
        List<Statement> statements = new ArrayList<>(Twin.statements(between, online.twins(), usual, this::copy));
        triggers(between).forEach(triggers -> statements.addAll(triggers.begin()));
        return statements;
    }

    /** No trigger sees it: there's none yet of the twins, and those of values on update have left. */
    private List<Statement> copy(Twin twin) {
        SqliteTwinTriggers triggers = new SqliteTwinTriggers(spelling, twin.table(), List.of(twin));
        return triggers.copy(twin);
    }

    private List<SqliteTwinTriggers> triggers(Schema between) {
        Map<QualifiedName, List<Twin>> twins = new LinkedHashMap<>();
        online.twins()
                .forEach(twin -> twins.computeIfAbsent(twin.table().name(), table -> new ArrayList<>())
                        .add(twin));
        List<SqliteTwinTriggers> all = new ArrayList<>();
        twins.forEach((name, own) -> {
            Table table = between.requireTable(name);
            all.add(new SqliteTwinTriggers(spelling, table, own));
        });
        return all;
    }
}
