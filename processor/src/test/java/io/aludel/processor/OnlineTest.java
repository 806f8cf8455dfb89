package io.aludel.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code @Database(online = true)} and {@code aludel.online}: from annotated source to frozen SQL. */
class OnlineTest {

    private static final String ROOT = "src/main/java/app/league/package-info.java";
    private static final String FROZEN = "src/main/aludel/0002_rules/postgresql.sql";

    @TempDir
    private Path folder;

    private static void online(TemporaryProject project) {
        project.write(ROOT, "@io.aludel.annotation.Database(name = \"league\", online = true)\npackage app.league;\n");
    }

    /** Each kind of rule on a table that's there, and a new table with the same. */
    private static TemporaryProject withRules(TemporaryProject project) {
        return project.source("Team", """
                @Entity @Table(name = "teams", indexes = @Index(columns = "city"))
                class Team {
                    @Id @GeneratedValue Long id;
                    @Column(length = 60, nullable = false, unique = true) String city;
                    @ManyToOne Team rival;
                }
                """).source("Player", """
                @Entity
                @Table(
                        name = "players",
                        indexes = @Index(name = "ix_name", columns = "name"),
                        checks = @Check(name = "named", value = "name <> ''"))
                class Player {
                    @Id @GeneratedValue Long id;
                    @Column(length = 60, nullable = false) String name;
                    @Column(length = 60, nullable = false, unique = true) String team;
                    @Backfill("length(name)") @Column(nullable = false) Integer letters;
                    @ManyToOne Team club;
                }
                """);
    }

    @Test
    void tablesInUseGetTheirRulesInStepsThatLockNobodyOut() {
        TemporaryProject project = League.recorded(folder);
        online(project);
        withRules(project).compile("-Aaludel.record=rules").succeed();

        assertThat(project.read("src/main/aludel/0002_rules/revision.json")).contains("\"online\": true");
        SortedMap<String, String> frozen = new TreeMap<>(project.recorded());
        frozen.keySet().retainAll(List.of("0002_rules/postgresql.sql"));
        Golden.assertSame("online", frozen);
    }

    @Test
    void whatIsRecordedStaysAndIsStillWhatWouldBeRendered() {
        TemporaryProject project = League.recorded(folder);
        SortedMap<String, String> before = project.recorded();
        online(project);
        withRules(project).compile("-Aaludel.record=rules").succeed();
        assertThat(project.recorded()).containsAllEntriesOf(before);
        SortedMap<String, String> after = project.recorded();

        TemporaryProject.delete(project.history().resolve("0002_rules/postgresql.sql"));
        project.write(ROOT, "@io.aludel.annotation.Database(name = \"league\")\npackage app.league;\n");
        project.compile("-Aaludel.render=true").succeed();

        assertThat(project.recorded()).isEqualTo(after);
        assertThat(project.compile("-Aaludel.mode=verify").succeed().codes()).isEmpty();
    }

    @Test
    void theOptionSaysItForOneRevision() {
        TemporaryProject project = League.recorded(folder);
        withRules(project)
                .compile("-Aaludel.record=rules", "-Aaludel.online=true")
                .succeed();
        assertThat(project.read(FROZEN)).contains("not valid", "| alone\nalter table players validate constraint");
        SortedMap<String, String> online = project.recorded();

        TemporaryProject.delete(project.history().resolve("0002_rules"));
        online(project);
        project.compile("-Aaludel.record=rules", "-Aaludel.online=false").succeed();
        assertThat(project.read(FROZEN)).doesNotContain("not valid", "alone");
        assertThat(project.read("src/main/aludel/0002_rules/revision.json")).doesNotContain("online");
        assertThat(project.read("src/main/aludel/0002_rules/h2.sql")).isEqualTo(online.get("0002_rules/h2.sql"));
    }

    @Test
    void adviceAboutLocksIsGivenWhereNothingIsDoneAboutThem() {
        TemporaryProject project = League.recorded(folder);
        withRules(project).advised().options();
        List<String> locks = List.of("IndexLocks", "UniqueConstraintLocks", "ForeignKeyLocks", "CheckLocks");
        assertThat(project.compile().succeed().codes()).containsAll(locks);
        assertThat(project.compile("-Aaludel.online=true").succeed().codes())
                .contains("PendingChanges")
                .doesNotContainAnyElementsOf(locks);
    }

