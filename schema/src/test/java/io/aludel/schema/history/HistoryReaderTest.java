package io.aludel.schema.history;

import static io.aludel.schema.history.TestHistory.DIALECTS;
import static io.aludel.schema.history.TestHistory.column;
import static io.aludel.schema.history.TestHistory.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryReaderTest {

    private static final String INIT = "0001_init/revision.json";
    private static final String TEAMS = "0002_teams/revision.json";

    @TempDir
    private Path folder;

    private final TestHistory test = new TestHistory()
            .add("0001_init", "", table("a"))
            .add("0002_teams", "0001_init", table("teams"))
            .add("0003_tags", "0002_teams", column("teams", "tag"));

    @Test
    void aFolderReadsBackAsItWasWritten() {
        test.write(folder);

        HistoryReading reading = read();

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.history().revisions()).isEqualTo(test.recorded());
        assertThat(reading.history().schema()).isEqualTo(test.schemaAfter("0003_tags"));
    }

    @Test
    void aFolderThatIsNotThereIsAnEmptyHistory() {
        HistoryReading reading = HistoryReader.read(folder.resolve("none"), DIALECTS);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.history().revisions()).isEmpty();
    }

    @Test
    void aFileInPlaceOfTheFolderIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(HistoryReader.read(file, DIALECTS).problems().toString())
                .startsWith("[the history's folder can't be read");
    }

    @Test
    void whatIsNoRevisionIsPassedOver() throws IOException {
        test.write(folder);
        Files.writeString(folder.resolve(".DS_Store"), "\u0000");
        Files.writeString(folder.resolve("README.md"), "<<<<<<< HEAD");
        Files.writeString(folder.resolve("0009_file"), "");
        Files.createDirectories(folder.resolve("notes"));
        Files.createDirectories(folder.resolve("0009_left_behind"));
        Files.writeString(folder.resolve("0009_left_behind/.DS_Store"), "\u0000");
        Files.writeString(folder.resolve("0001_init/.DS_Store"), "\u0000");
        Files.writeString(folder.resolve("0001_init/mysql.sql"), "of a dialect that isn't configured");
        Files.createDirectories(folder.resolve(".0004_x.writing0"));
        Files.writeString(folder.resolve(".0004_x.writing0/revision.json"), "half of");

        assertThat(problems()).isEmpty();
        assertThat(read().history().revisions()).hasSize(3);
    }

    @Test
    @DisplayName("idempotence-006: line ends of another system and a byte order mark don't show")
    void lineEndsOfAnotherSystemAndAByteOrderMarkDontShow() throws IOException {
        test.write(folder);
        for (String file : List.of(INIT, "0001_init/h2.sql")) {
            Files.writeString(folder.resolve(file), "\ufeff" + text(file).replace("\n", "\r\n"));
        }

        assertThat(problems()).isEmpty();
        assertThat(read().history().revisions()).isEqualTo(test.recorded());
    }

    @Test
    void editedOperationsOfARecordedRevisionAreAFingerprintMismatchOfThatRevisionAlone() throws IOException {
        test.write(folder);
        edit(TEAMS, "\"type\": \"bigint\"", "\"type\": \"int\"");

        assertThat(problems())
                .containsExactly(
                        "FINGERPRINT_MISMATCH 0002_teams/revision.json: the operations of 0002_teams give another"
                                + " schema than was recorded: they were edited");
        assertThat(read().history().revisions()).hasSize(3);
    }

    @Test
    void whatNoLongerFitsBehindAnEditedRevisionIsLeftOutAndNotTold() throws IOException {
        test.write(folder);
        edit(TEAMS, "\"table\": \"teams\"", "\"table\": \"clubs\"");

        assertThat(read().problems())
                .extracting(HistoryProblem::kind)
                .containsExactly(HistoryProblem.Kind.FINGERPRINT_MISMATCH);
        assertThat(read().history().heads()).containsExactly("0002_teams");
        assertThat(read().history().schema().tables()).hasSize(2);
    }

    @Test
    void theFingerprintThatTheMessageNamesSettlesTheMismatch() throws IOException {
        test.write(folder);
        edit("0003_tags/revision.json", "\"type\": \"bigint\"", "\"type\": \"int\"");
        String fix = read().problems().get(0).fix();
        String fingerprint = fix.substring(fix.indexOf("sum256:"), fix.length() - 1);

        edit("0003_tags/revision.json", test.revisions().get(2).fingerprint(), fingerprint);

        assertThat(problems()).isEmpty();
    }

    @Test
    void anOperationThatDoesntFitIsToldWithItsPlaceAndEndsTheHistoryThere() throws IOException {
        test.write(folder);
        edit(TEAMS, "\"table\": \"teams\"", "\"table\": \"a\"");

        assertThat(problems())
                .containsExactly(
                        "OPERATION_CONFLICT 0002_teams/revision.json:8:5: \"create table a\" of 0002_teams doesn't"
                                + " fit: there is a table a already");
        assertThat(read().history().heads()).containsExactly("0001_init");
    }

    @Test
    void operationsThatDontFitWhereBranchesJoinAreTold() {
        new TestHistory()
                .add("0001_init", "", table("a"))
                .add("0002_x", "0001_init", column("a", "x"))
                .add("0003_x", "0001_init", column("a", "x"))
                .addUnchecked("0004_m", "0002_x 0003_x", "", "")
                .write(folder);

        assertThat(problems())
                .containsExactly(
                        "OPERATION_CONFLICT 0003_x/revision.json:8:5: \"add column a.x bigint null\" of 0003_x doesn't fit,"
                                + " when joined before 0004_m: table a has two things of the name x: column");
    }

    @Test
    void headsThatGoTogetherAreNoProblem() {
        test.add("0004_other", "0002_teams", column("a", "x")).write(folder);

        assertThat(problems()).isEmpty();
        assertThat(read().history().heads()).containsExactly("0003_tags", "0004_other");
    }

    @Test
    void headsThatDontGoTogetherAreToldByName() {
        test.add("0004_other", "0002_teams", column("teams", "tag")).write(folder);

        assertThat(problems())
                .containsExactly("HEADS_CONFLICT 0004_other/revision.json: 0003_tags (add column teams.tag bigint null)"
                        + " and 0004_other (add column teams.tag bigint null) don't go together: both have to do with"
                        + " column teams.tag");
    }

    @Test
    void conflictMarksAreToldAsSuch() throws IOException {
        test.write(folder);
        edit(TEAMS, "  \"message\"", "<<<<<<< HEAD\n  \"message\"");
        edit("0003_tags/h2.sql", "add column", "add\n>>>>>>> theirs\n");

        assertThat(problems())
                .containsExactly(
                        "MERGE_CONFLICT 0002_teams/revision.json:5:1: the file holds the marks of an unfinished merge",
                        "MERGE_CONFLICT 0003_tags/h2.sql:2:1: the file holds the marks of an unfinished merge");
        assertThat(read().history().heads()).containsExactly("0001_init");
    }

    @Test
    void allProblemsAreToldTogether() throws IOException {
        test.write(folder);
        edit(INIT, "\"format\": 1", "\"format\": ");
        edit("0002_teams/h2.sql", "expand |", "expnd |");
        Files.delete(folder.resolve("0003_tags/h2.sql"));
        Files.write(folder.resolve("0003_tags/postgresql.sql"), new byte[] {'a', '\n', (byte) 0xff});

        assertThat(problems())
                .hasSize(4)
                .anySatisfy(
                        problem -> assertThat(problem).startsWith("MALFORMED_REVISION 0001_init/revision.json:2:13: "))
                .anySatisfy(problem -> assertThat(problem).startsWith("MALFORMED_SQL 0002_teams/h2.sql:1:1: "))
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("UNREADABLE_FILE 0003_tags/postgresql.sql:2:1: this line is not UTF-8"))
                .anySatisfy(problem -> assertThat(problem).startsWith("MISSING_DIALECT_SQL 0003_tags/h2.sql: "));
    }

    @Test
    void aDialectWithoutSqlIsToldOnceWithAllItsRevisions() {
        test.write(folder);

        assertThat(HistoryReader.read(folder, List.of("h2", "mysql")).problems())
                .singleElement()
                .hasToString(
                        "0001_init/mysql.sql: no SQL was frozen for mysql in 0001_init, 0002_teams, 0003_tags. If the"
                                + " dialect is new here, compile once with -Aaludel.render=true (with Maven: mvn clean compile"
                                + " -Daludel.render), which renders what is missing; else take it out of the root's dialects.");
    }

    @Test
    void aFolderOfAnotherNameThanItsRevisionIsTold() throws IOException {
        test.write(folder);
        Files.move(folder.resolve("0002_teams"), folder.resolve("0002_clubs"));

        assertThat(problems())
                .containsExactly("REVISION_ID_MISMATCH 0002_clubs/revision.json: the folder is 0002_clubs, but the"
                        + " revision in it says 0002_teams");
    }

    @Test
    void aRevisionInAFolderWithoutAProperNameIsTold() throws IOException {
        test.write(folder);
        Files.move(folder.resolve("0003_tags"), folder.resolve("3 Tags"));

        assertThat(problems())
                .containsExactly("INVALID_FOLDER_NAME 3 Tags: this folder holds a revision, but its name is none of a"
                        + " revision");
    }

    @Test
    void aRevisionFolderWithoutItsFileIsTold() throws IOException {
        test.write(folder);
        Files.delete(folder.resolve("0002_teams/revision.json"));

        assertThat(problems()).containsExactly("MISSING_REVISION_FILE 0002_teams: this folder has no revision.json");
        assertThat(read().history().heads()).containsExactly("0001_init");
    }

    @Test
    void aLinkOutOfTheFolderIsNotFollowed(@TempDir Path outside) throws IOException {
        test.write(folder);
        Files.move(folder.resolve("0003_tags"), outside.resolve("0003_tags"));
        Files.createSymbolicLink(folder.resolve("0003_tags"), outside.resolve("0003_tags"));
        Files.delete(folder.resolve("0002_teams/h2.sql"));
        Files.createSymbolicLink(folder.resolve("0002_teams/h2.sql"), outside.resolve("0003_tags/h2.sql"));

        assertThat(problems())
                .containsExactly(
                        "UNREADABLE_FILE 0002_teams/h2.sql: this is no regular file",
                        "UNREADABLE_FILE 0003_tags: this is a link, and a history is in one folder");
        Files.delete(folder.resolve("0003_tags"));
        Files.delete(folder.resolve("0002_teams/h2.sql"));
    }

    @Test
    void editedSqlIsAllowedAndKnown() throws IOException {
        test.write(folder);
        edit("0002_teams/h2.sql", "/* h2 */", "/* by hand */");
        edit("0002_teams/postgresql.sql", ";\n", "\n\n;\n\n");

        HistoryReading reading = read();

        assertThat(reading.problems()).isEmpty();
        RecordedRevision teams = reading.history().revision("0002_teams").orElseThrow();
        assertThat(teams.isAsRendered("h2")).isFalse();
        assertThat(teams.isAsRendered("postgresql")).isTrue();
        assertThat(teams.isAsRendered("mysql")).isFalse();
    }

    @Test
    void theDataStepsPlaceMustFitTheRevision() throws IOException {
        test.write(folder);
        edit(TEAMS, "\"created\"", "\"dataStep\": true,\n  \"created\"");
        Files.writeString(
                folder.resolve("0002_teams/h2.sql"),
                "-- aludel: upgrade data | a | java\n-- aludel: upgrade data | b | java\n"
                        + "-- aludel: downgrade data | c | java\n");
        Files.writeString(folder.resolve("0003_tags/h2.sql"), "-- aludel: downgrade data | a | java\n");

        assertThat(problems())
                .containsExactly(
                        "DATA_STEP_MISMATCH 0002_teams/h2.sql:2:1: 0002_teams has one data step, and this is a second place"
                                + " for it",
                        "DATA_STEP_MISMATCH 0002_teams/postgresql.sql: 0002_teams has a data step, and the upgrade has no"
                                + " place for it",
                        "DATA_STEP_MISMATCH 0003_tags/h2.sql:1:1: 0003_tags has no data step, and this is a place for one");
    }

    private HistoryReading read() {
        return HistoryReader.read(folder, DIALECTS);
    }

    private List<String> problems() {
        return read().problems().stream()
                .map(problem -> problem.kind() + " " + problem.place() + ": " + problem.fact())
                .toList();
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
    }

    private void edit(String file, String from, String to) throws IOException {
        assertThat(text(file)).contains(from);
        Files.writeString(folder.resolve(file), text(file).replace(from, to));
    }
}
