package io.aludel.catalog.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.catalog.Catalog;
import io.aludel.catalog.Drift;
import io.aludel.catalog.Recognition;
import io.aludel.schema.ColumnType;
import io.aludel.schema.Schema;
import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Operations;
import io.aludel.schema.random.Fact;
import io.aludel.testservers.Servers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One real database engine, started once per JVM. What it can't do is said here and nowhere else. */
public interface Engine {

    /** Schema that a fresh database has besides the connection's own, where the database has schemas. */
    String OTHER_SCHEMA = "app";

    /** All engines, or the one that {@code -Daludel.engine=h2} names. */
    static List<Engine> all() {
        String wanted = System.getProperty("aludel.engine", "");
        return known().filter(
                        engine -> wanted.isEmpty() || engine.dialect().id().equals(wanted))
                .toList();
    }

    /** A new one is one more line here and a class of its own. */
    private static Stream<Engine> known() {
        Stream<Engine> always = Stream.of(
                new H2Engine(), //
                new PostgresqlEngine(), //
                new MariadbEngine(), //
                new SqliteEngine(), //
                new DuckdbEngine(), //
                new DerbyEngine(), //
                new HsqldbEngine());
        return Servers.hasMysql() ? Stream.concat(always, Stream.of(new MysqlEngine())) : always;
    }

    /** SQLite as it was before it could alter constraints. */
    static Engine olderSqlite() {
        return SqliteEngine.older();
    }

    /** What MySQL's dialect says, by MySQL's driver, to a server of MariaDB: most builds have no server of MySQL. */
    static Engine mysqlOnMariadb() {
        return new MysqlOnMariadbEngine();
    }

    /** The engines that keep a fact. */
    static List<Engine> keeping(Fact fact) {
        return all().stream()
                .filter(engine -> !engine.refusedFacts().contains(fact))
                .toList();
    }

    /** The engine of a dialect. */
    static Engine of(String dialect) {
        return known().filter(engine -> engine.dialect().id().equals(dialect))
                .findFirst()
                .orElseThrow();
    }

    Dialect dialect();

    /** A connection to an empty database, which holds the schema {@value #OTHER_SCHEMA} too. */
    Connection fresh() throws SQLException;

    /** Drops all that is in a database but that schema, so that it's as good as a fresh one. */
    void clear(Connection connection) throws SQLException;

    /** Names of samples of operations that its dialect refuses as a limit. */
    default Set<String> limits() {
        return Set.of();
    }

    /** Facts of random schemas that its dialect refuses as a limit. */
    default Set<Fact> refusedFacts() {
        return Set.of();
    }

    /** Whether its dialect refuses some changes of random schemas that no fact stands for; others are tried instead. */
    default boolean mayRefusePairs() {
        return false;
    }

    /** Whether it understands a conversion that a user has declared, of a column there; who writes one has to know for which databases. */
    default boolean understands(Schema before, String conversion) {
        return true;
    }

    /** Types beyond the ordinary ones that it has. */
    default List<String> typesBesides() {
        return List.of();
    }

    /** Types that more than a column's type tells, which readers see and probes don't; no statement has such a probe. */
    default Set<ColumnType> typesUnprobed() {
        return Set.of();
    }

    /** Ordinary types that it hasn't. */
    default Set<String> typesMissing() {
        return Set.of();
    }

    /** How many hostile names are tried on it: fewer on servers. */
    default int hostileNames() {
        return 5_000;
    }

    /** How many pairs of random schemas are tried on it: fewer on servers, and where each statement costs much. */
    default int randomPairs() {
        return 350;
    }

    /** Whether a column of that name may have numbers of a sequence and values on update; its dialect refuses others as a limit. */
    default boolean takesInTriggers(String name) {
        return true;
    }

    /** What a comment may begin with that's most likely to break out of a file of SQL. */
    default String hostileComment() {
        return "\n-- aludel: ";
    }

    /** What stands beside tables and sequences and no reader tells, such as triggers and types; one sorted line each. */
    default List<String> besides(Connection connection) throws SQLException {
        return List.of();
    }

    /** Whether a column that's numbered by a sequence draws by itself; where it doesn't, its clients draw. */
    default boolean drawsFromSequences() {
        return true;
    }

