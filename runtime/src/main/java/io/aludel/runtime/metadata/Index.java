package io.aludel.runtime.metadata;

import java.util.List;

/**
 * An index of a table.
 *
 * @param name its name
 * @param unique whether it lets each key occur once only
 * @param columns the names of its columns, in order
 */
public record Index(String name, boolean unique, List<String> columns) {
    /** Copies the columns. */
    public Index {
        columns = List.copyOf(columns);
    }
}
