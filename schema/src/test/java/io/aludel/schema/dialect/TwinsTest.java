package io.aludel.schema.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.schema.dialect.builtin.Dialects;
import io.aludel.schema.operation.Script;
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
 * Columns that get other names or types in revisions that are recorded online, as exact SQL, one file for each dialect that keeps the two names
 * alike: {@code twins-postgresql.sql} and so on. {@code -Daludel.golden=update} writes the files anew.
 */
class TwinsTest {

    private static final Path FOLDER = Path.of("src/test/resources/io/aludel/schema/dialect");
    private static final String HEADING = "-- ## ";

    static List<Dialect> dialects() {
        return Dialects.all().stream()
                .filter(dialect -> dialect.features().keepsTwins())
                .toList();
    }

    @BeforeAll
    static void update() throws IOException {
        if ("update".equals(System.getProperty("aludel.golden"))) {
            for (Dialect dialect : dialects()) {
                Files.writeString(
                        file(dialect),
                        TwinSamples.all().stream()
                                .map(sample -> HEADING + sample + "\n" + rendered(dialect, sample))
                                .collect(Collectors.joining("\n")));
            }
        }
    }

    static Stream<Arguments> rows() {
        return dialects().stream()
                .flatMap(dialect -> TwinSamples.all().stream().map(sample -> Arguments.of(dialect, sample)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("rows")
    void aColumnGetsAnotherNameOrTypeExactlySo(Dialect dialect, TwinSamples sample) throws IOException {
        assertThat(rendered(dialect, sample)).isEqualTo(expected(dialect).get(sample.name()));
    }

    static Stream<Arguments> refused() {
        return dialects().stream()
                .flatMap(dialect -> TwinSamples.refused().stream().map(sample -> Arguments.of(dialect, sample)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("refused")
    void aNameThatOldAndNewCodeHaveForTwoColumnsIsRefused(Dialect dialect, TwinSamples sample) {
        assertThatThrownBy(() -> sample.script(dialect))
                .isInstanceOf(DialectLimit.class)
                .hasMessageContaining("mean different columns by the name")
                .hasMessageContaining("aludel.online=false");
    }

    @ParameterizedTest
    @MethodSource("others")
    void elsewhereItIsRenamedAtOnce(Dialect dialect) {
        assertThat(TwinSamples.plain().script(dialect).upgrade())
                .extracting(Script.Step::description)
                .containsExactly("rename column person.nick to nickname");
    }

    static Stream<Dialect> others() {
        return Dialects.all().stream().filter(dialect -> !dialect.features().keepsTwins());
    }

    private static String rendered(Dialect dialect, TwinSamples sample) {
        try {
            return sample.script(dialect).upgrade().stream()
                    .map(TwinsTest::text)
                    .collect(Collectors.joining());
        } catch (DialectLimit limit) {
            return "-- limit of "
                    + limit.table().orElseThrow()
                    + limit.member().map(member -> "." + member).orElse("") + "\n-- " + limit.getMessage() + "\n";
        }
    }

    private static String text(Script.Step step) {
        Script.SqlStep sql = (Script.SqlStep) step;
        return "-- " + sql.phase() + ": " + sql.description() + "\n-- probe " + sql.probe()
                + (sql.alone() ? "\n-- alone" : "") + "\n" + sql.sql() + ";\n";
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
        return FOLDER.resolve("twins-" + dialect.id() + ".sql");
    }
}
