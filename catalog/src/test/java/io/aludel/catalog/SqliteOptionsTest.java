package io.aludel.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.catalog.engine.Engine;
import io.aludel.catalog.engine.Rows;
import io.aludel.catalog.engine.Scripts;
import io.aludel.catalog.engine.State;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.dialect.FactSamples;
import io.aludel.schema.dialect.Sample;
import io.aludel.schema.dialect.Samples;
import io.aludel.schema.diff.SchemaDiffer;
import io.aludel.schema.operation.CreateTable;
import io.aludel.schema.operation.DropTable;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Script;
import io.aludel.schema.random.Fact;
import io.aludel.schema.random.RandomSchemas;
import io.aludel.schema.random.Seeds;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All that SQLite does to tables, with tables that are {@code strict} or {@code without rowid}. */
class SqliteOptionsTest {

    private static final String STRICT = "strict";
    private static final String WITHOUT_ROWID = "without rowid";
    private static final int PAIRS = 100;

    private static final Engine ENGINE = Engine.of("sqlite");

    static Stream<Arguments> samples() {
        return Stream.concat(Samples.all().stream(), FactSamples.all().stream())
                .filter(sample -> !ENGINE.limits().contains(sample.name()))
                .map(sample -> FactSamples.fitted(sample, "sqlite"))
                .flatMap(sample -> Stream.of(STRICT, WITHOUT_ROWID).map(option -> Arguments.of(option, sample)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("samples")
    void anOperationLeadsThereAndBack(String option, Sample sample) throws SQLException {
        Schema before = optional(sample.before(), option);
        Operation operation = optional(sample.operation(), option);
        Schema after = operation.applyTo(before);
        try (Connection connection = ENGINE.fresh()) {
            ENGINE.create(connection, before);
            State there = State.holding(ENGINE, connection, before);
            ENGINE.run(connection, before, List.of(operation));
            State.holding(ENGINE, connection, after);
            ENGINE.run(connection, after, List.of(operation.inverse(before)));
            assertThat(State.holding(ENGINE, connection, before)).isEqualTo(there);
        } catch (DialectLimit limit) {
            // A table without rowid numbers none by itself, and has a key.
            assertThat(option).isEqualTo(WITHOUT_ROWID);
            assertThat(limit).hasMessageContainingAll("rowid");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {STRICT, WITHOUT_ROWID})
    void migratingGivesWhatCreatingGivesBothWays(String option) throws SQLException {
        Set<Fact> facts = EnumSet.allOf(Fact.class);
        facts.removeAll(ENGINE.refusedFacts());
        RandomSchemas schemas = RandomSchemas.runnable(facts);
        try (Connection connection = ENGINE.fresh()) {
            Seeds.seeds(PAIRS).forEach(seed -> {
                RandomSchemas.Pair pair = schemas.pair(seed);
                try {
                    thereAndBack(connection, pair, optional(pair.before(), option), optional(pair.after(), option));
                } catch (DialectLimit limit) {
                    assertThat(limit).hasMessageContaining("rowid");
                } catch (SQLException | RuntimeException | AssertionError e) {
                    throw new AssertionError("seed " + seed + ", " + option + ": " + e.getMessage(), e);
                }
            });
        }
    }

    private static void thereAndBack(Connection connection, RandomSchemas.Pair pair, Schema before, Schema after)
            throws SQLException {
        List<Operation> operations =
                SchemaDiffer.diff(before, after, pair.hints()).operations();
        Script script = Scripts.of(ENGINE.dialect(), before, operations, false);
        boolean converts = !pair.hints().conversions().isEmpty();
        ENGINE.clear(connection);
        ENGINE.create(connection, after);
        State made = State.holding(ENGINE, connection, after);
        ENGINE.clear(connection);
        ENGINE.create(connection, before);
        if (!converts) {
            Rows.insert(ENGINE, connection, before);
        }
        if (Scripts.isRefused(connection, script.upgrade())) {
            ENGINE.clear(connection);
            ENGINE.create(connection, before);
        }
        State there = State.holding(ENGINE, connection, before);
        Scripts.run(connection, script.upgrade());
        assertThat(State.holding(ENGINE, connection, after)).isEqualTo(made);
        if (!Scripts.isRefused(connection, script.downgrade())) {
            Scripts.run(connection, script.downgrade());
            assertThat(State.holding(ENGINE, connection, before)).isEqualTo(there);
        }
    }

    private static Schema optional(Schema schema, String option) {
        return Schema.of(
                schema.tables().values().stream()
                        .map(table -> optional(table, option))
                        .toList(),
                schema.sequences().values());
    }

    private static Table optional(Table table, String option) {
        return table.withOption("sqlite", option, Optional.of("true"));
    }

    private static Operation optional(Operation operation, String option) {
        if (operation instanceof CreateTable create) {
            return new CreateTable(optional(create.table(), option));
        }
        return operation instanceof DropTable drop ? new DropTable(optional(drop.table(), option)) : operation;
    }
}
