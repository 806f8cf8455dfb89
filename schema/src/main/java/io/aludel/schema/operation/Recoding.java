package io.aludel.schema.operation;

import io.aludel.schema.QualifiedName;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Values of a column that are given other ones in the data phase, all at once, so that two of them may change places.
 *
 * @param table the table, by its name in the transition schema
 * @param column the column, by its name in the transition schema
 * @param values the new value of each old one
 */
public record Recoding(QualifiedName table, String column, SortedMap<String, String> values) {

    public Recoding {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** Such as {@code rename values of order.state: PAID to SETTLED}. */
    public String describe() {
        return "rename values of " + table + "." + column + ": "
                + values.entrySet().stream()
                        .map((Map.Entry<String, String> value) -> value.getKey() + " to " + value.getValue())
                        .collect(Collectors.joining(", "));
    }
}
