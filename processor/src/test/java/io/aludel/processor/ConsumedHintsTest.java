package io.aludel.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hints that stay in the source after the history has followed them. */
class ConsumedHintsTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("rename-034: a hint that was followed is reported and changes nothing")
    void a_followed_hint_is_reported() {
        TemporaryProject project = renamed();
        CompilationResult result = project.compile("-Aaludel.mode=verify").succeed();
        assertThat(result.codes()).containsExactly("StaleHint");
        assertThat(result.line("StaleHint"))
                .startsWith("warning Customer.java:6")
                .contains("0002_email");
    }

    @Test
    @DisplayName("rename-042: another class name over a pinned table changes nothing")
    void only_the_name_in_java_changed() {
        TemporaryProject project = begin("""
                class Customer {
                    @Id Long id;
                    @Column(length = 100) String mail;
                }
                """, "init");
        project.remove("Customer").source("Client", """
                @Entity @Table(name = "customer") class Client {
                    @Id Long id;
                    @Column(length = 100) String mail;
                }
                """);
        assertThat(project.compile("-Aaludel.mode=verify").succeed().codes()).isEmpty();
    }

    @Test
    @DisplayName("rename-047: the hints of a recorded swap are reported and swap nothing again")
    void a_swap_happens_once() {
        TemporaryProject project = begin("""
                class Customer {
                    @Id Long id;
                    @Column(length = 40) String first;
                    @Column(length = 40) String last;
                }
                """, "init");
        customer(project, """
                class Customer {
                    @Id Long id;
                    @Column(length = 40) @RenamedFrom("last") String first;
                    @Column(length = 40) @RenamedFrom("first") String last;
                }
                """).compile("-Aaludel.record=swap").succeed();
        CompilationResult result = project.compile("-Aaludel.mode=verify").succeed();
        assertThat(result.codes()).containsExactly("StaleHint", "StaleHint");
        assertThat(result.said()).first().asString().startsWith("warning Customer.java:6");
        assertThat(result.said()).last().asString().startsWith("warning Customer.java:7");
    }

    @Test
    @DisplayName("rename-048: a followed hint doesn't claim a new column of the old name")
    void a_followed_hint_claims_nothing() {
        TemporaryProject project = customer(renamed(), """
                class Customer {
                    @Id Long id;
                    @Column(length = 100) @RenamedFrom("mail")
                    String email;
                    @Column(length = 100) String mail;
                }
                """);
        CompilationResult result = project.compile().succeed();
        assertThat(result.codes()).containsExactlyInAnyOrder("StaleHint", "PendingChanges");
        assertThat(result.line("PendingChanges"))
                .contains("has 1 change", "add column customer.mail varchar(100) null");
    }

    @Test
    void a_hint_in_an_embeddable_is_followed_by_each_of_its_columns() {
        TemporaryProject project = begin("""
                class Customer {
                    @Id Long id;
                    Address home;
                    @Embedded(prefix = "work_") Address work;
                    @Embeddable record Address(String street) {}
                }
                """, "init");
        customer(project, """
                class Customer {
                    @Id Long id;
                    Address home;
                    @Embedded(prefix = "work_") Address work;
                    @Embeddable record Address(@RenamedFrom("street") String line) {}
                }
                """).compile("-Aaludel.record=line").succeed();
        CompilationResult result = project.compile("-Aaludel.mode=verify").succeed();
        assertThat(result.codes()).containsOnly("StaleHint");
    }

    /** With a rename from mail to email in its second revision, and the hint still there. */
    private TemporaryProject renamed() {
        TemporaryProject project = begin("""
                class Customer {
                    @Id Long id;
                    @Column(length = 100) String mail;
                }
                """, "init");
        customer(project, """
                class Customer {
                    @Id Long id;
                    @Column(length = 100) @RenamedFrom("mail")
                    String email;
                }
                """).compile("-Aaludel.record=email").succeed();
        return project;
    }

    private TemporaryProject begin(String customer, String message) {
        TemporaryProject project =
                new TemporaryProject(folder).options().write("src/main/java/app/league/package-info.java", """
                        @io.aludel.annotation.Database(name = "league")
                        package app.league;
                        """);
        customer(project, customer).compile("-Aaludel.record=" + message).succeed();
        return project;
    }

    private static TemporaryProject customer(TemporaryProject project, String text) {
        return project.source("Customer", "@Entity\n" + text);
    }
}
