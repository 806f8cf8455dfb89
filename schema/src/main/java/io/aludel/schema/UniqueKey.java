package io.aludel.schema;

import java.util.List;

/**
 * Unique constraint of a table.
 *
 * @param name constraint name
 * @param columns columns in key order, at least one
 * @param nullsNotDistinct whether rows without value count as equal; otherwise they never collide
 * @param deferral when it's checked
 */
public record UniqueKey(String name, List<String> columns, boolean nullsNotDistinct, Deferral deferral)
        implements Constraint {

    public UniqueKey {
        columns = List.copyOf(columns);
    }

    /** A key that is checked at once and in which rows without value never collide. */
    public UniqueKey(String name, List<String> columns) {
        this(name, columns, false, Deferral.NONE);
    }

    @Override
    public UniqueKey withName(String newName) {
        return new UniqueKey(newName, columns, nullsNotDistinct, deferral);
    }

    @Override
    public UniqueKey withColumnRenamed(String from, String to) {
        return new UniqueKey(name, Names.replace(columns, from, to), nullsNotDistinct, deferral);
    }

    @Override
    public String toString() {
        return name
                + Names.list(columns)
                + (nullsNotDistinct ? " nulls not distinct" : "")
                + (deferral == Deferral.NONE ? "" : " " + deferral);
    }
}
