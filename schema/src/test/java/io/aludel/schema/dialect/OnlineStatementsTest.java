package io.aludel.schema.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.schema.dialect.builtin.Dialects;
import java.io.IOException;
import java.util.List;
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

    private static final GoldenSql<Sample> GOLDEN = new GoldenSql<>(
            "online",
            GoldenSql::operations,
            (dialect, sample) -> GoldenSql.texts(OnlineSamples.online(dialect, sample), sample));

    static List<Dialect> dialects() {
        return Dialects.all().stream()
                .filter(dialect -> OnlineSamples.IDS.contains(dialect.id()))
                .toList();
    }

    @BeforeAll
    static void update() throws IOException {
        GOLDEN.updateIfAsked(dialects());
    }

    static Stream<Arguments> rows() {
        return dialects().stream()
                .flatMap(dialect -> GoldenSql.operations(dialect).map(sample -> Arguments.of(dialect, sample)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("rows")
    void anOperationIsRenderedExactlySo(Dialect dialect, Sample sample) throws IOException {
        assertThat(GOLDEN.rendered(dialect, sample))
                .isEqualTo(GOLDEN.expected(dialect).get(sample.name()));
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void theFileHoldsNoRowThatNobodyRenders(Dialect dialect) throws IOException {
        assertThat(GOLDEN.expected(dialect).keySet())
                .containsExactlyElementsOf(
                        GoldenSql.operations(dialect).map(Sample::name).toList());
    }

    @ParameterizedTest
    @MethodSource("others")
    void elsewhereItMakesNoDifference(Dialect dialect) {
        assertThat(GoldenSql.operations(dialect))
                .allSatisfy(sample -> assertThat(GOLDEN.rendered(dialect, sample))
                        .isEqualTo(RenderedStatementsTest.GOLDEN.rendered(dialect, sample)));
    }

    static Stream<Dialect> others() {
        return Dialects.all().stream().filter(dialect -> !OnlineSamples.IDS.contains(dialect.id()));
    }
}
