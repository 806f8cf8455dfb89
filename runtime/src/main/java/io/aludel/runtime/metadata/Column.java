package io.aludel.runtime.metadata;

import io.aludel.runtime.query.ColumnReference;
import java.util.Optional;

/**
 * A typed column of a table or of an alias; made by {@link Table#column}.
 *
 * @param table the table or the alias it belongs to
 * @param name its declared name, neither quoted nor folded
 * @param javaType the Java type of its values, boxed
 * @param sqlType its declared type, for example {@code varchar(60)}
 * @param nullable whether it may hold null
 * @param <T> the Java type of its values
 */
public record Column<T>(Table table, String name, Class<T> javaType, String sqlType, boolean nullable)
        implements ColumnReference<T> {
    /** Returns the value of a row that doesn't name this column, as SQL; empty where the database makes it otherwise. */
    public Optional<String> defaultExpression() {
        return table.fact('d', name);
    }

    /** Returns how the database makes the values: {@code identity}, {@code sequence players_seq} or {@code uuid}. */
    public Optional<String> generation() {
        return table.fact('g', name);
    }

    /** Returns the SQL in parentheses that the values are computed by, with {@code stored} behind it where they are. */
    public Optional<String> computed() {
        return table.fact('c', name);
    }

    /** Returns the value that a row gets when it is updated and the update doesn't name this column, as SQL. */
    public Optional<String> onUpdate() {
        return table.fact('u', name);
    }

    /** Returns a text such as {@code players.team_id bigint not null}. */
    @Override
    public String toString() {
        return table + "." + name + " " + sqlType + (nullable ? "" : " not null");
    }
}
