package io.aludel.schema.random;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.schema.diff.SchemaDiffer;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.random.RandomSchemas.Pair;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RandomSchemasTest {

    @Test
    void aSeedMakesTheSamePairEachTime() {
        Seeds.forEach(500, seed -> {
            Pair pair = RandomSchemas.anything().pair(seed);
            assertThat(RandomSchemas.anything().pair(seed)).isEqualTo(pair);
            assertThat(RandomSchemas.anything().pair(seed)).hasToString(pair.toString());
        });
    }

    @Test
    void pairsNeedEveryKindOfOperationOften() {
        Map<Class<?>, Integer> counts = new HashMap<>();
        Seeds.seeds(1_000)
                .mapToObj(RandomSchemas.anything()::pair)
                .forEach(pair -> SchemaDiffer.diff(pair.before(), pair.after(), pair.hints())
                        .operations()
                        .forEach(operation -> counts.merge(operation.getClass(), 1, Integer::sum)));
        assertThat(counts.keySet()).containsExactlyInAnyOrder(Operation.class.getPermittedSubclasses());
        assertThat(Arrays.stream(Operation.class.getPermittedSubclasses()))
                .allSatisfy(kind ->
                        assertThat(counts.get(kind)).as(kind.getSimpleName()).isGreaterThan(30));
    }
}
