package io.aludel.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code aludel.render}: a dialect comes to a project that has a history. */
class RenderTest {

    private static final String ROOT = "src/main/java/app/league/package-info.java";
    private static final String HISTORY = "src/main/aludel/";
    private static final String[] BOTH = {"-Aaludel.created=2026-01-01T00:00:00Z"};

    @TempDir
    private Path folder;

    @Test
    void what_is_rendered_later_is_what_would_have_been_recorded(@TempDir Path other) {
        TemporaryProject both = history(League.begin(other).options(BOTH));
        TemporaryProject late = history(h2Alone(folder));
        SortedMap<String, String> before = late.recorded();
        addPostgresql(late);

        CompilationResult result = late.compile("-Aaludel.render=true").succeed();

        assertThat(result.line("Rendered"))
                .isEqualTo(
                        "note [Rendered] postgresql.sql is new in 0003_squash_0001_to_0003, 0004_create_teams, 0005_a,"
                                + " 0005_b, 0006_add_size. Files that were there already are as they were. Review and commit what is"
                                + " new.");
        assertThat(late.recorded()).isEqualTo(both.recorded());
        assertThat(late.recorded().keySet())
                .filteredOn(file -> file.endsWith("postgresql.sql"))
                .hasSize(5);
        before.keySet().removeIf(file -> !file.endsWith("h2.sql"));
        assertThat(late.recorded()).containsAllEntriesOf(before);
        assertThat(late.compile("-Aaludel.mode=verify").succeed().codes()).isEmpty();
        assertThat(late.generatedSources()).isEqualTo(sources(both));
        assertThat(late.compile("-Aaludel.render=true").succeed().said())
                .containsExactly(
                        "note package-info.java:1 [NothingToRender] there is nothing to render: each revision of"
                                + " database \"league\" has its SQL for h2 and postgresql.");
    }

    /** Squashed ones, a data step, guards, two branches and what follows both. */
    private static TemporaryProject history(TemporaryProject project) {
        project.compile("-Aaludel.record=init").succeed();
        League.withNote(project).compile("-Aaludel.record=add note").succeed();
        project.source("Cup", "@Entity class Cup { @Id Long id; }")
                .compile("-Aaludel.record=cups", "-Aaludel.label=sport")
                .succeed();
        project.compile("-Aaludel.squash=all").succeed();
        League.withTeams(project)
                .compile("-Aaludel.record=create teams", "-Aaludel.drop=players.note")
                .succeed();
        project.source("Match", "@Entity class Match { @Id Long id; }")
                .compile("-Aaludel.record=a")
                .succeed();
        SortedMap<String, String> a = new TreeMap<>(project.recorded());
        a.keySet().removeIf(file -> !file.startsWith("0005_a"));
        TemporaryProject.delete(project.history().resolve("0005_a"));
        project.remove("Match")
                .source(
                        "Stadium",
                        "enum Kind { OPEN, CLOSED } @Entity class Stadium { @Id Long id;"
                                + " @Enumerated(EnumType.NATIVE) Kind kind; }")
                .compile("-Aaludel.record=b")
                .succeed();
        a.forEach((file, text) -> project.write(HISTORY + file, text));
        project.source("Match", "@Entity class Match { @Id Long id; Integer size; }")
                .compile("-Aaludel.record=add size")
                .succeed();
        return project;
    }

    private static SortedMap<String, String> sources(TemporaryProject project) {
        project.compile("-Aaludel.mode=verify").succeed();
        return project.generatedSources();
    }

    @Test
    void without_it_a_compilation_says_what_is_missing_and_what_to_do() {
        TemporaryProject project = DiagnosticProjects.withDialect(folder);

        assertThat(project.compile().fail().said())
                .containsExactly(
                        "error package-info.java:1 [MissingDialectSql] 0001_init/postgresql.sql: no SQL was frozen"
                                + " for postgresql in 0001_init, 0002_add_note. If the dialect is new here, compile once with"
                                + " -Aaludel.render=true (with Maven: mvn clean compile -Daludel.render), which renders what is missing;"
                                + " else take it out of the root's dialects.");
        assertThat(project.recorded()).hasSize(4);
    }

