package io.aludel.sample;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Which player plays for which team, read and written by plain JDBC: a client that knows nothing of Aludel. */
final class Roster {

    /** Names with umlauts, quotes and a leading digit: none may be lost on the way. */
    private static final List<List<String>> PLAYERS = List.of(
            List.of("Ada Keller", "keeper", "1. FC Köln"),
            List.of("Ben O'Hara", "back", "1. FC Köln"),
            List.of("Chiara Rossi", "forward", "Ajax \"A\""),
            List.of("Dmitri Ilin", "midfield", "Зенит"),
            List.of("Emre Şahin", "forward", "Ajax \"A\""),
            List.of("Femi Ade", "back", "St. Patrick's"),
            List.of("Gro Lund", "keeper", "Зенит"));

    private final DataSource dataSource;

    Roster(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Inserts the season's players while the team still is a text in their own row. */
    void signUp() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into players (name, role, team) values (?, ?, ?)")) {
            for (List<String> player : PLAYERS) {
                for (int i = 0; i < player.size(); i++) {
                    insert.setString(i + 1, player.get(i));
                }
                insert.executeUpdate();
            }
        }
    }

    /** Team name by player while {@code players.team} holds it. */
    SortedMap<String, String> fromText() throws SQLException {
        return read("select name, team from players");
    }

    /** Team name by player through the {@code teams} table. */
    SortedMap<String, String> fromTeams() throws SQLException {
        return read("select p.name, t.name from players p left join teams t on t.id = p.team_id");
    }

    private SortedMap<String, String> read(String query) throws SQLException {
        SortedMap<String, String> teams = new TreeMap<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                String team = rows.getString(2);
                teams.put(rows.getString(1), team == null ? "(none)" : team);
            }
        }
        return teams;
    }

    /** Players whose team differs between two readings, or who are gone; empty means that nothing was lost. */
    static List<String> lost(Map<String, String> before, Map<String, String> after) {
        List<String> lost = new ArrayList<>();
        before.forEach((player, team) -> {
            if (!team.equals(after.get(player))) {
                lost.add(player + ": " + team + " became " + after.get(player));
            }
        });
        return lost;
    }
}
