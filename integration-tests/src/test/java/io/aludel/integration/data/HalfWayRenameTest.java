package io.aludel.integration.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.catalog.engine.Engine;
import io.aludel.integration.PostgresServer;
import io.aludel.integration.model.RecordedModel;
import io.aludel.runtime.Aludel;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two columns get other names while two releases of an application write: the old one from before the upgrade until it's half way, the
 * new one from there until behind its end. Nothing that either has written is lost, and in between either sees it all.
 */
final class HalfWayRenameTest {

    private static final int ROWS = 5_000;

    @TempDir
    private Path folder;

    @Test
    void nothingIsLostWhileOldAndNewCodeWriteAtTheSameTime() throws Exception {
        DataSource database = PostgresServer.newDatabase();
        Aludel aludel = application().on(database);
        aludel.upgrade("before");
        try (Connection connection = database.getConnection()) {
            Engine.execute(
                    connection,
                    "insert into players (name) select 'Player ' || x from generate_series(1, " + ROWS + ") x");
        }

        Writers old = Writers.begin(database, "name", "score", List.of(101L, 102L));
        old.awaitWork();
        aludel.expand();
        Writers renewed = Writers.begin(database, "full_name", "points", List.of(201L, 202L));
        renewed.awaitWork();
        List<Writers.Written> byOld = old.stop();
        assertBothNamesAgree(database);
        aludel.contract();
        List<Writers.Written> byNew = renewed.stop();

        assertAllIsThere(database, Stream.concat(byOld.stream(), byNew.stream()).toList());
        try (Connection connection = database.getConnection()) {
            assertThat(Engine.rows(connection, "select count(*) from players where full_name = 'Player ' || id"))
                    .as("rows that nobody wrote to")
                    .containsExactly(String.valueOf(ROWS - byOld.size() - byNew.size()));
        }
    }

    private RecordedModel application() throws Exception {
        return Story.recorded(
                "dialects = io.aludel.annotation.Dialect.POSTGRESQL, online = true",
                List.of("rename/Before.java"),
                List.of("rename/After.java"),
                "other names",
                folder);
    }

    private static void assertBothNamesAgree(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            assertThat(Engine.rows(
                            connection,
                            "select id from players where name is distinct from full_name"
                                    + " or score is distinct from points"))
                    .isEmpty();
        }
    }

    private static void assertAllIsThere(DataSource database, List<Writers.Written> written) throws SQLException {
        List<String> names = new ArrayList<>();
        written.forEach(one -> {
            names.addAll(one.inserted());
            names.add(one.last());
        });
        long additions = written.stream().mapToLong(Writers.Written::additions).sum();
        try (Connection connection = database.getConnection()) {
            assertThat(Engine.rows(connection, "select full_name from players where full_name not like 'Player %'"))
                    .containsExactlyInAnyOrderElementsOf(names);
            assertThat(Engine.rows(connection, "select sum(points) from players"))
                    .containsExactly(String.valueOf(additions));
        }
    }
}
