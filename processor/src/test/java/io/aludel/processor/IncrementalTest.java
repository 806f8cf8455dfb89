package io.aludel.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** IDEs show the processor some of the classes; rows incremental-* of the scenario table. */
class IncrementalTest {

    @TempDir
    private Path folder;

    private TemporaryProject project;

    @BeforeEach
    void recordFiveEntities() {
        project = League.begin(folder).options("-Aaludel.created=2026-01-01T00:00:00Z");
        project.source("Audited", "@MappedSuperclass class Audited { java.time.LocalDateTime created; }");
        project.source(
                "Customer",
                "@Entity class Customer extends Audited { @Id Long id; @Column(length = 100) String mail; }");
        project.source(
                "Invoice", "@Entity class Invoice extends Audited { @Id Long id; @ManyToOne Customer customer; }");
        project.source("Tag", "@Entity class Tag { @Id Long id; }");
        project.compile("-Aaludel.record=init").succeed();
    }

    @Test
    @DisplayName("incremental-001: compiling one entity drops none of the others")
    void compiling_one_entity_drops_none_of_the_others() {
        assertThat(project.compileSome(List.of("Customer"), "-Aaludel.mode=verify")
                        .succeed()
                        .said())
                .isEmpty();
    }

    @Test
    @DisplayName("incremental-002: a change in the only class that is shown is the only one")
    void a_change_in_the_only_class_that_is_shown_is_the_only_one() {
        project.source(
                "Invoice",
                "@Entity class Invoice extends Audited { @Id Long id; @ManyToOne Customer customer; String note; }");
        assertThat(pending(project.compileSome(List.of("Invoice")).succeed()))
                .containsExactly("add column invoice.note varchar(255) null");
    }

    @Test
    @DisplayName("incremental-004: a class that is gone in source and output is dropped")
    void a_class_that_is_gone_in_source_and_output_is_dropped() throws Exception {
        project.remove("Tag");
        Files.delete(project.classes().resolve("app/league/Tag.class"));
        project.compileSome(List.of("Customer"), "-Aaludel.drop=tag").succeed();
        assertThat(pending(project.compileSome(List.of("Customer")))).containsExactly("drop table tag");
    }

    @Test
    @DisplayName("incremental-005: without the index the history names the entities")
    void without_the_index_the_history_names_the_entities() throws Exception {
        Files.delete(project.classes().resolve(CompiledIndex.FILE));
        assertThat(project.compileSome(List.of("Customer"), "-Aaludel.mode=verify")
                        .succeed()
                        .said())
                .isEmpty();
    }

    @Test
    @DisplayName("incremental-006: a full compilation finds nothing to do")
    void a_full_compilation_finds_nothing_to_do() {
        assertThat(project.compile("-Aaludel.mode=verify").succeed().said()).isEmpty();
    }

    @Test
    @DisplayName("incremental-008: a change in a superclass acts on entities that are not shown")
    void a_change_in_a_superclass_acts_on_entities_that_are_not_shown() {
        project.source(
                "Audited", "@MappedSuperclass class Audited { java.time.LocalDateTime created; String author; }");
        assertThat(pending(project.compileSome(List.of("Audited")).succeed()))
                .containsExactlyInAnyOrder(
                        "add column customer.author varchar(255) null", "add column invoice.author varchar(255) null");
    }

    @Test
    @DisplayName("incremental-011: the root is found though only its class file is there")
    void the_root_is_found_though_only_its_class_file_is_there() throws Exception {
        Files.delete(project.classes().resolve(CompiledIndex.FILE));
        CompilationResult result =
                project.compileSome(List.of("Player"), "-Aaludel.mode=verify").succeed();
        assertThat(result.said()).isEmpty();
        assertThat(project.classes().resolve(CompiledIndex.FILE)).exists();
    }

    @Test
    void a_class_without_any_annotation_recompiles_what_it_is_part_of() {
        project.source("Plain", "class Plain {}");
        assertThat(project.compileSome(List.of("Plain"), "-Aaludel.mode=verify")
                        .succeed()
                        .said())
                .isEmpty();
    }

    @Test
    void a_data_step_that_is_not_shown_is_known_from_the_index() {
        League.withTeams(project);
        project.compile("-Aaludel.record=create teams").succeed();
        assertThat(project.compileSome(List.of("Customer"), "-Aaludel.mode=verify")
                        .succeed()
                        .said())
                .isEmpty();
        assertThat(project.generatedSource("app.league.migrations.CreateTeams")).contains("new FillTeams().upgrade");
    }

    @Test
    @DisplayName("incremental-012: an entity that another processor generates belongs to the draft")
    void an_entity_that_another_processor_generates_belongs_to_the_draft() {
        OtherProcessor other = new OtherProcessor().generating("Audit", "@Entity class Audit { @Id Long id; }");
        CompilationResult result = project.clean()
                .compileOnly(List.of(new AludelProcessor(), other, new ClaimingProcessor()), project.sources())
                .succeed();
        assertThat(pending(result)).containsExactly("create table audit");
    }

    @Test
    void an_entity_that_arrives_later_than_that_is_an_error() {
        OtherProcessor other = new OtherProcessor()
                .generating("One", "class One {}")
                .generating("Two", "class Two {}")
                .generating("Audit", "@Entity class Audit { @Id Long id; }");
        CompilationResult result = project.clean()
                .compileOnly(List.of(new AludelProcessor(), other, new ClaimingProcessor()), project.sources())
                .fail();
        assertThat(result.line("LateClass")).startsWith("error Audit.java:3").contains("app.league.Audit");
    }

