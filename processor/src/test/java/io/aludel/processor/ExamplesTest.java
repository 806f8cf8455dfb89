package io.aludel.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The samples of {@code docs/examples.md}, each with the SQL that stands below it; {@code -Daludel.golden=update} writes the SQL
 * into the document.
 */
class ExamplesTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "examples.md");
    private static final Pattern SAMPLE = Pattern.compile("```java\n(.*?)```\n```sql\n(.*?)```", Pattern.DOTALL);
    private static final Pattern TYPE = Pattern.compile("(?:class|record) (\\w+)");

    private static final String IMPORTS = """
            import java.math.*;
            import java.time.*;
            import java.util.*;
            """;

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> every_example_becomes_the_sql_below_it() throws IOException {
        return SAMPLE.matcher(Files.readString(DOCUMENT))
                .results()
                .map(sample -> DynamicTest.dynamicTest(nameOf(sample.group(1)), () -> check(sample)));
    }

    private void check(MatchResult sample) throws IOException {
        String java = sample.group(1);
        String sql = sqlOf(java);
        if ("update".equals(System.getProperty("aludel.golden"))) {
            String document = Files.readString(DOCUMENT);
            Files.writeString(
                    DOCUMENT, document.replace(sample.group(), "```java\n" + java + "```\n```sql\n" + sql + "```"));
            return;
        }
        assertThat(sql).isEqualTo(sample.group(2));
    }

    /** The statements that lead to the sample, without the lines that describe each. */
    private String sqlOf(String java) {
        TemporaryProject project = new TemporaryProject(folder.resolve(nameOf(java)))
                .write("src/main/java/app/league/package-info.java", """
                        @io.aludel.annotation.Database(name = "league", dialects = io.aludel.annotation.Dialect.POSTGRESQL)
                        package app.league;
                        """)
                .source("Sample", IMPORTS + java);
        project.options("-Aaludel.created=2026-01-01T00:00:00Z")
                .compile("-Aaludel.record=init")
                .succeed();
        String file = project.recorded().get("0001_init/postgresql.sql");
        String upgrade = Arrays.stream(file.split("(?m)^(?=-- aludel: )", -1))
                .filter(block -> block.startsWith("-- aludel: upgrade"))
                .map(block -> block.substring(block.indexOf('\n') + 1).strip())
                .collect(Collectors.joining("\n"));
        return upgrade + "\n";
    }

    private static String nameOf(String java) {
        return TYPE.matcher(java).results().map(type -> type.group(1)).collect(Collectors.joining(" "));
    }
}
