package io.aludel.schema.operation;

import io.aludel.schema.Check;
import io.aludel.schema.Column;
import io.aludel.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Enumerations that are kept by a check, before and after a revision. */
final class Enumerations {

    private Enumerations() {}

    /** The check of a column's values, if there's one. */
    static Optional<Check.Values> values(Table table, String column) {
        return table.checks().stream()
                .flatMap(check -> values(check).stream())
                .filter(values -> values.column().equals(column))
                .findFirst();
    }

    /** The values of a check, if it's of that kind. */
    static Optional<Check.Values> values(Check check) {
        return check.rule().accept(new Check.Visitor<>() {
            @Override
            public Optional<Check.Values> visit(Check.Expression expression) {
                return Optional.empty();
            }

            @Override
            public Optional<Check.Values> visit(Check.Values values) {
                return Optional.of(values);
            }
        });
    }

    /** Whether every row that keeps the one keeps the other. */
    static boolean isWithin(Check.Values narrow, Check.Values wide) {
        if (narrow.ordinal() != wide.ordinal()) {
            return false;
        }
        return narrow.ordinal()
                ? narrow.constants().size() <= wide.constants().size()
                : wide.constants().containsAll(narrow.constants());
    }

    /** The renamed values of a column that rows hold as text, so that the rows have to follow. */
    static SortedMap<String, String> inRows(Table before, Column column, SortedMap<String, String> renamed) {
        SortedMap<String, String> inRows = new TreeMap<>(renamed);
        Optional<Check.Values> values = values(before, column.name()).filter(v -> !v.ordinal());
        inRows.keySet()
                .removeIf(value ->
                        values.filter(v -> v.constants().contains(value)).isEmpty());
        return inRows;
    }

    /** The renamed values of a column whose type is the enumeration, so that the database follows. */
    static SortedMap<String, String> inType(Column column, SortedMap<String, String> renamed) {
        SortedMap<String, String> inType = new TreeMap<>(renamed);
        inType.keySet()
                .removeIf(value -> column.type()
                        .enumType()
                        .filter(type -> type.values().contains(value))
                        .isEmpty());
        return inType;
    }

    /** The renamed values of a column that rows hold by their positions, so that nothing but the schema follows. */
    static SortedMap<String, String> inPositions(Table now, String column, SortedMap<String, String> renamed) {
        SortedMap<String, String> inPositions = new TreeMap<>(renamed);
        Optional<Check.Values> values = values(now, column).filter(Check.Values::ordinal);
        inPositions
                .keySet()
                .removeIf(value ->
                        values.filter(v -> v.constants().contains(value)).isEmpty());
        return inPositions;
    }

    /** The values as they're called before the revision. */
    static List<String> before(List<String> values, SortedMap<String, String> renamed) {
        Map<String, String> old = new TreeMap<>();
        renamed.forEach((from, to) -> old.put(to, from));
        return values.stream().map(value -> old.getOrDefault(value, value)).toList();
    }
}
