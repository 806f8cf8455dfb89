package io.aludel.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.runtime.migration.AludelException;
import io.aludel.runtime.migration.Database;
import io.aludel.runtime.migration.RevisionStatus;
import io.aludel.runtime.migration.UpgradeReport;
import io.aludel.runtime.migration.UpgradeReport.RevisionRun;
import io.aludel.runtime.support.TestDatabase;
import io.aludel.runtime.support.TestMigrations;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The rows {@code history-graph-*} and {@code merge-*} of the scenario table that speak of targets. Behind a name stand its
 * parents after {@code <}, what it depends on after {@code *}, its label after {@code :}.
 */
class TargetTest {
    private static final String LINE = "0001_init 0002_teams<0001_init 0003_tags<0002_teams";
    private static final String SHORT = "0001_init 0002_teams<0001_init";
    private static final String FORK = "0001_init 0002_teams<0001_init 0003_tags<0001_init";
    private static final String SPORT = "0001_init 0002_teams<0001_init:sport 0003_tags<0001_init 0004_cups<0002_teams";
    private static final String DEPENDENT = "0001_init 0002_teams<0001_init 0003_tags<0001_init*0002_teams";
    private static final String MERGE = "0001_init 0002_a<0001_init 0002_b<0001_init 0003_m<0002_a+0002_b";
    private static final String CHAINED = SPORT + " 0005_laps<0004_cups*0003_tags 0006_ends<0003_tags";

    @ParameterizedTest(name = "{0}: at {2}, {3} to {4} runs {5}")
    @CsvSource({
        "history-graph-001, " + LINE + ", base, upgrade, head, 0001_init 0002_teams 0003_tags",
        "history-graph-002, " + LINE + ", 0003_tags, downgrade, base, 0003_tags 0002_teams 0001_init",
        "history-graph-003, " + LINE + ", 0002_teams, upgrade, 0002_teams, ''",
        "history-graph-004, " + LINE + ", base, upgrade, +2, 0001_init 0002_teams",
        "history-graph-006, " + LINE + ", 0003_tags, downgrade, -1, 0003_tags",
        "history-graph-014, " + FORK + ", base, upgrade, heads, 0001_init 0002_teams 0003_tags",
        "history-graph-038, 0001_core 0001_geo 0002_a<0001_core 0002_b<0001_geo, base, upgrade, heads,"
                + " 0001_core 0001_geo 0002_a 0002_b",
        "by-prefix, " + LINE + ", base, upgrade, 0002, 0001_init 0002_teams",
        "by-slug, " + LINE + ", base, upgrade, teams, 0001_init 0002_teams",
        "one-branch, " + FORK + ", base, upgrade, 0003_tags, 0001_init 0003_tags",
        "branch-back, " + FORK + ", 0002_teams 0003_tags, downgrade, 0001_init, 0003_tags 0002_teams",
        "other-branch-stays, " + FORK + " 0004_cups<0002_teams, 0004_cups 0003_tags, downgrade, 0002_teams, 0004_cups",
        "merge, " + FORK + " 0004_both<0002_teams+0003_tags, 0003_tags, upgrade, head, 0002_teams 0004_both",
        "merge-012, " + MERGE + ", 0002_b, upgrade, 0003_m, 0002_a 0003_m",
        "merge-013, " + MERGE + ", 0003_m, downgrade, 0002_a, 0003_m 0002_b",
        "one-side, " + MERGE + ", 0003_m, downgrade, 0002_a-1, 0003_m 0002_a",
        "merge-alone, " + MERGE + ", 0003_m, downgrade, -1, 0003_m",
        "merge-itself, " + MERGE + ", 0003_m, downgrade, 0003_m-1, 0003_m",
        "other-line-stays, " + MERGE + " 0004_c<0002_b, heads, downgrade, 0002_a, 0003_m",
        "history-graph-018, " + SPORT + ", 0001_init, upgrade, sport@head, 0002_teams 0004_cups",
        "history-graph-022, " + DEPENDENT + ", 0001_init, upgrade, 0003_tags, 0002_teams 0003_tags",
        "history-graph-023, " + DEPENDENT + ", heads, downgrade, 0002_teams-1, 0003_tags 0002_teams",
        "history-graph-024, " + DEPENDENT + ", heads, downgrade, 0003_tags-1, 0003_tags",
        "history-graph-026, 0001_init 0002_teams<0001_init 0003_x<0001_init 0002_tags<0001_init*0003_x, 0001_init, upgrade,"
                + " 0002_tags, 0003_x 0002_tags",
        "a-dependency-is-a-step, " + DEPENDENT + ", 0001_init, upgrade, +1, 0002_teams",
        "label, " + SPORT + ", base, upgrade, sport, 0001_init 0002_teams",
        "label-heads, " + SPORT + ", base, upgrade, sport@heads, 0001_init 0002_teams 0004_cups",
        "label-id, " + SPORT + ", base, upgrade, sport@0004_cups, 0001_init 0002_teams 0004_cups",
        "label-partial, " + SPORT + ", base, upgrade, sport@0004, 0001_init 0002_teams 0004_cups",
        "label-trunk, " + SPORT + ", base, upgrade, sport@0001_init, 0001_init",
        "label-up, " + SPORT + ", 0001_init, upgrade, sport@+1, 0002_teams",
        "label-up-from-base, " + SPORT + ", base, upgrade, sport@+2, 0001_init 0002_teams",
        "label-up-with-dependency, " + CHAINED + ", 0004_cups, upgrade, sport@+1, 0003_tags 0005_laps",
        "label-down, " + SPORT + ", heads, downgrade, sport@-1, 0004_cups",
        "label-down-with-dependent, " + CHAINED + ", heads, downgrade, 0003_tags-1, 0006_ends 0005_laps 0003_tags",
        "label-down-to, " + SPORT + ", heads, downgrade, sport@0001_init, 0004_cups 0002_teams",
        "label-base, " + SPORT + ", heads, downgrade, sport@base, 0004_cups 0002_teams",
        "branch-by-id, " + SPORT + ", heads, downgrade, 0003_tags@-1, 0003_tags",
        "after-in-line, " + SPORT + ", base, upgrade, sport@0001_init+2, 0001_init 0002_teams 0004_cups",
        "before-a-revision, " + LINE + ", base, upgrade, 0003_tags-1, 0001_init 0002_teams",
        "before-head, " + LINE + ", base, upgrade, head-2, 0001_init",
        "two-before, " + LINE + ", 0003_tags, downgrade, 0003_tags-2, 0003_tags 0002_teams",
        "down-to-after, " + LINE + ", 0003_tags, downgrade, 0001_init+1, 0003_tags",
        "down-to-head, " + LINE + ", 0003_tags, downgrade, head, ''",
        "down-to-heads, " + FORK + ", heads, downgrade, heads, ''",
        "forest-down, 0001_core 0001_geo 0002_a<0001_core 0002_b<0001_geo, heads, downgrade, 0001_geo, 0002_b",
    })
    void runs(String row, String graph, String at, String direction, String target, String expected) {
        Aludel aludel = at(graph, at);
        UpgradeReport report = direction.equals("upgrade") ? aludel.upgrade(target) : aludel.downgrade(target);
        assertThat(report.revisions()).extracting(RevisionRun::revision).containsExactlyElementsOf(words(expected));
    }

