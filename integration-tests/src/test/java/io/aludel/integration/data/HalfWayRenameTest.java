package io.aludel.integration.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.catalog.engine.Engine;
import io.aludel.integration.PostgresServer;
import io.aludel.integration.model.RecordedModel;
import io.aludel.runtime.Aludel;
import io.aludel.runtime.support.UrlDataSource;
import io.aludel.testservers.Servers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two columns get other names while two releases of an application write: the old one from before the upgrade until it's half way, the
 * new one from there until behind its end. Nothing that either has written is lost, and in between either sees it all.
 */
final class HalfWayRenameTest {

    private static final int ROWS = 5_000;

    @TempDir
    private static Path files;

    @TempDir
    private Path folder;

    static List<Arguments> databases() {
        return List.of(
                Arguments.of("PostgreSQL", PostgresServer.newDatabase()),
                Arguments.of("MariaDB", new UrlDataSource(Servers.newMariadbDatabase(), "")),
                Arguments.of(
                        "SQLite",
                        new UrlDataSource(
                                "jdbc:sqlite:" + files.resolve("halfway")
                                        + "?journal_mode=wal&busy_timeout=60000&synchronous=off",
                                "")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void nothingIsLostWhileOldAndNewCodeWriteAtTheSameTime(String name, DataSource database) throws Exception {
        Aludel aludel = application(name).on(database);
        aludel.upgrade("before");
        insertPlayers(database);

        Writers old = Writers.begin(database, "name", "score", List.of(101L, 102L));
        old.awaitWork();
        aludel.expand();
        Writers renewed = Writers.begin(database, "full_name", "points", List.of(201L, 202L));
        renewed.awaitWork();
        List<Writers.Written> byOld = old.stop();
        assertBothNamesAgree(database);
        aludel.contract();
        List<Writers.Written> byNew = renewed.stop();

        assertNothingIsLost(
                database, Stream.concat(byOld.stream(), byNew.stream()).toList());
    }

    /** Inserts that come while HSQLDB alters their table get lost without a word (2.7.4), twin or not: nobody writes then. */
    @Test
    void nothingIsLostWhileBothWriteHalfWay() throws Exception {
        DataSource database = new UrlDataSource("jdbc:hsqldb:mem:halfway", "SA");
        Aludel aludel = application("HSQLDB").on(database);
        aludel.upgrade("before");
        insertPlayers(database);
        aludel.expand();

        Writers old = Writers.begin(database, "name", "score", List.of(101L, 102L));
        Writers renewed = Writers.begin(database, "full_name", "points", List.of(201L, 202L));
        old.awaitWork();
        renewed.awaitWork();
        List<Writers.Written> written =
                Stream.concat(old.stop().stream(), renewed.stop().stream()).toList();
        assertBothNamesAgree(database);

        aludel.contract();
        assertNothingIsLost(database, written);
    }

    private static void assertNothingIsLost(DataSource database, List<Writers.Written> written) throws SQLException {
        assertAllIsThere(database, written);
        try (Connection connection = database.getConnection()) {
            assertThat(Engine.rows(connection, "select count(*) from players where full_name = concat('Player ', id)"))
                    .as("rows that nobody wrote to")
                    .containsExactly(String.valueOf(ROWS - written.size()));
        }
    }

    private RecordedModel application(String database) throws Exception {
        return Story.recorded(
                "dialects = io.aludel.annotation.Dialect." + database.toUpperCase(Locale.ROOT) + ", online = true",
                List.of("rename/Before.java"),
                List.of("rename/After.java"),
                "other names",
                folder);
    }

    private static void insertPlayers(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into players (name) values (?)")) {
            connection.setAutoCommit(false);
            for (int id = 1; id <= ROWS; id++) {
                insert.setString(1, "Player " + id);
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
        }
    }

    private static void assertBothNamesAgree(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            assertThat(Engine.rows(
                            connection,
                            "select id from players where full_name is null or name <> full_name"
                                    + " or points is null or score <> points"))
                    .isEmpty();
        }
    }

    /** What's in the first list more often than in the other one. */
    private static List<String> without(List<String> names, List<String> others) {
        Map<String, Integer> left = new TreeMap<>();
        names.forEach(name -> left.merge(name, 1, Integer::sum));
        others.forEach(name -> left.merge(name, -1, Integer::sum));
        return left.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void assertAllIsThere(DataSource database, List<Writers.Written> written) throws SQLException {
        List<String> names = new ArrayList<>();
        written.forEach(one -> {
            names.addAll(one.inserted());
            names.add(one.last());
        });
        long additions = written.stream().mapToLong(Writers.Written::additions).sum();
        try (Connection connection = database.getConnection()) {
            List<String> there =
                    Engine.rows(connection, "select full_name from players where full_name not like 'Player %'");
            assertThat(without(names, there)).as("lost").isEmpty();
            assertThat(without(there, names)).as("from nowhere").isEmpty();
            assertThat(Engine.rows(connection, "select sum(points) from players"))
                    .containsExactly(String.valueOf(additions));
        }
    }
}
