package io.aludel.schema.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.schema.Schema;
import io.aludel.schema.diff.FoldedRevisions;
import io.aludel.schema.diff.Hints;
import io.aludel.schema.diff.SchemaDiffer;
import io.aludel.schema.notation.Notation;
import io.aludel.schema.notation.Wording;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Operations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which revisions become one, what that does, and what becomes of those around it; rows squash-* of the scenario table. */
class SquashTest {

    /** Revisions in one line, each said by the schema after it. */
    private static final class Line {
        private final List<RecordedRevision> revisions = new ArrayList<>();
        private Schema schema = Schema.EMPTY;

        Line to(String id, String after) {
            return to(id, after, "");
        }

        Line to(String id, String after, String hints) {
            Schema next = Notation.schema(after);
            Hints said = Notation.hints(hints);
            return add(id, SchemaDiffer.diff(schema, next, said).operations(), said.dataStep(), List.of());
        }

        Line add(String id, List<Operation> operations, boolean dataStep, List<String> replaces) {
            schema = Operations.apply(schema, operations);
            List<String> parents = revisions.isEmpty()
                    ? List.of()
                    : List.of(revisions.get(revisions.size() - 1).id());
            revisions.add(TestHistory.recorded(new Revision(
                    id,
                    parents,
                    RevisionNumber.slugOf(id),
                    TestHistory.CREATED,
                    List.of(),
                    List.of(),
                    replaces,
                    dataStep,
                    false,
                    operations,
                    new TreeMap<>(),
                    new TreeMap<>(),
                    Fingerprint.of(schema))));
            return this;
        }

        History history() {
            return History.of(revisions);
        }

        List<String> squashed() throws SquashRefusal {
            return SquashTest.squashed(history());
        }
    }

    /** Each revision of the whole history after squashing all of it: its id, what it replaces, what it does. */
    private static List<String> squashed(History history) throws SquashRefusal {
        Squash.Squashed done = squash(history, Optional.empty(), history.heads().get(0));
        assertThat(done.history().schema()).isEqualTo(history.schema());
        return done.history().revisions().stream()
                .map(RecordedRevision::revision)
                .map(revision ->
                        revision.id() + " " + revision.replaces() + " " + Wording.operations(revision.operations()))
                .toList();
    }

    private static Squash.Squashed squash(History history, Optional<String> from, String to) throws SquashRefusal {
        Squash squash = new Squash(history, FoldedRevisions::fold);
        List<RecordedRevision> added = new ArrayList<>();
        for (Squash.Run run : squash.runs(from, to)) {
            Schema before = history.schemaBefore(run.replaced().get(0).id());
            Schema after = Operations.apply(before, run.operations());
            added.add(TestHistory.recorded(run.revision(TestHistory.CREATED, after)));
        }
        return squash.with(added);
    }

    private static Line renames() {
        return new Line()
                .to("0001_a", "a(id bigint PK)")
                .to("0002_b", "b(id bigint PK)", "rename b <- a")
                .to("0003_c", "c(id bigint PK)", "rename c <- b");
    }

    @Test
    @DisplayName("squash-002: renames fold into the creation")
    void renames_fold_into_the_creation() throws SquashRefusal {
        assertThat(renames().squashed())
                .containsExactly("0003_squash_0001_to_0003 [0001_a, 0002_b, 0003_c]"
                        + " CreateTable c(id bigint not null, pk_c(id))");
    }

    @Test
    @DisplayName("squash-003: a data step stays between, and nothing is folded across it")
    void a_data_step_stays_between() throws SquashRefusal {
        assertThat(new Line()
                        .to("0001_a", "a(id bigint PK, x varchar(10))")
                        .add("0002_fill", List.of(), true, List.of())
                        .to("0003_x", "a(id bigint PK, x varchar(20))")
                        .squashed())
                .containsExactly(
                        "0001_a [] CreateTable a(id bigint not null, x varchar(10) null, pk_a(id))",
                        "0002_fill [] nothing",
                        "0003_x [] ChangeColumnType a.x varchar(10) -> varchar(20)");
    }