    @ParameterizedTest(name = "{0}: at {2}, {3} to {4} fails with {5}: {6}")
    @CsvSource({
        "history-graph-005, " + LINE + ", 0002_teams, upgrade, +5, TargetOutOfRange, 1 step is left",
        "history-graph-007, " + SHORT + ", 0002_teams, downgrade, -3, TargetOutOfRange, 2 steps are applied",
        "history-graph-012, " + LINE + ", 0001_init, downgrade, 0003_tags, NotAnAncestor, 0003_tags is newer",
        "history-graph-013, " + FORK + ", base, upgrade, head, AmbiguousTarget, 0002_teams and 0003_tags: say heads",
        "history-graph-015, " + FORK
                + ", 0002_teams 0003_tags, downgrade, -1, AmbiguousTarget, 0002_teams and 0003_tags",
        "history-graph-016, " + FORK + ", 0001_init, upgrade, +1, AmbiguousTarget, 0002_teams and 0003_tags",
        "history-graph-033, 0001_init 0002_teams<0001_init 0002_tags<0001_init, base, upgrade, 0002, AmbiguousTarget,"
                + " 0002_tags and 0002_teams",
        "history-graph-021, " + SPORT + ", 0001_init, upgrade, sport@0003_tags, NotInBranch,"
                + " 0003_tags is not in the line of sport",
        "two-after, " + SPORT + ", base, upgrade, 0001_init+1, AmbiguousTarget, 0002_teams and 0003_tags",
        "too-far-after, " + LINE + ", base, upgrade, 0002_teams+3, TargetOutOfRange,"
                + " '1 step is there, and nothing comes after 0003_tags'",
        "too-far-before, " + LINE
                + ", 0003_tags, downgrade, 0002_teams-3, TargetOutOfRange, nothing comes before 0001_init",
        "too-far-in-line, " + SPORT + ", 0001_init, upgrade, sport@+3, TargetOutOfRange, 2 steps are left",
        "sides-of-a-merge, " + MERGE + ", 0003_m, downgrade, 0003_m-2, AmbiguousTarget, 0002_a and 0002_b",
        "two-heads-of-a-line, " + SPORT + " 0005_laps<0002_teams, base, upgrade, sport@head, AmbiguousTarget,"
                + " 0004_cups and 0005_laps",
        "unknown-label, " + SPORT + ", base, upgrade, sprt@head, UnknownTarget, 'no revision is called \"sprt@head\"'",
        "not-applied, " + LINE + ", 0001_init, downgrade, 0003_tags-1, NotAnAncestor, 0003_tags is newer",
        "misspelt, " + LINE
                + ", base, upgrade, teems, UnknownTarget, 'the newest are 0001_init, 0002_teams, 0003_tags'",
        "empty, " + LINE + ", base, upgrade, '', UnknownTarget, no revision is called",
        "up-is-not-down, " + LINE + ", 0003_tags, upgrade, -1, TargetOutOfRange, call downgrade",
        "up-is-not-base, " + LINE + ", 0003_tags, upgrade, base, TargetOutOfRange, call downgrade",
        "down-is-not-up, " + LINE + ", 0001_init, downgrade, +1, TargetOutOfRange, call upgrade",
    })
    void refuses(String row, String graph, String at, String direction, String target, String code, String text) {
        Aludel aludel = at(graph, at);
        List<RevisionStatus> before = aludel.history();
        assertThatThrownBy(() -> {
                    if (direction.equals("upgrade")) {
                        aludel.upgrade(target);
                    } else {
                        aludel.downgrade(target);
                    }
                })
                .isInstanceOf(AludelException.class)
                .hasMessageStartingWith("[" + code + "]")
                .hasMessageContaining(text);
        assertThat(aludel.history()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}: at {1}, stamp {2} notes {3}")
    @CsvSource({
        "history-graph-039, base, 0002_teams, 0001_init 0002_teams",
        "stamp-head, base, head, 0001_init 0002_teams 0003_tags",
        "stamp-base, 0003_tags, base, ''",
        "stamp-down, 0003_tags, -1, 0001_init 0002_teams",
        "stamp-up, 0001_init, +1, 0001_init 0002_teams",
    })
    void stamps(String row, String at, String target, String applied) {
        Aludel aludel = at(LINE, at);
        aludel.forceStamp(target);
        assertThat(aludel.history().stream().filter(RevisionStatus::applied))
                .extracting(RevisionStatus::id)
                .containsExactlyElementsOf(words(applied));
    }

    @Test
    void whatWasStampedIsUpToDateAndNothingOfItHasRun() {
        TestDatabase database = TestDatabase.create(Database.H2);
        Aludel aludel =
                Aludel.on(database.dataSource()).migrations(migrations(LINE)).build();
        aludel.forceStamp("head");
        assertThat(aludel.upgrade().revisions()).isEmpty();
        assertThat(database.rows("select * from information_schema.tables where table_name like 'T\\_%'"))
                .isEmpty();
    }

    @Test
    void aMergedLineGoesOnWithOneHead() {
        Aludel aludel = at(FORK + " 0004_both<0002_teams+0003_tags", "head");
        assertThat(aludel.current()).extracting(RevisionStatus::id).containsExactly("0004_both");
    }

    private static Aludel at(String graph, String at) {
        TestDatabase database = TestDatabase.create(Database.H2);
        Aludel aludel =
                Aludel.on(database.dataSource()).migrations(migrations(graph)).build();
        for (String target : words(at)) {
            if (!target.equals("base")) {
                aludel.upgrade(target);
            }
        }
        return aludel;
    }

    private static TestMigrations migrations(String graph) {
        TestMigrations migrations = new TestMigrations();
        for (String node : words(graph)) {
            String[] labels = node.split(":", -1);
            String[] dependsOn = labels[0].split("\\*", -1);
            String[] parts = dependsOn[0].split("<", -1);
            migrations.revision(parts[0], parts.length == 1 ? new String[0] : parts[1].split("\\+", -1));
            migrations.with(behind(labels), behind(dependsOn));
        }
        return migrations;
    }

    private static List<String> behind(String[] parts) {
        return Arrays.asList(parts).subList(1, parts.length);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