    @Test
    void files_that_were_edited_stay_byte_for_byte() {
        TemporaryProject project = DiagnosticProjects.withDialect(folder);
        String edited = "-- by hand\r\n\n\n" + project.read(HISTORY + "0001_init/h2.sql") + "\n\n";
        edited = edited.replace("-- by hand\r\n", "");
        project.write(HISTORY + "0001_init/h2.sql", edited);

        project.compile("-Aaludel.render=true").succeed();

        assertThat(project.read(HISTORY + "0001_init/h2.sql")).isEqualTo(edited);
        assertThat(project.read(HISTORY + "0001_init/postgresql.sql")).contains("create table players");
    }

    @Test
    void of_revision_json_the_hashes_alone_change() {
        TemporaryProject project = DiagnosticProjects.withDialect(folder);
        String before = project.read(HISTORY + "0002_add_note/revision.json");

        project.compile("-Aaludel.render=true").succeed();

        assertThat(project.read(HISTORY + "0002_add_note/revision.json")
                        .replaceFirst(",\\s*\"postgresql\": \"[\\w:]+\"", ""))
                .isEqualTo(before);
    }

    @Test
    void a_long_history_is_rendered_and_its_old_revisions_share_classes(@TempDir Path other) throws IOException {
        TemporaryProject late = h2Alone(folder);
        late.compile("-Aaludel.record=init").succeed();
        LongHistory.write(late.history(), List.of("h2"), 131);
        addPostgresql(late);
        TemporaryProject both = League.begin(other).options(BOTH);
        both.compile("-Aaludel.record=init").succeed();
        LongHistory.write(both.history(), List.of("h2", "postgresql"), 131);

        assertThat(late.compile().fail().line("MissingDialectSql"))
                .contains("in 0001_init, 0002_change_2, ")
                .contains(", 0020_change_20 and 111 more. If the dialect");
        assertThat(late.compile("-Aaludel.render=true").succeed().line("Rendered"))
                .contains("and 111 more");

        assertThat(late.recorded()).isEqualTo(both.recorded());
        assertThat(late.generatedSource("app.league.migrations.Revisions_0001")).contains("POSTGRESQL");
    }

    @Test
    void what_a_dialect_cannot_do_is_told_with_its_revision_and_nothing_is_written() {
        TemporaryProject project = h2Alone(folder);
        project.compile("-Aaludel.record=init").succeed();
        League.withNote(project)
                .source("Cup", "@Entity class Cup { @Id Long id; @Column(name = \"ctid\") String c; }")
                .compile("-Aaludel.record=cups")
                .succeed();
        addPostgresql(project);
        SortedMap<String, String> before = project.recorded();

        assertThat(project.compile("-Aaludel.render=true").fail().line("DialectLimit"))
                .startsWith(
                        "error package-info.java:1 [DialectLimit] revision 0002_cups can't be rendered for postgresql: ")
                .endsWith(
                        ". Write 0002_cups/postgresql.sql by hand, in the form of the files beside it, then render the"
                                + " others");
        assertThat(project.recorded()).isEqualTo(before);

        String byHand = project.read(HISTORY + "0002_cups/h2.sql").replace("ctid", "c_tid");
        project.write(HISTORY + "0002_cups/postgresql.sql", byHand);
        assertThat(project.compile("-Aaludel.render=true").succeed().line("Rendered"))
                .contains("postgresql.sql is new in 0001_init. ");
        assertThat(project.read(HISTORY + "0002_cups/postgresql.sql")).isEqualTo(byHand);
        assertThat(project.read(HISTORY + "0002_cups/revision.json")).doesNotContain("postgresql");
        assertThat(project.compile("-Aaludel.mode=verify").succeed().codes()).isEmpty();
    }

    @Test
    void a_file_without_a_hash_stays_and_gets_one() {
        TemporaryProject project = DiagnosticProjects.recorded(folder);
        String file = HISTORY + "0001_init/revision.json";
        String whole = project.read(file);
        project.write(file, whole.replaceFirst(",\\s*\"postgresql\": \"[\\w:]+\"", ""));
        String edited = project.read(HISTORY + "0001_init/postgresql.sql").replace("create table", "create  table");
        project.write(HISTORY + "0001_init/postgresql.sql", edited);

        assertThat(project.compile("-Aaludel.render=true").succeed().line("Rendered"))
                .isEqualTo(
                        "note [Rendered] only revision.json is changed in 0001_init. Files that were there already are as"
                                + " they were. Review and commit what is new.");

        assertThat(project.read(file)).isEqualTo(whole);
        assertThat(project.read(HISTORY + "0001_init/postgresql.sql")).isEqualTo(edited);
    }

