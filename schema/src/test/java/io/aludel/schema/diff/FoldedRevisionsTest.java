package io.aludel.schema.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.schema.Schema;
import io.aludel.schema.operation.Lineage;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Operations;
import io.aludel.schema.random.RandomSchemas;
import io.aludel.schema.random.RandomSchemas.Pair;
import io.aludel.schema.random.Seeds;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What holds whenever the operations of revisions are folded. */
class FoldedRevisionsTest {

    @Test
    void fromTheBaseAllFoldsIntoWhatItLeadsTo() {
        Seeds.forEach(1_000, seed -> {
            Pair pair = RandomSchemas.runnable().pair(seed);
            List<Operation> init = operations(Schema.EMPTY, pair.before(), Hints.NONE);
            List<Operation> change = operations(pair.before(), pair.after(), pair.hints());

            assertThat(FoldedRevisions.fold(Schema.EMPTY, List.of(init, change)))
                    .contains(operations(Schema.EMPTY, pair.after(), Hints.NONE));
        });
    }

    @Test
    void whatIsFoldedOverTablesThatAreThereLeadsToTheSameAndKeepsTheSameThings() {
        int[] folded = {0};
        Seeds.forEach(1_000, seed -> {
            Pair pair = RandomSchemas.runnable().pair(seed);
            List<Operation> there = operations(pair.before(), pair.after(), pair.hints());
            List<Operation> back = Operations.inverse(pair.before(), there);

            Optional<List<Operation>> found = FoldedRevisions.fold(pair.before(), List.of(there, back));

            found.ifPresent(all -> {
                assertThat(Operations.apply(pair.before(), all)).isEqualTo(pair.before());
                Lineage plain = Lineage.of(pair.before(), List.of());
                assertThat(Lineage.of(pair.before(), all).isSameAs(plain)).isTrue();
                synchronized (folded) {
                    folded[0]++;
                }
            });
        });
        assertThat(folded[0]).isGreaterThan(50);
    }

    private static List<Operation> operations(Schema before, Schema after, Hints hints) {
        return SchemaDiffer.diff(before, after, hints).operations();
    }
}
