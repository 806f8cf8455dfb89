package io.aludel.integration.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.catalog.engine.Engine;
import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.builtin.Dialects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What each database makes of each thing that a schema can declare: the dialect says it, and the database shows it, by rows or in its
 * catalogue. Nothing that was declared is left out without a word.
 *
 * <p>{@code target/reports/features.tsv} holds the answers, and {@code docs/databases.md} a table of them; {@code -Daludel.golden=update}
 * writes that anew.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class FeaturesOnEnginesTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "databases.md");
    private static final Path REPORT = Path.of("target", "reports", "features.tsv");
    private static final Pattern TABLE =
            Pattern.compile("(<!-- features: [^\n]* -->\n).*?(<!-- end of features -->)", Pattern.DOTALL);

    /** Databases that a build has with a profile alone, which is named; without it they're rendered. */
    private static final Map<String, String> IN_SOME_BUILDS = Map.of("mysql", "`-Pmysql`");

    private static final Map<String, Connection> CONNECTIONS = new HashMap<>();

    /** By feature and dialect. */
    private static final Map<String, Map<String, Answer>> ANSWERS = new HashMap<>();

    static Stream<Arguments> features() {
        return Feature.all().stream()
                .flatMap(feature -> Dialects.all().stream()
                        .map(dialect ->
                                Arguments.of(feature, dialect.identifiers().database(), dialect)));
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("features")
    @Order(1)
    void theDatabaseDoesAsItsDialectSays(Feature feature, String name, Dialect dialect) throws SQLException {
        FeatureTrial trial = new FeatureTrial(feature, dialect);
        Optional<Engine> engine = engine(dialect);
        Answer answer = engine.isEmpty() ? trial.rendered() : trial.tried(engine.get(), emptied(engine.get()));
        ANSWERS.computeIfAbsent(feature.name(), none -> new HashMap<>()).put(dialect.id(), answer);
    }

    @Test
    @Order(2)
    void theTableInTheDocumentSaysIt() throws IOException {
        List<String> lines = new ArrayList<>(List.of("feature\tdatabase\tstate\tremark"));
        for (Feature feature : Feature.all()) {
            for (Dialect dialect : Dialects.all()) {
                Answer answer = answer(feature, dialect);
                String remark = answer.rendered()
                        ? "rendered, not run" + (answer.remark().isEmpty() ? "" : ": " + answer.remark())
                        : answer.remark();
                lines.add(String.join(
                        "\t",
                        feature.name(),
                        dialect.identifiers().database(),
                        answer.state().toString(),
                        remark));
            }
        }
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, String.join("\n", lines) + "\n");
        String document = Files.readString(DOCUMENT);
        Matcher place = TABLE.matcher(document);
        assertThat(place.find()).isTrue();
        String updated = document.substring(0, place.start())
                + place.group(1)
                + table()
                + place.group(2)
                + document.substring(place.end());
        if ("update".equals(System.getProperty("aludel.golden"))) {
            Files.writeString(DOCUMENT, updated);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(updated);
    }

    private static String table() {
        StringBuilder table = new StringBuilder("| |");
        Dialects.all()
                .forEach(dialect -> table.append(" ")
                        .append(dialect.identifiers().database())
                        .append(mark(dialect))
                        .append(" |"));
        table.append("\n|---|").append("---|".repeat(Dialects.all().size())).append('\n');
        for (Feature feature : Feature.all()) {
            table.append("| ").append(feature.name()).append(" |");
            table.append(Dialects.all().stream()
                    .map(dialect -> " " + answer(feature, dialect).cell() + " |")
                    .collect(Collectors.joining()));
            table.append('\n');
        }
        return table.toString();
    }

    /** The document is the same in a build with a database that not all builds have. */
    private static String mark(Dialect dialect) {
        if (IN_SOME_BUILDS.containsKey(dialect.id())) {
            return " (" + IN_SOME_BUILDS.get(dialect.id()) + ")";
        }
        return engine(dialect).isPresent() ? "" : " (rendered)";
    }

    private static Answer answer(Feature feature, Dialect dialect) {
        return Optional.ofNullable(
                        ANSWERS.getOrDefault(feature.name(), Map.of()).get(dialect.id()))
                .orElseThrow(() -> new AssertionError(feature + " has no answer of "
                        + dialect.identifiers().database() + ", see the other tests of this class"));
    }

    /** None where no such database can be had for tests. */
    private static Optional<Engine> engine(Dialect dialect) {
        return Engine.all().stream()
                .filter(engine -> engine.dialect().id().equals(dialect.id()))
                .findFirst();
    }

    /** One for all features, since a new database takes servers longer than all the rest. */
    private static Connection emptied(Engine engine) throws SQLException {
        String id = engine.dialect().id();
        Connection known = CONNECTIONS.get(id);
        if (known == null) {
            known = engine.fresh();
            CONNECTIONS.put(id, known);
            return known;
        }
        known.setAutoCommit(true);
        engine.clear(known);
        return known;
    }

    @AfterAll
    static void close() throws SQLException {
        for (Connection connection : CONNECTIONS.values()) {
            connection.close();
        }
    }
}
