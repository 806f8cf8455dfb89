package io.aludel.schema.dialect.postgresql;

import io.aludel.schema.ColumnType;
import java.util.List;

/**
 * Which changes of a type have PostgreSQL write all rows anew (manual, ALTER TABLE, notes): all but what is binary coercible, or loosens a
 * limit, which are changes of the catalogue.
 */
public final class PostgresqlRewrites {

    private static final int UNBOUNDED = Integer.MAX_VALUE;

    private PostgresqlRewrites() {}

    /** Whether a change does; the types are known to differ. */
    public static boolean isNeeded(ColumnType from, ColumnType to) {
        if (from.enumType().isPresent() && to.enumType().isPresent()) {
            return false;
        }
        boolean toText = List.of("text", "clob").contains(to.name());
        return switch (from.name()) {
            case "varchar" -> !toText && !loosens(from, to);
            case "text", "clob" ->
                !toText && !(to.name().equals("varchar") && to.arguments().isEmpty());
            case "numeric" ->
                !(loosens(from, to)
                        && (scale(from) == scale(to) || to.arguments().isEmpty()));
            default -> !(from.name().startsWith("time") && loosens(from, to));
        };
    }

    private static boolean loosens(ColumnType from, ColumnType to) {
        return from.name().equals(to.name()) && first(to) >= first(from);
    }

    private static int first(ColumnType type) {
        return type.arguments().isEmpty() ? UNBOUNDED : type.arguments().get(0);
    }

    private static int scale(ColumnType type) {
        return type.arguments().size() > 1 ? type.arguments().get(1) : 0;
    }
}
