package io.aludel.processor.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.processor.report.Code;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DiagnosticsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void problemIsReportedOnItsLineWithFactAndFixAndNothingElseIs(DiagnosticCases.Case row) {
        assertThat(row.snippet().compile().problems()).isEqualTo(row.expected());
    }

    /** It shows a nested annotation on the line of the outer one, and a package nowhere, so lines are left out. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theCompilerOfEclipseReportsTheSame(DiagnosticCases.Case row, @TempDir Path folder) throws IOException {
        List<String> problems =
                row.snippet().compileWithEcj(folder, new FrontProcessor()).problems();
        assertThat(texts(problems)).containsExactlyElementsOf(texts(row.expected()));
    }

    private static List<String> texts(List<String> problems) {
        return problems.stream()
                .map(problem -> problem.substring(problem.indexOf('[')))
                .sorted()
                .toList();
    }

    static List<DiagnosticCases.Case> cases() {
        return Stream.of(DiagnosticCases.all(), RelationshipCases.all())
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void everyCodeThatTheSourceAloneDecidesHasACase() {
        Set<Code> shown = cases().stream()
                .map(DiagnosticCases.Case::code)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Code.class)));
        assertThat(shown).containsAll(EnumSet.range(Code.INVALID_DATABASE_NAME, Code.DATA_STEP_CLASS));
    }
}
