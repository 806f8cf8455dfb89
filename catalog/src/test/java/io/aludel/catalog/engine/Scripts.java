package io.aludel.catalog.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.schema.Schema;
import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.ScriptRenderer;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Operations;
import io.aludel.schema.operation.Phase;
import io.aludel.schema.operation.PhaseSplitter;
import io.aludel.schema.operation.PhasedOperations;
import io.aludel.schema.operation.Script;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/** Scripts as they're recorded, and as the runtime runs them. */
public final class Scripts {

    private Scripts() {}

    /** What is frozen for operations. */
    public static Script of(Dialect dialect, Schema before, List<Operation> operations, boolean dataStep) {
        List<Operation> inverse = Operations.inverse(before, operations);
        PhasedOperations up = PhaseSplitter.split(before, operations, dataStep);
        PhasedOperations down = PhaseSplitter.split(Operations.apply(before, operations), inverse, dataStep);
        return ScriptRenderer.render(dialect, up, down, dataStep);
    }

    /** What is frozen for operations of a revision that's recorded online. */
    public static Script online(Dialect dialect, Schema before, List<Operation> operations, boolean dataStep) {
        List<Operation> inverse = Operations.inverse(before, operations);
        PhasedOperations up = PhaseSplitter.split(before, operations, dataStep);
        PhasedOperations down = PhaseSplitter.split(Operations.apply(before, operations), inverse, dataStep);
        return ScriptRenderer.renderOnline(dialect, up, down, dataStep);
    }

    /** What an application runs that stops half way: guards and the first phase. */
    public static List<Script.Step> expand(Script script) {
        return script.upgrade().stream()
                .filter(step -> step instanceof Script.GuardStep
                        || (step instanceof Script.SqlStep sql && sql.phase() == Phase.EXPAND))
                .toList();
    }

    /** Whether a guard finds a row. */
    public static boolean isRefused(Connection connection, List<Script.Step> steps) throws SQLException {
        for (Script.Step step : steps) {
            if (step instanceof Script.GuardStep guard
                    && !Engine.rows(connection, guard.query()).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Runs steps in one transaction, where the engine has it, as the runtime does; each probe is asked before and after. */
    public static void run(Connection connection, List<Script.Step> steps) throws SQLException {
        run(connection, steps, Probe.asking(connection));
    }

    /** Runs steps likewise on an engine that asks in words of its own. */
    public static void run(Engine engine, Connection connection, List<Script.Step> steps) throws SQLException {
        run(connection, steps, probe -> engine.ask(connection, probe));
    }

    private static void run(Connection connection, List<Script.Step> steps, Function<String, Probe> probes)
            throws SQLException {
        send(connection, steps, step -> {
            if (step.probe().isEmpty()) {
                Engine.execute(connection, step.sql());
                return;
            }
            assertThat(probes.apply(step.probe())).as("before %s", step).isEqualTo(Probe.NOT_HAPPENED);
            Engine.execute(connection, step.sql());
            assertThat(probes.apply(step.probe()))
                    .as("after %s", step)
                    .isEqualTo(Probe.expectedAfter(step.probe(), step.sql()));
        });
    }

    /** Runs steps likewise, and asks no probe. */
    public static void send(Connection connection, List<Script.Step> steps) throws SQLException {
        send(connection, steps, step -> Engine.execute(connection, step.sql()));
    }

    private static void send(Connection connection, List<Script.Step> steps, Sending sending) throws SQLException {
        connection.setAutoCommit(false);
        assertThat(isRefused(connection, steps)).isFalse();
        for (Script.Step step : steps) {
            if (step instanceof Script.SqlStep sql) {
                connection.setAutoCommit(sql.alone());
                sending.send(sql);
            }
        }
        connection.setAutoCommit(true);
    }

    /** How a statement is sent. */
    private interface Sending {
        void send(Script.SqlStep step) throws SQLException;
    }
}
