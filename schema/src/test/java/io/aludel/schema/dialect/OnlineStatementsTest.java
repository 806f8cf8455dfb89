package io.aludel.schema.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.schema.dialect.builtin.Dialects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation and its inverse as exact SQL of a revision that's recorded online, one file for each dialect that has a way of its own:
 * {@code online-postgresql.sql} and so on. {@code -Daludel.golden=update} writes the files anew.
 */
class OnlineStatementsTest {

    private static final Path FOLDER = Path.of("src/test/resources/io/aludel/schema/dialect");
    private static final String HEADING = "-- ## ";

    static List<Dialect> dialects() {
        return Dialects.all().stream()
                .filter(dialect -> OnlineSamples.IDS.contains(dialect.id()))
                .toList();
    }

    @BeforeAll
    static void update() throws IOException {
        if ("update".equals(System.getProperty("aludel.golden"))) {
            for (Dialect dialect : dialects()) {
                String text = samples(dialect)
                        .map(sample ->
                                HEADING + sample + "\n" + rendered(OnlineSamples.online(dialect, sample), sample))
                        .collect(Collectors.joining("\n"));
                Files.createDirectories(FOLDER);
                Files.writeString(file(dialect), text);
            }
        }
    }

    static Stream<Arguments> rows() {
        return dialects().stream().flatMap(dialect -> samples(dialect).map(sample -> Arguments.of(dialect, sample)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("rows")
    void anOperationIsRenderedExactlySo(Dialect dialect, Sample sample) throws IOException {
        assertThat(rendered(OnlineSamples.online(dialect, sample), sample))
                .isEqualTo(expected(dialect).get(sample.name()));
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void theFileHoldsNoRowThatNobodyRenders(Dialect dialect) throws IOException {
        assertThat(expected(dialect).keySet())
                .containsExactlyElementsOf(samples(dialect).map(Sample::name).toList());
    }

    @ParameterizedTest
    @MethodSource("others")
    void elsewhereItMakesNoDifference(Dialect dialect) {
        assertThat(samples(dialect))
                .allSatisfy(sample -> assertThat(rendered(OnlineSamples.online(dialect, sample), sample))
                        .isEqualTo(rendered(dialect, sample)));
    }

    static Stream<Dialect> others() {
        return Dialects.all().stream().filter(dialect -> !OnlineSamples.IDS.contains(dialect.id()));
    }

    private static Stream<Sample> samples(Dialect dialect) {
        return Stream.concat(Samples.all().stream(), FactSamples.all().stream())
                .map(sample -> FactSamples.fitted(sample, dialect.id()))
                .flatMap(sample -> Stream.of(sample, sample.inverse()));
    }

    private static String rendered(Dialect dialect, Sample sample) {
        try {
            return dialect.statements(sample.before(), List.of(sample.operation())).stream()
                    .map(OnlineStatementsTest::text)
                    .collect(Collectors.joining());
        } catch (DialectLimit limit) {
            return "-- limit of "
                    + limit.table().orElseThrow()
                    + limit.member().map(member -> "." + member).orElse("") + "\n-- " + limit.getMessage() + "\n";
        }
    }

    private static String text(Statement statement) {
        return "-- " + statement.description() + "\n-- probe " + statement.probe()
                + (statement.alone() ? "\n-- alone" : "") + "\n" + statement.sql() + ";\n";
    }

    private static Map<String, String> expected(Dialect dialect) throws IOException {
        Map<String, String> sections = new LinkedHashMap<>();
        Arrays.stream(Files.readString(file(dialect)).split("(^|\n)" + HEADING, -1))
                .skip(1)
                .forEach(section -> {
                    int end = section.indexOf('\n');
                    sections.put(section.substring(0, end), section.substring(end + 1));
                });
        return sections;
    }

    private static Path file(Dialect dialect) {
        return FOLDER.resolve("online-" + dialect.id() + ".sql");
    }
}
