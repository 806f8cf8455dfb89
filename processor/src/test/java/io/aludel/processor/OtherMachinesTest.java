package io.aludel.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same model in JVMs of their own: other code pages, other locales, another order of every hash table. */
class OtherMachinesTest {

    private static final int JVMS = 10;

    private static final String TWELVE_COLUMNS = """
            @Entity
            class Everything {
                @Id Long zebra;
                boolean yak;
                short xerus;
                int wolf;
                java.math.BigDecimal vole;
                String urial;
                java.time.LocalDate tiger;
                java.time.LocalTime swan;
                java.time.Instant rhino;
                java.util.UUID quail;
                double panda;
                byte[] otter;
            }
            """;

    @TempDir
    private Path folder;

    @Test
    @DisplayName("idempotence-016: the code page of the platform doesn't matter")
    void a_legacy_code_page_changes_nothing() throws Exception {
        TemporaryProject project = project(folder).source("Customer", """
                @Entity
                @Table(comment = "buyers \uD83D\uDED2 \u05E7\u05D5\u05E0\u05D9\u05DD")
                class Customer { @Id Long id; }
                """);
        project.compile("-Aaludel.record=init").succeed();
        SortedMap<String, String> recorded = project.recorded();
        assertThat(recorded.get("0001_init/revision.json")).contains("\uD83D\uDED2 \u05E7\u05D5\u05E0\u05D9\u05DD");

        assertThat(compileElsewhere(project, List.of("-J-Dfile.encoding=COMPAT", "-Aaludel.mode=verify")))
                .isEmpty();
        assertThat(project.recorded()).isEqualTo(recorded);

        TemporaryProject other = project(folder.resolve("other"))
                .source(
                        "Customer",
                        project.read("src/main/java/app/league/Customer.java").replaceFirst("(?s)^.*?(?=@Entity)", ""));
        compileElsewhere(other, List.of("-J-Dfile.encoding=ISO-8859-1", "-Aaludel.record=init"));
        assertThat(other.recorded()).isEqualTo(recorded);
    }

    @Test
    @DisplayName("idempotence-008: the dotless i of Turkish enters no name")
    void names_of_a_turkish_locale_are_the_same() throws Exception {
        assertThat(recordedIn("tr", "TR", """
                        @Entity
                        class TitleIndex { @Id Long id; int istanbulId; }
                        """))
                .contains("\"title_index\"", "\"istanbul_id\"")
                .doesNotContain("\u0131");
    }

    @Test
    @DisplayName("idempotence-009: decimal commas and other calendars enter neither SQL nor JSON")
    void numbers_and_days_of_other_locales_are_the_same() throws Exception {
        String item = """
                @Entity
                class Item {
                    @Id Long id;
                    @Column(precision = 10, scale = 2) @Default("1234.50") java.math.BigDecimal price;
                    @Default("date '2024-01-02'") java.time.LocalDate day;
                }
                """;
        assertThat(recordedIn("de", "DE", item)).contains("\"1234.50\"", "\"date '2024-01-02'\"");
        assertThat(recordedIn("th", "TH", item)).contains("\"1234.50\"", "\"date '2024-01-02'\"");
    }

    @Test
    @DisplayName("idempotence-023: every JVM lists the columns in declared order")
    void columns_keep_their_order_in_every_jvm() {
        Set<SortedMap<String, String>> recordings =
                IntStream.range(0, JVMS).parallel().mapToObj(this::recordedBy).collect(Collectors.toSet());
        assertThat(recordings).hasSize(1);
        assertThat(recordings.iterator().next().get("0001_init/postgresql.sql"))
                .containsSubsequence(
                        "zebra", "yak", "xerus", "wolf", "vole", "urial", "tiger", "swan", "rhino", "quail", "panda",
                        "otter");
    }

    private SortedMap<String, String> recordedBy(int jvm) {
        TemporaryProject project = project(folder.resolve("jvm" + jvm)).source("Everything", TWELVE_COLUMNS);
        try {
            compileElsewhere(project, List.of("-Aaludel.record=init"));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
        return project.recorded();
    }

    /** The revision as a JVM of that locale records it; one of this JVM's own locale finds nothing to do afterwards. */
    private String recordedIn(String language, String country, String source) throws Exception {
        TemporaryProject project = project(folder.resolve(language)).source("Entity", source);
        compileElsewhere(
                project,
                List.of("-J-Duser.language=" + language, "-J-Duser.country=" + country, "-Aaludel.record=init"));
        assertThat(project.compile("-Aaludel.mode=verify").succeed().codes()).isEmpty();
        return project.read("src/main/aludel/0001_init/revision.json");
    }

    private static TemporaryProject project(Path folder) {
        return new TemporaryProject(folder)
                .options("-Aaludel.created=2026-01-01T00:00:00Z", "-encoding", "UTF-8")
                .write("src/main/java/app/league/package-info.java", """
                        @io.aludel.annotation.Database(name = "league")
                        package app.league;
                        """);
    }

    /** Compiles by a javac of its own; what it said about us. */
    private static String compileElsewhere(TemporaryProject project, List<String> options)
            throws IOException, InterruptedException {
        TemporaryProject.delete(project.folder().resolve("target"));
        Files.createDirectories(project.classes());
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "-d",
                project.classes().toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-processor",
                AludelProcessor.class.getName(),
                "-encoding",
                "UTF-8",
                "-Aaludel.created=2026-01-01T00:00:00Z"));
        command.addAll(options);
        project.sources().forEach(source -> command.add(source.toString()));
        File output = project.folder().resolve("javac.log").toFile();
        Process javac = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        boolean ended = javac.waitFor(5, TimeUnit.MINUTES);
        String said = Files.readString(output.toPath(), StandardCharsets.ISO_8859_1);
        assertThat(ended).as(said).isTrue();
        assertThat(javac.exitValue()).as(said).isZero();
        return said.lines().filter(line -> line.contains("[Pending")).reduce("", String::concat);
    }
}
