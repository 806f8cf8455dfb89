package io.aludel.schema.operation;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a revision runs on one database, both ways.
 *
 * @param upgrade steps of the way up, in order
 * @param downgrade steps of the way down, in order
 * @param retreat steps of the way back from behind the expand phase, in order; none where a revision has but one phase
 */
public record Script(List<Step> upgrade, List<Step> downgrade, List<Step> retreat) {

    public Script {
        upgrade = List.copyOf(upgrade);
        downgrade = List.copyOf(downgrade);
        retreat = List.copyOf(retreat);
    }

    /** Without a way back from half way. */
    public Script(List<Step> upgrade, List<Step> downgrade) {
        this(upgrade, downgrade, List.of());
    }

    /** All steps of all ways. */
    public Stream<Step> steps() {
        return Stream.of(upgrade, downgrade, retreat).flatMap(List::stream);
    }

    /** One step of a script. */
    public sealed interface Step {

        /** What the step does, on one line. */
        String description();

        /** Calls the visitor's method for this kind of step. */
        <R> R accept(StepVisitor<R> visitor);
    }

    /**
     * One method for each kind of step, so that none can be forgotten.
     *
     * @param <R> what a visit gives
     */
    public interface StepVisitor<R> {

        R visit(GuardStep step);

        R visit(SqlStep step);

        R visit(JavaStep step);
    }

    /**
     * A query that must return no row before anything is touched.
     *
     * @param description the reason to refuse when it does return one
     * @param query the query
     */
    public record GuardStep(String description, String query) implements Step {
        @Override
        public <R> R accept(StepVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * One SQL statement.
     *
     * @param phase the phase it belongs to
     * @param description what it does
     * @param probe whether it has happened, as text; empty in the data phase, where it shares its journal row's transaction
     * @param sql the statement, without a closing semicolon
     * @param alone whether it can't run in a transaction, or what it does can't be used before the transaction's end, such as
     *     {@code create index concurrently} of PostgreSQL; it then needs a probe
     */
    public record SqlStep(Phase phase, String description, String probe, String sql, boolean alone) implements Step {
        public SqlStep {
            Objects.requireNonNull(phase, "phase");
            if (sql.isBlank()) {
                throw new IllegalArgumentException("a step needs a statement: " + description);
            }
            if (alone && probe.isBlank()) {
                throw new IllegalArgumentException("a step that runs alone needs a probe: " + description);
            }
        }

        /** A statement that may run in a transaction with others. */
        public SqlStep(Phase phase, String description, String probe, String sql) {
            this(phase, description, probe, sql, false);
        }

        @Override
        public <R> R accept(StepVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * The place of the user's data step, in the data phase.
     *
     * @param description what it does
     */
    public record JavaStep(String description) implements Step {
        @Override
        public <R> R accept(StepVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }
}
