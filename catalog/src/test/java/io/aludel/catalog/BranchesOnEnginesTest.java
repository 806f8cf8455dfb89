package io.aludel.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.catalog.engine.Engine;
import io.aludel.catalog.engine.Rows;
import io.aludel.catalog.engine.Scripts;
import io.aludel.catalog.engine.State;
import io.aludel.schema.Column;
import io.aludel.schema.Schema;
import io.aludel.schema.SchemaConflict;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.dialect.Identifiers;
import io.aludel.schema.diff.SchemaDiffer;
import io.aludel.schema.operation.ChangeColumnType;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Operations;
import io.aludel.schema.operation.Script;
import io.aludel.schema.random.Fact;
import io.aludel.schema.random.RandomSchemas;
import io.aludel.schema.random.RandomSchemas.Pair;
import io.aludel.schema.random.Seeds;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two heads that are said to go together: the SQL that was frozen for each, without knowledge of the other, gives the same database
 * in either order, with the rows that were there, and either may be taken back first.
 */
class BranchesOnEnginesTest {

    private static final int SEEDS = 300;
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("aludel.random.seconds", 5));

    /** What one branch does, with its SQL. */
    private record Branch(List<Operation> operations, Script script) {}

    /** What a database is after both branches. */
    private record Outcome(State state, List<String> rows) {}

    @TempDir
    private Path folder;

    private int histories;
    private int tried;
    private int conflicting;

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @MethodSource("io.aludel.catalog.engine.Engine#all")
    void headsThatGoTogetherGiveOneDatabaseInEitherOrder(Engine engine) throws SQLException {
        RandomSchemas schemas = RandomSchemas.runnable(facts(engine));
        long first = Seeds.seeds(SEEDS).findFirst().orElseThrow();
        long seeds = Seeds.seeds(SEEDS).count();
        long seed = first;
        try (Connection connection = engine.fresh()) {
            // A server's start doesn't count.
            long end = System.nanoTime() + TIME.toNanos();
            for (; seed < first + seeds && (tried == 0 || System.nanoTime() < end); seed++) {
                branches(engine, connection, schemas.branches(seed, 2), seed);
            }
        }
        System.out.println(engine + ": " + tried + " pairs of heads gave one database in either order, " + conflicting
                + " more were told as conflicts, from seed " + first + " to " + (seed - 1));
        assertThat(tried).isPositive();
    }

    private static Set<Fact> facts(Engine engine) {
        Set<Fact> facts = EnumSet.allOf(Fact.class);
        facts.removeAll(engine.refusedFacts());
        return facts;
    }

    /** Every operation that can stand for itself beside one of the other branch, and beginnings of both branches. */
    private void branches(Engine engine, Connection connection, List<Pair> pairs, long seed) {
        Schema before = pairs.get(0).before();
        List<Operation> one = operations(pairs.get(0));
        List<Operation> other = operations(pairs.get(1));
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            attempt(engine, connection, before, List.of(one.get(i)), List.of(other.get(i)), seed);
            attempt(engine, connection, before, one.subList(0, i + 1), other.subList(0, i + 1), seed);
        }
    }

    private static List<Operation> operations(Pair pair) {
        return SchemaDiffer.diff(pair.before(), pair.after(), pair.hints()).operations();
    }

    private void attempt(
            Engine engine,
            Connection connection,
            Schema before,
            List<Operation> one,
            List<Operation> other,
            long seed) {
        try {
            Branch first = branch(engine, before, one);
            Branch second = branch(engine, before, other);
            TwoHeads heads = new TwoHeads(engine.dialect(), before, one, other);
            if (!heads.problems(folder.resolve("history" + ++histories)).isEmpty()) {
                conflicting++;
                return;
            }
            try {
                bothOrders(engine, connection, before, first, second);
                tried++;
            } catch (SQLException | AssertionError e) {
                if (runsAlone(engine, connection, before, first) && runsAlone(engine, connection, before, second)) {
                    throw new AssertionError(
                            "seed " + seed + " breaks the law on " + engine + ": " + words(one) + " | " + words(other)
                                    + ": " + e.getMessage(),
                            e);
                }
            }
        } catch (SchemaConflict | IllegalArgumentException | DialectLimit unfit) {
            // Without the operations before it, it's nothing that a compiler would have let pass.
        }
    }

    /** Operations that were taken out of a row may lean on those before them. */
    private static boolean runsAlone(Engine engine, Connection connection, Schema before, Branch branch) {
        try {
            rollback(connection);
            engine.clear(connection);
            engine.create(connection, before);
            Scripts.run(connection, branch.script().upgrade());
            State.holding(engine, connection, Operations.apply(before, branch.operations()));
            Scripts.run(connection, branch.script().downgrade());
            State.holding(engine, connection, before);
            return true;
        } catch (SQLException | AssertionError e) {
            return false;
        } finally {
            rollback(connection);
        }
    }

    private static void rollback(Connection connection) {
        try {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> words(List<Operation> operations) {
        return operations.stream().map(Operation::describe).toList();
    }

    private static Branch branch(Engine engine, Schema before, List<Operation> operations) {
        engine.dialect().statements(Schema.EMPTY, Engine.creation(before));
        return new Branch(operations, Scripts.of(engine.dialect(), before, operations, false));
    }

    private static void bothOrders(Engine engine, Connection connection, Schema before, Branch one, Branch other)
            throws SQLException {
        Optional<Outcome> there = outcome(engine, connection, before, one, other);
        takenBack(engine, connection, before, one, other);
        Optional<Outcome> back = outcome(engine, connection, before, other, one);
        takenBack(engine, connection, before, one, other);
        assertThat(back).isEqualTo(there);
    }

    /** What both give, one after the other; empty when rows are in the way of one. */
    private static Optional<Outcome> outcome(
            Engine engine, Connection connection, Schema before, Branch first, Branch second) throws SQLException {
        Schema after = Operations.apply(Operations.apply(before, first.operations()), second.operations());
        if (!converts(first) && !converts(second) && withRows(engine, connection, before, first, second)) {
            List<String> rows = rows(engine, connection, before, after);
            return Optional.of(new Outcome(State.holding(engine, connection, after), rows));
        }
        engine.clear(connection);
        engine.create(connection, before);
        Scripts.run(connection, first.script().upgrade());
        Scripts.run(connection, second.script().upgrade());
        return Optional.of(new Outcome(State.holding(engine, connection, after), List.of()));
    }

    /** What the user's expressions make of rows is for the user to know. */
    private static boolean converts(Branch branch) {
        return branch.operations().stream()
                .anyMatch(operation -> operation instanceof ChangeColumnType change
                        && change.using().isPresent());
    }

    private static boolean withRows(Engine engine, Connection connection, Schema before, Branch first, Branch second)
            throws SQLException {
        engine.clear(connection);
        engine.create(connection, before);
        try {
            Rows.insert(engine, connection, before);
            for (Branch branch : List.of(first, second)) {
                if (Scripts.isRefused(connection, branch.script().upgrade())) {
                    return false;
                }
                Scripts.run(connection, branch.script().upgrade());
            }
            return true;
        } catch (SQLException e) {
            if (!engine.isOrphan(e)) {
                throw e;
            }
            return false;
        } finally {
            rollback(connection);
        }
    }

    private static void takenBack(Engine engine, Connection connection, Schema before, Branch first, Branch second)
            throws SQLException {
        if (Scripts.isRefused(connection, first.script().downgrade())
                || Scripts.isRefused(connection, second.script().downgrade())) {
            return;
        }
        Scripts.run(connection, first.script().downgrade());
        Scripts.run(connection, second.script().downgrade());
        State.holding(engine, connection, before);
    }

    /** The values of columns that nobody has changed. */
    private static List<String> rows(Engine engine, Connection connection, Schema before, Schema after)
            throws SQLException {
        Identifiers names = engine.dialect().identifiers();
        List<String> rows = new ArrayList<>();
        for (Table table : before.tables().values()) {
            Optional<Table> now = after.table(table.name());
            String columns = table.columns().stream()
                    .filter(column -> now.filter(there -> there.columns().contains(column))
                            .isPresent())
                    .map(Column::name)
                    .map(names::spell)
                    .collect(Collectors.joining(", "));
            if (!columns.isEmpty()) {
                // Sorted here: Derby puts no long texts in order.
                Engine.rows(connection, "select " + columns + " from " + names.spell(table.name())).stream()
                        .sorted()
                        .forEach(row -> rows.add(table.name() + ": " + row));
            }
        }
        return rows;
    }
}
