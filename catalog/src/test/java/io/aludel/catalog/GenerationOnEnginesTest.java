package io.aludel.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.catalog.engine.Engine;
import io.aludel.catalog.engine.Scripts;
import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.Generation;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.operation.AddColumn;
import io.aludel.schema.operation.AlterSequence;
import io.aludel.schema.operation.ChangeIdentity;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.random.Fact;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Generated values over rows that exist: no number is handed out twice. */
class GenerationOnEnginesTest {

    private static final String ENGINES = "withSequencesAndFreeIdentities";
    private static final String ALL = "io.aludel.catalog.engine.Engine#all";

    private static final QualifiedName TABLE = QualifiedName.of("t");
    private static final Sequence SEQUENCE = new Sequence(QualifiedName.of("s"), 1, 50);
    private static final Optional<Generation> NEXT = Optional.of(new Generation.NextValue(SEQUENCE.name()));
    private static final Optional<Generation> IDENTITY = Optional.of(Generation.Identity.byDefault());
    private static final Optional<Generation> NONE = Optional.empty();
    private static final Optional<Generation> FALLING = Optional.of(new Generation.Identity(false, -1, -1));
    private static final Optional<Generation> LATE = Optional.of(new Generation.Identity(true, 1000, 10));
    private static final Optional<Generation> THOUSAND = Optional.of(new Generation.Identity(false, 1000, 1));

