package io.aludel.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.processor.front.FrontExamples;
import io.aludel.processor.report.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each code of the catalogue is said in some test, with its text and line, and is described in {@code docs/diagnostics.md} with one
 * of these texts as example. {@code -Daludel.golden=update} writes texts and examples anew.
 */
class DiagnosticCatalogueTest {

    private static final Path DOCUMENT = Path.of("../docs/diagnostics.md");
    private static final Path GOLDEN = Path.of("src/test/golden");

    @Test
    void what_a_project_is_told_has_a_code_a_place_a_fact_and_a_fix(@TempDir Path folder) {
        SortedMap<String, String> texts = new TreeMap<>();
        DiagnosticProjects.all().forEach((code, project) -> {
            Path place = folder.resolve(code.toString());
            CompilationResult result = project.apply(place);
            String said = result.said().stream()
                    .filter(line -> line.contains("[" + code + "]"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(code + " isn't said:\n" + result.all()));
            texts.put(code.toString(), withoutFrames(said.replace(place.toString(), "<project>")) + "\n");
        });
        Golden.assertSame("diagnostics", texts);
    }

    /** Where in the code something failed differs from JDK to JDK. */
    private static String withoutFrames(String text) {
        return text.replaceAll("\\R\\s+at .*", "");
    }

    @Test
    void every_code_is_said_in_some_test() {
        assertThat(examples().keySet()).containsExactly(Code.values());
    }

    @Test
    void every_code_is_documented_with_what_it_means_and_an_example() throws IOException {
        String text = Files.readString(DOCUMENT);
        String documented = DiagnosticsDocument.of(text).with(examples());
        if ("update".equals(System.getProperty("aludel.golden"))) {
            Files.writeString(DOCUMENT, documented);
        }
        assertThat(Files.readString(DOCUMENT))
                .as("run the tests of this class with -Daludel.golden=update, then say what each new code means")
                .isEqualTo(documented);
        assertThat(DiagnosticsDocument.of(documented).undescribed())
                .as("write a sentence or two on each of these in docs/diagnostics.md")
                .isEmpty();
    }

    @Test
    void what_other_tools_warn_of_is_answered_by_codes_that_there_are() throws IOException {
        Set<String> codes = Arrays.stream(Code.values()).map(Code::toString).collect(Collectors.toSet());
        String text = Files.readString(DOCUMENT);
        List<String> named = Pattern.compile("`([A-Z][a-z]\\w+)`")
                .matcher(text.substring(text.indexOf("\n## What other tools warn of")))
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(named)
                .hasSizeGreaterThan(50)
                .allSatisfy(code -> assertThat(codes).contains(code));
    }

    /** One text that was really said for each code. */
    private static Map<Code, String> examples() {
        Map<Code, String> examples = new EnumMap<>(FrontExamples.all());
        for (Code code : Code.values()) {
            said(code).ifPresent(line -> examples.putIfAbsent(code, line));
        }
        return examples;
    }

    private static Optional<String> said(Code code) {
        return Stream.of("diagnostics", "advice")
                .map(folder -> GOLDEN.resolve(folder).resolve(code + ".txt"))
                .filter(Files::exists)
                .map(DiagnosticCatalogueTest::read)
                .map(text -> text.substring(Math.max(0, text.indexOf("-- advice\n"))))
                .map(text -> text.replaceFirst("^-- advice\n", "").replaceFirst("(?s)\n-- advice.*", ""))
                .map(String::strip)
                .findFirst();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
