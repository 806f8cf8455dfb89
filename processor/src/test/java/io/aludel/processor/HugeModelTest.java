package io.aludel.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No limit of javac is met from annotated source on, and what is recorded reads back. */
class HugeModelTest {

    @TempDir
    private Path folder;

    @Test
    void an_entity_of_1000_columns_is_recorded_and_compiles_again() {
        String members = IntStream.range(0, 1_000)
                .mapToObj(n -> "    @Column(nullable = false) String columnOfSomeLength" + n + ";\n")
                .collect(Collectors.joining());
        TemporaryProject project =
                League.begin(folder).source("Wide", "@Entity class Wide {\n    @Id Long id;\n" + members + "}");
        project.source("Fill", DataStepTest.step("init", "Init", "Fill"));
        project.compile("-Aaludel.record=init").succeed();
        assertThat(project.compile("-Aaludel.mode=verify").succeed().diagnostics())
                .isEmpty();
    }

    @Test
    void five_hundred_entities_that_refer_to_each_other_are_recorded_and_compile_again() {
        TemporaryProject project = League.begin(folder);
        IntStream.range(0, 500).forEach(n -> project.source("E" + n, """
                @Entity @Table(indexes = @Index(columns = "name"))
                class E%d {
                    @Id @GeneratedValue Long id;
                    @Column(length = 40, unique = true) String name;
                    @ManyToOne E%d next;
                }
                """.formatted(n, (n + 1) % 500)));
        project.source("Fill", DataStepTest.step("init", "Init", "Fill"));
        project.compile("-Aaludel.record=init").succeed();
        assertThat(project.compile("-Aaludel.mode=verify").succeed().diagnostics())
                .isEmpty();
    }
}
