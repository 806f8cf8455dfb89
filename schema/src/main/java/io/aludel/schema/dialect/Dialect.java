package io.aludel.schema.dialect;

import io.aludel.schema.Column;
import io.aludel.schema.Schema;
import io.aludel.schema.operation.Backfill;
import io.aludel.schema.operation.Guard;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.PhasedOperations;
import io.aludel.schema.operation.Recoding;
import java.util.List;
import java.util.Optional;

/**
 * How one database spells things.
 *
 * <p>A dialect renders lists of operations, not single ones, and knows the schema before them: a database that can't alter a
 * table in place may fold all changes of one table into one rebuild.
 */
public interface Dialect {

    /** The dialect's id, such as {@code postgresql}; also the name of its SQL files. */
    String id();

    /** How names are written. */
    Identifiers identifiers();

    /** How types are written. */
    Types types();

    /**
     * The statements that carry out operations.
     *
     * @param before the schema before the first operation
     * @param operations operations in order
     * @return statements in order; empty when there's nothing to do on this database
     * @throws DialectLimit when this database can't do it
     */
    List<Statement> statements(Schema before, List<Operation> operations);

    /** The operations of a revision in the phases in which this database does them best, see {@link Rendering#arranged}. */
    PhasedOperations arranged(PhasedOperations way, boolean dataStep);

    /**
     * This dialect as it writes a revision that mustn't keep readers and writers waiting for long; the same one where the database has
     * no other way to say things.
     *
     * @param online the revision in one direction
     */
    default Dialect online(Online online) {
        return this;
    }

    /** The statements that give columns twins and successors, see {@link Rendering#inStep}. */
    List<Statement> inStep(Schema between);

    /** The statements that take them away, see {@link Rendering#outOfStep}. */
    List<Statement> outOfStep(Schema between);

    /** What it keeps of a schema's rarer facts. */
    Features features();

    /** The server-side default of a column as a statement writes it, whether it's declared or what its generation comes down to. */
    Optional<String> defaultOf(Column column);

    /** The statement that fills the rows which hold NULL; its probe is empty, for it may run twice. */
    Statement backfill(Backfill backfill);

    /** The statement that gives values other names; its probe is empty, for it shares its journal row's transaction. */
    Statement recode(Recoding recoding);

    /**
     * The statement that has keys check changed rows now rather than at the end of the transaction, before which tables with such rows
     * can't be altered; its probe is empty, for it may run twice.
     *
     * @return empty when no key of the schema is checked so late
     */
    Optional<Statement> checkRows(Schema schema);

    /** The query that must return no row; when the guard's reason asks for a number, that's the row's only value. */
    String query(Guard guard);
}
