package io.aludel.schema.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.schema.dialect.builtin.Dialects;
import io.aludel.schema.operation.Script;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Columns that get other names or types in revisions that are recorded online, as exact SQL of the way up and of the way back from half
 * way, one file for each dialect that keeps the two names
 * alike: {@code twins-postgresql.sql} and so on. {@code -Daludel.golden=update} writes the files anew.
 */
class TwinsTest {

    private static final GoldenSql<TwinSamples> GOLDEN =
            new GoldenSql<>("twins", dialect -> TwinSamples.of(dialect).stream(), TwinsTest::texts);

    static List<Dialect> dialects() {
        return Dialects.all().stream()
                .filter(dialect -> dialect.features().keepsTwins())
                .toList();
    }

    @BeforeAll
    static void update() throws IOException {
        GOLDEN.updateIfAsked(dialects());
    }

    static Stream<Arguments> rows() {
        return dialects().stream()
                .flatMap(dialect -> TwinSamples.of(dialect).stream().map(sample -> Arguments.of(dialect, sample)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("rows")
    void aColumnGetsAnotherNameOrTypeExactlySo(Dialect dialect, TwinSamples sample) throws IOException {
        assertThat(GOLDEN.rendered(dialect, sample))
                .isEqualTo(GOLDEN.expected(dialect).get(sample.name()));
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

    private static Stream<String> texts(Dialect dialect, TwinSamples sample) {
        Script script = sample.script(dialect);
        return Stream.concat(
                script.upgrade().stream().map(step -> GoldenSql.text((Script.SqlStep) step)),
                script.retreat().stream().map(step -> text(step).replaceFirst("-- ", "-- retreat ")));
    }

    /** The way back refuses where the way up had a column be NULL for a while, should any row have that. */
    private static String text(Script.Step step) {
        return step instanceof Script.GuardStep guard
                ? "-- unless there's a row: " + guard.description() + "\n" + guard.query() + ";\n"
                : GoldenSql.text((Script.SqlStep) step);
    }
}
