package io.aludel.runtime.metadata;

import java.util.List;
import java.util.Optional;

/**
 * All tables of a schema: answers what table X looks like, as values and as JSON.
 *
 * @param name the name of the root, for example {@code league}
 * @param tables the tables, in the order of the model
 */
public record DatabaseSchema(String name, List<Table> tables) {
    /** Copies the tables. */
    public DatabaseSchema {
        tables = List.copyOf(tables);
    }

    /** Makes a schema of its tables. */
    public static DatabaseSchema of(String name, Table... tables) {
        return new DatabaseSchema(name, List.of(tables));
    }

    /**
     * Returns the table of that name.
     *
     * @param tableName the declared name; with the schema before it, {@code app.players}, where one was declared
     */
    public Optional<Table> table(String tableName) {
        for (Table table : tables) {
            if (table.toString().equals(tableName)) {
                return Optional.of(table);
            }
        }
        return Optional.empty();
    }

    /** Returns all tables as JSON on one line, in declaration order. */
    public String toJson() {
        return MetadataJson.of(this);
    }
}
