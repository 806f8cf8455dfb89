package io.aludel.schema.dialect;

import io.aludel.schema.operation.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Exact SQL of samples in files beside the tests' resources: one file a dialect, {@code <kind>-<dialect>.sql}, a section a sample
 * under its name.
 *
 * @param kind how the files' names begin
 * @param samples the samples of a dialect, whose {@code toString} names them
 * @param statements the statements of a sample as texts
 * @param <S> a sample
 */
record GoldenSql<S>(
        String kind, Function<Dialect, Stream<S>> samples, BiFunction<Dialect, S, Stream<String>> statements) {

    private static final Path FOLDER = Path.of("src/test/resources/io/aludel/schema/dialect");
    private static final String HEADING = "-- ## ";

    /** Writes the files anew with {@code -Daludel.golden=update}. */
    void updateIfAsked(List<Dialect> dialects) throws IOException {
        if ("update".equals(System.getProperty("aludel.golden"))) {
            for (Dialect dialect : dialects) {
                String text = samples.apply(dialect)
                        .map(sample -> HEADING + sample + "\n" + rendered(dialect, sample))
                        .collect(Collectors.joining("\n"));
                Files.writeString(file(dialect), text);
            }
        }
    }

    /** The statements of a sample, or which limit of the dialect it meets. */
    String rendered(Dialect dialect, S sample) {
        try {
            return statements.apply(dialect, sample).collect(Collectors.joining());
        } catch (DialectLimit limit) {
            return "-- limit of "
                    + limit.table().orElseThrow()
                    + limit.member().map(member -> "." + member).orElse("") + "\n-- " + limit.getMessage() + "\n";
        }
    }

    /** What the file holds, by the names of the samples. */
    Map<String, String> expected(Dialect dialect) throws IOException {
        Map<String, String> sections = new LinkedHashMap<>();
        Arrays.stream(Files.readString(file(dialect)).split("(^|\n)" + HEADING, -1))
                .skip(1)
                .forEach(section -> {
                    int end = section.indexOf('\n');
                    sections.put(section.substring(0, end), section.substring(end + 1));
                });
        return sections;
    }

    private Path file(Dialect dialect) {
        return FOLDER.resolve(kind + "-" + dialect.id() + ".sql");
    }

    /** Each sample of operations and its inverse, as the dialect can take it. */
    static Stream<Sample> operations(Dialect dialect) {
        return Stream.concat(Samples.all().stream(), FactSamples.all().stream())
                .map(sample -> FactSamples.fitted(sample, dialect.id()))
                .flatMap(sample -> Stream.of(sample, sample.inverse()));
    }

    /** The statements of a sample's operation. */
    static Stream<String> texts(Dialect dialect, Sample sample) {
        return dialect.statements(sample.before(), List.of(sample.operation())).stream()
                .map(statement -> text(statement.description(), statement.probe(), statement.alone(), statement.sql()));
    }

    /** A step of a script, behind its phase. */
    static String text(Script.SqlStep step) {
        return text(step.phase() + ": " + step.description(), step.probe(), step.alone(), step.sql());
    }

    private static String text(String description, Object probe, boolean alone, String sql) {
        return "-- " + description + "\n-- probe " + probe + (alone ? "\n-- alone" : "") + "\n" + sql + ";\n";
    }
}