    @Test
    @DisplayName("incremental-014: processors that come after it see the annotated classes")
    void processors_that_come_after_it_see_the_annotated_classes() {
        OtherProcessor other = new OtherProcessor();
        project.clean()
                .compileOnly(List.of(new AludelProcessor(), other), project.sources())
                .succeed();
        assertThat(other.seen()).contains("app.league.Customer", "app.league.Invoice", "app.league.Tag");
    }

    @Test
    @DisplayName("idempotence-022: further rounds repeat nothing")
    void further_rounds_repeat_nothing() {
        OtherProcessor other =
                new OtherProcessor().generating("One", "class One {}").generating("Two", "class Two {}");
        project.source("Tag", "@Entity class Tag { @Id Long id; String note; }");
        CompilationResult result = project.clean()
                .compileOnly(List.of(new AludelProcessor(), other, new ClaimingProcessor()), project.sources())
                .succeed();
        assertThat(result.codes()).containsExactly("PendingChanges");
    }

    @Test
    @DisplayName("incremental-015: an error anywhere records nothing")
    void an_error_anywhere_records_nothing() {
        project.source("Tag", "@Entity class Tag { @Id Long id; String note; }");
        project.source("Service", "class Service { int wrong = \"text\"; }");
        CompilationResult result = project.compile("-Aaludel.record=add note").fail();
        assertThat(result.all()).contains("incompatible types");
        assertThat(result.codes()).containsExactly("NotRecorded");
        assertThat(project.revisions()).containsExactly("0001_init");
    }

    @Test
    void nullness_marks_of_classes_that_are_not_shown_are_remembered() {
        project.source(
                "Titled",
                "@org.jspecify.annotations.NullMarked @MappedSuperclass class Titled {"
                        + " @org.jspecify.annotations.Nullable String title; String author; }");
        project.source(
                "Memo",
                "@org.jspecify.annotations.NullMarked @Entity class Memo extends Titled {"
                        + " @Id Long id; @org.jspecify.annotations.Nullable String text; String kind; }");
        project.compile("-Aaludel.record=add memo").succeed();
        for (String shown : List.of("Customer", "Tag", "Titled", "Memo")) {
            assertThat(project.compileSome(List.of(shown), "-Aaludel.mode=verify")
                            .succeed()
                            .said())
                    .as("when %s is shown", shown)
                    .isEmpty();
        }
    }

    @Test
    void columns_stay_in_declared_order_though_eclipse_sorts_the_fields_of_class_files() {
        project.source("Zoo", "@Entity class Zoo { String zebra; @Id Long id; String lion; String ape; }");
        project.compile().succeed();
        SortedMap<String, String> whole = migrations(project);
        project.deleteGenerated();
        CompilationResult result = project.compileSomeByEclipse(List.of("Customer"));
        assertThat(result.codes()).as(result.all()).containsExactly("PendingChanges");
        assertThat(migrations(project)).isEqualTo(whole);
    }

    @Test
    void declared_order_is_the_remembered_one_where_the_class_file_has_another() throws Exception {
        project.source("Zoo", "@Entity class Zoo { @Id Long id; String ape; String zebra; }");
        project.compile().succeed();
        Path index = project.classes().resolve(CompiledIndex.FILE);
        String ape = "field ape unspecified\n";
        String zebra = "field zebra unspecified\n";
        Files.writeString(index, Files.readString(index).replace(ape + zebra, zebra + ape));
        project.compileSome(List.of("Customer")).succeed();
        SortedMap<String, String> some = migrations(project);
        project.source("Zoo", "@Entity class Zoo { @Id Long id; String zebra; String ape; }");
        project.compile().succeed();
        assertThat(some).isEqualTo(migrations(project));
    }

    @Test
    void a_package_that_becomes_null_marked_acts_on_entities_that_are_not_shown() {
        TemporaryProject marked = League.begin(folder.resolve("marked")).options();
        marked.source(
                "Memo",
                "@Entity class Memo { @Id Long id; String kind;"
                        + " @org.jspecify.annotations.Nullable String text; }");
        marked.compile().succeed();
        marked.write(
                "src/main/java/app/league/package-info.java",
                "@io.aludel.annotation.Database(name = \"league\") @org.jspecify.annotations.NullMarked package app.league;");
        marked.compileSome(List.of("package-info")).succeed();
        SortedMap<String, String> some = migrations(marked);
        marked.compile().succeed();
        assertThat(some).isEqualTo(migrations(marked));
        assertThat(some.toString()).contains("kind varchar(255) not null").doesNotContain("text varchar(255) not null");
    }

    @Test
    void facts_that_do_not_fit_the_class_file_are_ignored() throws Exception {
        Path index = project.classes().resolve(CompiledIndex.FILE);
        Files.writeString(index, Files.readString(index).replace("field mail ", "field letter "));
        assertThat(project.compileSome(List.of("Tag"), "-Aaludel.mode=verify")
                        .succeed()
                        .said())
                .isEmpty();
        assertThat(Files.readString(index))
                .contains("class app.league.Tag\nfield id unspecified\n")
                .doesNotContain("class app.league.Customer");
    }

    private static SortedMap<String, String> migrations(TemporaryProject project) {
        SortedMap<String, String> sources = new TreeMap<>(project.generatedSources());
        sources.keySet().removeIf(path -> !path.contains("/migrations/"));
        return sources;
    }

    /** The pending changes that a compilation listed. */
    static List<String> pending(CompilationResult result) {
        List<String> lines =
                result.line("PendingChanges").lines().map(String::strip).toList();
        return lines.subList(1, lines.size() - 1);
    }
}
