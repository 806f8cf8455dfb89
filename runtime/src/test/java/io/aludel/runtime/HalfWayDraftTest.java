package io.aludel.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.runtime.migration.Database;
import io.aludel.runtime.migration.Phase;
import io.aludel.runtime.migration.Step;
import io.aludel.runtime.support.EachDatabase;
import io.aludel.runtime.support.KillPoints;
import io.aludel.runtime.support.TestDatabase;
import io.aludel.runtime.support.TestMigrations;
import java.util.List;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A draft fails half way, as drafts do, and is changed: where DDL commits, what it has done must go all the same. */
@Execution(ExecutionMode.CONCURRENT)
class HalfWayDraftTest {
    private static final String FIRST = "0001_first";

    private static final List<Step> UP = List.of(
            table("drafted", "id int"),
            Step.data("Fill", db -> db.execute("insert into drafted (id) values (1)")),
            Step.sql(Phase.CONTRACT, "create table nonsense", "table nonsense", "create tabel nonsense"));
    /** The data step would find no table, for it was never made. */
    private static final List<Step> DOWN = List.of(
            Step.data("Fill", db -> db.execute("update nonsense set id = 1")), drop("nonsense"), drop("drafted"));

    private static final List<Step> TWO_PHASES = List.of(
            table("drafted", "id int"),
            Step.sql(Phase.CONTRACT, "create table nonsense", "table nonsense", "create table nonsense (id int)"));

    private static final List<Step> CHANGED = List.of(table("drafted", "id int, b int"), table("nonsense", "id int"));
    private static final List<Step> CHANGED_DOWN = List.of(drop("nonsense"), drop("drafted"));

    @EachDatabase
    void aDraftThatFailedIsUndoneAsFarAsItHadComeOnceItHasChanged(Database product) {
        TestDatabase database = TestDatabase.create(product);
        fail(database);
        allowing(database, drafted(CHANGED, CHANGED_DOWN)).upgrade();

        assertThat(database.rows("select id, b from drafted")).isEmpty();
        assertThat(database.tables()).contains(database.folded("nonsense"));
        assertThat(allowing(database, drafted(CHANGED, List.of())).upgrade().revisions())
                .isEmpty();
    }

    @EachDatabase
    void aDraftThatIsExpandedWaitsForItsContractHoweverOftenItIsExpanded(Database product) {
        TestDatabase database = expanded(product);
        assertThat(allowing(database, drafted(TWO_PHASES, List.of())).expand().revisions())
                .isEmpty();
        assertThat(database.rows("select state from aludel_history order by position"))
                .containsExactly("applied", "expanded");
        allowing(database, drafted(TWO_PHASES, List.of())).contract();
        assertThat(database.tables()).contains(database.folded("nonsense"));
    }

    @EachDatabase
    void aDraftThatIsExpandedIsUndoneOnceItHasChanged(Database product) {
        TestDatabase database = expanded(product);
        allowing(database, drafted(CHANGED, CHANGED_DOWN)).expand();
        assertThat(database.rows("select state from aludel_history order by position"))
                .containsExactly("applied", "applied");
        assertThat(database.rows("select id, b from drafted")).isEmpty();
    }

    private static TestDatabase expanded(Database product) {
        TestDatabase database = TestDatabase.create(product);
        allowing(database, new TestMigrations().revision(FIRST)).upgrade();
        allowing(database, drafted(TWO_PHASES, List.of(drop("nonsense"), drop("drafted"))))
                .expand();
        assertThat(database.rows("select state from aludel_history order by position"))
                .containsExactly("applied", "expanded");
        return database;
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "HSQLDB"})
    void whoIsKilledWhileHeUndoesItFinishesThat(Database product) {
        new KillPoints(product, () -> drafted(CHANGED, CHANGED_DOWN), HalfWayDraftTest::made)
                .everywhere(KillPoints.Killed::new, HalfWayDraftTest::fail, Aludel::upgrade, Aludel::upgrade);
    }

    private static List<String> made(TestDatabase database) {
        return database.snapshot().stream()
                .filter(fact -> !fact.startsWith("row|"))
                .toList();
    }

    private static void fail(TestDatabase database) {
        assertThatThrownBy(() -> allowing(database, drafted(UP, DOWN)).upgrade())
                .hasMessageStartingWith("[StepFailed]");
    }

    private static Step table(String name, String columns) {
        return Step.sql(
                Phase.EXPAND, "create table " + name, "table " + name, "create table " + name + " (" + columns + ")");
    }

    private static Step drop(String name) {
        return Step.sql(Phase.CONTRACT, "drop table " + name, "!table " + name, "drop table " + name);
    }

    private static TestMigrations drafted(List<Step> up, List<Step> down) {
        return new TestMigrations().revision(FIRST).draft("draft", List.of(FIRST), up, down);
    }

    private static Aludel allowing(TestDatabase database, TestMigrations migrations) {
        return Aludel.on(database.dataSource())
                .migrations(migrations)
                .allowDraft()
                .build();
    }
}
