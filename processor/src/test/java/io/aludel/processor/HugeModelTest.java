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

    /** 2,000 entities with 20,000 columns are the most that is promised; {@code -Daludel.huge.entities=2000} shows it. */
    @Test
    void hundreds_of_entities_of_ten_columns_that_refer_to_each_other_are_recorded_and_compile_again() {
        int entities = Integer.getInteger("aludel.huge.entities", 400);
        TemporaryProject project = League.begin(folder);
        IntStream.range(0, entities).forEach(n -> project.source("E" + n, """
                @Entity @Table(indexes = @Index(columns = "name"))
                class E%d {
                    @Id @GeneratedValue Long id;
                    @Column(length = 40, unique = true) String name;
                    @Column(nullable = false) String title;
                    @Column(precision = 12, scale = 2) java.math.BigDecimal price;
                    @Column(length = 2000) String remark;
                    java.time.LocalDate day;
                    java.time.LocalDateTime changed;
                    boolean active;
                    int quantity;
                    @ManyToOne E%d next;
                }
                """.formatted(n, (n + 1) % entities)));
        project.source("Fill", DataStepTest.step("init", "Init", "Fill"));
        project.compile("-Aaludel.record=init").succeed();
        assertThat(project.compile("-Aaludel.mode=verify").succeed().diagnostics())
                .isEmpty();
    }
}
