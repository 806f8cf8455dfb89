package io.aludel.processor;

import io.aludel.processor.report.Code;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of {@code docs/diagnostics.md}: a section for each code, between two marks.
 *
 * @param head what stands before the sections
 * @param described by code what a section says besides its example
 * @param tail what stands behind the sections
 */
record DiagnosticsDocument(String head, Map<String, String> described, String tail) {

    private static final String BEGIN =
            "<!-- codes: made by DiagnosticCatalogueTest but for what stands above each example -->\n";
    private static final String END = "<!-- end of the codes -->\n";
    private static final Pattern SECTION = Pattern.compile(
            "^### (\\w+)\n\n(?:\\*[^\n]*\\*\n\n)?(.*?)```text\n.*?\n```\n", Pattern.MULTILINE | Pattern.DOTALL);

    static DiagnosticsDocument of(String text) {
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END);
        Map<String, String> described = new LinkedHashMap<>();
        Matcher section = SECTION.matcher(text.substring(begin, end));
        while (section.find()) {
            described.put(section.group(1), section.group(2).strip());
        }
        return new DiagnosticsDocument(text.substring(0, begin), described, text.substring(end));
    }

    /** The document with a section for each code, and none for others. */
    String with(Map<Code, String> examples) {
        StringBuilder text = new StringBuilder(head);
        for (Code code : Code.values()) {
            String words = described.getOrDefault(code.toString(), "");
            text.append("\n### ")
                    .append(code)
                    .append("\n\n*")
                    .append(kind(code))
                    .append("*\n\n");
            text.append(words).append(words.isEmpty() ? "" : "\n\n");
            text.append("```text\n").append(examples.getOrDefault(code, "")).append("\n```\n");
        }
        return text.append('\n').append(tail).toString();
    }

    /** Codes of which nothing is said but the example. */
    List<String> undescribed() {
        return Arrays.stream(Code.values())
                .map(Code::toString)
                .filter(code -> described.getOrDefault(code, "").isEmpty())
                .toList();
    }

    private static String kind(Code code) {
        return code.advice()
                .map(level -> "advice: " + level)
                .orElse(code.severity().name().toLowerCase(Locale.ROOT));
    }
}
