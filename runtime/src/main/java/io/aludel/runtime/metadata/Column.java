package io.aludel.runtime.metadata;

import io.aludel.runtime.query.ColumnReference;

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
    /** Returns a text such as {@code players.team_id bigint not null}. */
    @Override
    public String toString() {
        return table + "." + name + " " + sqlType + (nullable ? "" : " not null");
    }
}
