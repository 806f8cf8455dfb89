package io.aludel.testservers;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class ServersTest {

    @Test
    void databasesOfOneKindLieOnOneServer() throws SQLException {
        assertThat(single(Servers.newPostgresqlDatabase(), "select pg_postmaster_start_time()"))
                .isEqualTo(single(Servers.newPostgresqlDatabase(), "select pg_postmaster_start_time()"));
    }

    @Test
    void aNewDatabaseIsOfItsOwnName() throws SQLException {
        assertThat(single(Servers.newPostgresqlDatabase(), "select current_database()"))
                .startsWith("test_")
                .isNotEqualTo(single(Servers.newPostgresqlDatabase(), "select current_database()"));
    }

    @Test
    void mariadbKeepsEveryLetter() throws SQLException {
        assertThat(single(Servers.newMariadbDatabase(), "select @@character_set_database"))
                .isEqualTo("utf8mb4");
    }

    private static String single(String url, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
