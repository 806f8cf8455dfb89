package io.aludel.integration.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.catalog.engine.Engine;
import io.aludel.catalog.engine.State;
import io.aludel.integration.model.RowScript;
import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.Schema;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.dialect.ScriptRenderer;
import io.aludel.schema.dialect.Unsupported;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Operations;
import io.aludel.schema.operation.PhaseSplitter;
import io.aludel.schema.operation.Script;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A feature on a database: what the dialect says of it, and whether it's so.
 *
 * @param feature the feature
 * @param dialect the database's dialect
 */
record FeatureTrial(Feature feature, Dialect dialect) {

    /** Asks the dialect alone. */
    Answer rendered() {
        return answer(true);
    }

    /** Asks the dialect, and tries on an empty database whether it's so: there, back and there again. */
    Answer tried(Engine engine, Connection connection) throws SQLException {
        Answer answer = answer(false);
        if (answer.state() == Answer.State.ERROR) {
            return answer;
        }
        Schema before = feature.before(dialect.id());
        Schema after = feature.after(dialect.id());
        Ways ways = statements(before, feature.operations(dialect.id()));
        engine.create(connection, before);
        State first = State.holding(engine, connection, before);
        run(feature.rowsBefore(), connection);
        run(ways.upgrade(), connection);
        State there = State.holding(engine, connection, after);
        run(ways.downgrade(), connection);
        assertThat(State.holding(engine, connection, before)).as("back").isEqualTo(first);
        run(ways.upgrade(), connection);
        assertThat(State.holding(engine, connection, after)).as("there again").isEqualTo(there);
        enforceKeys(connection, true);
        try {
            run(feature.rows(), connection);
        } finally {
            enforceKeys(connection, false);
        }
        if (feature.rows().isEmpty() && answer.state() == Answer.State.NATIVE) {
            assertKept(after);
        }
        return answer;
    }

    /** SQLite looks at foreign keys only where a connection asks for it, as applications do and migrations don't. */
    private void enforceKeys(Connection connection, boolean enforced) throws SQLException {
        if (dialect.id().equals("sqlite")) {
            Engine.execute(connection, "pragma foreign_keys = " + (enforced ? "on" : "off"));
        }
    }

    private void run(Optional<RowScript> script, Connection connection) throws SQLException {
        if (script.isPresent()) {
            script.get().run(connection, dialect.id());
        }
    }

    private static void run(List<String> statements, Connection connection) throws SQLException {
        for (String sql : statements) {
            Engine.execute(connection, sql);
        }
    }

    private Answer answer(boolean rendered) {
        Schema before = feature.before(dialect.id());
        Schema after = feature.after(dialect.id());
        List<Operation> operations = feature.operations(dialect.id());
        try {
            List<String> statements = statements(before, operations).upgrade();
            List<String> left = after.tables().values().stream()
                    .flatMap(table -> dialect.features().unsupported(table).stream())
                    .map(Unsupported::fact)
                    .toList();
            if (!left.isEmpty()) {
                return new Answer(Answer.State.ADVICE, left.get(0), rendered);
            }
            return Emulation.of(dialect, operations, after, statements)
                    .map(means -> new Answer(Answer.State.EMULATED, means, rendered))
                    .orElseGet(() -> new Answer(Answer.State.NATIVE, "", rendered));
        } catch (DialectLimit limit) {
            return new Answer(Answer.State.ERROR, String.valueOf(limit.getMessage()), rendered);
        }
    }

    /** The statements both ways, those of all phases. */
    private Ways statements(Schema before, List<Operation> operations) {
        Schema after = Operations.apply(before, operations);
        Script script = ScriptRenderer.render(
                dialect,
                PhaseSplitter.split(before, operations, false),
                PhaseSplitter.split(after, Operations.inverse(before, operations), false),
                false);
        return new Ways(sql(script.upgrade()), sql(script.downgrade()));
    }

    private static List<String> sql(List<Script.Step> steps) {
        List<String> sql = new ArrayList<>();
        for (Script.Step step : steps) {
            step.accept(new SqlOf()).ifPresent(sql::add);
        }
        return sql;
    }

    /**
     * What carries out operations.
     *
     * @param upgrade the way there
     * @param downgrade the way back
     */
    private record Ways(List<String> upgrade, List<String> downgrade) {}

    /** Guards ask and change nothing. */
    private static final class SqlOf implements Script.StepVisitor<Optional<String>> {

        @Override
        public Optional<String> visit(Script.GuardStep step) {
            return Optional.empty();
        }

        @Override
        public Optional<String> visit(Script.SqlStep step) {
            return Optional.of(step.sql());
        }

        @Override
        public Optional<String> visit(Script.JavaStep step) {
            return Optional.empty();
        }
    }

    /**
     * What can't be seen by a client is in the catalogue, which says the same as the schema but for what the dialect leaves out: so
     * it mustn't leave out anything.
     */
    private void assertKept(Schema schema) {
        for (Table table : schema.tables().values()) {
            assertThat(Facts.of(dialect.features().kept(table), dialect.id()))
                    .as(
                            "what %s keeps without saying that it leaves anything out",
                            dialect.identifiers().database())
                    .isEqualTo(Facts.of(table, dialect.id()));
        }
        for (Sequence sequence : schema.sequences().values()) {
            assertThat(dialect.features().kept(sequence)).isPresent();
        }
    }

    /** What of a table may be left out. */
    private record Facts(
            Optional<String> comment,
            SortedMap<String, String> options,
            List<Optional<String>> comments,
            List<Optional<String>> collations,
            List<Index> indexes,
            List<ForeignKey> foreignKeys) {

        static Facts of(Table table, String dialect) {
            return new Facts(
                    table.comment(),
                    table.options().getOrDefault(dialect, new TreeMap<>()),
                    table.columns().stream().map(Column::comment).toList(),
                    table.columns().stream().map(Column::collation).toList(),
                    table.indexes(),
                    table.foreignKeys());
        }
    }
}
