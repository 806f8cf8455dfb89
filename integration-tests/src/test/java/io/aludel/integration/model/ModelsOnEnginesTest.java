package io.aludel.integration.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.catalog.engine.Engine;
import io.aludel.catalog.engine.State;
import io.aludel.runtime.Aludel;
import io.aludel.schema.Schema;
import io.aludel.schema.history.History;
import io.aludel.schema.history.RecordedRevision;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each word of the vocabulary, from annotated source over javac, recorded revisions and the runtime to real databases: a {@link Model}
 * each.
 *
 * <p>A model is compiled once, for all databases that the runtime knows; what the compiler says of those that can't keep it stands in the
 * model's folder. All others run it.
 *
 * <p>{@code -Daludel.golden=update} writes the limits and the schemas that come out into the models' folders; {@code -Daludel.model=enum} tries those
 * alone whose names begin so.
 */
final class ModelsOnEnginesTest {

    /** Held, so that it isn't forgotten with its level: what hundreds of revisions say of their progress hides what a test says. */
    private static final Logger PROGRESS = Logger.getLogger("io.aludel.runtime");

    static {
        PROGRESS.setLevel(Level.WARNING);
    }

    @TempDir
    private static Path projects;

    private static final Map<Model, RecordedModel> RECORDED = new ConcurrentHashMap<>();

    private static EmptyDatabases databases;

    @BeforeAll
    static void begin() {
        databases = new EmptyDatabases(projects);
    }

    @AfterAll
    static void end() throws SQLException {
        databases.close();
    }

    static Stream<Model> models() {
        return Model.all().stream()
                .filter(model -> model.toString().startsWith(System.getProperty("aludel.model", "")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    @Execution(ExecutionMode.CONCURRENT)
    void theCompilerRefusesWhatADatabaseCannotKeep(Model model) throws IOException {
        compare(model.limits(), recorded(model).limits());
    }

    static Stream<Arguments> modelsOnEngines() {
        return models().flatMap(model -> Engine.all().stream()
                .filter(engine -> model.isKeptBy(engine.dialect().id()))
                .map(engine -> Arguments.of(model, engine)));
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("modelsOnEngines")
    @Execution(ExecutionMode.CONCURRENT)
    void upDownAndUpAgainGivesWhatCreatingGives(Model model, Engine engine) throws Exception {
        RecordedModel recorded = recorded(model);
        Lock lock = databases.lock(engine);
        lock.lock();
        try {
            run(model, recorded, engine);
        } finally {
            lock.unlock();
        }
        compare(
                model.schema(),
                SchemaLines.of(recorded.history(engine.dialect().id()).schema()));
    }

    private static void run(Model model, RecordedModel recorded, Engine engine) throws Exception {
        History history = recorded.history(engine.dialect().id());
        DataSource database = databases.of(engine);
        Aludel aludel = recorded.on(database);
        for (RecordedRevision revision : history.revisions()) {
            aludel.upgrade(revision.id());
            held(engine, database, history.schemaAfter(revision.id()));
        }
        State head = held(engine, database, history.schema());
        if (history.schema().tables().keySet().stream()
                .allMatch(name -> name.schema().isEmpty())) {
            assertThat(aludel.check()).as("by the fingerprint").isEmpty();
        }
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
    }

    private static RecordedModel recorded(Model model) {
        return RECORDED.computeIfAbsent(model, unknown -> {
            try {
                return RecordedModel.of(model, Files.createTempDirectory(projects, model.toString()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The catalogue says what the schema says; what it says in its own words is given, but for what belongs to the runtime's own tables. */
    private static State held(Engine engine, DataSource database, Schema schema) throws SQLException {
        try (Connection connection = database.getConnection()) {
            State all = State.holding(engine, connection, schema);
            return new State(
                    all.tables(),
                    all.besides().stream()
                            .filter(line -> !line.contains(".aludel_"))
                            .toList());
        }
    }

    private static State created(Engine engine, Schema schema) throws SQLException, IOException {
        DataSource database = databases.of(engine);
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

    /** A file that isn't there holds no lines. */
    private static void compare(Path file, List<String> lines) throws IOException {
        String text = lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
        if ("update".equals(System.getProperty("aludel.golden"))) {
            if (text.isEmpty()) {
                Files.deleteIfExists(file);
            } else {
                Files.writeString(file, text);
            }
        }
        assertThat(text).isEqualTo(Files.exists(file) ? Files.readString(file) : "");
    }
}
