package io.aludel.processor.lint;

import io.aludel.processor.front.Snippet;
import io.aludel.processor.report.Code;
import io.aludel.schema.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * Sources and what is advised for them.
 *
 * @param before sources of the head of the history; none: only the model is looked at
 * @param after sources of today
 * @param root annotations of the package
 * @param drops confirmed drops
 * @param edited statements of the recorded SQL that somebody wrote into it, for the one step that there is
 */
record Advised(List<String> before, List<String> after, String root, Set<String> drops, List<String> edited) {

    /** The model as it stands. */
    static Advised model(String... classes) {
        return new Advised(List.of(), List.of(classes), "@Database(name = \"league\")", Set.of(), List.of());
    }

    Advised on(String dialect) {
        return new Advised(
                before, after, "@Database(name = \"league\", dialects = Dialect." + dialect + ")", drops, edited);
    }

    Advised root(String annotations) {
        return new Advised(before, after, annotations, drops, edited);
    }

    Advised since(String... classes) {
        return new Advised(List.of(classes), after, root, drops, edited);
    }

    Advised confirmed(String... confirmed) {
        return new Advised(before, after, root, Set.of(confirmed), edited);
    }

    /** Recorded SQL for the first database, changed after it had been rendered. */
    static Advised edited(String... statements) {
        return new Advised(
                List.of(),
                List.of("@Entity class Player {\n @Id long id;\n}"),
                "@Database(name = \"league\", dialects = Dialect.POSTGRESQL)",
                Set.of(),
                List.of(statements));
    }

    /** Findings of one code alone, as warnings: {@code File:line text}. */
    List<String> findings(Code code) {
        return findings("all:off," + code + ":warning").stream()
                .map(line -> line.replaceFirst("^warning ", ""))
                .toList();
    }

    /** All that is said at these levels: {@code kind File:line text}. */
    List<String> findings(String levels) {
        Optional<Schema> head =
                Optional.of(before).filter(classes -> !classes.isEmpty()).map(this::schema);
        AdvisingProcessor processor = new AdvisingProcessor(
                LintLevels.parse(levels, problem -> {
                    throw new AssertionError(problem);
                }),
                head,
                drops,
                edited);
        return Snippet.of(after.toArray(String[]::new)).root(root).compileWith(processor).diagnostics().stream()
                .map(Advised::line)
                .toList();
    }

    private Schema schema(List<String> classes) {
        AdvisingProcessor processor = new AdvisingProcessor(
                LintLevels.parse("all:off", problem -> {}), Optional.empty(), Set.of(), List.of());
        Snippet.of(classes.toArray(String[]::new)).root(root).compileWith(processor);
        return processor.schema();
    }

    private static String line(Diagnostic<? extends JavaFileObject> diagnostic) {
        String place = "";
        if (diagnostic.getSource() != null) {
            String path = diagnostic.getSource().getName();
            place = path.substring(path.lastIndexOf('/') + 1).replace(".java", "") + ":" + diagnostic.getLineNumber()
                    + " ";
        }
        return diagnostic.getKind().name().toLowerCase(Locale.ROOT) + " " + place + diagnostic.getMessage(Locale.ROOT);
    }
}
