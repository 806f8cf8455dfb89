package io.aludel.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compiling any of the sources on top of earlier output emits, byte for byte, what compiling all of them does. */
class SubsetTest {

    private static final List<String> SOURCES = List.of("package-info", "Audited", "Customer", "Invoice", "Player");

    private static final String CREATED = "-Aaludel.created=2026-01-01T00:00:00Z";

    @TempDir
    private static Path compiled;

    @TempDir
    private Path folder;

    private TemporaryProject project;

    @BeforeAll
    static void changeWhatIsRecorded() {
        TemporaryProject project = League.begin(compiled).options(CREATED);
        project.source("Audited", "@MappedSuperclass class Audited { java.time.LocalDateTime created; }");
        project.source("Customer", "@Entity class Customer extends Audited { String zip; @Id Long id; String mail; }");
        project.source(
                "Invoice", "@Entity class Invoice extends Audited { @Id Long id; @ManyToOne Customer customer; }");
        project.compile("-Aaludel.record=init").succeed();
        project.source(
                "Audited",
                "@MappedSuperclass class Audited { java.time.LocalDateTime created; String author; String agent; }");
        project.source(
                "Invoice",
                "@Entity class Invoice extends Audited { @Id Long id; @ManyToOne Customer customer;"
                        + " @Default(\"'new'\") String state; @Default(\"0\") int count; }");
        project.compile().succeed();
    }

    @BeforeEach
    void takeACopy() throws IOException {
        project = copy("project");
    }

    /** Every subset but the empty one. */
    static Stream<List<String>> subsets() {
        return IntStream.range(1, 1 << SOURCES.size())
                .mapToObj(bits -> IntStream.range(0, SOURCES.size())
                        .filter(i -> (bits & 1 << i) != 0)
                        .mapToObj(SOURCES::get)
                        .toList());
    }

    static List<String> singles() {
        return SOURCES;
    }

    @ParameterizedTest(name = "incremental-002: {0}")
    @MethodSource("subsets")
    void javac_emits_the_same(List<String> shown) throws IOException {
        SortedMap<String, String> whole = emitted();
        project.deleteGenerated();
        CompilationResult result = project.compileSome(shown).succeed();
        assertThat(result.codes()).containsExactly("PendingChanges");
        assertThat(emitted()).isEqualTo(whole);
    }

    @ParameterizedTest(name = "incremental-002: Eclipse, {0}")
    @MethodSource("subsets")
    void eclipse_emits_the_same(List<String> shown) throws IOException {
        SortedMap<String, String> whole = emitted();
        project.deleteGenerated();
        CompilationResult result = project.compileSomeByEclipse(shown);
        assertThat(result.codes()).as(result.all()).containsExactly("PendingChanges");
        assertThat(emitted()).isEqualTo(whole);
    }

    @ParameterizedTest(name = "incremental-002: recorded from {0}")
    @MethodSource("singles")
    void recording_from_one_source_writes_the_same(String shown) throws IOException {
        TemporaryProject other = copy("other");
        other.compile("-Aaludel.record=more").succeed();
        project.compileSome(List.of(shown), "-Aaludel.record=more").succeed();
        assertThat(project.recorded()).isEqualTo(other.recorded()).hasSize(6);
    }

    @ParameterizedTest(name = "incremental-006: Eclipse, on top of what is there")
    @MethodSource("singles")
    void eclipse_keeps_what_it_generated_before_and_is_still_right(String shown) throws IOException {
        SortedMap<String, String> whole = emitted();
        CompilationResult result = project.compileSomeByEclipse(List.of(shown));
        assertThat(result.codes()).as(result.all()).containsExactly("PendingChanges");
        assertThat(emitted()).isEqualTo(whole);
    }

    private SortedMap<String, String> emitted() throws IOException {
        SortedMap<String, String> emitted = new TreeMap<>(project.generatedSources());
        emitted.put("index", Files.readString(project.classes().resolve(CompiledIndex.FILE)));
        emitted.putAll(project.recorded());
        return emitted;
    }

    private TemporaryProject copy(String name) throws IOException {
        Path to = folder.resolve(name);
        try (Stream<Path> files = Files.walk(compiled)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(compiled.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return new TemporaryProject(to).options(CREATED);
    }
}
