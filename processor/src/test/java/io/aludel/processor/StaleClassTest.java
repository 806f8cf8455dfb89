package io.aludel.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Class files whose sources are gone. Where the source path is known, so is that; elsewhere it's no more than a doubt. */
class StaleClassTest {

    private static final String CUSTOMER = "@Entity class %s { @Id Long id; @Column(length = 100) String mail; }";

    @TempDir
    private Path folder;

    private TemporaryProject project;
    private String[] sourcePath = {};

    @BeforeEach
    void recordTwoEntities() {
        project = League.begin(folder).options("-Aaludel.created=2026-01-01T00:00:00Z");
        project.source("Customer", CUSTOMER.formatted("Customer"));
        project.source("Invoice", "@Entity class Invoice { @Id Long id; }");
        project.compile("-Aaludel.record=init").succeed();
        sourcePath =
                new String[] {"-sourcepath", folder.resolve("src/main/java").toString()};
    }

    @Test
    @DisplayName("incremental-003: a stale class file doesn't hide a drop where the source path is known")
    void a_stale_class_file_does_not_hide_a_drop() {
        project.remove("Invoice");
        CompilationResult result = project.compileOnly(project.sources(), sourcePath);
        assertThat(result.succeed().codes()).containsExactlyInAnyOrder("StaleClass", "PendingChanges");
        assertThat(result.line("StaleClass"))
                .startsWith("note package-info.java:2")
                .contains("app.league.Invoice");
        assertThat(IncrementalTest.pending(result)).containsExactly("drop table invoice");
    }

    @Test
    @DisplayName("incremental-003: the same by the compiler of Eclipse")
    void a_stale_class_file_does_not_hide_a_drop_from_eclipse() throws IOException {
        project.remove("Invoice").deleteGenerated();
        CompilationResult result =
                project.compileSomeByEclipse(List.of("package-info", "Customer", "Player"), sourcePath);
        assertThat(result.codes()).as(result.all()).containsExactlyInAnyOrder("StaleClass", "PendingChanges");
        assertThat(IncrementalTest.pending(result)).containsExactly("drop table invoice");
    }

    @Test
    @DisplayName("incremental-003: elsewhere a stale class file counts as present, with a warning")
    void elsewhere_a_stale_class_file_counts_as_present() {
        project.remove("Invoice");
        CompilationResult result = project.compileOnly(project.sources());
        assertThat(result.succeed().codes()).containsExactly("ClassWithoutSource");
        assertThat(result.line("ClassWithoutSource"))
                .startsWith("warning package-info.java:2")
                .contains("app.league.Invoice");
        assertThat(project.compileOnly(project.sources(), "-Aaludel.mode=note").line("ClassWithoutSource"))
                .startsWith("note");
    }

    @Test
    @DisplayName("incremental-013: in the middle of a refactoring nothing is guessed and nothing is written")
    void in_the_middle_of_a_refactoring_nothing_is_guessed() {
        project.remove("Customer").source("Client", CUSTOMER.formatted("Client"));
        CompilationResult result = project.compileSome(List.of("Client"), with(sourcePath, "-Aaludel.record=clients"))
                .fail();
        assertThat(result.line("RenameAmbiguous"))
                .startsWith("error Client.java")
                .contains("customer", "client");
        assertThat(project.revisions()).containsExactly("0001_init");
    }

    @Test
    @DisplayName("incremental-013: without a source path both are there, and a warning says which has no source")
    void without_a_source_path_both_are_there() {
        project.remove("Customer").source("Client", CUSTOMER.formatted("Client"));
        CompilationResult result = project.compileSome(List.of("Client"));
        assertThat(result.line("ClassWithoutSource")).contains("app.league.Customer");
        assertThat(IncrementalTest.pending(result)).containsExactly("create table client");
    }

    @Test
    void a_class_in_a_file_of_another_name_has_a_source() {
        project.source("Customer", CUSTOMER.formatted("Customer") + " @Entity class Second { @Id Long id; }");
        project.compile("-Aaludel.record=second").succeed();
        for (String[] options : List.of(sourcePath, new String[0])) {
            assertThat(project.compileSome(List.of("Invoice"), with(options, "-Aaludel.mode=verify"))
                            .succeed()
                            .said())
                    .isEmpty();
        }
    }

    @Test
    void a_source_path_that_holds_none_of_the_sources_tells_nothing() {
        project.remove("Invoice");
        CompilationResult result = project.compileOnly(
                project.sources(), "-sourcepath", project.history().toString());
        assertThat(result.succeed().codes()).containsExactly("ClassWithoutSource");
    }

    @Test
    void a_source_that_the_compiler_finds_by_itself_counts_as_source() {
        project.source("Customer", "@Entity class Customer { String zip; @Id Long id; String mail; String area; }");
        CompilationResult result = project.compileSome(List.of("Invoice"), with(sourcePath, "-implicit:class"));
        assertThat(IncrementalTest.pending(result.succeed()))
                .containsExactlyInAnyOrder(
                        "add column customer.zip varchar(255) null",
                        "add column customer.area varchar(255) null",
                        "change type of customer.mail from varchar(100) to varchar(255)");
        assertThat(project.read("target/classes/" + CompiledIndex.FILE))
                .contains("class app.league.Customer\nfield zip unspecified\nfield id unspecified\n");
    }

    private static String[] with(String[] options, String... more) {
        String[] all = java.util.Arrays.copyOf(options, options.length + more.length);
        System.arraycopy(more, 0, all, options.length, more.length);
        return all;
    }
}
