package io.aludel.integration.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.integration.H2Database;
import io.aludel.integration.PostgresServer;
import io.aludel.runtime.migration.RevisionStatus;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dialect comes to a project whose database is in use: {@code aludel.render} as applications see it. */
final class RenderedDialectTest {

    private static final String H2_ALONE = ", dialects = io.aludel.annotation.Dialect.H2";
    private static final String FIRST = "@Column(nullable = false) String name;";
    private static final String SECOND =
            "@RenamedFrom(\"name\") @Column(nullable = false) String title; @ManyToOne Team parent;";

    @TempDir
    private static Path folder;

    @Test
    void aMigratedDatabaseNoticesNothingAndTheNewOneGoesAllTheWay() throws Exception {
        RecordedModel project = RecordedModel.begin(folder);
        project.compile("first", sources(H2_ALONE, FIRST), List.of("-Aaludel.record=init"));
        project.compile("second", sources(H2_ALONE, SECOND), List.of("-Aaludel.record=parents"));
        DataSource h2 = H2Database.newDatabase();
        project.on("first", h2).upgrade();
        execute(h2, "insert into team (id, name) values (1, 'Reds')");
        project.on("second", h2).upgrade();
        List<RevisionStatus> before = project.on("second", h2).history();

        project.compile("rendering", sources("", SECOND), List.of("-Aaludel.render=true"));

        assertThat(project.history().resolve("0002_parents/postgresql.sql")).exists();
        assertThat(project.on("rendering", h2).upgrade().revisions()).isEmpty();
        assertThat(project.on("rendering", h2).history()).isEqualTo(before);
        assertThat(project.on("rendering", h2).downgrade("-1").revisions()).hasSize(1);
        assertThat(project.on("rendering", h2).upgrade().revisions()).hasSize(1);
        assertThat(title(h2)).isEqualTo("Reds");

        DataSource postgresql = PostgresServer.newDatabase();
        assertThat(project.on("rendering", postgresql).upgrade("0001_init").revisions())
                .hasSize(1);
        execute(postgresql, "insert into team (id, name) values (1, 'Blues')");
        assertThat(project.on("rendering", postgresql).upgrade().revisions()).hasSize(1);
        assertThat(title(postgresql)).isEqualTo("Blues");
        assertThat(project.on("rendering", postgresql).downgrade("base").revisions())
                .hasSize(2);
    }

    private static Map<String, String> sources(String dialects, String members) {
        return Map.of(
                "package-info.java",
                "@io.aludel.annotation.Database(name = \"model\"" + dialects + ") package model;",
                "Team.java",
                "package model; import io.aludel.annotation.*;\n@Entity class Team { @Id Long id; " + members + " }");
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String title(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select title from team")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
