package io.aludel.schema.dialect.mysql;

import io.aludel.schema.Column;
import io.aludel.schema.Index;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Types;

/** What in a table keeps the database from doing beside its writers what it does so with others. */
sealed interface Obstacles permits MariadbObstacles, MysqlObstacles {

    /** How a column comes whose value is the same in all rows that are there. */
    Algorithm add(Table table, Column column);

    /**
     * How a column leaves.
     *
     * @param indexed whether an index leaves with it
     */
    Algorithm drop(Table table, Column column, boolean indexed);

    /** Whether it has no column get another name or definition beside them. */
    boolean toDefinitions(Types types, Table table);

    /** Whether it doesn't write the table anew beside them. */
    boolean toRebuild(Table table);

    /** Whether the index doesn't come beside them. */
    boolean toAdd(Index index);

    /** Whether the index doesn't leave beside them. */
    boolean toDrop(Index index);

    /** Whether an index's name is that of a column as well, which it keeps out of sight. */
    boolean namesColumn(Index index);

    /** Whether a column is computed, and not kept. */
    static boolean isComputedWhenRead(Column column) {
        return column.computed().filter(computed -> !computed.stored()).isPresent();
    }
}
