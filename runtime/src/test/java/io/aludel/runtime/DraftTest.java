package io.aludel.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.aludel.runtime.migration.Database;
import io.aludel.runtime.migration.Phase;
import io.aludel.runtime.migration.RevisionStatus;
import io.aludel.runtime.migration.Step;
import io.aludel.runtime.migration.UpgradeReport;
import io.aludel.runtime.migration.UpgradeReport.RevisionRun;
import io.aludel.runtime.support.EachDatabase;
import io.aludel.runtime.support.TestDatabase;
import io.aludel.runtime.support.TestMigrations;
import java.util.ArrayList;
import java.util.List;

class DraftTest {
    private static final String FIRST = "0001_first";
    private static final String DRAFT = "0002_draft";

    @EachDatabase
    void aDraftIsRefusedUnlessAllowed(Database product) {
        TestDatabase database = TestDatabase.create(product);
        TestMigrations migrations = withDraft("a int");
        assertThatThrownBy(() -> Aludel.on(database.dataSource())
                        .migrations(migrations)
                        .build()
                        .upgrade())
                .hasMessageStartingWith(
                        "[DraftNotAllowed] the code holds the draft 0002_draft, which is recorded nowhere");
        Aludel recordedOnly =
                Aludel.on(database.dataSource()).migrations(migrations).build();
        assertThat(recordedOnly.upgrade(FIRST).revisions()).hasSize(1);
        assertThat(recordedOnly.history())
                .extracting(RevisionStatus::id, RevisionStatus::draft)
                .containsExactly(tuple(FIRST, false), tuple(DRAFT, true));
    }

    @EachDatabase
    void anAllowedDraftIsAppliedOnceAndAnUnchangedOneCostsNothing(Database product) {
        TestDatabase database = TestDatabase.create(product);
        assertThat(allowing(database, withDraft("a int")).upgrade().to()).containsExactly(DRAFT);
        assertThat(allowing(database, withDraft("a int")).upgrade().revisions()).isEmpty();
    }