    @Test
    void a_file_that_was_lost_comes_back_if_it_comes_out_the_same() {
        TemporaryProject project = DiagnosticProjects.recorded(folder);
        SortedMap<String, String> before = project.recorded();
        TemporaryProject.delete(project.history().resolve("0001_init/h2.sql"));

        assertThat(project.compile().fail().line("MissingDialectSql"))
                .contains(
                        "0001_init/h2.sql: the SQL that was frozen for h2 is gone from 0001_init. Restore it from version"
                                + " control, or compile once with -Aaludel.render=true, which renders it again if it comes out the same.");
        project.compile("-Aaludel.render=true").succeed();
        assertThat(project.recorded()).isEqualTo(before);

        String file = HISTORY + "0001_init/revision.json";
        project.write(file, project.read(file).replaceFirst("(\"h2\": \"sha256:)....", "$10000"));
        TemporaryProject.delete(project.history().resolve("0001_init/h2.sql"));
        assertThat(project.compile("-Aaludel.render=true").fail().codes()).containsExactly("RenderRefused");
        assertThat(project.history().resolve("0001_init/h2.sql")).doesNotExist();
    }

    @Test
    void a_compilation_that_fails_writes_nothing() {
        TemporaryProject project = DiagnosticProjects.withDialect(folder);
        project.source("Broken", "class Broken { int broken = \"text\"; }");
        SortedMap<String, String> before = project.recorded();

        assertThat(project.compile("-Aaludel.render=true").fail().all())
                .contains("[NotRecorded] SQL for postgresql is not recorded, because the compilation failed.");

        assertThat(project.recorded()).isEqualTo(before);
    }

    @Test
    void a_compiler_that_can_not_record_can_not_render() {
        TemporaryProject project = DiagnosticProjects.withDialect(folder);
        SortedMap<String, String> before = project.recorded();

        assertThat(project.compileByEclipse("-Aaludel.render=true").line("RecordingUnsupported"))
                .contains("\"SQL for postgresql\" can't be recorded by this compiler");

        assertThat(project.recorded()).isEqualTo(before);
    }

    @Test
    void what_is_pending_stays_pending() {
        TemporaryProject project = DiagnosticProjects.withDialect(folder);
        project.source("Cup", "@Entity class Cup { @Id Long id; }");

        assertThat(project.compile("-Aaludel.render=true").succeed().codes())
                .containsExactlyInAnyOrder("PendingChanges", "Rendered");

        assertThat(project.revisions()).containsExactly("0001_init", "0002_add_note");
        project.compile("-Aaludel.record=cups").succeed();
        assertThat(project.recorded()).containsKey("0003_cups/postgresql.sql");
    }

    @Test
    void it_is_said_as_true_and_goes_with_no_other_act() {
        TemporaryProject project = DiagnosticProjects.withDialect(folder);

        assertThat(project.compile("-Aaludel.render=postgresql").fail().line("InvalidOption"))
                .endsWith("aludel.render can't be \"postgresql\". Write true, or leave it out.");
        assertThat(project.compile("-Aaludel.render=true", "-Aaludel.record=more")
                        .fail()
                        .line("InvalidOption"))
                .endsWith("aludel.render and aludel.record are given together. Give one at a time.");
        assertThat(project.compile("-Aaludel.render").fail().codes()).containsExactly("MissingDialectSql");
        assertThat(project.recorded()).hasSize(4);
    }

    private static TemporaryProject h2Alone(Path folder) {
        TemporaryProject project = League.begin(folder).options(BOTH);
        return project.write(
                ROOT,
                project.read(ROOT).replace("\"league\"", "\"league\", dialects = io.aludel.annotation.Dialect.H2"));
    }

    private static void addPostgresql(TemporaryProject project) {
        project.write(ROOT, project.read(ROOT).replace(", dialects = io.aludel.annotation.Dialect.H2", ""));
    }
}
