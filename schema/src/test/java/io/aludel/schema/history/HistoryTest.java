package io.aludel.schema.history;

import static io.aludel.schema.history.TestHistory.column;
import static io.aludel.schema.history.TestHistory.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.schema.Schema;
import io.aludel.schema.SchemaConflict;
import io.aludel.schema.operation.Operation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryTest {

    private static final TestHistory LINE = new TestHistory()
            .add("0001_init", "", table("a"))
            .add("0002_create_teams", "0001_init", table("teams"))
            .add("0003_create_tags", "0002_create_teams", column("teams", "tag"));

    @Test
    void anEmptyHistoryHasNoHeadAndAnEmptySchema() {
        assertThat(History.EMPTY.heads()).isEmpty();
        assertThat(History.EMPTY.schema()).isEqualTo(Schema.EMPTY);
        assertThat(RevisionNumber.next(History.EMPTY)).isEqualTo(1);
    }

    @Test
    void aLineHasOneHeadWithItsSchema() {
        History history = LINE.history();

        assertThat(ids(history)).containsExactly("0001_init", "0002_create_teams", "0003_create_tags");
        assertThat(history.heads()).containsExactly("0003_create_tags");
        assertThat(history.schema()).isEqualTo(LINE.schemaAfter("0003_create_tags"));
        assertThat(history.schemaBefore("0003_create_tags")).isEqualTo(LINE.schemaAfter("0002_create_teams"));
        assertThat(RevisionNumber.next(history)).isEqualTo(4);
    }

    @Test
    void aRevisionMoreIsAHeadMore() {
        RecordedRevision next = new TestHistory()
                .add("0001_init", "", table("a"))
                .add("0004_more", "0001_init", table("b"))
                .recorded()
                .get(1);

        assertThat(LINE.history().with(next).heads()).containsExactly("0003_create_tags", "0004_more");
    }

    @Test
    void numbersAreOrderedAsNumbers() {
        TestHistory history = new TestHistory()
                .add("10000_a", "", table("a"))
                .add("9999_b", "", table("b"))
                .add("9999_a", "", table("c"));

        assertThat(ids(history.history())).containsExactly("9999_a", "9999_b", "10000_a");
        assertThat(RevisionNumber.next(history.history())).isEqualTo(10_001);
    }

    @Test
    void whatTheSourcesOrderIsHasNoInfluence() {
        List<RecordedRevision> shuffled = new ArrayList<>(randomGraph(5, 40).recorded());
        List<String> expected = ids(History.of(shuffled));

        Collections.shuffle(shuffled, new Random(1));

        assertThat(ids(History.of(shuffled))).isEqualTo(expected);
    }

    @Test
    void schemasOfAnyGraphAreThoseOfAllAncestorsApplied() {
        for (long seed = 0; seed < 60; seed++) {
            TestHistory test = randomGraph(seed, 30);
            History history = test.history();
            for (Revision revision : test.revisions()) {
                assertThat(history.schemaAfter(revision.id()))
                        .as("seed %d, %s", seed, revision.id())
                        .isEqualTo(test.schemaAfter(revision.id()));
                assertThat(history.schemaBefore(revision.id()))
                        .as("seed %d, before %s", seed, revision.id())
                        .isEqualTo(test.schemaBefore(revision.id()));
            }
            Set<String> seen = new TreeSet<>();
            for (RecordedRevision revision : history.revisions()) {
                assertThat(seen)
                        .as("seed %d", seed)
                        .containsAll(revision.revision().parents());
                seen.add(revision.id());
            }
        }
    }

    @Test
    void schemasOfALongLineAreFoundWithoutKeepingEachOne() {
        TestHistory test = new TestHistory();
        for (int i = 1; i <= 300; i++) {
            test.add("%04d_r".formatted(i), i == 1 ? "" : "%04d_r".formatted(i - 1), table("t" + i));
        }
        History history = test.history();

        for (int i : List.of(1, 2, 63, 64, 65, 66, 128, 129, 299, 300)) {
            assertThat(history.schemaAfter("%04d_r".formatted(i)).tables()).hasSize(i);
            assertThat(history.schemaBefore("%04d_r".formatted(i)).tables()).hasSize(i - 1);
        }
    }

    @Test
    void twoHeadsThatGoTogetherGiveOneSchema() {
        TestHistory test = new TestHistory()
                .add("0001_init", "", table("a"))
                .add("0002_x", "0001_init", column("a", "x"))
                .add("0003_y", "0001_init", column("a", "y"));

        assertThat(test.history().schema())
                .isEqualTo(test.add("0004_m", "0002_x 0003_y").schemaAfter("0004_m"));
    }

    @Test
    void twoHeadsThatDontGoTogetherHaveNoSchema() {
        History history = new TestHistory()
                .add("0001_init", "", table("a"))
                .add("0002_x", "0001_init", column("a", "x"))
                .add("0003_x", "0001_init", column("a", "x"))
                .history();

        assertThat(history.heads()).containsExactly("0002_x", "0003_x");
        assertThatThrownBy(history::schema)
                .isInstanceOf(SchemaConflict.class)
                .hasMessage("0003_x doesn't go together with 0002_x: table a has two things of the name x: column");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0002_create_teams | Found 0002_create_teams",
                "create_teams      | Found 0002_create_teams",
                "create teams      | Found 0002_create_teams",
                "Create teams!     | Found 0002_create_teams",
                "0002              | Found 0002_create_teams",
                "0002_cre          | Found 0002_create_teams",
                "000               | Ambiguous [0001_init, 0002_create_teams, 0003_create_tags]",
                "create taems      | Unknown Optional[create teams]",
                "0002_creat_teams  | Unknown Optional[0002_create_teams]",
                "7                 | Unknown Optional.empty",
                "''                | Unknown Optional.empty",
                "'...'             | Unknown Optional.empty",
            })
    void aNameStandsForTheRevisionThatAUserMeans(String name, String expected) {
        RevisionSearch found = LINE.history().find(name);

        assertThat(text(found)).isEqualTo(expected);
    }

    @Test
    void twoRevisionsOfOneSlugAreToldTogether() {
        History history = new TestHistory()
                .add("0001_fix", "", table("a"))
                .add("0002_fix", "0001_fix", table("b"))
                .history();

        assertThat(text(history.find("fix"))).isEqualTo("Ambiguous [0001_fix, 0002_fix]");
        assertThat(text(history.find("0002_fix"))).isEqualTo("Found 0002_fix");
    }

    @Test
    void aHistoryOfUnfitRevisionsIsRefused() {
        List<RecordedRevision> unfit = new TestHistory()
                .add("0001_init", "", table("a"))
                .addUnchecked("0002_b", "0001_init", "", "", table("a"))
                .recorded();

        assertThatThrownBy(() -> History.of(unfit))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there is a table a already");
        assertThatThrownBy(() -> LINE.history().with(LINE.recorded().get(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there are two revisions 0002_create_teams");
        assertThatThrownBy(() -> LINE.history().schemaAfter("0009_x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no revision 0009_x");
    }

    /** A graph in which each revision follows up to three earlier ones and makes a table of its own. */
    private static TestHistory randomGraph(long seed, int size) {
        Random random = new Random(seed);
        TestHistory test = new TestHistory();
        for (int i = 1; i <= size; i++) {
            Set<String> parents = new TreeSet<>();
            Set<String> others = new TreeSet<>();
            for (int edge = random.nextInt(4); edge > 0 && i > 1; edge--) {
                int distance = 1 + random.nextInt(Math.min(i - 1, 5));
                (random.nextInt(5) == 0 ? others : parents).add(id(seed, i - distance));
            }
            Operation operation = table("t" + i);
            test.add(id(seed, i), String.join(" ", parents), String.join(" ", others), "", operation);
        }
        return test;
    }

    /** Numbers that tell nothing about the order. */
    private static String id(long seed, int i) {
        return "%04d_r%d".formatted((i * 7919 + seed * 31) % 1000, i);
    }

    private static List<String> ids(History history) {
        return history.revisions().stream().map(RecordedRevision::id).toList();
    }

    private static String text(RevisionSearch search) {
        if (search instanceof RevisionSearch.Found found) {
            return "Found " + found.revision().id();
        }
        if (search instanceof RevisionSearch.Ambiguous ambiguous) {
            return "Ambiguous " + ambiguous.ids();
        }
        return "Unknown " + ((RevisionSearch.Unknown) search).meant();
    }
}