    @Test
    @DisplayName("squash-003: the runs on both sides of a data step are squashed each by itself")
    void the_runs_on_both_sides_of_a_data_step_are_squashed() throws SquashRefusal {
        History history = new Line()
                .to("0001_a", "a(id bigint PK)")
                .to("0002_x", "a(id bigint PK, x varchar(10))")
                .add("0003_fill", List.of(), true, List.of())
                .to("0004_x", "a(id bigint PK, x varchar(20))")
                .to("0005_y", "a(id bigint PK, y varchar(30))", "rename a.y <- x")
                .history();
        assertThat(squashed(history))
                .containsExactly(
                        "0002_squash_0001_to_0002 [0001_a, 0002_x]"
                                + " CreateTable a(id bigint not null, x varchar(10) null, pk_a(id))",
                        "0003_fill [] nothing",
                        "0005_squash_0004_to_0005 [0004_x, 0005_y] RenameColumn a.x -> y;"
                                + " ChangeColumnType a.y varchar(10) -> varchar(30)");
        Squash.Squashed done = squash(history, Optional.empty(), "0005_y");
        assertThat(done.changed()).singleElement().satisfies(fill -> {
            assertThat(fill.id()).isEqualTo("0003_fill");
            assertThat(fill.revision().parents()).containsExactly("0002_squash_0001_to_0002");
            assertThat(Checksum.of(fill.scripts().get("h2")))
                    .isEqualTo(Checksum.of(history.revision("0003_fill")
                            .orElseThrow()
                            .scripts()
                            .get("h2")));
        });
        assertThat(done.gone())
                .isEqualTo(Map.of(
                        "0001_a", "0002_squash_0001_to_0002",
                        "0002_x", "0002_squash_0001_to_0002",
                        "0004_x", "0005_squash_0004_to_0005",
                        "0005_y", "0005_squash_0004_to_0005"));
    }

    @Test
    @DisplayName("squash-008: a squash of a squash replaces all originals, listed flat")
    void a_squash_of_a_squash_is_flat() throws SquashRefusal {
        List<RecordedRevision> once = new ArrayList<>(squash(renames().history(), Optional.empty(), "0003_c")
                .history()
                .revisions());
        Line line = new Line();
        line.add(
                "0003_s",
                once.get(0).revision().operations(),
                false,
                once.get(0).revision().replaces());
        line.to("0004_d", "c(id bigint PK); d(id bigint PK)").to("0005_e", "d(id bigint PK)", "drop c");

        Squash.Squashed twice = squash(line.history(), Optional.of("0003_s"), "0005_e");

        assertThat(twice.added()).singleElement().satisfies(recorded -> {
            assertThat(recorded.id()).isEqualTo("0005_squash_0001_to_0005");
            assertThat(recorded.revision().replaces())
                    .containsExactly("0001_a", "0002_b", "0003_c", "0003_s", "0004_d", "0005_e");
            assertThat(Wording.operations(recorded.revision().operations()))
                    .isEqualTo("CreateTable d(id bigint not null, pk_d(id))");
        });
    }

    @Test
    void what_a_run_finds_there_is_renamed_and_not_made_anew() throws SquashRefusal {
        History history = new Line()
                .to("0001_a", "a(id bigint PK, x integer)")
                .to("0002_b", "b(id bigint PK, x integer)", "rename b <- a")
                .to("0003_c", "c(id bigint PK, y integer, z integer)", "rename c <- b; rename c.y <- x")
                .to("0004_d", "c(id bigint PK, y integer); d(id bigint PK)", "drop c.z")
                .to("0005_e", "c(id bigint PK, y integer)", "drop d")
                .history();
        assertThat(Wording.operations(squash(history, Optional.of("0002_b"), "0005_e")
                        .added()
                        .get(0)
                        .revision()
                        .operations()))
                .isEqualTo("RenameTable a -> c; RenameColumn c.x -> y; RenameConstraint pk_a -> pk_c on c");
    }

