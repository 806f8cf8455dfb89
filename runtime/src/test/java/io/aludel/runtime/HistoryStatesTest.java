package io.aludel.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.runtime.migration.AludelException.Code;
import io.aludel.runtime.migration.Database;
import io.aludel.runtime.migration.RevisionStatus;
import io.aludel.runtime.migration.UpgradeReport.RevisionRun;
import io.aludel.runtime.support.EachDatabase;
import io.aludel.runtime.support.TestDatabase;
import io.aludel.runtime.support.TestMigrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each state in which a history may be found, and whoever wrote it, has a name and a way out of it. */
@Execution(ExecutionMode.CONCURRENT)
class HistoryStatesTest {
    private static final String A = "0001_a";
    private static final String B = "0002_b";
    private static final String C = "0003_c";

    @ParameterizedTest
    @EnumSource(names = {"H2", "SQLITE"})
    void aRevisionThatTheCodeHasLostIsMissing(Database product) {
        TestDatabase database = upgraded(product);
        TestMigrations lost = new TestMigrations().revision(A).revision(C, A);
        assertThatThrownBy(() -> aludel(database, lost).upgrade())
                .hasMessageStartingWith("[RevisionMissing] 0002_b was applied (")
                .hasMessageContaining(
                        " by league) and 0003_c follows it, but the code has lost it: restore its folder");
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "SQLITE"})
    void aDatabaseOfAnotherBranchIsToldWithWhatEachSideHas(Database product) {
        TestDatabase database = TestDatabase.create(product);
        aludel(database, new TestMigrations().revision(A).revision("0002_theirs", A))
                .upgrade();
        TestMigrations ours = new TestMigrations().revision(A).revision("0002_ours", A);
        assertThatThrownBy(() -> aludel(database, ours).upgrade())
                .hasMessageStartingWith(
                        "[OtherBranch] another branch of the code has migrated the database: it has 0002_theirs (")
                .hasMessageContaining("and lacks 0002_ours. Merge the branches in the code");

        TestMigrations merged =
                new TestMigrations().revision(A).revision("0002_ours", A).revision("0002_theirs", A);
        assertThat(aludel(database, merged).upgrade().revisions())
                .extracting(RevisionRun::revision)
                .containsExactly("0002_ours");
    }

    /** Merged late, with a lower number than what is applied: that's no error where nothing applied follows it. */
    @ParameterizedTest
    @EnumSource(names = {"H2", "SQLITE"})
    void aRevisionOutOfOrderIsAppliedWhenNothingThatIsAppliedFollowsIt(Database product) {
        TestDatabase database = TestDatabase.create(product);
        aludel(database, new TestMigrations().revision(A).revision(C, A)).upgrade();
        TestMigrations late =
                new TestMigrations().revision(A).revision(B, A).revision(C, A).revision("0004_merge", B, C);
        assertThat(aludel(database, late).upgrade().revisions())
                .extracting(RevisionRun::revision)
                .containsExactly(B, "0004_merge");
        assertThat(aludel(database, late).upgrade().revisions()).isEmpty();
        assertThat(aludel(database, late).history())
                .extracting(RevisionStatus::applied)
                .containsOnly(true);
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "SQLITE"})
    void aRevisionThatWasPutInFrontOfAnAppliedOneStopsTheStart(Database product) {
        TestDatabase database = TestDatabase.create(product);
        aludel(database, new TestMigrations().revision(A).revision(C, A)).upgrade();
        assertThatThrownBy(() -> aludel(database, abc()).upgrade())
                .hasMessageStartingWith("[ChecksumMismatch] 0003_c has been put elsewhere after it had been applied (")
                .hasMessageContaining(
                        "it followed 0001_a, and in the code it follows 0002_b. Restore its recorded files");
    }

    /** Though no step of it was changed, the chain is another: nothing has to run, and the start finds it all the same. */
    @ParameterizedTest
    @EnumSource(names = {"H2", "SQLITE"})
    void anAppliedRevisionThatFollowsAnotherOneNowIsFoundWithNothingToRun(Database product) {
        TestDatabase database = upgraded(product);
        TestMigrations turned = new TestMigrations().revision(A).revision(B, A).revision(C, A);
        assertThatThrownBy(() -> aludel(database, turned).upgrade())
                .hasMessageStartingWith("[ChecksumMismatch] 0003_c has been put elsewhere")
                .hasMessageContaining("it followed 0002_b, and in the code it follows 0001_a");
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "SQLITE"})
    void aDeletedRowBelowOthersIsNamed(Database product) {
        TestDatabase database = upgraded(product);
        database.execute("delete from aludel_history where revision = '0002_b'");
        String message =
                "[HistoryDamaged] aludel_history was changed by hand: it has 0003_c and not 0002_b, which that one"
                        + " follows. To mend it, restore the table from a backup, or stamp where the database stands";
        assertThatThrownBy(() -> aludel(database, abc()).downgrade("base")).hasMessageStartingWith(message);
        TestMigrations more = abc().revision("0004_d", C);
        assertThatThrownBy(() -> aludel(database, more).upgrade()).hasMessageStartingWith(message);
        assertThatThrownBy(() -> aludel(database, abc()).check()).hasMessageStartingWith(message);

        aludel(database, more).forceStamp(C);
        assertThat(aludel(database, more).upgrade().revisions()).hasSize(1);
    }

    /** Nothing tells of the newest row that it has ever been there, but for what its revision has made. */
    @EachDatabase
    void aDeletedRowOfTheNewestRevisionIsToldWhenItsStepIsThereAlready(Database product) {
        TestDatabase database = upgraded(product);
        database.execute("delete from aludel_history where revision = '0003_c'");
        assertThatThrownBy(() -> aludel(database, abc()).upgrade())
                .hasMessageStartingWith("[AlreadyThere] upgrade 0003_c, step 1 of 1")
                .hasMessageContaining(
                        "its row is gone from aludel_history. If all of it is there, stamp(\"0003_c\") notes it");
        aludel(database, abc()).forceStamp(C);
        assertThat(aludel(database, abc()).upgrade().revisions()).isEmpty();
        aludel(database, abc()).downgrade("base");
        assertThat(database.tables())
                .allSatisfy(table -> assertThat(table.toLowerCase(Locale.ROOT)).startsWith("aludel_"));
    }

    @EachDatabase
    void aHistoryThatIsGoneAsAWholeIsToldAndStamped(Database product) {
        TestDatabase database = upgraded(product);
        List<String> before = database.snapshot();
        database.execute("drop table aludel_history");
        assertThatThrownBy(() -> aludel(database, abc()).upgrade())
                .hasMessageStartingWith("[AlreadyThere] upgrade 0001_a, step 1 of 1");
        aludel(database, abc()).forceStamp("head");
        assertThat(aludel(database, abc()).upgrade().revisions()).isEmpty();
        assertThat(database.snapshot()).isEqualTo(before);
    }

    @EachDatabase
    void aJournalThatIsGoneIsMadeAnew(Database product) {
        TestDatabase database = upgraded(product);
        database.execute("drop table aludel_journal");
        assertThat(aludel(database, abc().revision("0004_d", C)).upgrade().revisions())
                .hasSize(1);
    }

    @EachDatabase
    void aMissingColumnIsNamed(Database product) {
        TestDatabase database = upgraded(product);
        database.execute("alter table aludel_history drop column chain");
        String message =
                "[HistoryDamaged] aludel_history lacks a column that the runtime has made: restore the table from a"
                        + " backup, or drop it and stamp where the database stands";
        assertThatThrownBy(() -> aludel(database, abc()).upgrade()).hasMessageStartingWith(message);
        assertThatThrownBy(() -> aludel(database, abc()).downgrade("base")).hasMessageStartingWith(message);
        assertThatThrownBy(() -> aludel(database, abc()).check()).hasMessageStartingWith(message);
        database.execute("drop table aludel_history");
        aludel(database, abc()).forceStamp("head");
        assertThat(aludel(database, abc()).upgrade().revisions()).isEmpty();
    }

    /** As a backup without keys brings it back. */
    @ParameterizedTest
    @EnumSource(names = {"H2", "SQLITE"})
    void aDoubledRowIsNamed(Database product) {
        TestDatabase database = upgraded(product);
        database.execute(
                "create table copied as select * from aludel_history",
                "drop table aludel_history",
                "alter table copied rename to aludel_history",
                "insert into aludel_history select * from aludel_history where revision = '0002_b'");
        assertThatThrownBy(() -> aludel(database, abc()).downgrade("base"))
                .hasMessageStartingWith(
                        "[HistoryDamaged] aludel_history was changed by hand: 0002_b is there twice. To mend it,"
                                + " delete one of the two rows");
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "SQLITE"})
    void anAlteredChecksumIsToldFromAnEditedRevision(Database product) {
        TestDatabase database = upgraded(product);
        database.execute("update aludel_history set checksum = 'sha256:00' where revision = '0002_b'");
        assertThatThrownBy(() -> aludel(database, abc()).downgrade("base"))
                .hasMessageStartingWith(
                        "[HistoryDamaged] aludel_history was changed by hand: the checksum of 0002_b is neither"
                                + " that of the code nor that of the chain. To mend it, restore the table from a backup, or stamp");
        aludel(database, abc()).forceStamp("head");
        aludel(database, abc()).downgrade("base");
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "SQLITE"})
    void anAlteredParentIsToldFromAMovedRevision(Database product) {
        TestDatabase database = upgraded(product);
        database.execute("update aludel_history set parents = '' where revision = '0002_b'");
        assertThatThrownBy(() -> aludel(database, abc()).downgrade("base"))
                .hasMessageStartingWith(
                        "[HistoryDamaged] aludel_history was changed by hand: what it follows of 0002_b is");
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "SQLITE"})
    void aForeignRowIsNamed(Database product) {
        TestDatabase database = upgraded(product);
        database.execute(
                "insert into aludel_history select 9, '0009_x', parents, message, checksum, chain, state, draft,"
                        + " application, applied_at from aludel_history where revision = '0003_c'");
        assertThatThrownBy(() -> aludel(database, abc().revision("0004_d", C)).upgrade())
                .hasMessageStartingWith(
                        "[HistoryDamaged] aludel_history was changed by hand: it has 0009_x, which neither the"
                                + " code knows nor the chain of the rows");
        database.execute("delete from aludel_history where revision = '0009_x'");
        assertThat(aludel(database, abc().revision("0004_d", C)).upgrade().revisions())
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void theDocumentSaysWhatToDoAboutEachState(Code code) throws IOException {
        assertThat(Files.readString(Path.of("..", "docs", "revisions.md")).lines())
                .filteredOn(line -> line.startsWith("| `"))
                .anyMatch(line -> line.contains("`" + code + "`"));
    }

    private static TestMigrations abc() {
        return new TestMigrations().revision(A).revision(B, A).revision(C, B);
    }

    private static TestDatabase upgraded(Database product) {
        TestDatabase database = TestDatabase.create(product);
        aludel(database, abc()).upgrade();
        return database;
    }

    private static Aludel aludel(TestDatabase database, TestMigrations migrations) {
        return Aludel.on(database.dataSource()).migrations(migrations).build();
    }
}
