package io.aludel.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.processor.model.ClassFacts;
import io.aludel.processor.model.Nullness;
import java.util.List;
import java.util.Map;
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

    @Test
    void facts_of_classes_read_back_in_declared_order() {
        ClassFacts player = new ClassFacts(List.of(
                new ClassFacts.Field("zip", Nullness.NULLABLE),
                new ClassFacts.Field("id", Nullness.UNSPECIFIED),
                new ClassFacts.Field("name", Nullness.NONNULL)));
        CompiledIndex.Classes classes = new CompiledIndex.Classes(
                new TreeSet<>(List.of("app.Player")),
                new TreeSet<>(),
                new TreeMap<>(Map.of("app.Player", player, "app.Empty", new ClassFacts(List.of()))));
        CompiledIndex index = new CompiledIndex(new TreeMap<>()).with("app", classes);
        assertThat(index.toString()).isEqualTo("""
                root app
                entity app.Player
                class app.Empty
                class app.Player
                field zip nullable
                field id unspecified
                field name nonnull
                """);
        assertThat(CompiledIndex.of(Optional.of(index.toString()))).isEqualTo(index);
    }

    @Test
    void lines_that_mean_nothing_are_passed_over() {
        String text = "root app\nfield early nullable\nclass app.A\nfield\nfield \nfield a\nfield b maybe\nclass\n"
                + "field c nullable\ncolumn d nullable\n";
        assertThat(CompiledIndex.of(Optional.of(text)).of("app").facts())
                .isEqualTo(Map.of("app.A", new ClassFacts(List.of(new ClassFacts.Field("c", Nullness.NULLABLE)))));
    }

    @Test
    void facts_fit_the_class_with_the_same_fields_alone() {
        ClassFacts facts = new ClassFacts(
                List.of(new ClassFacts.Field("b", Nullness.NULLABLE), new ClassFacts.Field("a", Nullness.NULLABLE)));
        assertThat(facts.fit(List.of("a", "b"))).isTrue();
        assertThat(facts.fit(List.of("a", "c"))).isFalse();
        assertThat(facts.fit(List.of("a"))).isFalse();
        assertThat(facts.fit(List.of("a", "b", "c"))).isFalse();
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "garbage", "entity Lost\n", "\0\0", "root \nentity X"})
    void a_file_that_is_something_else_is_no_index(String text) {
        assertThat(CompiledIndex.of(Optional.of(text)).roots()).isEmpty();
    }

    private static CompiledIndex.Classes classes(List<String> entities, List<String> dataSteps) {
        return new CompiledIndex.Classes(new TreeSet<>(entities), new TreeSet<>(dataSteps), new TreeMap<>());
    }
}
