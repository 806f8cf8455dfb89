package io.aludel.processor.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.processor.report.Code;
import io.aludel.processor.report.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LintLevelsTest {

    @Test
    void pairsOfCodeAndLevelAreSeparatedByCommas() {
        assertThat(LintLevels.parse(" WideIndex : off,,all:note, UnindexedForeignKey:error ", problem -> {}))
                .isEqualTo(new LintLevels(
                        Optional.of(Level.NOTE),
                        new TreeMap<>(Map.of(Code.WIDE_INDEX, Level.OFF, Code.UNINDEXED_FOREIGN_KEY, Level.ERROR))));
    }

    @Test
    void nothingSaidIsAsUsual() {
        assertThat(LintLevels.parse("", problem -> {})).isEqualTo(LintLevels.USUAL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    UnindexedForignKey:off | there is no advice "UnindexedForignKey". Did you mean UnindexedForeignKey?
                    NoId:off | there is no advice "NoId". All are listed in docs/diagnostics.md.
                    WideIndex:of | WideIndex can't be "of". Did you mean off?
                    WideIndex | WideIndex can't be "". There are off, note, warning, error.
                    all:loud | all can't be "loud". There are off, note, warning, error.
                    """)
    void whatCannotBeReadIsAProblemThatAsksWhatWasMeant(String text, String problem) {
        List<String> problems = new ArrayList<>();
        assertThat(LintLevels.parse(text + ",FloatMoney:error", problems::add).named())
                .isEqualTo(Map.of(Code.FLOAT_MONEY, Level.ERROR));
        assertThat(problems).containsExactly(problem);
    }
}
