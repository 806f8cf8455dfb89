package io.aludel.schema.dialect.postgresql;

import io.aludel.schema.ColumnType;
import java.util.List;
import java.util.Set;

/**
 * Which changes of a type have PostgreSQL write all rows anew (manual, ALTER TABLE, notes): all but what is binary coercible, or loosens a
 * limit, which are changes of the catalogue.
 */
public final class PostgresqlRewrites {

    private static final List<Set<String>> FAMILIES =
            List.of(Set.of("tinyint", "smallint", "integer", "bigint"), Set.of("varchar", "text", "clob"));

    private PostgresqlRewrites() {}

    /** Whether a change does; the types are known to differ. */
    public static boolean isNeeded(ColumnType from, ColumnType to) {
        if (from.enumType().isPresent() && to.enumType().isPresent()) {
            return false;
        }
        boolean toText = List.of("text", "clob").contains(to.name());
        return switch (from.name()) {
            case "varchar" -> !toText && !to.loosens(from);
            case "text", "clob" ->
                !toText && !(to.name().equals("varchar") && to.arguments().isEmpty());
            case "numeric" ->
                !(to.loosens(from)
                        && (from.argument(1, 0) == to.argument(1, 0)
                                || to.arguments().isEmpty()));
            default -> !(from.name().startsWith("time") && to.loosens(from));
        };
    }

    /** Whether a foreign key may pair columns of two types: whole numbers of any length, texts that aren't padded, or one type. */
    static boolean isComparable(ColumnType one, ColumnType other) {
        return one.name().equals(other.name())
                || FAMILIES.stream().anyMatch(family -> family.contains(one.name()) && family.contains(other.name()));
    }
}