    /** None when one engine alone is tried that lacks them. */
    static List<Engine> withSequencesAndFreeIdentities() {
        return Engine.keeping(Fact.SEQUENCES).stream()
                .filter(engine -> !engine.refusedFacts().contains(Fact.FREE_IDENTITIES))
                .filter(Engine::drawsFromSequences)
                .toList();
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void anIdentityStartsBeyondTheNumbersThatAreThere(Engine engine) throws SQLException {
        if (!engine.countsBeyondRows()) {
            assertThat(isRefusedOver(engine, "7", "40")).isTrue();
            assertThat(isRefusedOver(engine)).isFalse();
            return;
        }
        assertThat(idsAfter(engine, NONE, IDENTITY, "7", "40")).containsExactly("7", "40", "41", "42");
        assertThat(idsAfter(engine, NONE, THOUSAND, "7", "40")).containsExactly("7", "40", "1000", "1001");
        assertThat(idsAfter(engine, NONE, THOUSAND, "7", "2000")).containsExactly("7", "2000", "2001", "2002");
        if (hasSteps(engine)) {
            assertThat(idsAfter(engine, NONE, late(engine), "7", "40")).containsExactly("7", "40", "1000", "1010");
            assertThat(idsAfter(engine, NONE, late(engine), "7", "2000"))
                    .isIn(List.of("7", "2000", "2001", "2011"), List.of("7", "2000", "2010", "2020"));
            assertThat(idsAfter(engine, NONE, FALLING, "7", "-40")).containsExactly("-42", "-41", "-40", "7");
        }
    }

    /** Whether a guard refuses to make an identity of a column that holds these numbers. */
    private static boolean isRefusedOver(Engine engine, String... ids) throws SQLException {
        Schema schema = schema(engine, NONE);
        List<Operation> operations = List.of(new ChangeIdentity(TABLE, "id", NONE, IDENTITY));
        try (Connection connection = engine.fresh()) {
            engine.create(connection, schema);
            insert(connection, ids);
            return Scripts.isRefused(
                    connection,
                    Scripts.of(engine.dialect(), schema, operations, false).upgrade());
        }
    }

    /** Where identities only count up by 1, others are refused. */
    private static boolean hasSteps(Engine engine) {
        boolean hasSteps = !engine.refusedFacts().contains(Fact.IDENTITY_STEPS)
                && !engine.refusedFacts().contains(Fact.FREE_IDENTITIES);
        for (Optional<Generation> strange : List.of(late(engine), FALLING)) {
            List<Operation> operations = List.of(new ChangeIdentity(TABLE, "id", NONE, strange));
            if (!hasSteps) {
                assertThatThrownBy(() -> engine.dialect().statements(schema(engine, NONE), operations))
                        .isInstanceOf(DialectLimit.class);
            }
        }
        return hasSteps;
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void anIdentityOfAnEmptyTableStartsAtItsStart(Engine engine) throws SQLException {
        assertThat(idsAfter(engine, NONE, IDENTITY)).containsExactly("1", "2");
        assertThat(idsAfter(engine, NONE, THOUSAND)).containsExactly("1000", "1001");
        if (hasSteps(engine)) {
            assertThat(idsAfter(engine, NONE, late(engine))).containsExactly("1000", "1010");
            assertThat(idsAfter(engine, NONE, FALLING)).containsExactly("-2", "-1");
        }
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void anIdentityHandsOutNoNumberTwiceWhenItsOptionsChange(Engine engine) throws SQLException {
        List<Optional<Generation>> kinds =
                hasSteps(engine) ? List.of(IDENTITY, THOUSAND, late(engine), FALLING) : List.of(IDENTITY, THOUSAND);
        for (Optional<Generation> from : kinds) {
            for (Optional<Generation> to : kinds) {
                assertThat(idsAfterGenerated(engine, from, to))
                        .as("%s to %s", from, to)
                        .doesNotHaveDuplicates()
                        .hasSize(4);
            }
        }
    }

    /** Where a sequence is made anew, its columns let go of it meanwhile. */
    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource(ENGINES)
    void aColumnGoesOnDrawingFromASequenceThatIsAltered(Engine engine) throws SQLException {
        Schema before = schema(engine, NEXT);
        Operation alter = new AlterSequence(SEQUENCE, new Sequence(SEQUENCE.name(), 1, 20));
        try (Connection connection = engine.fresh()) {
            engine.create(connection, before);
            engine.run(connection, before, List.of(alter));

            engine.assertHolds(connection, alter.applyTo(before));
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource(ENGINES)
    void aSequenceStartsBeyondTheNumbersThatAreThere(Engine engine) throws SQLException {
        assertThat(idsAfter(engine, NONE, NEXT, "7", "700")).containsExactly("7", "700", "701", "751");
        assertThat(idsAfter(engine, IDENTITY, NEXT, "7", "700")).containsExactly("7", "700", "701", "751");
        assertThat(idsAfter(engine, NEXT, IDENTITY, "7", "700")).containsExactly("7", "700", "701", "702");
        assertThat(idsAfter(engine, NONE, NEXT)).containsExactly("1", "51");
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource(ENGINES)
    void aSequenceThatOthersUseNeverGoesBack(Engine engine) throws SQLException {
        Schema schema = schema(engine, NONE);
        try (Connection connection = engine.fresh()) {
            engine.create(connection, schema);
            Engine.execute(connection, engine.restart("s", 5000));
            insert(connection, "7");
            engine.run(connection, schema, List.of(new ChangeIdentity(TABLE, "id", NONE, NEXT)));
            Engine.execute(connection, "insert into t (name) values ('new')");
            assertThat(ids(connection)).containsExactly("7", "5000");
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource(ENGINES)
    void aGeneratedColumnThatIsAddedNumbersTheRows(Engine engine) throws SQLException {
        for (Optional<Generation> generation : List.of(IDENTITY, NEXT)) {
            try (Connection connection = engine.fresh()) {
                Schema schema = schema(engine, NONE);
                engine.create(connection, schema);
                insert(connection, "7", "8");
                Column column = Column.of("no", ColumnType.of("bigint"), false).withGeneration(generation);
                Operation add = new AddColumn(TABLE, column, Optional.empty());
                engine.run(connection, schema, List.of(add));
                assertThat(Engine.rows(connection, "select count(distinct no) from t"))
                        .containsExactly("2");
            }
        }
    }

    /** The ids after rows of these ids were inserted, the generation was changed, and two rows more came without an id. */
    private static List<String> idsAfter(
            Engine engine, Optional<Generation> from, Optional<Generation> to, String... ids) throws SQLException {
        Schema schema = schema(engine, from);
        try (Connection connection = engine.fresh()) {
            engine.create(connection, schema);
            insert(connection, ids);
            engine.run(connection, schema, List.of(new ChangeIdentity(TABLE, "id", from, to)));
            Engine.execute(connection, "insert into t (name) values ('new')");
            Engine.execute(connection, "insert into t (name) values ('newer')");
            return ids(connection);
        }
    }

    /** The ids after two rows came before the change and two came after it, all without an id. */
    private static List<String> idsAfterGenerated(Engine engine, Optional<Generation> from, Optional<Generation> to)
            throws SQLException {
        Schema schema = schema(engine, from);
        try (Connection connection = engine.fresh()) {
            engine.create(connection, schema);
            Engine.execute(connection, "insert into t (name) values ('old'), ('older')");
            if (!from.equals(to)) {
                engine.run(connection, schema, List.of(new ChangeIdentity(TABLE, "id", from, to)));
            }
            Engine.execute(connection, "insert into t (name) values ('new'), ('newer')");
            return ids(connection);
        }
    }

    /** Always generated, where a database has that. */
    private static Optional<Generation> late(Engine engine) {
        return engine.refusedFacts().contains(Fact.ALWAYS_IDENTITIES)
                ? Optional.of(new Generation.Identity(false, 1000, 10))
                : LATE;
    }

    private static void insert(Connection connection, String... ids) throws SQLException {
        for (String id : ids) {
            Engine.execute(connection, "insert into t (id, name) values (" + id + ", 'old')");
        }
    }

    private static List<String> ids(Connection connection) throws SQLException {
        return Engine.rows(connection, "select id from t order by id");
    }

    private static Schema schema(Engine engine, Optional<Generation> generation) {
        List<Column> columns = List.of(
                Column.of("id", ColumnType.of("bigint"), false).withGeneration(generation),
                Column.of("name", ColumnType.of("varchar", 10), true));
        Table table = Table.of(TABLE, columns).withPrimaryKey(Optional.of(new PrimaryKey("pk_t", List.of("id"))));
        boolean hasSequences = !engine.refusedFacts().contains(Fact.SEQUENCES);
        return Schema.of(List.of(table), hasSequences ? List.of(SEQUENCE) : List.of());
    }
}
