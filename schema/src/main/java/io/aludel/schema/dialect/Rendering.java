package io.aludel.schema.dialect;

import io.aludel.schema.Schema;
import io.aludel.schema.operation.Backfill;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.PhasedOperations;
import io.aludel.schema.operation.Recoding;
import java.util.List;

/** How one database carries out lists of operations: most go operation by operation, some have to make tables anew. */
@FunctionalInterface
public interface Rendering {

    /**
     * The statements that carry out operations.
     *
     * @param before the schema before the first operation
     * @param operations operations in order
     * @return statements in order; empty when there's nothing to do
     * @throws DialectLimit when the database can't do it
     */
    List<Statement> statements(Schema before, List<Operation> operations);

    /**
     * The operations of a revision in the phases in which this database does them best; all of them, and none before its time.
     *
     * @param way the operations in the phases in which every database can do them
     */
    default PhasedOperations arranged(PhasedOperations way) {
        return way;
    }

    /**
     * The operations of a revision in the phases in which this database does them best, where that depends on what happens to rows.
     *
     * @param way the operations in the phases in which every database can do them
     * @param dataStep whether the user's own code runs in the data phase
     */
    default PhasedOperations arranged(PhasedOperations way, boolean dataStep) {
        return arranged(way);
    }

    /**
     * The statements that give columns twins and successors and keep them in step; they come at the end of expand.
     *
     * @param between the schema in between, without them
     * @throws DialectLimit when the database can't keep them in step
     */
    default List<Statement> inStep(Schema between) {
        return List.of();
    }

    /**
     * The statements that take away what {@link #inStep} gives.
     *
     * @param between the schema in between, without it
     */
    default List<Statement> outOfStep(Schema between) {
        return List.of();
    }

    /**
     * How the statement that fills rows stands among the others.
     *
     * @param statement the statement as any transaction may hold it
     */
    default Statement backfill(Backfill backfill, Statement statement) {
        return statement;
    }

    /**
     * How the statement that gives values other names stands among the others.
     *
     * @param statement the statement as any transaction may hold it
     */
    default Statement recode(Recoding recoding, Statement statement) {
        return statement;
    }
}
