package io.aludel.schema.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.schema.Schema;
import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.dialect.ScriptRenderer;
import io.aludel.schema.dialect.builtin.Dialects;
import io.aludel.schema.diff.Hints;
import io.aludel.schema.diff.SchemaDiffer;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Operations;
import io.aludel.schema.operation.PhaseSplitter;
import io.aludel.schema.operation.Script;
import io.aludel.schema.random.RandomSchemas;
import io.aludel.schema.random.RandomSchemas.Pair;
import io.aludel.schema.random.Seeds;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What holds for everything that the differ finds and the dialects render, once it's recorded. */
class RecordedLawsTest {

    @Test
    void whatIsFoundAndRenderedReadsBackAndReplays() {
        Seeds.forEach(500, seed -> {
            Pair pair = RandomSchemas.runnable().pair(seed);
            boolean dataStep = pair.hints().dataStep();
            RecordedRevision init = recorded("0001_init", List.of(), Schema.EMPTY, pair.before(), Hints.NONE, false);
            RecordedRevision change =
                    recorded("0002_change", List.of("0001_init"), pair.before(), pair.after(), pair.hints(), dataStep);

            History history = History.of(List.of(change, init));

            assertThat(history.schemaBefore("0002_change")).isEqualTo(pair.before());
            assertThat(history.schema()).isEqualTo(pair.after());
            readsBack(init);
            readsBack(change);
        });
    }

    private static void readsBack(RecordedRevision recorded) {
        assertThat(RevisionFile.parse(RevisionFile.format(recorded.revision())).revision())
                .isEqualTo(recorded.revision());
        recorded.scripts().forEach((dialect, script) -> {
            assertThat(SqlFile.parse(SqlFile.format(script))).isEqualTo(script);
            assertThat(recorded.isAsRendered(dialect)).isTrue();
        });
    }

    private static RecordedRevision recorded(
            String id, List<String> parents, Schema before, Schema after, Hints hints, boolean dataStep) {
        List<Operation> operations = SchemaDiffer.diff(before, after, hints).operations();
        Revision revision = new Revision(
                id,
                parents,
                id,
                TestHistory.CREATED,
                List.of(),
                List.of(),
                dataStep,
                operations,
                new TreeMap<>(),
                new TreeMap<>(),
                Fingerprint.of(after));
        return RecordedRevision.asRendered(revision, scripts(before, operations, dataStep));
    }

    private static Map<String, Script> scripts(Schema before, List<Operation> operations, boolean dataStep) {
        Schema after = Operations.apply(before, operations);
        List<Operation> back = Operations.inverse(before, operations);
        Map<String, Script> scripts = new TreeMap<>();
        for (Dialect dialect : Dialects.all()) {
            try {
                scripts.put(
                        dialect.id(),
                        ScriptRenderer.render(
                                dialect,
                                PhaseSplitter.split(before, operations, dataStep),
                                PhaseSplitter.split(after, back, dataStep),
                                dataStep));
            } catch (DialectLimit limit) {
                // What a database can't do has no file; that's so on no database whose schemas these are.
                assertThat(dialect.id()).isNotIn("h2", "postgresql");
            }
        }
        return scripts;
    }
}
