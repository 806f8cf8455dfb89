package io.aludel.schema;

import java.util.List;

/**
 * Unique constraint of a table.
 *
 * @param name constraint name
 * @param columns columns in key order, at least one
 */
public record UniqueKey(String name, List<String> columns) implements Constraint {

    public UniqueKey {
        columns = List.copyOf(columns);
    }

    @Override
    public UniqueKey withName(String newName) {
        return new UniqueKey(newName, columns);
    }

    @Override
    public UniqueKey withColumnRenamed(String from, String to) {
        return new UniqueKey(name, Names.replace(columns, from, to));
    }

    @Override
    public String toString() {
        return name + Names.list(columns);
    }
}
