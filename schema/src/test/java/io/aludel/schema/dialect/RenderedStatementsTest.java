package io.aludel.schema.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.schema.dialect.builtin.Dialects;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation and its inverse as exact SQL, one file a dialect: {@code statements-h2.sql} and so on. {@code
 * -Daludel.golden=update} writes the files anew.
 */
class RenderedStatementsTest {

    static final GoldenSql<Sample> GOLDEN = new GoldenSql<>("statements", GoldenSql::operations, GoldenSql::texts);

    @BeforeAll
    static void update() throws IOException {
        GOLDEN.updateIfAsked(Dialects.all());
    }

    static Stream<Arguments> rows() {
        return Dialects.all().stream()
                .flatMap(dialect -> GoldenSql.operations(dialect).map(sample -> Arguments.of(dialect, sample)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("rows")
    void anOperationIsRenderedExactlySo(Dialect dialect, Sample sample) throws IOException {
        assertThat(GOLDEN.rendered(dialect, sample))
                .isEqualTo(GOLDEN.expected(dialect).get(sample.name()));
    }

    @ParameterizedTest
    @MethodSource("io.aludel.schema.dialect.builtin.Dialects#all")
    void theFileHoldsNoRowThatNobodyRenders(Dialect dialect) throws IOException {
        assertThat(GOLDEN.expected(dialect).keySet())
                .containsExactlyElementsOf(
                        GoldenSql.operations(dialect).map(Sample::name).toList());
    }
}
