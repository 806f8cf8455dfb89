package io.aludel.processor;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * How a compilation ended.
 *
 * @param succeeded whether there was no error
 * @param diagnostics all that the compiler said
 */
record CompilationResult(boolean succeeded, List<Diagnostic<? extends JavaFileObject>> diagnostics) {

    /** What Aludel said, one line each: kind, file and line if there are any, text. */
    List<String> said() {
        return diagnostics.stream()
                .filter(diagnostic -> text(diagnostic).startsWith("["))
                .map(CompilationResult::line)
                .toList();
    }

    /** The codes of what Aludel said, in order. */
    List<String> codes() {
        return diagnostics.stream()
                .map(CompilationResult::text)
                .filter(text -> text.startsWith("["))
                .map(text -> text.substring(1, text.indexOf(']')))
                .toList();
    }

    /** Everything, for messages of tests. */
    String all() {
        return diagnostics.stream().map(CompilationResult::line).collect(Collectors.joining("\n"));
    }

    CompilationResult succeed() {
        if (!succeeded) {
            throw new AssertionError("the compilation failed:\n" + all());
        }
        return this;
    }

    CompilationResult fail() {
        if (succeeded) {
            throw new AssertionError("the compilation succeeded:\n" + all());
        }
        return this;
    }

    /** The one line of that code. */
    String line(String code) {
        List<String> lines =
                said().stream().filter(line -> line.contains("[" + code + "]")).toList();
        if (lines.size() != 1) {
            throw new AssertionError(code + " was said " + lines.size() + " times:\n" + all());
        }
        return lines.get(0);
    }

    private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
        return diagnostic.getMessage(Locale.ROOT);
    }

    private static String line(Diagnostic<? extends JavaFileObject> diagnostic) {
        String kind = diagnostic.getKind().name().toLowerCase(Locale.ROOT);
        JavaFileObject source = diagnostic.getSource();
        String place =
                source == null ? "" : " " + Path.of(source.toUri()).getFileName() + ":" + diagnostic.getLineNumber();
        return kind + place + " " + text(diagnostic);
    }
}
