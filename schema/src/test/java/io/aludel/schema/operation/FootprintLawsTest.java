package io.aludel.schema.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.schema.Schema;
import io.aludel.schema.SchemaConflict;
import io.aludel.schema.diff.SchemaDiffer;
import io.aludel.schema.random.RandomSchemas;
import io.aludel.schema.random.RandomSchemas.Pair;
import io.aludel.schema.random.Seeds;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

/** What is judged to have nothing in common can run in either order. */
class FootprintLawsTest {

    private final LongAdder commuting = new LongAdder();
    private final LongAdder conflicting = new LongAdder();
    private final LongAdder harmless = new LongAdder();

    @Test
    void operationsThatShareNothingCommute() {
        Seeds.forEach(600, seed -> {
            List<Pair> branches = RandomSchemas.anything().branches(seed, 2);
            Schema before = branches.get(0).before();
            for (Operation one : applicable(before, operations(branches.get(0)))) {
                for (Operation other : applicable(before, operations(branches.get(1)))) {
                    check(before, List.of(one), List.of(other));
                }
            }
        });
        print("operations");
        assertThat(commuting.sum()).isGreaterThan(10_000);
    }

    @Test
    void branchesThatShareNothingCommute() {
        Seeds.forEach(600, seed -> {
            List<Pair> branches = RandomSchemas.anything().branches(seed, 2);
            List<Operation> one = operations(branches.get(0));
            List<Operation> other = operations(branches.get(1));
            for (int length = 1; length <= Math.min(one.size(), other.size()); length++) {
                check(branches.get(0).before(), one.subList(0, length), other.subList(0, length));
            }
        });
        print("branches");
        assertThat(commuting.sum()).isGreaterThan(100);
    }

    private void check(Schema before, List<Operation> one, List<Operation> other) {
        Optional<Schema> there = applied(before, one, other);
        Optional<Schema> back = applied(before, other, one);
        boolean same = there.isPresent() && there.equals(back);
        boolean free =
                Footprint.of(before, one).shared(Footprint.of(before, other)).isEmpty();
        (free ? commuting : conflicting).increment();
        if (same && !free) {
            harmless.increment();
        }
        if (free && !same) {
            throw new AssertionError("judged to commute: " + words(one) + " | " + words(other));
        }
    }

    private static Optional<Schema> applied(Schema before, List<Operation> first, List<Operation> second) {
        try {
            return Optional.of(Operations.apply(Operations.apply(before, first), second));
        } catch (SchemaConflict | IllegalArgumentException conflict) {
            return Optional.empty();
        }
    }

    private static List<Operation> operations(Pair pair) {
        return SchemaDiffer.diff(pair.before(), pair.after(), pair.hints()).operations();
    }

    private static List<Operation> applicable(Schema before, List<Operation> operations) {
        return operations.stream()
                .filter(operation ->
                        applied(before, List.of(operation), List.of()).isPresent())
                .toList();
    }

    private static List<String> words(List<Operation> operations) {
        return operations.stream().map(Operation::describe).toList();
    }

    private void print(String what) {
        System.out.printf(
                "%s: %d pairs commute, %d share something, %d of these replay the same both ways%n",
                what, commuting.sum(), conflicting.sum(), harmless.sum());
    }
}