    @Test
    void a_run_ends_where_rows_would_hold_something_else() throws SquashRefusal {
        String base = "a(id bigint PK, x varchar(10))";
        for (String[] steps : new String[][] {
            // Dropped and made anew.
            {"a(id bigint PK)", "drop a.x", base, ""},
            // Rows got the first default.
            {
                "a(id bigint PK, x varchar(10), n integer default 1)",
                "",
                "a(id bigint PK, x varchar(10), n integer default 2)",
                ""
            },
            // What is cut off is lost.
            {"a(id bigint PK, x varchar(5))", "", base, ""},
            // The expression speaks the names of its moment.
            {
                "a(id bigint PK, x varchar(10), n varchar(10) not null)",
                "backfill a.n x",
                "a(id bigint PK, y varchar(10), n varchar(10) not null)",
                "rename a.y <- x"
            },
        }) {
            History history = new Line()
                    .to("0001_a", base)
                    .to("0002_b", steps[0], steps[1])
                    .to("0003_c", steps[2], steps[3])
                    .history();
            assertThat(new Squash(history, FoldedRevisions::fold).runs(Optional.of("0002_b"), "0003_c"))
                    .as(steps[0])
                    .isEmpty();
            assertThat(squashed(history)).as(steps[0]).hasSize(1);
        }
    }

    @Test
    void a_run_that_cannot_be_one_becomes_as_few_as_can_be() throws SquashRefusal {
        History history = new Line()
                .to("0001_a", "a(id bigint PK, x varchar(10))")
                .add("0002_fill", List.of(), true, List.of())
                .to("0003_n", "a(id bigint PK, x varchar(10), n integer)")
                .to("0004_m", "a(id bigint PK, x varchar(10), n integer, m integer)")
                .to("0005_drop", "a(id bigint PK, n integer, m integer)", "drop a.x")
                .to("0006_x", "a(id bigint PK, x varchar(10), n integer, m integer)")
                .to("0007_b", "a(id bigint PK, x varchar(10), n integer, m integer); b(id bigint PK)")
                .history();
        assertThat(squashed(history))
                .extracting(text -> text.substring(0, text.indexOf(']') + 1))
                .containsExactly(
                        "0001_a []",
                        "0002_fill []",
                        "0005_squash_0003_to_0005 [0003_n, 0004_m, 0005_drop]",
                        "0007_squash_0006_to_0007 [0006_x, 0007_b]");
    }

    @Test
    void a_range_that_is_no_line_is_refused() {
        History branch = new TestHistory()
                .add("0001_a", "", TestHistory.table("a"))
                .add("0002_b", "0001_a", TestHistory.table("b"))
                .add("0003_c", "0001_a", TestHistory.table("c"))
                .add("0004_join", "0002_b 0003_c")
                .add("0005_e", "0004_join", TestHistory.table("e"))
                .history();
        Squash squash = new Squash(branch, FoldedRevisions::fold);
        assertThatThrownBy(() -> squash.runs(Optional.of("0001_a"), "0002_b")).hasMessage("0003_c follows 0001_a too");
        assertThatThrownBy(() -> squash.runs(Optional.empty(), "0005_e"))
                .hasMessage("0004_join joins 0002_b and 0003_c");
        assertThatThrownBy(() -> squash.runs(Optional.of("0005_e"), "0002_b"))
                .hasMessage("0005_e doesn't come before 0002_b");
    }

    @Test
    void sql_edited_by_hand_is_not_lost() {
        Line line = renames();
        RecordedRevision second = line.revisions.get(1);
        line.revisions.set(
                1,
                new RecordedRevision(
                        second.revision(),
                        new TreeMap<>(Map.of(
                                "h2",
                                second.scripts().get("postgresql"),
                                "postgresql",
                                second.scripts().get("postgresql")))));
        assertThatThrownBy(line::squashed).hasMessage("h2.sql of 0002_b was edited by hand and would be lost");
    }
}
