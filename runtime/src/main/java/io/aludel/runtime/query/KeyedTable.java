package io.aludel.runtime.query;

import java.util.List;

/**
 * A table that has a primary key, or an alias of one, so that its rows can be walked in batches; the others are changed by
 * one statement.
 */
public interface KeyedTable extends TableReference {
    /** Returns the columns of the primary key, in its order. */
    List<? extends ColumnReference<?>> keyColumns();
}
