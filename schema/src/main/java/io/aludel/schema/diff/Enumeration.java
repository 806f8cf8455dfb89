package io.aludel.schema.diff;

import io.aludel.schema.Check;
import io.aludel.schema.Column;
import io.aludel.schema.EnumType;
import io.aludel.schema.Table;
import java.util.List;
import java.util.Optional;

/**
 * The enumeration whose constants a column holds.
 *
 * @param constants its constants in order
 * @param ordinal whether the column holds their positions; otherwise it holds their names
 */
record Enumeration(List<String> constants, boolean ordinal) {

    Enumeration {
        constants = List.copyOf(constants);
    }

    /** The column's enumeration, by its type or by a check of its values. */
    static Optional<Enumeration> of(Table table, Column column) {
        return column.type()
                .enumType()
                .map(EnumType::values)
                .map(values -> new Enumeration(values, false))
                .or(() -> table.checks().stream()
                        .flatMap(check -> check.rule().values().stream())
                        .filter(values -> values.column().equals(column.name()))
                        .map(values -> new Enumeration(values.constants(), values.ordinal()))
                        .findFirst());
    }

    /** What the column holds for a constant, as SQL. */
    String literal(String constant) {
        return ordinal ? String.valueOf(constants.indexOf(constant)) : Check.Values.literal(constant);
    }
}
