package io.aludel.catalog.engine;

import io.aludel.schema.ColumnType;
import io.aludel.schema.Schema;
import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.builtin.Dialects;
import io.aludel.schema.random.Fact;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Derby in memory. To make a database takes a while, so that one whose connection is closed is emptied and taken again. */
final class DerbyEngine implements Engine {

    private static final Pattern PLAIN = Pattern.compile(" as (?:date|time|timestamp|boolean)\\b");

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final Queue<String> FREE = new ConcurrentLinkedQueue<>();

    private static final String OWN = " s.schemaname not like 'SYS%' and s.schemaname not in ('NULLID', 'SQLJ')";

    private final Dialect dialect = Dialects.byId("derby").orElseThrow();

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public Connection fresh() throws SQLException {
        System.setProperty("derby.stream.error.method", "java.io.OutputStream.nullOutputStream");
        // What its catalogue is asked takes long to compile, and a hundred statements of DDL drive it out.
        System.setProperty("derby.language.statementCache.size", "2000");
        String free = FREE.poll();
        String name = free == null ? "jdbc:derby:memory:engine" + DATABASES.incrementAndGet() : free;
        Connection connection = DriverManager.getConnection(name + ";create=true;user=aludel");
        clear(connection);
        return Closing.of(connection, () -> FREE.add(name));
    }

    /** Schemas are left out: its dialect makes them, and the runtime takes that for done when they're there. */
    @Override
    public void clear(Connection connection) throws SQLException {
        // A trigger of one table may name another.
        drop(
                connection,
                "select s.schemaname, x.triggername from sys.systriggers x"
                        + " join sys.sysschemas s on s.schemaid = x.schemaid where" + OWN,
                "drop trigger %s.%s");
        drop(
                connection,
                "select s.schemaname, t.tablename, x.constraintname from sys.sysconstraints x"
                        + " join sys.systables t on t.tableid = x.tableid"
                        + " join sys.sysschemas s on s.schemaid = t.schemaid where x.type = 'F' and" + OWN,
                "alter table %s.%s drop constraint %s");
        drop(
                connection,
                "select s.schemaname, t.tablename from sys.systables t"
                        + " join sys.sysschemas s on s.schemaid = t.schemaid where t.tabletype = 'T' and" + OWN,
                "drop table %s.%s");
        drop(
                connection,
                "select s.schemaname, q.sequencename from sys.syssequences q"
                        + " join sys.sysschemas s on s.schemaid = q.schemaid where" + OWN,
                "drop sequence %s.%s restrict");
        drop(
                connection,
                "select s.schemaname from sys.sysschemas s where s.schemaname <> 'ALUDEL' and" + OWN,
                "drop schema %s restrict");
    }

    /** Does to all that a query names what a statement says. */
    private static void drop(Connection connection, String query, String statement) throws SQLException {
        List<String> statements = new ArrayList<>();
        try (ResultSet rows = connection.createStatement().executeQuery(query)) {
            while (rows.next()) {
                List<String> names = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    names.add('"' + rows.getString(i).replace("\"", "\"\"") + '"');
                }
                statements.add(statement.formatted(names.toArray()));
            }
        }
        for (String drop : statements) {
            Engine.execute(connection, drop);
        }
    }

    @Override
    public boolean countsBeyondRows() {
        return false;
    }

    @Override
    public Set<Fact> refusedFacts() {
        return Set.of(
                Fact.KEYS_ALIKE,
                Fact.NATIVE_ENUMS,
                Fact.NULLS_NOT_DISTINCT,
                Fact.ON_UPDATE_WITHOUT_KEY,
                Fact.PARTIAL_UNIQUE_INDEXES,
                Fact.SEQUENCES,
                Fact.SEQUENCE_OPTIONS,
                Fact.SEQUENCE_RENAMES,
                Fact.UPDATE_ACTIONS);
    }

    @Override
    public Set<String> limits() {
        return Set.of(
                "create table with everything",
                "add column from sequence",
                "add uuid column",
                "text without length",
                "convert to uuid",
                "another time zone",
                "sequence",
                "identity to sequence",
                "uuid",
                "alter sequence",
                "turn sequence",
                "move table",
                "set on update",
                "add foreign key with rules",
                "add foreign key with more rules",
                "add composite foreign key",
                "add foreign key to own table",
                "set on update of an identity",
                "add value at the end",
                "add value in between",
                "reorder values",
                "exchange values",
                "rename value",
                "add column with enumeration",
                "add first column with enumeration",
                "add value to one of two columns",
                "text becomes enumeration",
                "enumeration under another name",
                "add unique with nulls",
                "add partial unique index",
                "drop limits of sequence",
                "drop cache of a sequence of few numbers",
                "change limits of sequence",
                "rename sequence",
                "move sequence");
    }

    @Override
    public int randomPairs() {
        return 350;
    }

    /** It makes no variable text of a number, and of a long text nothing but text. */
    @Override
    public boolean understands(Schema before, String conversion) {
        boolean longTexts = before.tables().values().stream()
                .flatMap(table -> table.columns().stream())
                .anyMatch(column -> column.type().name().equals("text"));
        return !conversion.contains(" as varchar")
                && !(longTexts && PLAIN.matcher(conversion).find());
    }

    @Override
    public boolean mayRefusePairs() {
        return true;
    }

    @Override
    public Set<String> typesMissing() {
        return Set.of(
                "numeric",
                "time(3) with time zone",
                "time with time zone",
                "varchar(50) array",
                "integer array",
                "text array",
                "timestamp(3) array");
    }

    @Override
    public List<String> typesBesides() {
        return List.of("binary(3)", "xml", "numeric(31,31)", "char(255)");
    }

    @Override
    public List<String> besides(Connection connection) throws SQLException {
        return Engine.rows(
                connection,
                "select t.tablename, x.triggername, x.triggerdefinition, x.whenclausetext"
                        + " from sys.systriggers x join sys.systables t on t.tableid = x.tableid order by 1, 2");
    }

    @Override
    public String overriding() {
        return "";
    }

    @Override
    public String value(ColumnType type) {
        return switch (type.name()) {
            case "date" -> "date('2024-01-01')";
            case "timestamp", "timestamp with time zone" -> "timestamp('2024-01-01 00:00:00')";
            case "uuid" -> "x'00000000000040008000000000000001'";
            default -> Engine.super.value(type);
        };
    }

    @Override
    public String moment(String text) {
        return "timestamp('" + text + "')";
    }

    @Override
    public String time(String text) {
        return "time('" + text + "')";
    }

    @Override
    public boolean takesNumbersAlways() {
        return false;
    }

    @Override
    public boolean keepsFractionsOfTimes() {
        return false;
    }

    /** To drop a column of some tables it makes an index anew with the number of columns of another one (10.16). */
    @Override
    public boolean isFaultOfItsOwn(SQLException e) {
        return "XJ001".equals(e.getSQLState())
                && e.getMessage().contains("ArrayIndexOutOfBoundsException")
                && e.getMessage().contains(" drop column ");
    }

    @Override
    public boolean isOrphan(SQLException e) {
        return Set.of("23503", "23516", "23517", "X0Y45").contains(String.valueOf(e.getSQLState()));
    }

    @Override
    public String toString() {
        return "Derby";
    }
}
