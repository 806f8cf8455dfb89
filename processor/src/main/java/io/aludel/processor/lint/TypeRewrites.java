package io.aludel.processor.lint;

import io.aludel.schema.ColumnType;
import java.util.List;

/** Which changes of a type write all rows anew; the types are known to differ. */
final class TypeRewrites {

    private static final int UNBOUNDED = Integer.MAX_VALUE;

    private TypeRewrites() {}

    /** PostgreSQL (manual, ALTER TABLE, notes): only what is binary coercible, or loosens a limit, is a change of the catalogue. */
    static boolean onPostgresql(ColumnType from, ColumnType to) {
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
                        && (argument(from, 1) == argument(to, 1)
                                || to.arguments().isEmpty()));
            default -> !(from.name().startsWith("time") && loosens(from, to));
        };
    }

    /** H2 ({@code Column.isWideningConversion}): the same type with larger arguments and the same scale. */
    static boolean onH2(ColumnType from, ColumnType to) {
        return !(loosens(from, to) && argument(from, 1) == argument(to, 1));
    }

    private static boolean loosens(ColumnType from, ColumnType to) {
        return from.name().equals(to.name()) && first(to) >= first(from);
    }

    private static int first(ColumnType type) {
        return type.arguments().isEmpty() ? UNBOUNDED : type.arguments().get(0);
    }

    private static int argument(ColumnType type, int index) {
        return index < type.arguments().size() ? type.arguments().get(index) : 0;
    }
}
