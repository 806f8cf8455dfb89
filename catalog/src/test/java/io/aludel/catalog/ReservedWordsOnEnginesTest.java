package io.aludel.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.catalog.engine.Engine;
import io.aludel.schema.dialect.builtin.Dialects;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.h2.util.Utils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What real engines reserve as words is known to their dialects. */
class ReservedWordsOnEnginesTest {

    @Test
    void everyWordThatPostgresqlReservesIsKnown() throws SQLException {
        Engine engine = Engine.of("postgresql");
        try (Connection connection = engine.fresh()) {
            List<String> words =
                    Engine.rows(connection, "select word from pg_get_keywords() where catcode in ('R', 'T')");
            assertThat(engine.dialect().identifiers().reservedWords()).containsAll(words);
        }
    }

    static Stream<Engine> mysql() {
        return Engine.all().stream().filter(engine -> engine.dialect().id().equals("mysql"));
    }

    /** It reserves no word that a select takes for its own where a column could stand. */
    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("mysql")
    void everyWordThatMysqlReservesIsKnown(Engine engine) throws SQLException {
        Set<String> known = engine.dialect().identifiers().reservedWords();
        try (Connection connection = engine.fresh()) {
            assertThat(known)
                    .containsAll(Engine.rows(
                            connection, "select lower(word) from information_schema.keywords where reserved = 1"));
            List<String> refused =
                    Engine.rows(connection, "select lower(word) from information_schema.keywords").stream()
                            .filter(word -> !known.contains(word) && !isSelected(connection, word))
                            .toList();
            assertThat(refused).isEmpty();
        }
    }

    private static boolean isSelected(Connection connection, String word) {
        try {
            String query =
                    "select " + word + ", t." + word + " from (select 7 as " + word + ") t where " + word + " = 7";
            return Engine.rows(connection, query).equals(List.of("7 7"));
        } catch (SQLException e) {
            return false;
        }
    }

    /** H2 tells its keywords nowhere but in its parser: all words of its grammar are tried. */
    @Test
    void everyWordThatH2ReservesIsKnown() throws SQLException, IOException {
        Engine engine = Engine.of("h2");
        try (Connection connection = engine.fresh()) {
            TreeSet<String> refused = new TreeSet<>();
            for (String word : wordsOfH2()) {
                if (!isTakenBare(connection, word)) {
                    refused.add(word);
                }
            }
            assertThat(refused)
                    .contains("order", "value")
                    .isSubsetOf(engine.dialect().identifiers().reservedWords());
        }
    }

    static Stream<Engine> inThisProcess() {
        return Engine.all().stream().filter(engine -> engine.hostileNames() >= 5_000);
    }

    /** Every word that any dialect reserves is tried on each engine, as a column and as a table: refused, or not given back, or free. */
    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("inThisProcess")
    void everyWordThatIsReservedSomewhereIsFreeOrKnownToBeReserved(Engine engine) throws SQLException {
        TreeSet<String> words = Dialects.all().stream()
                .flatMap(dialect -> dialect.identifiers().reservedWords().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        TreeSet<String> reserved = new TreeSet<>();
        try (Connection connection = engine.fresh()) {
            for (String word : words) {
                if (!isGivenBack(connection, word)) {
                    reserved.add(word);
                }
                engine.clear(connection);
            }
        }
        assertThat(words).hasSizeGreaterThan(500);
        assertThat(reserved)
                .contains("select")
                .noneMatch(word -> engine.dialect().identifiers().spell(word).equals(word));
    }

    private static boolean isGivenBack(Connection connection, String word) {
        try {
            Engine.execute(connection, "create table plain (" + word + " integer)");
            Engine.execute(connection, "insert into plain (" + word + ") values (7)");
            Engine.execute(connection, "create table " + word + " (id integer)");
            Engine.execute(connection, "insert into " + word + " (id) values (8)");
            return Engine.rows(connection, "select " + word + ", t." + word + " from plain t where " + word + " = 7")
                            .equals(List.of("7 7"))
                    && Engine.rows(connection, "select id from " + word).equals(List.of("8"));
        } catch (SQLException e) {
            return false;
        }
    }

    private static TreeSet<String> wordsOfH2() throws IOException {
        String grammar = new String(Utils.getResource("/org/h2/res/help.csv"), StandardCharsets.UTF_8);
        return Stream.of(grammar.split("[^A-Za-z_]+", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isTakenBare(Connection connection, String word) throws SQLException {
        String quoted = '"' + word.toUpperCase(Locale.ROOT) + '"';
        List<String> uses = List.of(
                "create table " + word + " (" + word + " integer)",
                "create sequence " + word + "_s",
                "create index " + word + " on " + word + " (" + word + ")",
                "alter table " + word + " add constraint " + word + " unique (" + word + ")",
                "update " + word + " set " + word + " = 1 where " + word + " is null",
                "select " + word + ", t." + word + " from " + word + " t order by " + word);
        try {
            for (String use : uses) {
                Engine.execute(connection, use);
            }
            return true;
        } catch (SQLException e) {
            return false;
        } finally {
            Engine.execute(connection, "drop sequence if exists " + word + "_s");
            Engine.execute(connection, "drop table if exists " + quoted);
        }
    }
}