    /** What lets an insert name the value of an identity column, with a blank before it. */
    default String overriding() {
        return " overriding system value";
    }

    /** Whether an insert may name the value of an identity column that's always generated. */
    default boolean takesNumbersAlways() {
        return true;
    }

    /** Asks a probe, in the words of the catalogue that answers it. */
    default Probe ask(Connection connection, String probe) {
        return Probe.ask(connection, probe);
    }

    /** The statement that lets a sequence go on with a number. */
    default String restart(String sequence, long number) {
        return "alter sequence " + sequence + " restart with " + number;
    }

    /** One and the same value of a type. */
    default String value(ColumnType type) {
        return switch (type.name()) {
            case "varchar", "char", "text" -> "'1'";
            case "boolean" -> "true";
            case "date" -> "date '2024-01-01'";
            case "timestamp" -> "timestamp '2024-01-01 00:00:00'";
            case "timestamp with time zone" -> "timestamp with time zone '2024-01-01 00:00:00+00'";
            case "uuid" -> "cast('00000000-0000-4000-8000-000000000001' as uuid)";
            default -> "1";
        };
    }

    /** A moment as a literal. */
    default String moment(String text) {
        return "timestamp '" + text + "'";
    }

    /** A time of day as a literal. */
    default String time(String text) {
        return "time '" + text + "'";
    }

    /** Whether a time of day keeps fractions of its seconds; advice tells of a database where it doesn't. */
    default boolean keepsFractionsOfTimes() {
        return true;
    }

    /** Whether a statement stumbled over a fault of the database's own that's known and told of in its documentation. */
    default boolean isFaultOfItsOwn(SQLException e) {
        return false;
    }

    /** Whether an identity that's made of a column counts on beyond its rows; where it doesn't, a guard refuses rows in its way. */
    default boolean countsBeyondRows() {
        return true;
    }

    /** Whether an insert was refused because it refers to no row. */
    boolean isOrphan(SQLException e);

    /** What the catalogue says, in its own words. */
    default Schema read(Connection connection, Schema model) throws SQLException {
        return Catalog.of(dialect()).and(Set.of(OTHER_SCHEMA)).live(connection, model);
    }

    /** The database holds what the model says, neither more nor less. */
    default void assertHolds(Connection connection, Schema model) throws SQLException {
        assertIs(read(connection, model), model);
    }

    /** What a catalogue says is what the model says, neither more nor less. */
    default void assertIs(Schema live, Schema model) {
        Schema recognised = Recognition.of(live, model, dialect());
        assertThat(Drift.between(recognised, model).descriptions())
                .as("what the catalogue tells as %s", live)
                .isEmpty();
        assertThat(recognised.sequences()).isEqualTo(model.sequences());
        assertThat(recognised.tables().keySet()).isEqualTo(model.tables().keySet());
        model.tables()
                .values()
                .forEach(table -> assertThat(recognised.requireTable(table.name()))
                        .as("%s, which the catalogue tells as %s", table.name(), live)
                        .isEqualTo(table));
        assertThat(recognised).isEqualTo(model);
    }

    /** The operations that make a schema from nothing. */
    static List<Operation> creation(Schema schema) {
        return Operations.creation(schema);
    }

    /** Makes a schema from nothing. */
    default void create(Connection connection, Schema schema) throws SQLException {
        run(connection, Schema.EMPTY, Operations.creation(schema));
    }

    /** Runs the statements of operations. */
    default void run(Connection connection, Schema before, List<Operation> operations) throws SQLException {
        for (Statement statement : dialect().statements(before, operations)) {
            execute(connection, statement.sql());
        }
    }

    /** Runs one statement; a failure names it. A schema that's there is none on Derby, as to the runtime. */
    static void execute(Connection connection, String sql) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            if (sql.startsWith("create schema ") && "X0Y68".equals(e.getSQLState())) {
                return;
            }
            throw new SQLException(e.getMessage() + "\n  in: " + sql, e.getSQLState(), e.getErrorCode(), e);
        }
    }

    /** All rows of a query, their values joined by a blank; NULL gives {@code null}. */
    static List<String> rows(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            List<String> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    List<String> values = new ArrayList<>();
                    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                        values.add(String.valueOf(result.getString(i)));
                    }
                    rows.add(String.join(" ", values));
                }
            }
            return rows;
        }
    }
}
