package io.aludel.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One class is recompiled, all that it belongs together with is known from class files. */
class RecompiledPartTest {

    private static final Map<String, String> PARTS = Map.of(
            "Customer",
            "@Entity class Customer extends Audited { @Id Long id; @Embedded Address address;"
                    + " @ManyToMany java.util.Set<Tag> tags; }",
            "Address",
            "@Embeddable class Address { @Column(length = 80) String street; }",
            "Audited",
            "@MappedSuperclass class Audited { java.time.LocalDateTime created; }",
            "Tag",
            "@Entity class Tag { @Id Long id; }");

    private static final Map<String, String> ORDER = Map.of(
            "Order",
            "@Entity @Table(name = \"orders\") class Order { @Id Long id;"
                    + " @Enumerated(EnumType.NATIVE) State state; }",
            "State",
            "enum State { NEW, PAID }");

    @TempDir
    private Path folder;

    /**
     * A row.
     *
     * @param name the row's id and what it says
     * @param recorded the sources when they were recorded
     * @param shown the class that is recompiled alone
     * @param text what it has become
     * @param pending what is then pending
     */
    record Row(String name, Map<String, String> recorded, String shown, String text, List<String> pending) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Row> rows() {
        return Stream.of(
                new Row(
                        "idempotence-018: an entity beside its parts, which are class files",
                        PARTS,
                        "Customer",
                        PARTS.get("Customer"),
                        List.of()),
                new Row(
                        "incremental-007: a change in an embeddable acts on owners that are not shown",
                        PARTS,
                        "Address",
                        "@Embeddable class Address { @Column(length = 80) String street; @Column(length = 10) String zip; }",
                        List.of("add column customer.zip varchar(10) null")),
                new Row(
                        "incremental-009: a constant acts on the column that uses it",
                        ORDER,
                        "State",
                        "enum State { NEW, PAID, VOID }",
                        List.of(
                                "change type of orders.state from enum state('NEW', 'PAID') to enum state('NEW', 'PAID', 'VOID')")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void javac_finds_what_is_pending(Row row) {
        TemporaryProject project = recorded(row);
        CompilationResult result = project.compileSome(List.of(row.shown())).succeed();
        assertThat(pending(result)).isEqualTo(row.pending());
    }

    @ParameterizedTest(name = "{0}, by the compiler of Eclipse")
    @MethodSource("rows")
    void eclipse_finds_what_is_pending(Row row) {
        TemporaryProject project = recorded(row);
        project.deleteGenerated();
        CompilationResult result = project.compileSomeByEclipse(List.of(row.shown()));
        assertThat(result.succeeded()).as(result.all()).isTrue();
        assertThat(pending(result)).isEqualTo(row.pending());
    }

    private TemporaryProject recorded(Row row) {
        TemporaryProject project = League.begin(folder).options("-Aaludel.created=2026-01-01T00:00:00Z");
        row.recorded().forEach(project::source);
        project.compile("-Aaludel.record=init").succeed();
        assertThat(project.compile("-Aaludel.mode=verify").succeed().said()).isEmpty();
        return project.source(row.shown(), row.text());
    }

    private static List<String> pending(CompilationResult result) {
        return result.codes().isEmpty() ? List.of() : IncrementalTest.pending(result);
    }
}
