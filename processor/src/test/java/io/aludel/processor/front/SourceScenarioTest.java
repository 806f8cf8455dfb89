package io.aludel.processor.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.processor.front.Snippet.Outcome;
import io.aludel.schema.Schema;
import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.ScriptRenderer;
import io.aludel.schema.dialect.builtin.Dialects;
import io.aludel.schema.diff.Difference;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Operations;
import io.aludel.schema.operation.PhaseSplitter;
import io.aludel.schema.operation.Script;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows of the scenario table that begin with annotated source, and more of their kind; {@code src/test/resources/scenarios}. */
class SourceScenarioTest {

    static List<SourceScenario> rows() {
        return SourceScenario.all("scenarios");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void changedSourceGivesTheseOperations(SourceScenario row) {
        Schema before = schemaBefore(row);
        FrontProcessor processor = new FrontProcessor().against(before, row.drops());
        Outcome after = row.snippet(row.after()).compile(processor);
        assertThat(after.problems()).isEqualTo(row.problems());
        if (processor.difference == null) {
            assertThat(row.expected()).isEmpty();
        } else {
            check(row, before, after.database().orElseThrow().schema(), processor.difference);
        }
    }

    private static Schema schemaBefore(SourceScenario row) {
        Outcome before = row.snippet(row.before()).compile();
        assertThat(before.problems()).isEmpty();
        return before.database().orElseThrow().schema();
    }

    private static void check(SourceScenario row, Schema before, Schema after, Difference difference) {
        List<Operation> operations = difference.operations();
        assertThat(operations.stream().map(Operation::describe)).isEqualTo(row.expected());
        if (difference.problems().isEmpty()) {
            assertThat(Operations.apply(before, operations)).isEqualTo(after);
        }
        for (Dialect dialect : Dialects.all()) {
            if (row.facts().containsKey(dialect.id())) {
                assertThat(statements(before, operations, dialect)).isEqualTo(row.lines(dialect.id()));
            }
        }
    }

    /** The statements on the way up, each on one line. */
    private static List<String> statements(Schema before, List<Operation> operations, Dialect dialect) {
        Schema after = Operations.apply(before, operations);
        Script script = ScriptRenderer.render(
                dialect,
                PhaseSplitter.split(before, operations, false),
                PhaseSplitter.split(after, Operations.inverse(before, operations), false),
                false);
        return script.upgrade().stream()
                .flatMap(step -> step.accept(new SqlOf()))
                .map(sql -> sql.strip().replaceAll("\\s+", " "))
                .toList();
    }

    private static final class SqlOf implements Script.StepVisitor<Stream<String>> {
        @Override
        public Stream<String> visit(Script.GuardStep step) {
            return Stream.of("guard: " + step.query());
        }

        @Override
        public Stream<String> visit(Script.SqlStep step) {
            return Stream.of(step.sql());
        }

        @Override
        public Stream<String> visit(Script.JavaStep step) {
            return Stream.empty();
        }
    }
}
