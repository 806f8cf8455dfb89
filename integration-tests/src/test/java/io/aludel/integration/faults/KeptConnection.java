package io.aludel.integration.faults;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/** The connection of one who only looks: a new session would have to get to know the catalogue of the server each time. */
final class KeptConnection {
    private static final int PATIENCE_SECONDS = 5;

    private String url = "";
    private Optional<Connection> kept = Optional.empty();

    /** Returns it, a new one where the database is another or the server has been restarted. */
    Connection to(String database) throws SQLException {
        if (kept.isPresent()) {
            Connection connection = kept.orElseThrow();
            if (url.equals(database) && connection.isValid(PATIENCE_SECONDS)) {
                return connection;
            }
            connection.close();
        }
        Connection connection = DriverManager.getConnection(database);
        kept = Optional.of(connection);
        url = database;
        return connection;
    }
}
