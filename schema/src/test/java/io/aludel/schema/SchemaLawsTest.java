package io.aludel.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.schema.diff.Difference;
import io.aludel.schema.diff.Hints;
import io.aludel.schema.diff.SchemaDiffer;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Operations;
import io.aludel.schema.operation.PhaseSplitter;
import io.aludel.schema.operation.PhasedOperations;
import io.aludel.schema.random.RandomSchemas;
import io.aludel.schema.random.RandomSchemas.Pair;
import io.aludel.schema.random.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What holds for all schemas, tried on schemas made up by chance. */
class SchemaLawsTest {

    private static final int PAIRS = 10_000;

    /** Fewer, as their lists are three times as long. */
    private static final int SPLIT_IN_ONE = 2_000;

    /** Made once, as that takes as long as the laws. */
    private static final Map<Long, Trial> TRIALS = new ConcurrentHashMap<>();

    private record Trial(Pair pair, Difference difference) {}

    @AfterAll
    static void letPairsGo() {
        TRIALS.clear();
    }

    @Test
    void diffLeadsFromOneSchemaToTheOtherWithoutAQuestion() {
        forEachTrial((pair, difference) -> {
            assertThat(difference.problems()).isEmpty();
            assertThat(Operations.apply(pair.before(), difference.operations())).isEqualTo(pair.after());
        });
    }

    @Test
    void diffOfASchemaWithItselfIsEmpty() {
        forEachTrial((pair, difference) -> assertThat(SchemaDiffer.diff(pair.after(), pair.after(), Hints.NONE))
                .isEqualTo(new Difference(List.of(), List.of())));
    }

    @Test
    @DisplayName("reverse-031: the inverse of each operation leads back from its moment")
    void inverseOfEachOperationLeadsBackFromItsMoment() {
        forEachTrial((pair, difference) -> {
            Schema now = pair.before();
            for (Operation operation : difference.operations()) {
                Schema next = operation.applyTo(now);
                Operation inverse = operation.inverse(now);
                assertThat(inverse.applyTo(next)).as(operation::describe).isEqualTo(now);
                assertThat(inverse.inverse(next).applyTo(now))
                        .as(inverse::describe)
                        .isEqualTo(next);
                now = next;
            }
        });
    }

    @Test
    void splitLeadsToTheSameSchemaBothWays() {
        forEachTrial((pair, difference) -> {
            List<Operation> up = difference.operations();
            boolean dataStep = pair.hints().dataStep();
            assertThat(run(PhaseSplitter.split(pair.before(), up, dataStep))).isEqualTo(pair.after());
            List<Operation> down = Operations.inverse(pair.before(), up);
            assertThat(run(PhaseSplitter.split(pair.after(), down, dataStep))).isEqualTo(pair.before());
        });
    }

    /** Lists that no differ makes: there and back, and there again. */
    @Test
    void splitOfSeveralRevisionsInOneLeadsWhereTheyLead() {
        forEachTrial(SPLIT_IN_ONE, (pair, difference) -> {
            List<Operation> up = difference.operations();
            List<Operation> down = Operations.inverse(pair.before(), up);
            List<Operation> thereAndBack = joined(up, down);
            assertThat(run(PhaseSplitter.split(pair.before(), thereAndBack, false)))
                    .isEqualTo(pair.before());
            assertThat(run(PhaseSplitter.split(pair.before(), joined(thereAndBack, up), false)))
                    .isEqualTo(pair.after());
        });
    }

    private static List<Operation> joined(List<Operation> first, List<Operation> second) {
        List<Operation> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    @Test
    void orderOfCollectionsChangesNoOperation() {
        forEachTrial((pair, difference) -> {
            Random random = new Random(pair.seed());
            Difference shuffled =
                    SchemaDiffer.diff(shuffled(pair.before(), random), shuffled(pair.after(), random), pair.hints());
            assertThat(shuffled).isEqualTo(difference);
        });
    }

    private static Trial trial(long seed) {
        Pair pair = RandomSchemas.anything().pair(seed);
        return new Trial(pair, SchemaDiffer.diff(pair.before(), pair.after(), pair.hints()));
    }

    private static void forEachTrial(BiConsumer<Pair, Difference> law) {
        forEachTrial(PAIRS, law);
    }

    private static void forEachTrial(int pairs, BiConsumer<Pair, Difference> law) {
        Seeds.forEach(pairs, seed -> {
            Trial trial = TRIALS.computeIfAbsent(seed, SchemaLawsTest::trial);
            law.accept(trial.pair(), trial.difference());
        });
    }

    private static Schema run(PhasedOperations phases) {
        return Operations.apply(phases.transition(), phases.contract());
    }

    private static Schema shuffled(Schema schema, Random random) {
        List<Table> tables = new ArrayList<>();
        for (Table table : schema.tables().values()) {
            tables.add(new Table(
                    table.name(),
                    shuffled(table.columns(), random),
                    table.primaryKey(),
                    shuffled(table.uniqueKeys(), random),
                    shuffled(table.foreignKeys(), random),
                    shuffled(table.indexes(), random),
                    shuffled(table.checks(), random),
                    table.comment(),
                    table.options()));
        }
        return Schema.of(
                shuffled(tables, random),
                shuffled(List.copyOf(schema.sequences().values()), random));
    }

    private static <T> List<T> shuffled(List<T> things, Random random) {
        List<T> shuffled = new ArrayList<>(things);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
