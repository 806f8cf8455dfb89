package io.aludel.integration.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.catalog.engine.Engine;
import io.aludel.catalog.engine.State;
import io.aludel.integration.H2Database;
import io.aludel.integration.PostgresServer;
import io.aludel.runtime.Aludel;
import io.aludel.schema.Schema;
import io.aludel.schema.history.History;
import io.aludel.schema.history.RecordedRevision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each word of the vocabulary, from annotated source over javac, recorded revisions and the runtime to real databases: a {@link Model}
 * each.
 *
 * <p>{@code -Daludel.golden=update} writes the schemas that come out into the models' folders; {@code -Daludel.model=enum} tries those
 * alone whose names begin so.
 */
final class ModelsOnEnginesTest {

    /** Held, so that it isn't forgotten with its level: what hundreds of revisions say of their progress hides what a test says. */
    private static final Logger PROGRESS = Logger.getLogger("io.aludel.runtime");

    static {
        PROGRESS.setLevel(Level.WARNING);
    }

    /** The dialects of a root that names none, as those of the models: they're run on these databases and on no others yet. */
    private static final Set<String> RECORDED_FOR = Set.of("h2", "postgresql");

    @TempDir
    private static Path projects;

    private static final Map<Model, RecordedModel> RECORDED = new HashMap<>();
    private static final Map<String, DataSource> DATABASES = new HashMap<>();

    static Stream<Arguments> models() {
        return Model.all().stream()
                .filter(model -> model.toString().startsWith(System.getProperty("aludel.model", "")))
                .flatMap(model -> Engine.all().stream()
                        .filter(engine -> RECORDED_FOR.contains(engine.dialect().id()))
                        .filter(engine -> model.isFor(engine.dialect().id()))
                        .map(engine -> Arguments.of(model, engine)));
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("models")
    void upDownAndUpAgainGivesWhatCreatingGives(Model model, Engine engine) throws Exception {
        RecordedModel recorded = recorded(model);
        History history = recorded.history(engine.dialect().id());
        DataSource database = emptied(engine);
        Aludel aludel = recorded.on(database);
        for (RecordedRevision revision : history.revisions()) {
            aludel.upgrade(revision.id());
            held(engine, database, history.schemaAfter(revision.id()));
        }
        State head = held(engine, database, history.schema());
        for (int i = history.revisions().size() - 1; i >= 0; i--) {
            aludel.downgrade("-1");
            held(
                    engine,
                    database,
                    history.schemaBefore(history.revisions().get(i).id()));
        }
        for (String state : model.states()) {
            aludel.upgrade("+1");
            run(model.rows(state), engine, database);
        }
        assertThat(held(engine, database, history.schema())).as("up again").isEqualTo(head);
        if (model.rows("back").isPresent()) {
            aludel.downgrade("-1");
            run(model.rows("back"), engine, database);
            aludel.upgrade();
            assertThat(held(engine, database, history.schema())).as("and again").isEqualTo(head);
        }
        assertThat(created(engine, history.schema())).as("created").isEqualTo(head);
        compare(model.schema(), SchemaLines.of(history.schema()));
    }

    private static RecordedModel recorded(Model model) throws IOException {
        RecordedModel known = RECORDED.get(model);
        if (known == null) {
            known = RecordedModel.of(model, Files.createTempDirectory(projects, model.toString()));
            RECORDED.put(model, known);
        }
        return known;
    }

    /** The one of that engine, with nothing in it: a new one for each model would take longer than all the rest. */
    private static DataSource emptied(Engine engine) throws SQLException {
        DataSource database = DATABASES.computeIfAbsent(
                engine.dialect().id(), id -> id.equals("h2") ? H2Database.newDatabase() : PostgresServer.newDatabase());
        try (Connection connection = database.getConnection()) {
            engine.clear(connection);
        }
        return database;
    }

    /** The catalogue says what the schema says; what it says in its own words is given. */
    private static State held(Engine engine, DataSource database, Schema schema) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return State.holding(engine, connection, schema);
        }
    }

    private static State created(Engine engine, Schema schema) throws SQLException {
        DataSource database = emptied(engine);
        try (Connection connection = database.getConnection()) {
            engine.create(connection, schema);
        }
        return held(engine, database, schema);
    }

    private static void run(Optional<RowScript> script, Engine engine, DataSource database) throws SQLException {
        if (script.isPresent()) {
            try (Connection connection = database.getConnection()) {
                script.get().run(connection, engine.dialect().id());
            }
        }
    }

    private static void compare(Path file, List<String> lines) throws IOException {
        String text = String.join("\n", lines) + "\n";
        if ("update".equals(System.getProperty("aludel.golden"))) {
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.exists(file) ? Files.readString(file) : "");
    }
}
