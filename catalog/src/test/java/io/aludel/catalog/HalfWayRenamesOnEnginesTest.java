package io.aludel.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.catalog.engine.Engine;
import io.aludel.catalog.engine.Scripts;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.dialect.TwinSamples;
import io.aludel.schema.operation.Phase;
import io.aludel.schema.operation.Script;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Columns that get other names in revisions that are recorded online: what comes out is the same as ever, both ways, and as long as the
 * revision is half way code that knows the old name and code that knows the new one see what either writes.
 */
class HalfWayRenamesOnEnginesTest {

    /** MySQL's statements are tried on MariaDB too, as most builds have no server of MySQL. */
    static List<Engine> engines() {
        return Stream.concat(Engine.all().stream(), Stream.of(Engine.mysqlOnMariadb()))
                .filter(engine -> engine.dialect().features().keepsTwins())
                .toList();
    }

    /** On SQLite a trigger may fire itself, or not. */
    static Stream<Arguments> settings() {
        return engines().stream()
                .flatMap(engine -> (engine.dialect().id().equals("sqlite")
                                ? Stream.of("pragma recursive_triggers = off", "pragma recursive_triggers = on")
                                : Stream.of(""))
                        .map(setting -> Arguments.of(engine, setting)));
    }

    /** A connection to a database that's as it comes, but for one setting. */
    static Connection set(Engine engine, String setting) throws SQLException {
        Connection connection = engine.fresh();
        if (!setting.isEmpty()) {
            Engine.execute(connection, setting);
        }
        return connection;
    }

    static Stream<Arguments> samples() {
        return engines().stream()
                .flatMap(engine -> TwinSamples.of(engine.dialect()).stream()
                        .filter(sample -> isTaken(engine, sample))
                        .map(sample -> Arguments.of(engine, sample)));
    }

    /** What isn't is in the files of {@code TwinsTest}. */
    private static boolean isTaken(Engine engine, TwinSamples sample) {
        try {
            sample.script(engine.dialect());
            return true;
        } catch (DialectLimit limit) {
            return false;
        }
    }

    /** Values that count as equal in some collations are told apart, and a value that's cleared is a change. */
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("settings")
    void eitherNameSeesWhatIsWrittenUnderTheOther(Engine engine, String setting) throws SQLException {
        Script script = sample("two columns of an index").script(engine.dialect());
        try (Connection connection = set(engine, setting)) {
            engine.create(connection, sample("two columns of an index").before());
            Engine.execute(connection, "insert into person (id, mail, nick) values (1, 'ann@x', 'ann')");
            Scripts.run(engine, connection, steps(script, true));
            assertBoth(connection, "there before", "ann@x ann");

            write(connection, "old insert", "insert into person (id, mail, nick) values (1, 'b', 'bob')", "b bob");
            write(connection, "new insert", "insert into person (id, email, nickname) values (1, 'c', 'cy')", "c cy");
            write(connection, "old default", "insert into person (id, mail) values (1, 'd')", "d none");
            write(connection, "new default", "insert into person (id, email) values (1, 'e')", "e none");
            write(connection, "old null", "insert into person (id, mail, nick) values (1, 'f', null)", "f null");
            write(connection, "new null", "insert into person (id, email, nickname) values (1, 'g', null)", "g null");
            change(connection, "update person set nick = 'ann'", "g ann");
            change(connection, "update person set nick = 'Ann'", "g Ann");
            change(connection, "update person set nickname = 'aNN'", "g aNN");
            change(connection, "update person set nick = 'aNN '", "g aNN ");
            change(connection, "update person set nickname = 'aNN'", "g aNN");
            change(connection, "update person set nick = null", "g null");
            change(connection, "update person set nickname = 'ann', email = 'h'", "h ann");
            change(connection, "update person set nickname = null", "h null");
            change(connection, "update person set score = 7", "h null");
            change(connection, "update person set nick = 'old', nickname = 'new'", "h new");
            change(connection, "update person set mail = 'i', nickname = 'new'", "i new");

            Scripts.run(engine, connection, steps(script, false));
            assertThat(Engine.rows(connection, "select email, nickname from person"))
                    .containsExactly("i new");
        }
    }

