package io.aludel.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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
 *
 * <p>All that is emitted for them is the same, byte for byte, whoever compiles: digests of what javac emits are kept beside the
 * tests, which run on JDK 17 and 25, and Eclipse's compiler has to emit the same.
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
        TemporaryProject project = recorded(java);
        String sql = sqlOf(project);
        SortedMap<String, String> emitted = emitted(project);
        Golden.assertSame(
                "emitted/" + nameOf(java).replace(' ', '-'), new TreeMap<>(Map.of("digests", digests(emitted))));
        project.deleteGenerated().compileByEclipse("-Aaludel.mode=verify").succeed();
        assertThat(emitted(project)).as("by Eclipse's compiler").isEqualTo(emitted);
        if ("update".equals(System.getProperty("aludel.golden"))) {
            String document = Files.readString(DOCUMENT);
            Files.writeString(
                    DOCUMENT, document.replace(sample.group(), "```java\n" + java + "```\n```sql\n" + sql + "```"));
            return;
        }
        assertThat(sql).isEqualTo(sample.group(2));
    }

    private static SortedMap<String, String> emitted(TemporaryProject project) {
        SortedMap<String, String> files = new TreeMap<>(project.recorded());
        files.putAll(project.generatedSources());
        return files;
    }

    private static String digests(SortedMap<String, String> files) {
        return files.entrySet().stream()
                .map(file -> digest(file.getValue()) + " " + file.getKey() + "\n")
                .collect(Collectors.joining());
    }

    private static String digest(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private TemporaryProject recorded(String java) {
        TemporaryProject project = new TemporaryProject(folder.resolve(nameOf(java)))
                .write("src/main/java/app/league/package-info.java", """
                        @io.aludel.annotation.Database(name = "league", dialects = io.aludel.annotation.Dialect.POSTGRESQL)
                        package app.league;
                        """)
                .source("Sample", IMPORTS + java);
        project.options("-Aaludel.created=2026-01-01T00:00:00Z")
                .compile("-Aaludel.record=init")
                .succeed();
        return project;
    }

    /** The statements that lead to the sample, without the lines that describe each. */
    private static String sqlOf(TemporaryProject project) {
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