    @Test
    void whatWouldBeCopiedIsRefusedOnTheElementWithAWayOut() {
        TemporaryProject project = League.begin(folder)
                .write(
                        ROOT,
                        "@io.aludel.annotation.Database(name = \"league\", online = true, dialects ="
                                + " io.aludel.annotation.Dialect.MARIADB)\npackage app.league;\n");
        project.compile("-Aaludel.record=init").succeed();
        withRules(project);

        CompilationResult result = project.compile("-Aaludel.record=rules").fail();

        assertThat(result.said().stream().filter(line -> line.contains("DialectLimit")))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("error Player.java:")
                        .contains("MariaDB lets nobody write to players", "add foreign key", "aludel.online=false"))
                .anySatisfy(line ->
                        assertThat(line).startsWith("error Player.java:").contains("add check"));
        project.compile("-Aaludel.record=rules", "-Aaludel.online=false").succeed();
    }

    private static TemporaryProject renamed(TemporaryProject project, String name) {
        return project.source("Player", """
                @Entity @Table(name = "players")
                class Player {
                    @Id @GeneratedValue Long id;
                    @RenamedFrom("name") @Column(length = 60, nullable = false) String %s;
                    @Column(length = 60, nullable = false) String team;
                }
                """.formatted(name));
    }

    private TemporaryProject onPostgresql() {
        TemporaryProject project = League.begin(folder)
                .write(
                        ROOT,
                        "@io.aludel.annotation.Database(name = \"league\", online = true, dialects ="
                                + " io.aludel.annotation.Dialect.POSTGRESQL)\npackage app.league;\n");
        project.compile("-Aaludel.record=init").succeed();
        return project.advised().options();
    }

    @Test
    void aColumnThatGetsAnotherNameHasBothUntilContractAndOldCodeNeedsNoAdvice() {
        TemporaryProject project = renamed(onPostgresql(), "label");
        assertThat(project.compile("-Aaludel.online=false").succeed().codes()).contains("RenameColumn");
        assertThat(project.compile("-Aaludel.record=rules").succeed().codes()).doesNotContain("RenameColumn");
        assertThat(project.read(FROZEN)).contains("create trigger players_twin_label");
    }

    private static TemporaryProject counted(TemporaryProject project) {
        return project.source("Player", """
                @Entity @Table(name = "players")
                class Player {
                    @Id @GeneratedValue Long id;
                    @ConvertUsing("length(name)") @Column(nullable = false) Integer name;
                    @Column(length = 60, nullable = false) String team;
                }
                """);
    }

    @Test
    void aColumnOfAnotherTypeTakesOverInContractAndNobodyWaitsForATableThatIsWrittenAnew() {
        TemporaryProject project = counted(onPostgresql());
        assertThat(project.compile("-Aaludel.online=false").succeed().codes()).contains("ChangeTypeRewrites");
        assertThat(project.compile("-Aaludel.record=rules").succeed().codes()).doesNotContain("ChangeTypeRewrites");
        assertThat(project.read(FROZEN))
                .contains("rename column aludel_new_name to name")
                .doesNotContain("set data type integer");
    }

    @Test
    void aNameThatMeansTwoColumnsIsRefusedOnTheElementWithAWayOut() {
        TemporaryProject project = onPostgresql().source("Player", """
                @Entity @Table(name = "players")
                class Player {
                    @Id @GeneratedValue Long id;
                    @RenamedFrom("team") @Column(length = 60, nullable = false) String name;
                    @RenamedFrom("name") @Column(length = 60, nullable = false) String team;
                }
                """);
        assertThat(project.compile("-Aaludel.record=rules").fail().line("DialectLimit"))
                .contains("Player.java:", "mean different columns by the name", "aludel.online=false");
        project.compile("-Aaludel.record=rules", "-Aaludel.online=false").succeed();
    }

    @Test
    void theOptionIsTrueOrFalse() {
        assertThat(League.begin(folder).compile("-Aaludel.online=maybe").fail().line("InvalidOption"))
                .contains("aludel.online can't be \"maybe\". Write true or false");
    }
}
