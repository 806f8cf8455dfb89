package io.aludel.integration.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Players to begin with, a twentieth as many teams among them.
 *
 * @param count how many
 */
record Players(int count) {

    static final String PLAYER = "Player ";
    static final String TEAM = "Team ";

    private static final int OF_A_TEAM = 20;
    private static final int BATCH = 5_000;

    int teams() {
        return Math.max(1, count / OF_A_TEAM);
    }

    /** Adds them by the fastest insert that a database has: from a row of numbers, where it has one. */
    void insert(String dialect, DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            switch (dialect) {
                case "h2" -> statement.execute(joined("x", "system_range(1, " + count + ")"));
                case "postgresql" -> statement.execute(joined("x", "generate_series(1, " + count + ") x"));
                case "duckdb" -> statement.execute(joined("x", "range(1, " + (count + 1) + ") numbers(x)"));
                case "hsqldb" ->
                    statement.execute(
                            "insert into players (name, team) select '" + PLAYER + "' || x, '" + TEAM + "' || mod(x, "
                                    + teams() + ") from unnest(sequence_array(1, " + count + ", 1)) numbers(x)");
                case "mariadb" ->
                    statement.execute("insert into players (name, team) select concat('" + PLAYER + "', seq), concat('"
                            + TEAM + "', seq % " + teams() + ") from seq_1_to_" + count);
                case "sqlite" ->
                    statement.execute(
                            "with recursive numbers(x) as (select 1 union all select x + 1 from numbers where x < "
                                    + count + ") " + joined("x", "numbers"));
                default -> batches(connection);
            }
            if (dialect.equals("postgresql")) {
                statement.execute("analyze players");
            }
        }
    }

    private String joined(String number, String source) {
        return "insert into players (name, team) select '" + PLAYER + "' || " + number + ", '" + TEAM + "' || ("
                + number + " % " + teams() + ") from " + source;
    }

    private void batches(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement("insert into players (name, team) values (?, ?)")) {
            for (int number = 1; number <= count; number++) {
                insert.setString(1, PLAYER + number);
                insert.setString(2, TEAM + number % teams());
                insert.addBatch();
                if (number % BATCH == 0 || number == count) {
                    insert.executeBatch();
                }
            }
        }
        connection.commit();
    }
}
