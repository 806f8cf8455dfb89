package io.aludel.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.integration.UserProject.Build;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The README's quick start, block by block, in a Maven project of its own, while other tests run. */
@Execution(ExecutionMode.CONCURRENT)
final class QuickStartTest {

    private static final String SHOP = "src/main/java/com/example/shop/";
    private static final String HISTORY = "src/main/aludel";

    private static Readme readme;

    @BeforeAll
    static void readReadme() throws IOException {
        readme = Readme.read();
    }

    @Test
    void theQuickStartLeadsFromTheFirstEntityToADataStep() throws Exception {
        UserProject shop = UserProject.create("quick-start", "quick-start");
        fillIn(shop);
        leaveFor(shop, "City.java", "migrations/FillCities.java");

        Build first = succeed(shop.maven("compile"));
        assertThat(first.output()).contains("create table customers");
        assertThat(shop.texts(HISTORY))
                .as("a plain compile writes nothing into the source tree")
                .isEmpty();

        succeed(shop.maven("clean", "compile", "-Daludel.record=create customers"));
        Map<String, String> recorded = shop.texts(HISTORY);
        assertThat(recorded)
                .containsOnlyKeys(
                        "0001_create_customers/h2.sql",
                        "0001_create_customers/postgresql.sql",
                        "0001_create_customers/revision.json");

        Build again = succeed(shop.maven("clean", "compile", "-Daludel.mode=verify"));
        assertThat(again.output()).doesNotContain("create table customers");
        assertThat(shop.texts(HISTORY)).as("compiling again changes no byte").isEqualTo(recorded);

        shop.edit(SHOP + "Customer.java", "String city", "String town");
        Build ambiguous = shop.maven("compile");
        assertThat(ambiguous.succeeded()).isFalse();
        assertThat(ambiguous.output()).contains(expectedMessage());

        shop.edit(SHOP + "Customer.java", "String town", "@io.aludel.annotation.RenamedFrom(\"city\") String town");
        succeed(shop.maven("clean", "compile", "-Daludel.record=rename city to town"));

        Map<String, String> files = readme.javaFiles();
        shop.write(SHOP + "City.java", files.get(SHOP + "City.java"));
        shop.write(SHOP + "migrations/FillCities.java", files.get(SHOP + "migrations/FillCities.java"));
        shop.edit(
                SHOP + "Customer.java",
                "@Column(length = 60) @io.aludel.annotation.RenamedFrom(\"city\") String town",
                "@io.aludel.annotation.ManyToOne City city");
        succeed(shop.maven("clean", "compile", "-Daludel.record=create cities"));

        Map<String, String> whole = shop.texts(HISTORY);
        shop.delete(HISTORY + "/0001_create_customers/postgresql.sql");
        succeed(shop.maven("clean", "compile", "-Daludel.render"));
        assertThat(shop.texts(HISTORY)).as("rendered again").isEqualTo(whole);

        Build tests = succeed(shop.maven("clean", "verify", "-Daludel.mode=verify"));
        assertThat(tests.output()).contains("Tests run: 1, Failures: 0, Errors: 0, Skipped: 0");
        String testCompile = tests.output().substring(tests.output().indexOf("testCompile"));
        assertThat(testCompile)
                .as("the processor is silent in the test compile")
                .doesNotContain("aludel:");
    }

    /** The README's message is wrapped for reading; the compiler prints it on one line. */
    private static String expectedMessage() {
        return readme.blocks("text").stream()
                .filter(block -> block.startsWith("[RenameAmbiguous]"))
                .map(block -> block.strip().replaceAll("\\R", " "))
                .findFirst()
                .orElseThrow();
    }

    private static void fillIn(UserProject shop) throws IOException {
        shop.edit("pom.xml", "@readme@", readme.blocks("xml").get(0));
        for (Map.Entry<String, String> file : readme.javaFiles().entrySet()) {
            shop.write(file.getKey(), file.getValue());
        }
    }

    /** Takes away what the reader writes only later. */
    private static void leaveFor(UserProject shop, String... later) throws IOException {
        for (String file : later) {
            shop.delete(SHOP + file);
        }
    }

    private static Build succeed(Build build) {
        assertThat(build.succeeded()).as(build.output()).isTrue();
        return build;
    }
}
