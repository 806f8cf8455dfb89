package io.aludel.schema.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.schema.operation.RenamePlan.Renaming;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RenamePlanTest {

    @Test
    void orderIsKeptWhereItIsFree() {
        assertThat(planned("a -> x", "b -> y")).isEqualTo("a -> x, b -> y");
    }

    @Test
    void aChainRunsFromItsFreeEnd() {
        assertThat(planned("a -> b", "b -> c", "c -> d")).isEqualTo("c -> d, b -> c, a -> b");
    }

    @Test
    void aRingIsOpenedOnce() {
        assertThat(planned("a -> b", "b -> c", "c -> a")).isEqualTo("a -> tmp_a, c -> a, b -> c, tmp_a -> b");
    }

    @Test
    void twoRingsAndAChainIntoOneOfThemAreAllDone() {
        assertThat(planned("a -> b", "b -> a", "c -> d", "d -> c"))
                .isEqualTo("a -> tmp_a, b -> a, tmp_a -> b, c -> tmp_c, d -> c, tmp_c -> d");
    }

    private static String planned(String... renames) {
        List<Renaming<String, String>> wanted = Arrays.stream(renames)
                .map(text -> text.split(" -> "))
                .map(names -> new Renaming<>("", names[0], names[1]))
                .toList();
        return RenamePlan.order(wanted, name -> "tmp_" + name).stream()
                .map(renaming -> renaming.from() + " -> " + renaming.to())
                .collect(Collectors.joining(", "));
    }
}
