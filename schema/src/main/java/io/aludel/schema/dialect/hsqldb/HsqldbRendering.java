package io.aludel.schema.dialect.hsqldb;

import io.aludel.schema.Schema;
import io.aludel.schema.dialect.Change;
import io.aludel.schema.dialect.Rendering;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.dialect.StepwiseRendering;
import io.aludel.schema.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Operation by operation; a trigger that would come back only to leave again stays away. */
final class HsqldbRendering implements Rendering {

    private final Rendering steps;

    /**
     * For all revisions, or for one.
     *
     * @param finish what becomes of an operation's own statements
     */
    HsqldbRendering(Spelling spelling, BiFunction<Change, List<Statement>, List<Statement>> finish) {
        this.steps = new StepwiseRendering(
                spelling,
                new HsqldbDetours(spelling),
                List.of(new HsqldbTriggers(spelling)),
                before -> new HsqldbStatements(spelling, before),
                finish);
    }

    @Override
    public List<Statement> statements(Schema before, List<Operation> operations) {
        List<Statement> kept = new ArrayList<>();
        for (Statement statement : steps.statements(before, operations)) {
            if (!takesBack(kept, statement)) {
                kept.add(statement);
            }
        }
        return List.copyOf(kept);
    }

    /** Triggers that were the last to be created are rather not. */
    private static boolean takesBack(List<Statement> kept, Statement drop) {
        for (int i = kept.size() - 1; i >= 0 && kept.get(i).sql().startsWith(HsqldbTriggers.CREATE); i--) {
            if (isUndone(kept.get(i), drop)) {
                kept.remove(i);
                return true;
            }
        }
        return false;
    }

    private static boolean isUndone(Statement create, Statement drop) {
        return drop.sql().startsWith(HsqldbTriggers.DROP)
                && create.sql()
                        .startsWith(HsqldbTriggers.CREATE
                                + drop.sql().substring(HsqldbTriggers.DROP.length())
                                + HsqldbTriggers.BEFORE);
    }
}
