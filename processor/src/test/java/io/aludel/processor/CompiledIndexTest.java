package io.aludel.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompiledIndexTest {

    @Test
    void what_is_written_reads_back() {
        CompiledIndex index = new CompiledIndex(new TreeMap<>())
                .with(
                        "app.league",
                        classes(List.of("app.league.Player", "app.league.Team"), List.of("app.league.Fill")))
                .with("app.Empty", CompiledIndex.Classes.NONE);
        assertThat(CompiledIndex.of(Optional.of(index.toString()))).isEqualTo(index);
        assertThat(CompiledIndex.of(Optional.of(index.toString().replace("\n", "\r\n"))))
                .isEqualTo(index);
    }

    @Test
    void a_root_replaces_what_it_said_before_and_leaves_the_others() {
        CompiledIndex index = new CompiledIndex(new TreeMap<>())
                .with("a", classes(List.of("X"), List.of()))
                .with("b", classes(List.of("Y"), List.of()))
                .with("a", classes(List.of("Z"), List.of()));
        assertThat(index.of("a").entities()).containsExactly("Z");
        assertThat(index.of("b").entities()).containsExactly("Y");
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "garbage", "entity Lost\n", "\0\0", "root \nentity X"})
    void a_file_that_is_something_else_is_no_index(String text) {
        assertThat(CompiledIndex.of(Optional.of(text)).roots()).isEmpty();
    }

    private static CompiledIndex.Classes classes(List<String> entities, List<String> dataSteps) {
        return new CompiledIndex.Classes(new TreeSet<>(entities), new TreeSet<>(dataSteps));
    }
}
