package io.aludel.runtime;

import io.aludel.runtime.migration.Database;
import io.aludel.runtime.support.KillPoints;
import io.aludel.runtime.support.League;
import io.aludel.runtime.support.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A process dies, or its connection does, before and after every single call that it sends; the next start finishes.
 *
 * <p>On a database whose DDL commits and on one whose DDL rolls back, so that it's known at once; on all of them, over a
 * history that uses every operation, it's tried by {@code FaultsTest} of the integration tests.
 */
class KillTest {
    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Database.class,
            names = {"H2", "SQLITE"})
    void anUpgradeKilledAnywhereIsFinishedByTheNextStart(Database product) {
        everywhere(product, KillPoints.Killed::new, KillTest::atTeamsAsText, Aludel::upgrade, Aludel::upgrade);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Database.class,
            names = {"H2", "SQLITE"})
    void aFirstUpgradeKilledAnywhereIsFinishedByTheNextStart(Database product) {
        everywhere(product, KillPoints.Killed::new, database -> {}, Aludel::upgrade, Aludel::upgrade);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Database.class,
            names = {"H2", "SQLITE"})
    void aDowngradeKilledAnywhereIsFinishedByTheNextDowngrade(Database product) {
        everywhere(product, KillPoints.Killed::new, KillTest::atHead, toInit(), toInit());
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Database.class,
            names = {"H2", "SQLITE"})
    void aDowngradeKilledAnywhereAndThenAnUpgradeBringBackEverything(Database product) {
        everywhere(
                product, KillPoints.Killed::new, KillTest::atHead, toInit().andThen(Aludel::upgrade), Aludel::upgrade);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Database.class,
            names = {"H2", "SQLITE"})
    void anUpgradeWhoseConnectionBreaksAnywhereIsFinishedByTheNextStart(Database product) {
        everywhere(product, KillTest::broken, KillTest::atTeamsAsText, Aludel::upgrade, Aludel::upgrade);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Database.class,
            names = {"H2", "SQLITE"})
    void aDowngradeWhoseConnectionBreaksAnywhereIsFinishedByTheNextDowngrade(Database product) {
        everywhere(product, KillTest::broken, KillTest::atHead, toInit(), toInit());
    }

    private static void everywhere(
            Database product,
            Supplier<Throwable> death,
            Consumer<TestDatabase> given,
            Consumer<Aludel> killed,
            Consumer<Aludel> nextStart) {
        new KillPoints(product, League::all, KillTest::state).everywhere(death, given, killed, nextStart);
    }

    /** Returns the snapshot with the players' teams by name: a sequence gives out its next numbers after a rollback. */
    private static List<String> state(TestDatabase database) {
        List<String> facts = new ArrayList<>(database.snapshot());
        if (facts.removeIf(fact -> fact.toLowerCase(Locale.ROOT).startsWith("row|teams|"))) {
            facts.removeIf(fact -> fact.toLowerCase(Locale.ROOT).startsWith("row|players|"));
            facts.addAll(database.rows(
                    "select p.name, age, t.name from players p left join teams t on t.id = p.team_id order by p.id"));
        }
        return facts;
    }

    private static void atTeamsAsText(TestDatabase database) {
        Aludel.on(database.dataSource()).migrations(League.all()).build().upgrade(League.INIT);
        League.addPlayers(database);
    }

    private static void atHead(TestDatabase database) {
        atTeamsAsText(database);
        Aludel.on(database.dataSource()).migrations(League.all()).build().upgrade();
    }

    private static Consumer<Aludel> toInit() {
        return aludel -> aludel.downgrade(League.INIT);
    }

    private static Throwable broken() {
        return new SQLException("the connection is gone", "08006");
    }
}
