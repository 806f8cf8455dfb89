package io.aludel.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is recorded is no change: rows idempotence-*, and others where another text means the same. */
class IdempotenceTest {

    /** One class as it's recorded, and how it stands in the source afterwards. */
    private record Row(String name, String recorded, String afterwards) {

        /** Compiled again as it is. */
        Row(String name, String recorded) {
            this(name, recorded, recorded);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @TempDir
    private Path folder;

    static List<Row> rows() {
        return List.of(
                new Row("idempotence-001: index, check, comment, default and key", """
                        @Entity @Table(name = "customer", comment = "all buyers")
                        @Index(columns = "mail desc", where = "mail <> ''") @Check(name = "mail", value = "mail like '%@%'")
                        class Thing {
                            @Id @GeneratedValue long id;
                            @Column(length = 100, unique = true, comment = "login") @Default("'a''b'") String mail;
                        }"""),
                new Row(
                        "idempotence-003: a check over two lines and other line ends",
                        "@Entity @Check(\"qty > 0\\n and qty < 9\") class Thing {\n @Id long id;\n int qty; }",
                        "@Entity @Check(\"qty > 0\\r\\n and qty < 9\") class Thing {\r\n @Id long id;\r\n int qty; }"),
                new Row(
                        "idempotence-004: a default over two lines and a lone carriage return",
                        "@Entity class Thing { @Id long id; @Default(\"1 +\\n 1\") int qty; }",
                        "@Entity class Thing { @Id long id; @Default(\"1 +\\r 1\") int qty; }"),
                new Row(
                        "idempotence-007: a condition over two lines and other line ends",
                        "@Entity @Index(name = \"ix_live\", columns = \"id\", where = \"active\\nand id > 0\")\nclass Thing {\n @Id"
                                + " long id;\n boolean active;\n}",
                        "@Entity @Index(name = \"ix_live\", columns = \"id\", where = \"active\\r\\nand id > 0\")\r\nclass Thing"
                                + " {\r\n @Id long id;\r\n boolean active;\r\n}"),
                new Row(
                        "idempotence-015: a letter with an accent, composed and decomposed",
                        "@Entity class Thing { @Id long id; String caf\u00e9; }",
                        "@Entity class Thing { @Id long id; String cafe\u0301; }"),
                new Row(
                        "idempotence-017: members and annotations in another order",
                        "@Entity @Check(\"a > 0\") @Index(columns = \"b\") class Thing { @Id long id; int a; int b; }",
                        "@Index(columns = \"b\") @Check(\"a > 0\") @Entity class Thing { int b; int a; @Id long id; }"),
                new Row("computed columns, collations, values on update, options and sequences", """
                        @Entity @Table(options = @TableOption(dialect = "postgresql", name = "fillfactor", value = "70"))
                        class Thing {
                            @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, max = 999999, cycle = true, cache = 20) long id;
                            int net;
                            @Computed(expression = "net * 2") Integer gross;
                            @OnUpdate("current_timestamp") java.time.Instant at;
                            @Column(collation = "C") String code;
                            @Lob String text;
                            @Column(length = 40) java.util.List<String> tags;
                            @Column(type = "json") Object settings;
                        }"""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void nothingIsPending(Row row) {
        TemporaryProject project = project().source("Thing", row.recorded());
        project.compile("-Aaludel.record=init").succeed();
        verify(project);
        verify(project.source("Thing", row.afterwards()));
    }

    @Test
    void table_010_an_entity_that_moves_to_another_package_keeps_its_table() {
        TemporaryProject project =
                project().source("Customer", "@Entity @Table(name = \"customer\") class Customer { @Id long id; }");
        project.compile("-Aaludel.record=init").succeed();
        project.remove("Customer").write("src/main/java/app/league/old/Customer.java", """
                package app.league.old;
                import io.aludel.annotation.*;
                @Entity @Table(name = "customer") public class Customer { @Id long id; }
                """);
        verify(project);
    }

    @Test
    void nullability_011_a_package_marked_anew_says_nothing_new_of_a_column_that_was_not_null() {
        TemporaryProject project = project()
                .source("Customer", "@Entity class Customer { @Id long id; @Column(nullable = false) String mail; }");
        project.compile("-Aaludel.record=init").succeed();
        verify(marked(project).source("Customer", "@Entity class Customer { @Id long id; String mail; }"));
    }

    @Test
    void nullability_012_a_mark_removed_makes_a_column_not_null_which_needs_a_value_for_rows() {
        TemporaryProject project = marked(project())
                .source(
                        "Customer",
                        "@Entity class Customer { @Id long id; @org.jspecify.annotations.Nullable String mail; }");
        project.compile("-Aaludel.record=init").succeed();
        CompilationResult result = project.source("Customer", "@Entity class Customer { @Id long id; String mail; }")
                .compile()
                .fail();
        assertThat(result.line("NotNullNeedsValue")).contains("Customer.mail.");
    }

    @Test
    void idempotence_016_letters_of_all_scripts_survive_a_machine_with_a_code_page() throws Exception {
        String comment = "\ud83d\ude80 \u05e9\u05dc\u05d5\u05dd";
        TemporaryProject project = project()
                .source("Customer", "@Entity @Table(comment = \"" + comment + "\") class Customer { @Id long id; }");
        project.compile("-Aaludel.record=init").succeed();
        assertThat(project.read("src/main/aludel/0001_init/revision.json")).contains(comment);
        SortedMap<String, String> recorded = project.recorded();
        javac(project, "-J-Dfile.encoding=windows-1252", "-encoding", "UTF-8", "-Aaludel.mode=verify");
        assertThat(project.recorded()).isEqualTo(recorded);
    }

    @Test
    void idempotence_023_columns_stand_in_declared_order_in_every_jvm() throws Exception {
        List<String> members = new ArrayList<>();
        for (String type : List.of("long", "int", "short", "byte", "boolean", "char", "float", "double", "String")) {
            members.add(type + " m" + (37 * members.size() % 11) + type.toLowerCase(Locale.ROOT) + ";");
        }
        String fields = String.join(" ", members);
        List<String> created = new ArrayList<>();
        for (int jvm = 0; jvm < 10; jvm++) {
            TemporaryProject project = rooted(new TemporaryProject(folder.resolve("jvm" + jvm)))
                    .source("Item", "@Entity class Item { @Id long id; java.util.UUID u; byte[] b; " + fields + " }");
            javac(project, "-Aaludel.record=init", "-Aaludel.created=2026-01-01T00:00:00Z");
            created.add(project.read("src/main/aludel/0001_init/h2.sql"));
        }
        assertThat(created).containsOnly(created.get(0));
        assertThat(created.get(0))
                .containsSubsequence(Stream.concat(
                                Stream.of(" id ", " u ", " b "),
                                members.stream().map(m -> " " + m.replaceAll(".* |;", "") + " "))
                        .toList());
    }

    private static void verify(TemporaryProject project) {
        assertThat(project.compile("-Aaludel.mode=verify").succeed().said()).isEmpty();
    }

    private TemporaryProject project() {
        return rooted(new TemporaryProject(folder));
    }

    private static TemporaryProject rooted(TemporaryProject project) {
        return project.write("src/main/java/app/league/package-info.java", """
                @io.aludel.annotation.Database(name = "league")
                package app.league;
                """);
    }

    private static TemporaryProject marked(TemporaryProject project) {
        return project.options("-Aaludel.created=2026-01-01T00:00:00Z")
                .write("src/main/java/app/league/package-info.java", """
                @io.aludel.annotation.Database(name = "league")
                @org.jspecify.annotations.NullMarked
                package app.league;
                """);
    }

    /** Compiles in a machine of its own. */
    private static void javac(TemporaryProject project, String... options) throws IOException, InterruptedException {
        TemporaryProject.delete(project.classes());
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-processor",
                AludelProcessor.class.getName(),
                "-d",
                project.classes().toString()));
        command.addAll(List.of(options));
        project.sources().forEach(source -> command.add(source.toString()));
        File log = project.folder().resolve("javac.log").toFile();
        Objects.requireNonNull(project.classes().toFile()).mkdirs();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        assertThat(process.waitFor()).as("%s", log).isZero();
    }
}
