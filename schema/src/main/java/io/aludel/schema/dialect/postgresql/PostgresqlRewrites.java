package io.aludel.schema.dialect.postgresql;

import io.aludel.schema.ColumnType;
import java.util.List;

/**
 * Which changes of a type have PostgreSQL write all rows anew (manual, ALTER TABLE, notes): all but what is binary coercible, or loosens a
 * limit, which are changes of the catalogue.
 */
public final class PostgresqlRewrites {

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
}
