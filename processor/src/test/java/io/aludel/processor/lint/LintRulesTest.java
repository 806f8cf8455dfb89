package io.aludel.processor.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.processor.Golden;
import io.aludel.processor.report.Code;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each piece of advice: where it's given, in which words, and where it isn't. */
class LintRulesTest {

    static List<LintCase> cases() {
        return Stream.of(
                        ModelCases.all(),
                        DraftCases.losses(),
                        DraftCases.oldCode(),
                        DraftCases.rows(),
                        DraftCases.locks(),
                        DraftCases.checks(),
                        RecordedCases.all())
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void adviceIsGivenOnItsLineWithFactAndFix() {
        SortedMap<String, String> texts = new TreeMap<>();
        for (LintCase row : cases()) {
            String text = row.text();
            assertThat(text).as(row.toString()).containsPattern("-- advice\n[\\w-]+:\\d+ \\[" + row.code() + "] ");
            texts.put(row.code().toString(), text);
        }
        Golden.assertSame("advice", texts);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void adviceIsNotGivenWhereItLooksDueAndIsNot(LintCase row) {
        for (Advised silent : row.silent()) {
            assertThat(silent.findings(row.code())).as("%s", silent).isEmpty();
        }
    }

    @Test
    void everyPieceOfAdviceHasACase() {
        List<Code> shown = cases().stream().map(LintCase::code).toList();
        assertThat(Arrays.stream(Code.values()).filter(code -> code.advice().isPresent() && code != Code.STALE_HINT))
                .allSatisfy(code -> assertThat(shown).contains(code));
        assertThat(shown).doesNotHaveDuplicates();
    }

    @Test
    void everyDialectIsKnown() {
        assertThat(io.aludel.schema.dialect.builtin.Dialects.all())
                .allSatisfy(dialect -> assertThat(Engine.of(dialect.id())).isPresent());
    }
}
