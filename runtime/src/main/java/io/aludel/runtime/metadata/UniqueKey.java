package io.aludel.runtime.metadata;

import java.util.List;

/**
 * A unique constraint of a table.
 *
 * @param name the name of the constraint
 * @param columns the names of its columns, in order
 */
public record UniqueKey(String name, List<String> columns) {
    /** Copies the columns. */
    public UniqueKey {
        columns = List.copyOf(columns);
    }
}
