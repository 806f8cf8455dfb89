package io.aludel.integration.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * Players with their teams, in whatever order: as many pairs as that, and a sum over all of them.
 *
 * @param count how many pairs there are
 * @param checksum changes when a player has another team, and when one is gone or there twice
 */
record Pairs(long count, long checksum) {

    private static final Pairs NONE = new Pairs(0, 0);

    /** As {@link Players} has them. */
    static Pairs expected(Players players) {
        Pairs pairs = NONE;
        for (int number : IntStream.rangeClosed(1, players.count()).toArray()) {
            pairs = pairs.with(Players.PLAYER + number, Players.TEAM + number % players.teams());
        }
        return pairs;
    }

    /** Those that a query gives. */
    static Pairs of(DataSource database, String query) throws SQLException {
        Pairs pairs = NONE;
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(query)) {
                statement.setFetchSize(10_000);
                try (ResultSet result = statement.executeQuery()) {
                    while (result.next()) {
                        pairs = pairs.with(
                                Objects.requireNonNullElse(result.getString(1), ""),
                                Objects.requireNonNullElse(result.getString(2), ""));
                    }
                }
            }
            connection.rollback();
        }
        return pairs;
    }

    private Pairs with(String player, String team) {
        return new Pairs(
                count + 1, checksum + mixed((long) player.hashCode() << Integer.SIZE | team.hashCode() & 0xFFFF_FFFFL));
    }

    /** So that no two changes cancel each other out (the last step of MurmurHash3). */
    private static long mixed(long bits) {
        long mixed = (bits ^ bits >>> 33) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ mixed >>> 33;
    }
}
