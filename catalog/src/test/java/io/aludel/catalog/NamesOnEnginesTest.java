package io.aludel.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.catalog.engine.Engine;
import io.aludel.catalog.engine.Probe;
import io.aludel.schema.Check;
import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Generation;
import io.aludel.schema.Index;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.ReferenceAction;
import io.aludel.schema.Schema;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.operation.AddColumn;
import io.aludel.schema.operation.ChangeComment;
import io.aludel.schema.operation.DropIndex;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Operations;
import io.aludel.schema.operation.RenameColumn;
import io.aludel.schema.operation.RenameConstraint;
import io.aludel.schema.operation.RenameIndex;
import io.aludel.schema.operation.RenameTable;
import io.aludel.schema.random.Fact;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Hostile names on real engines neither break out of their quotes nor get lost. */
class NamesOnEnginesTest {

    private static final long SEED = Long.getLong("aludel.random.seed", 20_261_121);

    static Stream<Arguments> engines() {
        return Engine.all().stream().map(engine -> Arguments.of(engine, engine.hostileNames()));
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{1} names on {0}")
    @MethodSource("engines")
    void noHostileNameBreaksOutOfItsQuotesOrGetsLost(Engine engine, int count) throws SQLException {
        HostileNames names = new HostileNames(new Random(SEED), engine.dialect());
        try (Connection connection = engine.fresh()) {
            while (names.given() < count) {
                engine.clear(connection);
                liveThrough(engine, connection, names);
            }
        } catch (SQLException | AssertionError e) {
            throw new AssertionError("after " + names.given() + " names, replay with -Daludel.random.seed=" + SEED, e);
        }
        System.out.println(engine + ": " + names.given() + " hostile names, from seed " + SEED
                + (names.refused() == 0 ? "" : ", " + names.refused() + " more were refused as limits"));
        assertThat(names.refused()).as("names refused").isLessThanOrEqualTo(names.given());
    }

    /** Creates, changes and drops things of hostile names, asking probes and catalogue. */
    private static void liveThrough(Engine engine, Connection connection, HostileNames names) throws SQLException {
        Schema schema = schema(engine, names);
        engine.create(connection, schema);
        engine.assertHolds(connection, schema);
        List<Operation> operations = changes(engine, schema, names);
        for (Statement statement : engine.dialect().statements(schema, operations)) {
            Engine.execute(connection, statement.sql());
            assertThat(engine.ask(connection, statement.probe()))
                    .as("%s", statement)
                    .isEqualTo(Probe.expectedAfter(statement.probe(), statement.sql()));
        }
        Schema after = Operations.apply(schema, operations);
        engine.assertHolds(connection, after);
    }

    private static Schema schema(Engine engine, HostileNames names) {
        Sequence sequence = new Sequence(QualifiedName.of(names.next()), 1, 1);
        QualifiedName table = QualifiedName.of(names.next());
        String id = names.next();
        String parent = names.next();
        String number = inTrigger(engine, names);
        String state = names.next();
        String touched = inTrigger(engine, names);
        ColumnType enumeration = ColumnType.enumeration(names.next(), List.of(names.next(), names.next()));
        ColumnType values =
                engine.refusedFacts().contains(Fact.NATIVE_ENUMS) ? ColumnType.of("varchar", 20) : enumeration;
        Optional<Generation> next = engine.refusedFacts().contains(Fact.SEQUENCES)
                ? Optional.empty()
                : Optional.of(new Generation.NextValue(sequence.name()));
        List<Column> columns = List.of(
                Column.of(state, values, true).withComment(Optional.of(names.next())),
                Column.of(touched, ColumnType.of("timestamp", 6), true)
                        .withOnUpdate(Optional.of("localtimestamp")
                                .filter(text -> !engine.refusedFacts().contains(Fact.ON_UPDATE))),
                Column.of(id, ColumnType.of("bigint"), false)
                        .withGeneration(Optional.of(Generation.Identity.byDefault())),
                Column.of(parent, ColumnType.of("bigint"), true),
                Column.of(number, ColumnType.of("bigint"), true).withGeneration(next));
        ForeignKey key = new ForeignKey(
                names.next(),
                List.of(parent),
                table,
                List.of(id),
                ReferenceAction.NO_ACTION,
                ReferenceAction.NO_ACTION);
        return Schema.of(
                List.of(new Table(
                                table,
                                columns,
                                Optional.of(new PrimaryKey(names.next(), List.of(id))),
                                List.of(new UniqueKey(names.next(), List.of(number, id))),
                                List.of(key),
                                List.of(new Index(names.next(), List.of(new Index.Part(number, true)), false)))
                        .withChecks(List.of(new Check(names.next(), new Check.Values(parent, List.of("a", "b"), true))))
                        .withComment(Optional.of(names.next()))),
                next.isPresent() ? List.of(sequence) : List.of());
    }

    private static String inTrigger(Engine engine, HostileNames names) {
        String name = names.next();
        return engine.takesInTriggers(name) ? name : inTrigger(engine, names);
    }

    private static List<Operation> changes(Engine engine, Schema schema, HostileNames names) {
        Table table = schema.tables().values().iterator().next();
        QualifiedName renamed = QualifiedName.of(names.next());
        Index index = table.indexes().get(0);
        String newIndex = names.next();
        List<Operation> operations = new ArrayList<>(List.of(
                new RenameTable(table.name(), renamed),
                new RenameColumn(renamed, table.columns().get(1).name(), inTrigger(engine, names)),
                new RenameColumn(renamed, table.columns().get(0).name(), names.next()),
                new RenameConstraint(renamed, table.checks().get(0).name(), names.next()),
                new ChangeComment(
                        renamed,
                        Optional.empty(),
                        table.comment(),
                        Optional.of(engine.hostileComment() + names.next())),
                new RenameConstraint(renamed, table.uniqueKeys().get(0).name(), names.next()),
                new RenameConstraint(renamed, table.foreignKeys().get(0).name(), names.next()),
                new RenameIndex(renamed, index.name(), newIndex),
                new AddColumn(renamed, Column.of(names.next(), ColumnType.of("date"), true), Optional.empty())));
        operations.add(new DropIndex(renamed, index.withName(newIndex)));
        return operations;
    }
}
