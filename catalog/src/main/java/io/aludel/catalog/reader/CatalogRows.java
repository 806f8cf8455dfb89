package io.aludel.catalog.reader;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** One row that a query on a catalogue found; its columns are asked for by their names. */
public final class CatalogRows {

    private final ResultSet result;

    private CatalogRows(ResultSet result) {
        this.result = result;
    }

    /** What becomes of a row. */
    @FunctionalInterface
    public interface Reading {
        void read(CatalogRows row) throws SQLException;
    }

    /**
     * Asks a catalogue and hands on each row.
     *
     * @param parameters texts and whole numbers, or an array of texts where the driver takes one
     */
    public static void forEach(Connection connection, String query, List<Object> parameters, Reading reading)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            try (ResultSet result = statement.executeQuery()) {
                CatalogRows row = new CatalogRows(result);
                while (result.next()) {
                    reading.read(row);
                }
            }
        }
    }

    /** A text that is there. */
    public String text(String column) throws SQLException {
        return find(column).orElseThrow(() -> new SQLException("the catalogue has no " + column));
    }

    /** A text that may be NULL. */
    public Optional<String> find(String column) throws SQLException {
        return Optional.ofNullable(result.getString(column));
    }

    /** Whether a text is this one. */
    public boolean is(String column, String text) throws SQLException {
        return text.equals(result.getString(column));
    }

    /** A truth; NULL counts as false. */
    public boolean flag(String column) throws SQLException {
        return result.getBoolean(column);
    }

    /** A number that is there. */
    public long number(String column) throws SQLException {
        return result.getLong(column);
    }

    /** A number that may be NULL. */
    public OptionalLong findNumber(String column) throws SQLException {
        long number = result.getLong(column);
        return result.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
    }

    /** The texts of an array; NULL gives none. */
    public List<String> texts(String column) throws SQLException {
        java.sql.Array array = result.getArray(column);
        return array == null
                ? List.of()
                : Arrays.stream((Object[]) array.getArray())
                        .map(String::valueOf)
                        .toList();
    }

    /** The numbers of an array; NULL gives none. */
    public List<Integer> numbers(String column) throws SQLException {
        List<Integer> numbers = new ArrayList<>();
        for (String text : texts(column)) {
            numbers.add(Integer.valueOf(text));
        }
        return numbers;
    }
}
