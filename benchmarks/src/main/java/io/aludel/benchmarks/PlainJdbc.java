package io.aludel.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * What anybody has to send at least: to a fresh database the statements of the schema, in one transaction; to any other one select.
 *
 * <p>Which of both it is says the folder, which holds the statements or nothing.
 */
final class PlainJdbc implements Migrator {

    static final String FILE = "schema.sql";
    static final String SEPARATOR = "\n;;\n";

    @Override
    public void migrate(DataSource database, Path folder) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            Path file = folder.resolve(FILE);
            if (Files.exists(file)) {
                create(connection, statement, Files.readString(file));
            } else {
                select(statement);
            }
        }
    }

    private static void create(Connection connection, Statement statement, String schema) throws SQLException {
        connection.setAutoCommit(false);
        for (String sql : schema.split(SEPARATOR, -1)) {
            statement.execute(sql);
        }
        connection.commit();
    }

    private static void select(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select max(id) from entity0")) {
            if (!rows.next()) {
                throw new SQLException("an aggregate gives one row");
            }
        }
    }
}
