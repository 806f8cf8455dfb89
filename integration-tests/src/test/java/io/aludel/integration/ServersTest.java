package io.aludel.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

final class ServersTest {
    @Test
    void postgresIsTheRealVersion18() throws SQLException {
        assertThat(versionOf(PostgresServer.newDatabase())).startsWith("PostgreSQL 18.");
    }

    @Test
    void h2IsTheRealThing() throws SQLException {
        assertThat(versionOf(H2Database.newDatabase())).startsWith("H2 2.");
    }

    @Test
    void eachDatabaseOfPostgresStartsEmpty() throws SQLException {
        try (var first = PostgresServer.newDatabase().getConnection();
                var statement = first.createStatement()) {
            statement.execute("create table left_behind (id int)");
        }
        try (var second = DriverManager.getConnection(PostgresServer.newDatabaseUrl());
                var tables = second.getMetaData().getTables(null, "public", "%", null)) {
            assertThat(tables.next()).isFalse();
        }
    }

    private static String versionOf(DataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            var metaData = connection.getMetaData();
            return metaData.getDatabaseProductName() + " " + metaData.getDatabaseProductVersion();
        }
    }
}
