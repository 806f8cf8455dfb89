package io.aludel.processor.front;

import io.aludel.processor.report.Code;
import java.util.EnumMap;
import java.util.Map;

/** What the diagnostics of the front half look like, for the documentation. */
public final class FrontExamples {

    private FrontExamples() {}

    /** The first line that is said for each code. */
    public static Map<Code, String> all() {
        Map<Code, String> examples = new EnumMap<>(Code.class);
        DiagnosticsTest.cases()
                .forEach(row -> row.expected().stream()
                        .filter(line -> line.contains("[" + row.code() + "]"))
                        .findFirst()
                        .ifPresent(line -> examples.putIfAbsent(row.code(), line)));
        return examples;
    }
}
