package io.aludel.schema.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphCheckTest {

    /** Each revision: id, then {@code <-} and its parents, then {@code +} what it depends on, then {@code @} its labels. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "plain line            | 0001_a, 0002_b <- 0001_a                         | 0001_a 0002_b | ",
                "history-graph-013     | 0001_a, 0002_b <- 0001_a, 0003_c <- 0001_a       | 0001_a 0002_b 0003_c | ",
                "history-graph-038     | 0001_a, 0002_b, 0003_c                           | 0001_a 0002_b 0003_c | ",
                "joined heads          | 0001_a, 0002_b <- 0001_a, 0003_c <- 0001_a, 0004_m <- 0002_b 0003_c | 0001_a 0002_b 0003_c 0004_m | ",
                "a missing parent      | 0002_b <- 0001_a, 0003_c <- 0002_b               | | MISSING_PARENT 0002_b/revision.json: parent 0001_a of 0002_b is not in the history",
                "history-graph-020     | 0001_a @ sport, 0002_b <- 0001_a @ sport         | 0001_a 0002_b | DUPLICATE_LABEL 0002_b/revision.json: label \"sport\" is on 0001_a and on 0002_b",
                "history-graph-022     | 0001_a, 0003_b <- 0001_a, 0002_c <- 0001_a + 0003_b, 0004_m <- 0003_b 0002_c | 0001_a 0003_b 0002_c 0004_m | ",
                "history-graph-025     | 0001_a, 0002_b <- 0001_a + 0001_a                | 0001_a 0002_b | ",
                "history-graph-026     | 0001_a, 0003_b <- 0001_a @ sport, 0002_c <- 0001_a + sport, 0004_m <- 0003_b 0002_c | 0001_a 0003_b 0002_c 0004_m | ",
                "history-graph-028     | 0001_a, 0003_b <- 0001_a + 0009_gone             | 0001_a | MISSING_DEPENDENCY 0003_b/revision.json: 0003_b depends on 0009_gone, which is not in the history",
                "a missing label       | 0001_a, 0003_b <- 0001_a + sprt @ sport          | 0001_a 0003_b | MISSING_DEPENDENCY 0003_b/revision.json: 0003_b depends on sprt, which is not in the history",
                "history-graph-029     | 0002_b <- 0002_b                                 | | REVISION_CYCLE 0002_b/revision.json: revisions follow each other in a ring: 0002_b after 0002_b",
                "a ring of three       | 0001_a <- 0003_c, 0002_b <- 0001_a, 0003_c <- 0002_b | | REVISION_CYCLE 0001_a/revision.json: revisions follow each other in a ring: 0001_a after 0003_c after 0002_b after 0001_a",
                "history-graph-031     | 0002_b + 0003_c, 0003_c <- 0002_b                | | REVISION_CYCLE 0002_b/revision.json: revisions follow each other in a ring: 0002_b after 0003_c after 0002_b",
                "a line behind a ring  | 0001_a <- 0001_a, 0002_b <- 0001_a               | | REVISION_CYCLE 0001_a/revision.json: revisions follow each other in a ring: 0001_a after 0001_a",
            })
    void aGraphIsOrderedOrToldWhyNot(String row, String revisions, String order, String problem) {
        GraphCheck check = new GraphCheck(parse(revisions).revisions(), Set.of());

        assertThat(String.join(" ", check.graph().order())).isEqualTo(order == null ? "" : order);
        assertThat(check.problems().stream()
                        .map(found -> found.kind() + " " + found.place() + ": " + found.fact())
                        .toList())
                .isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    @Test
    void whatFollowsAnUnreadableRevisionIsLeftOutInSilence() {
        TestHistory test = parse("0001_a, 0003_c <- 0002_b");

        GraphCheck check = new GraphCheck(test.revisions(), Set.of("0002_b"));

        assertThat(check.problems()).isEmpty();
        assertThat(check.graph().order()).containsExactly("0001_a");
    }

    @Test
    void aMisspeltParentIsRecognised() {
        GraphCheck check =
                new GraphCheck(parse("0001_teams, 0002_b <- 0001_taems").revisions(), Set.of());

        assertThat(check.problems().get(0).fix())
                .isEqualTo("Did you mean \"0001_teams\"? Else restore its folder from version control");
    }

    @Test
    void aChainOfManyThousandsExhaustsNoStack() {
        TestHistory test = new TestHistory();
        int size = 20_000;
        for (int i = 0; i < size; i++) {
            test.addUnchecked("%05d_r".formatted(i), "%05d_r".formatted((i + 1) % size), "", "");
        }

        assertThat(new GraphCheck(test.revisions(), Set.of()).problems()).hasSize(1);
    }

    private static TestHistory parse(String revisions) {
        TestHistory test = new TestHistory();
        for (String revision : revisions.split(", *")) {
            String[] labels = revision.split("@");
            String[] dependsOn = labels[0].split("\\+");
            String[] parents = dependsOn[0].split("<-");
            test.addUnchecked(
                    parents[0].strip(),
                    parents.length > 1 ? parents[1] : "",
                    dependsOn.length > 1 ? dependsOn[1] : "",
                    labels.length > 1 ? labels[1] : "");
        }
        return test;
    }
}
