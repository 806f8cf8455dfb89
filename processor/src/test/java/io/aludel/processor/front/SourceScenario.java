package io.aludel.processor.front;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.builtin.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One row: annotated source before, annotated source after, and the operations that lead from one to the other.
 *
 * <p>Rows are files of text, in which a blank line parts them, a line that begins with a blank goes on with the line above, and
 * {@code #} begins a comment:
 *
 * <pre>
 * column-010: a name written out that is the derived one
 * before: @Entity class Customer { @Id long id; String mail; }
 * after: @Entity class Customer { @Id long id; @Column(name = "mail") String mail; }
 * expected: nothing
 * </pre>
 *
 * <p>{@code before} is {@code nothing} for no class at all; {@code after}, left out, is {@code before}. {@code expected} has an
 * operation a line, as it describes itself. The others may be left out: {@code problems} (none), a problem a line as {@code
 * Model:<line> text}, the first line of the classes being 2; {@code root}, the root's annotation; {@code drop}, confirmed drops;
 * each dialect by its id, the statements on the way up, one a line.
 *
 * @param name the row's id and what it's about
 * @param facts the row's lines by their key
 */
record SourceScenario(String name, Map<String, String> facts) {

    private static final Set<String> KEYS = Stream.concat(
                    Stream.of("root", "before", "after", "drop", "expected", "problems"),
                    Dialects.all().stream().map(Dialect::id))
            .collect(Collectors.toUnmodifiableSet());

    /** The rows of all files in a folder of test resources. */
    static List<SourceScenario> all(String folder) {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources", folder))) {
            return files.sorted().flatMap(file -> read(file).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<SourceScenario> read(Path file) {
        try {
            List<SourceScenario> rows = new ArrayList<>();
            String text = Files.readString(file, UTF_8).replaceAll("(?m)^#.*\\n", "");
            for (String row : text.split("\n\\s*\n")) {
                if (!row.isBlank()) {
                    rows.add(row(row.strip()));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SourceScenario row(String text) {
        List<String> lines = List.of(text.split("\n(?! )"));
        Map<String, String> facts = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] fact = line.split(":", 2);
            if (!KEYS.contains(fact[0]) || facts.put(fact[0], fact[1].strip()) != null) {
                throw new IllegalArgumentException("in " + lines.get(0) + ": " + line);
            }
        }
        return new SourceScenario(lines.get(0), facts);
    }

    String before() {
        return classes("before");
    }

    String after() {
        return facts.containsKey("after") ? classes("after") : before();
    }

    private String classes(String key) {
        String text = facts.getOrDefault(key, "nothing");
        return text.equals("nothing") ? "" : text;
    }

    Set<String> drops() {
        return Set.copyOf(lines("drop"));
    }

    List<String> expected() {
        return lines("expected");
    }

    List<String> problems() {
        return lines("problems");
    }

    /** The lines of a fact; none when it's left out or {@code nothing}. */
    List<String> lines(String key) {
        String text = facts.getOrDefault(key, "nothing");
        return text.equals("nothing")
                ? List.of()
                : text.lines().map(String::strip).toList();
    }

    /** The classes in one file, and the root beside them. */
    Snippet snippet(String classes) {
        Snippet snippet = Snippet.of()
                .withFile(
                        "league.Model",
                        "package league; import io.aludel.annotation.*; import java.util.*; import java.time.*; import java.math.*;\n"
                                + classes);
        return facts.containsKey("root") ? snippet.root(facts.get("root")) : snippet;
    }

    @Override
    public String toString() {
        return name;
    }
}
