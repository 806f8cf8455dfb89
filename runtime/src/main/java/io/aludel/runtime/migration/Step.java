package io.aludel.runtime.migration;

/**
 * One step of a migration: a statement, a question asked beforehand, or the user's data step.
 *
 * <p>Generated code makes steps by the factories of this interface only; the runtime tells them apart by {@link
 * #accept}.
 */
public sealed interface Step {
    /** Calls the visitor's method for this kind of step and returns its answer. */
    <R> R accept(Visitor<R> visitor);

    /**
     * Returns a statement.
     *
     * @param phase where it belongs
     * @param description one line that says what it does, without {@code " | "}; for reports and messages
     * @param probe conditions on the catalogue that tell whether it has happened, in the form {@code column players.a &
     *     !column players.b}: all hold once it has happened, none before; empty for a statement that runs in one
     *     transaction with its journal row: rows are then changed exactly once, and a DDL statement that the database
     *     commits by itself may be sent a second time after a crash, so leave its probe out only where that does no harm
     * @param sql the statement as the database understands it, without a closing semicolon
     */
    static Step sql(Phase phase, String description, String probe, String sql) {
        return new Sql(phase, description, probe, sql, false);
    }

    /**
     * Returns a statement that cannot run in a transaction, or of which others can make use only after it, such as
     * PostgreSQL's {@code create index concurrently}: the revision is cut there.
     *
     * @param phase where it belongs
     * @param description one line that says what it does
     * @param probe as for {@link #sql}; never empty
     * @param sql the statement
     */
    static Step alone(Phase phase, String description, String probe, String sql) {
        return new Sql(phase, description, probe, sql, true);
    }

    /**
     * Returns a question that is asked before the first step of its revision: a row means that the direction is refused.
     *
     * @param description the reason for the refusal, shown to the user
     * @param query a query that must return no row
     */
    static Step guard(String description, String query) {
        return new Guard(description, query);
    }

    /**
     * Returns the user's data step.
     *
     * @param description its name, as a rule that of its class
     * @param task what it does
     */
    static Step data(String description, DataTask task) {
        return new Data(description, task, false);
    }

    /**
     * Returns the user's data step that runs in many transactions: the revision is cut there, and each statement and each
     * batch is committed with a note of it, so that the step goes on behind it after a crash.
     *
     * @param description its name, as a rule that of its class
     * @param task what it does; the same each time, since it's run again from its start to go on
     */
    static Step batchedData(String description, DataTask task) {
        return new Data(description, task, true);
    }

    /**
     * Returns the place of a downgrade that the user's data step does not have: the downgrade is refused before
     * anything is touched.
     *
     * @param dataStepClass the simple name of the class that could override {@code downgrade}
     */
    static Step irreversible(String dataStepClass) {
        return new Irreversible(dataStepClass);
    }

    /**
     * A statement.
     *
     * @param phase where it belongs
     * @param description what it does, in one line
     * @param probe how to tell whether it has happened; empty for none
     * @param sql the statement
     * @param alone whether it runs outside of a transaction
     */
    record Sql(Phase phase, String description, String probe, String sql, boolean alone) implements Step {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sql(this);
        }
    }

    /**
     * A question whose answer must be empty.
     *
     * @param description the reason for the refusal
     * @param query the query that must return no row
     */
    record Guard(String description, String query) implements Step {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.guard(this);
        }
    }

    /**
     * The user's data step.
     *
     * @param description its name
     * @param task what it does
     * @param batched whether it runs in many transactions
     */
    record Data(String description, DataTask task, boolean batched) implements Step {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.data(this);
        }
    }

    /**
     * A data step that cannot be reverted.
     *
     * @param dataStepClass the simple name of its class
     */
    record Irreversible(String dataStepClass) implements Step {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.irreversible(this);
        }
    }

    /**
     * One method for each kind of step, so that a new kind is a compile error where it is not treated.
     *
     * @param <R> the type of the answer
     */
    interface Visitor<R> {
        /** Answers for a statement. */
        R sql(Sql step);

        /** Answers for a question. */
        R guard(Guard step);

        /** Answers for the user's data step. */
        R data(Data step);

        /** Answers for a data step that cannot be reverted. */
        R irreversible(Irreversible step);
    }
}
