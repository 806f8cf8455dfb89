package io.aludel.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.catalog.engine.Engine;
import io.aludel.schema.Check;
import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.Computed;
import io.aludel.schema.Index;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.SchemaConflict;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.dialect.FactSamples;
import io.aludel.schema.dialect.Sample;
import io.aludel.schema.dialect.Samples;
import io.aludel.schema.operation.AddCheck;
import io.aludel.schema.operation.ChangeComputed;
import io.aludel.schema.operation.DropCheck;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Operations;
import io.aludel.schema.operation.RenameColumn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * MySQL's dialect is tried on MySQL 8.0.33 with {@code -Pmysql}, which needs Linux, half a gigabyte to fetch and libaio; in each build it's
 * tried by its own driver on MariaDB, as far as both agree. Which operations run there, and why others don't, is a golden file, which {@code
 * -Daludel.golden=update} writes anew.
 */
class MysqlOnMariadbTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "mysql-on-mariadb.txt");
    private static final Engine ENGINE = Engine.mysqlOnMariadb();

    /** What MariaDB 11.4 says of things that MySQL 8 has, by its manual, and it hasn't. Anything else that it says is a failure. */
    private static final Map<String, String> DIFFERENCES = differences();

    private static Map<String, String> differences() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("(?s).*(uuid_to_bin|bin_to_uuid).*", "MariaDB has no uuid_to_bin and bin_to_uuid");
        all.put("(?s).*near 'not null.*generated always as.*", "MariaDB takes no not null of a computed column");
        all.put("(?s).*near '\\(\\w+\\(.*", "MariaDB has no index over an expression");
        return all;
    }

    @Test
    void itIsMysqlsDriverThatSpeaks() throws SQLException {
        try (Connection connection = ENGINE.fresh()) {
            assertThat(connection.getMetaData().getDriverName()).isEqualTo("MySQL Connector/J");
            assertThat(connection.getMetaData().getDatabaseProductVersion()).contains("MariaDB");
        }
    }

    @Test
    void everyOperationRunsThereAndBackOrItIsSaidWhyNot() throws IOException {
        Stream<String> samples = Stream.concat(Samples.all().stream(), FactSamples.all().stream())
                .map(sample -> FactSamples.fitted(sample, "mysql"))
                .map(sample -> sample.name() + ": " + outcome(sample));
        Stream<String> besides =
                trials().entrySet().stream().map(trial -> trial.getKey() + ": " + outcome(trial.getValue()));
        String outcome = Stream.concat(samples, besides).collect(Collectors.joining("\n", "", "\n"));
        if ("update".equals(System.getProperty("aludel.golden"))) {
            Files.writeString(GOLDEN, outcome);
        }
        assertThat(outcome).isEqualTo(Files.readString(GOLDEN)).doesNotContain("fails");
    }

    /** Something that's tried on the engine. */
    private interface Trial {
        void run() throws SQLException;
    }

    /** What the other tests on engines ask. */
    private static Map<String, Trial> trials() {
        TypesOnEnginesTest types = new TypesOnEnginesTest();
        GenerationOnEnginesTest generation = new GenerationOnEnginesTest();
        ServerSideValuesOnEnginesTest values = new ServerSideValuesOnEnginesTest();
        Map<String, Trial> all = new LinkedHashMap<>();
        all.put("types in the catalogue", () -> types.aColumnIsOfTheTypeThatItsProbeAsksFor(ENGINE));
        all.put("fractions of seconds", () -> types.aSecondKeepsItsFractionWhereverNoPrecisionIsDeclared(ENGINE));
        all.put(
                "identity beyond the numbers there",
                () -> generation.anIdentityStartsBeyondTheNumbersThatAreThere(ENGINE));
        all.put("identity of an empty table", () -> generation.anIdentityOfAnEmptyTableStartsAtItsStart(ENGINE));
        all.put(
                "when rows were created and updated",
                () -> values.aPlainClientGetsWhenRowsWereCreatedAndUpdated(ENGINE));
        all.put(
                "type under check, index and computed column",
                () -> values.aTypeChangesUnderACheckAnIndexAndAComputedColumn(ENGINE));
        all.put(
                "renamed values of an enumeration",
                () -> values.rowsFollowValuesOfAnEnumerationThatAreRenamedBothWays(ENGINE));
        all.put("guard of values that go", () -> values.aGuardCountsTheRowsThatHoldAValueThatIsToGo(ENGINE));
        all.put(
                "default that leaves with its value",
                () -> new EnumerationsOnEnginesTest().aDefaultLeavesInTheRevisionInWhichItsValueDoes(ENGINE, "'PAID'"));
        all.put(
                "500 hostile names",
                () -> new NamesOnEnginesTest()
                        .noHostileNameBreaksOutOfItsQuotesOrGetsLost(ENGINE, ENGINE.hostileNames()));
        return all;
    }

    /** Computed columns, checks and enumerations hold the name of a column fast on MySQL: they make way and come back. */
    @Test
    void aRenamedColumnTakesWhatNamesItAlongWithItsRows() throws SQLException {
        Column net = Column.of("net", ColumnType.of("integer"), true);
        Column state = Column.of("state", ColumnType.of("varchar", 20), true);
        Column gross = Column.of("gross", ColumnType.of("integer"), true)
                .withComputed(Optional.of(new Computed("net + 1", true)));
        QualifiedName name = QualifiedName.of("item");
        Table item = Table.of(name, List.of(net, state, gross))
                .withChecks(List.of(
                        Check.of("ck_item_net", "net > 0"),
                        new Check("ck_item_state", new Check.Values("state", List.of("NEW", "PAID"), false))));
        Schema before = Schema.of(List.of(item), List.of());
        Computed renamed = new Computed("netto + 1", true);
        List<Operation> operations = List.of(
                new DropCheck(name, item.checks().get(0)),
                new RenameColumn(name, "net", "netto"),
                new RenameColumn(name, "state", "standing"),
                new ChangeComputed(name, "gross", gross.computed(), Optional.of(renamed)),
                new AddCheck(name, Check.of("ck_item_net", "netto > 0")));
        try (Connection connection = ENGINE.fresh()) {
            ENGINE.create(connection, before);
            Engine.execute(connection, "insert into item (net, state) values (7, 'PAID')");
            ENGINE.run(connection, before, operations);
            ENGINE.assertHolds(connection, Operations.apply(before, operations));
            assertThat(Engine.rows(connection, "select netto, standing, gross from item"))
                    .containsExactly("7 PAID 8");
            assertThatThrownBy(() -> Engine.execute(connection, "insert into item (standing) values ('OLD')"))
                    .isInstanceOf(SQLException.class);
        }
    }

    private static String outcome(Sample sample) {
        try {
            ENGINE.dialect().statements(sample.before(), List.of(sample.operation()));
        } catch (DialectLimit limit) {
            return "a limit of MySQL's dialect";
        }
        return outcome(() ->
                new OperationsOnEnginesTest().anOperationLeadsThereAndBackAndItsProbesTell(ENGINE, shared(sample)));
    }

    private static String outcome(Trial trial) {
        try {
            trial.run();
            return "runs";
        } catch (SQLException | AssertionError e) {
            return DIFFERENCES.entrySet().stream()
                    .filter(difference -> String.valueOf(e.getMessage()).matches(difference.getKey()))
                    .map(difference -> "rendered, " + difference.getValue())
                    .findFirst()
                    .orElseGet(() -> "fails, " + String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
        }
    }

    /** The sample over what both databases have, if it's about nothing else. */
    private static Sample shared(Sample sample) {
        Schema before = sample.before();
        for (QualifiedName name : sample.before().tables().keySet()) {
            before = before.withTableChanged(name, MysqlOnMariadbTest::shared);
        }
        Sample shared = new Sample(sample.name(), before, sample.operation());
        try {
            shared.inverse();
            return shared;
        } catch (SchemaConflict conflict) {
            return sample;
        }
    }

    private static Table shared(Table table) {
        Table shared = table.withIndexes(table.indexes().stream()
                .filter(index -> index.parts().stream().noneMatch(Index.Part::expression))
                .toList());
        for (Column column : table.columns()) {
            if (column.computed().isPresent()) {
                shared = shared.withColumnChanged(column.name(), c -> c.withNullable(true));
            }
        }
        return shared;
    }
}