    @EachDatabase
    void aChangedDraftIsUndoneByItsStoredDowngradeAndAppliedAnew(Database product) {
        TestDatabase database = TestDatabase.create(product);
        allowing(database, withDraft("a int")).upgrade();
        UpgradeReport report = allowing(database, withDraft("a int, b int")).upgrade();
        assertThat(report.revisions())
                .extracting(Object::toString)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("downgrade 0002_draft in"),
                        second -> assertThat(second).startsWith("upgrade 0002_draft in"));
        assertThat(database.rows("select a, b from drafted")).isEmpty();
        assertThat(allowing(database, withDraft("a int, b int")).upgrade().revisions())
                .isEmpty();
    }

    /** That of the code would take away what isn't there yet, and leave the rest. */
    @EachDatabase
    void itIsTheWayBackStoredWithTheDraftThatUndoesIt(Database product) {
        TestDatabase database = TestDatabase.create(product);
        allowing(database, withDraft("a int")).upgrade();
        TestMigrations renamed = new TestMigrations()
                .revision(FIRST)
                .draft(
                        DRAFT,
                        List.of(FIRST),
                        List.of(Step.sql(
                                Phase.EXPAND, "create table other", "table other", "create table other (a int)")),
                        List.of(Step.sql(Phase.CONTRACT, "drop table other", "!table other", "drop table other")));
        allowing(database, renamed).upgrade();
        assertThat(database.tables()).contains(database.folded("other")).doesNotContain(database.folded("drafted"));
    }

    @EachDatabase
    void aGuardOfTheStoredWayBackRefusesToUndoADraftThatHasChanged(Database product) {
        TestDatabase database = TestDatabase.create(product);
        TestMigrations guarded = new TestMigrations()
                .revision(FIRST)
                .draft(
                        DRAFT,
                        List.of(FIRST),
                        up("a int"),
                        List.of(Step.guard("drafted must be empty", "select 1 from drafted"), down().get(2)));
        allowing(database, guarded).upgrade();
        database.execute("insert into drafted values (1)");
        assertThatThrownBy(() -> allowing(database, withDraft("a int, b int")).upgrade())
                .hasMessage(
                        "[GuardRefused] downgrade of 0002_draft is refused before anything of it was touched: drafted"
                                + " must be empty");
        assertThat(database.rows("select a from drafted")).containsExactly("1");
        database.execute("delete from drafted");
        allowing(database, withDraft("a int, b int")).upgrade();
        assertThat(database.rows("select a, b from drafted")).isEmpty();
    }

    /** Somebody else's revision came in between by a merge: it runs behind what the draft has done already. */
    @EachDatabase
    void aDraftThatWasRecordedOnTopOfAnotherRevisionStaysToo(Database product) {
        TestDatabase database = TestDatabase.create(product);
        allowing(database, withDraft("a int")).upgrade();
        database.execute("insert into drafted values (1)");
        TestMigrations recorded = new TestMigrations()
                .revision(FIRST)
                .revision("0002_other", FIRST)
                .revision("0003_create_drafted", List.of("0002_other"), up("a int"), down());
        Aludel production =
                Aludel.on(database.dataSource()).migrations(recorded).build();
        assertThat(production.upgrade().revisions())
                .extracting(RevisionRun::revision)
                .containsExactly("0002_other");
        assertThat(database.rows("select a from drafted")).containsExactly("1");
        assertThat(production.upgrade().revisions()).isEmpty();
        production.downgrade("base");
        assertThat(production.current()).isEmpty();
    }

    @EachDatabase
    void aDraftThatIsGoneIsUndone(Database product) {
        TestDatabase database = TestDatabase.create(product);
        allowing(database, withDraft("a int")).upgrade();
        TestMigrations without = new TestMigrations().revision(FIRST);
        assertThatThrownBy(() -> Aludel.on(database.dataSource())
                        .migrations(without)
                        .build()
                        .upgrade())
                .hasMessageStartingWith("[DraftNotAllowed] the database holds the draft 0002_draft");
        allowing(database, without).upgrade();
        assertThat(database.tables()).doesNotContain(database.folded("drafted"));
    }

    @EachDatabase
    void theRecordedRevisionTakesThePlaceOfItsDraftWithoutRunning(Database product) {
        TestDatabase database = TestDatabase.create(product);
        allowing(database, withDraft("a int")).upgrade();
        database.execute("insert into drafted values (1)");
        TestMigrations recorded = new TestMigrations()
                .revision(FIRST)
                .revision("0002_create_drafted", List.of(FIRST), up("a int"), down());
        Aludel production =
                Aludel.on(database.dataSource()).migrations(recorded).build();
        UpgradeReport report = production.upgrade();
        assertThat(report.revisions()).isEmpty();
        assertThat(report.to()).containsExactly("0002_create_drafted");
        assertThat(database.rows("select a from drafted")).containsExactly("1");
        assertThat(production.current())
                .singleElement()
                .satisfies(current -> assertThat(current.draft()).isFalse());
        production.downgrade("-1");
        assertThat(production.current()).extracting(RevisionStatus::id).containsExactly(FIRST);
    }

    @EachDatabase
    void aDraftOfWhichTheCodeKnowsNothingCanBeRevertedToo(Database product) {
        TestDatabase database = TestDatabase.create(product);
        allowing(database, withDraft("a int")).upgrade();
        TestMigrations without = new TestMigrations().revision(FIRST);
        UpgradeReport report =
                Aludel.on(database.dataSource()).migrations(without).build().downgrade(FIRST);
        assertThat(report.revisions()).hasSize(1);
        assertThat(report.to()).containsExactly(FIRST);
    }

    private static TestMigrations withDraft(String columns) {
        return new TestMigrations().revision(FIRST).draft(DRAFT, List.of(FIRST), up(columns), down());
    }

    /** The class of its data step is gone too, so that the rest of the rows stays as it is. */
    @EachDatabase
    void aDraftThatIsGoneWhileItsBatchedStepIsHalfWayDownIsUndone(Database product) {
        TestDatabase database = TestDatabase.create(product);
        List<Step> down = new ArrayList<>(down());
        down.set(1, Step.batchedData("Fill", db -> {
            db.execute("update drafted set a = 1");
            throw new IllegalStateException("half way");
        }));
        TestMigrations drafted = new TestMigrations().revision(FIRST).draft(DRAFT, List.of(FIRST), up("a int"), down);
        allowing(database, drafted).upgrade();
        assertThatThrownBy(() -> allowing(database, drafted).downgrade(FIRST)).hasStackTraceContaining("half way");

        TestMigrations without = new TestMigrations().revision(FIRST);
        allowing(database, without).upgrade();
        assertThat(database.tables()).doesNotContain(database.folded("drafted"));
        assertThat(database.rows("select * from aludel_journal where revision <> ''"))
                .isEmpty();
    }

    private static List<Step> up(String columns) {
        return List.of(
                Step.sql(
                        Phase.EXPAND,
                        "create table drafted",
                        "table drafted",
                        "create table drafted (" + columns + ")"),
                Step.data("Fill", db -> {}));
    }

    private static List<Step> down() {
        return List.of(
                Step.guard("more than a hundred rows", "select 1 from drafted group by 1 having count(*) > 100"),
                Step.data("Fill", db -> {}),
                Step.sql(Phase.CONTRACT, "drop table drafted", "!table drafted", "drop table drafted"));
    }

    private static Aludel allowing(TestDatabase database, TestMigrations migrations) {
        return Aludel.on(database.dataSource())
                .migrations(migrations)
                .allowDraft()
                .build();
    }
}