    private static void write(Connection connection, String what, String sql, String expected) throws SQLException {
        Engine.execute(connection, "delete from person");
        Engine.execute(connection, sql);
        assertBoth(connection, what, expected);
    }

    private static void change(Connection connection, String sql, String expected) throws SQLException {
        Engine.execute(connection, sql);
        assertBoth(connection, sql, expected);
    }

    private static void assertBoth(Connection connection, String what, String expected) throws SQLException {
        assertThat(Engine.rows(connection, "select mail, nick from person"))
                .as(what)
                .containsExactly(expected);
        assertThat(Engine.rows(connection, "select email, nickname from person"))
                .as(what)
                .containsExactly(expected);
    }

    /** Rows that are copied aren't changed as far as anybody can see. */
    @ParameterizedTest
    @MethodSource("engines")
    void copyingGivesNoValueOnUpdate(Engine engine) throws SQLException {
        TwinSamples sample = sample("a column with a default");
        Script script = sample.script(engine.dialect());
        try (Connection connection = engine.fresh()) {
            engine.create(connection, sample.before());
            String longAgo = engine.moment("2001-02-03 04:05:06");
            Engine.execute(
                    connection, "insert into person (id, mail, nick, changed) values (1, 'a', 'ann', " + longAgo + ")");
            Scripts.run(engine, connection, steps(script, true));
            assertThat(Engine.rows(connection, "select nickname from person where changed = " + longAgo))
                    .containsExactly("ann");
            Engine.execute(connection, "update person set nick = 'bob'");
            assertThat(Engine.rows(connection, "select nickname from person where changed <> " + longAgo))
                    .containsExactly("bob");
        }
    }

    /** On MariaDB and as MySQL has it; three pieces, of which the last isn't a whole one. */
    @ParameterizedTest
    @MethodSource("inPieces")
    void aTableIsCopiedInPiecesAndNoRowIsLeftOut(Engine engine) throws SQLException {
        TwinSamples sample = sample("a column with a default");
        try (Connection connection = engine.fresh()) {
            engine.create(connection, sample.before());
            Engine.execute(
                    connection,
                    "insert into person (id, mail, nick) select seq * 7, concat('m', seq), concat('n', seq)" + " from "
                            + numbers());
            Scripts.run(engine, connection, steps(sample.script(engine.dialect()), true));
            assertThat(Engine.rows(connection, "select count(*) from person where nickname = concat('n', id div 7)"))
                    .containsExactly("25000");
        }
    }

    static Stream<Engine> inPieces() {
        return engines().stream()
                .filter(engine ->
                        Set.of("mariadb", "mysql").contains(engine.dialect().id()));
    }

    static TwinSamples sample(String name) {
        return TwinSamples.all().stream()
                .filter(sample -> sample.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static List<Script.Step> steps(Script script, boolean expand) {
        return script.upgrade().stream()
                .filter(step -> (((Script.SqlStep) step).phase() == Phase.EXPAND) == expand)
                .toList();
    }

    /** A table of 25,000 numbers, for all that has no sequences of its own to select from. */
    static String numbers() {
        String digits = IntStream.range(0, 10)
                .mapToObj(digit -> "select " + digit + " as n")
                .collect(Collectors.joining(" union all ", "(", ")"));
        return "(select 1 + a.n + 10 * b.n + 100 * c.n + 1000 * d.n + 10000 * e.n as seq from " + digits + " a, "
                + digits + " b, " + digits + " c, " + digits + " d, " + digits
                + " e where e.n < 2 or e.n = 2 and d.n < 5) numbers";
    }
}
