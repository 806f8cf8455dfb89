package io.aludel.processor.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.processor.report.Code;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DiagnosticsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void problemIsReportedOnItsLineWithFactAndFixAndNothingElseIs(DiagnosticCases.Case row) {
        assertThat(row.snippet().compile().problems()).isEqualTo(row.expected());
    }

    static List<DiagnosticCases.Case> cases() {
        return DiagnosticCases.all();
    }

    @Test
    void everyCodeThatTheSourceAloneDecidesHasACase() {
        Set<Code> shown = DiagnosticCases.all().stream()
                .map(DiagnosticCases.Case::code)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Code.class)));
        assertThat(shown).containsAll(EnumSet.range(Code.INVALID_DATABASE_NAME, Code.DATA_STEP_CLASS));
    }
}
