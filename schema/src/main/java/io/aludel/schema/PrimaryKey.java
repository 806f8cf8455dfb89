package io.aludel.schema;

import java.util.List;

/**
 * Primary key of a table.
 *
 * @param name constraint name
 * @param columns columns in key order, at least one; the order decides what the key's index serves
 */
public record PrimaryKey(String name, List<String> columns) implements Constraint {

    public PrimaryKey {
        columns = List.copyOf(columns);
    }

    @Override
    public PrimaryKey withName(String newName) {
        return new PrimaryKey(newName, columns);
    }

    @Override
    public PrimaryKey withColumnRenamed(String from, String to) {
        return new PrimaryKey(name, Names.replace(columns, from, to));
    }

    @Override
    public String toString() {
        return name + Names.list(columns);
    }
}
