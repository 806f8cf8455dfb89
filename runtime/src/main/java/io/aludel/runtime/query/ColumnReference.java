package io.aludel.runtime.query;

/**
 * A column of a table or of an alias, as statements refer to it.
 *
 * @param <T> the Java type of its values
 */
public interface ColumnReference<T> extends Expression<T> {
    /** Returns the table or the alias it belongs to. */
    TableReference table();

    /** Returns its declared name, neither quoted nor folded. */
    String name();

    @Override
    default void write(SqlWriter sql) {
        sql.column(this);
    }
}
