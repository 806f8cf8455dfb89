package io.aludel.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entities whose methods Lombok makes compile beside it, whoever is asked first, and other processors see all of them. */
class LombokTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "incremental-014: Aludel first: {0}")
    @ValueSource(booleans = {true, false})
    void entities_with_methods_of_lombok_compile(boolean aludelFirst) throws Exception {
        OtherProcessor other = new OtherProcessor();
        Processor lombok = lombok();
        List<Processor> processors = aludelFirst
                ? List.of(new AludelProcessor(), lombok, other)
                : List.of(lombok, new AludelProcessor(), other);
        TemporaryProject project = project(folder.resolve("lombok"), true);
        CompilationResult result =
                project.clean().compileOnly(processors, project.sources()).succeed();
        assertThat(IncrementalTest.pending(result))
                .containsExactly(
                        "create table customer",
                        "create table invoice",
                        "create table players",
                        "add foreign key fk_invoice_customer_id_customer(customer_id) -> customer(id) to invoice");
        assertThat(other.seen()).contains("app.league.Customer", "app.league.Invoice", "customer");
        assertThat(project.generatedSources())
                .isEqualTo(plain(folder.resolve("plain")).generatedSources());
    }

    @Test
    @DisplayName("incremental-015: what Lombok compiles is recorded, and recompiling a part of it changes nothing")
    void it_is_recorded_and_recompiled_in_part() throws Exception {
        TemporaryProject project = project(folder, true);
        project.clean()
                .compileOnly(List.of(new AludelProcessor(), lombok()), project.sources(), "-Aaludel.record=init")
                .succeed();
        assertThat(project.revisions()).containsExactly("0001_init");
        List<Path> some = project.sources().stream()
                .filter(source -> source.endsWith("Customer.java"))
                .toList();
        assertThat(project.compileOnly(List.of(lombok(), new AludelProcessor()), some, "-Aaludel.mode=verify")
                        .succeed()
                        .said())
                .isEmpty();
    }

    private static TemporaryProject plain(Path folder) {
        TemporaryProject project = project(folder, false);
        project.compile().succeed();
        return project;
    }

    private static TemporaryProject project(Path folder, boolean lombok) {
        TemporaryProject project =
                League.begin(folder).uses(lombok.Data.class).options("-Aaludel.created=2026-01-01T00:00:00Z");
        String data = lombok ? "@lombok.Data " : "";
        String builder =
                lombok ? "@lombok.Getter @lombok.Builder @lombok.NoArgsConstructor @lombok.AllArgsConstructor " : "";
        project.source("Customer", data + "@Entity class Customer { @Id Long id; String mail; }");
        project.source("Invoice", builder + "@Entity class Invoice { @Id Long id; @ManyToOne Customer customer; }");
        if (lombok) {
            project.source("Use", """
                    class Use {
                        String mail(Customer customer) {
                            customer.setMail("a@b");
                            return Invoice.builder().id(1L).customer(customer).build().getCustomer().getMail();
                        }
                    }
                    """);
        }
        return project;
    }

    /** Its class is hidden from all but the compiler. */
    private static Processor lombok() throws ReflectiveOperationException {
        var constructor = Class.forName("lombok.launch.AnnotationProcessorHider$AnnotationProcessor")
                .asSubclass(Processor.class)
                .getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }
}
