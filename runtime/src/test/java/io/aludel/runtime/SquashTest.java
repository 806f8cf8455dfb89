package io.aludel.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.runtime.migration.Database;
import io.aludel.runtime.migration.Phase;
import io.aludel.runtime.migration.RevisionStatus;
import io.aludel.runtime.migration.Step;
import io.aludel.runtime.support.EachDatabase;
import io.aludel.runtime.support.KillPoints;
import io.aludel.runtime.support.TestDatabase;
import io.aludel.runtime.support.TestMigrations;
import java.util.List;

/** A release in which one revision has come in the place of several meets databases that have run all, some or none of these. */
class SquashTest {
    private static final String SQUASH = "0003_squash_0001_to_0003";

    @EachDatabase
    void aDatabaseThatHasAllOfThemGoesOn(Database product) {
        TestDatabase database = TestDatabase.create(product);
        aludel(database, originals()).upgrade("0003_c");
        Aludel squashed = aludel(database, squashed());

        assertThat(squashed.upgrade().revisions())
                .extracting(run -> run.revision())
                .containsExactly("0004_d");

        assertThat(squashed.current()).extracting(RevisionStatus::id).containsExactly("0004_d");
        assertThat(database.rows("select position, revision, parents, state from aludel_history order by position"))
                .containsExactly("3|" + SQUASH + "||applied", "4|0004_d|" + SQUASH + "|applied");
        assertThat(squashed.upgrade().revisions()).isEmpty();
        assertThat(squashed.downgrade("base").revisions()).hasSize(2);
        assertThat(squashed.upgrade().revisions()).hasSize(2);
    }

    @EachDatabase
    void aDatabaseAtTheHeadHasNothingToRun(Database product) {
        TestDatabase database = TestDatabase.create(product);
        aludel(database, originals()).upgrade();

        assertThat(aludel(database, squashed()).upgrade().revisions()).isEmpty();

        assertThat(aludel(database, squashed()).history())
                .extracting(RevisionStatus::id)
                .containsExactly(SQUASH, "0004_d");
        TestDatabase fresh = TestDatabase.create(product);
        aludel(fresh, squashed()).upgrade();
        String chain = "select chain from aludel_history where revision = '0004_d'";
        assertThat(database.rows(chain)).isEqualTo(fresh.rows(chain));
    }

    @EachDatabase
    void aDatabaseInTheMiddleIsToldWhatToDoAndStaysAsItIs(Database product) {
        TestDatabase database = TestDatabase.create(product);
        aludel(database, originals()).upgrade("0002_b");
        List<String> before = database.snapshot();
        String message = "[UnknownRevision] the database is at 0002_b (";
        Aludel lenient = Aludel.on(database.dataSource())
                .migrations(squashed())
                .allowUnknownRevisions()
                .build();

        assertThatThrownBy(() -> aludel(database, squashed()).upgrade())
                .hasMessageStartingWith(message)
                .hasMessageEndingWith("), and in the code " + SQUASH
                        + " has come in the place of 0001_a to 0003_c: upgrade the database with a release that still has"
                        + " them first. Nothing was run");
        assertThatThrownBy(lenient::upgrade).hasMessageStartingWith(message);
        assertThatThrownBy(() -> lenient.downgrade("base")).hasMessageStartingWith(message);
        assertThatThrownBy(() -> lenient.forceStamp("head")).hasMessageStartingWith(message);

        assertThat(database.snapshot()).isEqualTo(before);
        aludel(database, originals()).upgrade("0003_c");
        assertThat(aludel(database, squashed()).upgrade().revisions()).hasSize(1);
    }

    @EachDatabase
    void nothingIsPutInPlaceAsLongAsAnotherSquashIsInTheMiddle(Database product) {
        TestDatabase database = TestDatabase.create(product);
        aludel(database, originals().revision("0005_e", "0004_d")).upgrade("0004_d");
        List<String> before = database.snapshot();
        TestMigrations twoSquashes = new TestMigrations()
                .revision(SQUASH)
                .replacing("0001_a", "0002_b", "0003_c")
                .revision("0005_squash_0004_to_0005", SQUASH)
                .replacing("0004_d", "0005_e");

        assertThatThrownBy(() -> aludel(database, twoSquashes).upgrade())
                .hasMessageStartingWith("[UnknownRevision] the database is at 0004_d (");

        assertThat(database.snapshot()).isEqualTo(before);
    }

    @EachDatabase
    void aNewDatabaseRunsTheOne(Database product) {
        TestDatabase database = TestDatabase.create(product);
        assertThat(aludel(database, squashed()).upgrade().revisions())
                .extracting(run -> run.revision())
                .containsExactly(SQUASH, "0004_d");
    }

    @EachDatabase
    void aDatabaseThatHasAnEarlierSquashGoesOn(Database product) {
        TestMigrations again = new TestMigrations()
                .revision("0004_squash_0001_to_0004")
                .replacing("0001_a", "0002_b", "0003_c", SQUASH, "0004_d");
        TestDatabase original = TestDatabase.create(product);
        aludel(original, originals()).upgrade();
        TestDatabase once = TestDatabase.create(product);
        aludel(once, squashed()).upgrade();
        TestDatabase between = TestDatabase.create(product);
        aludel(between, squashed()).upgrade(SQUASH);

        for (TestDatabase database : List.of(original, once)) {
            assertThat(aludel(database, again).upgrade().revisions()).isEmpty();
            assertThat(database.rows("select revision from aludel_history"))
                    .containsExactly("0004_squash_0001_to_0004");
        }
        assertThatThrownBy(() -> aludel(between, again).upgrade())
                .hasMessageStartingWith("[UnknownRevision] the database is at " + SQUASH);
    }

    @EachDatabase
    void stampKnowsThemToo(Database product) {
        TestDatabase database = TestDatabase.create(product);
        aludel(database, originals()).upgrade("0003_c");

        aludel(database, squashed()).forceStamp("head");

        assertThat(database.rows("select revision from aludel_history order by position"))
                .containsExactly(SQUASH, "0004_d");
    }

    @EachDatabase
    void aRunKilledAnywhereIsFinishedByTheNextStart(Database product) {
        new KillPoints(product, SquashTest::squashed, TestDatabase::snapshot)
                .everywhere(
                        KillPoints.Killed::new,
                        database -> aludel(database, originals()).upgrade("0003_c"),
                        Aludel::upgrade,
                        Aludel::upgrade);
    }

    private static Aludel aludel(TestDatabase database, TestMigrations migrations) {
        return Aludel.on(database.dataSource()).migrations(migrations).build();
    }

    private static TestMigrations originals() {
        return new TestMigrations()
                .revision("0001_a")
                .revision("0002_b", "0001_a")
                .revision("0003_c", "0002_b")
                .revision("0004_d", "0003_c");
    }

    private static TestMigrations squashed() {
        List<String> ids = List.of("0001_a", "0002_b", "0003_c");
        List<Step> create = ids.stream()
                .map(id -> step("create table t_" + id + " (id int)", "table t_" + id))
                .toList();
        List<Step> drop = ids.stream()
                .map(id -> step("drop table t_" + id, "!table t_" + id))
                .toList();
        return new TestMigrations()
                .revision(SQUASH, List.of(), create, drop)
                .replacing(ids.toArray(String[]::new))
                .revision("0004_d", SQUASH);
    }

    private static Step step(String sql, String probe) {
        return Step.sql(Phase.EXPAND, sql, probe, sql);
    }
}
