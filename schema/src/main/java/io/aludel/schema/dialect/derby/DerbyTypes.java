package io.aludel.schema.dialect.derby;

import io.aludel.schema.ColumnType;
import io.aludel.schema.dialect.Types;
import java.util.List;
import java.util.Locale;

/**
 * Types of Derby (reference manual, "Data types").
 *
 * <p>Catalogue texts are what {@code columndatatype} of {@code sys.syscolumns} says without its {@code NOT NULL}, such as {@code
 * VARCHAR (16) FOR BIT DATA}.
 */
final class DerbyTypes implements Types {

    private static final int LONGEST_VARYING = 32_672;
    private static final int LONGEST_FIXED = 254;
    private static final int MOST_DIGITS = 31;
    private static final int LARGE = Integer.MAX_VALUE;

    /** Of 24 binary digits. */
    private static final int DIGITS_OF_REAL = 24;

    private static final String BITS = " for bit data";
    private static final String FIXED_BITS = "char" + BITS;
    private static final String VARYING_BITS = "varchar" + BITS;

    private static final ColumnType UUID = ColumnType.of(FIXED_BITS, 16);

    @Override
    public String spell(ColumnType type) {
        ColumnType own = own(type);
        return isBits(own) ? bits(own, "(") : own.toString();
    }

    @Override
    public String catalogue(ColumnType type) {
        ColumnType own = own(type);
        String text = switch (own.name()) {
            case "double precision" -> "DOUBLE";
            case "clob", "blob" -> own.name() + "(" + argument(own, 0, LARGE) + ")";
            case "numeric" -> "numeric(" + argument(own, 0, MOST_DIGITS) + "," + argument(own, 1, 0) + ")";
            case "char" -> "char(" + argument(own, 0, 1) + ")";
            default -> isBits(own) ? bits(own, " (") : own.toString();
        };
        return text.toUpperCase(Locale.ROOT);
    }

    /** The type that Derby really makes of a declared one. */
    static ColumnType own(ColumnType type) {
        return switch (type.name()) {
            case "tinyint" -> ColumnType.of("smallint");
            case "float" -> ColumnType.of(argument(type, 0, LARGE) <= DIGITS_OF_REAL ? "real" : "double precision");
            case "numeric" -> numeric(type);
            case "char" -> argument(type, 0, 1) > LONGEST_FIXED ? varying(type, "varchar", "clob") : type;
            case "varchar" -> varying(type, "varchar", "clob");
            case "text", "json", "jsonb" -> ColumnType.of("clob");
            case "binary" ->
                argument(type, 0, 1) > LONGEST_FIXED
                        ? varying(type, VARYING_BITS, "blob")
                        : ColumnType.of(FIXED_BITS, argument(type, 0, 1));
            case "varbinary" -> varying(type, VARYING_BITS, "blob");
            case "bytea" -> ColumnType.of("blob");
            case "uuid" -> UUID;
            // Neither fractions of a second in times nor precisions of moments, which always keep nanoseconds, nor
            // zones.
            case "time" -> ColumnType.of("time");
            case "timestamp", "timestamp with time zone" -> ColumnType.of("timestamp");
            default -> type;
        };
    }

    private static ColumnType numeric(ColumnType type) {
        if (type.arguments().isEmpty()) {
            return type;
        }
        int digits = Math.min(argument(type, 0, MOST_DIGITS), MOST_DIGITS);
        return ColumnType.of("numeric", digits, Math.min(argument(type, 1, 0), digits));
    }

    private static ColumnType varying(ColumnType type, String name, String beyond) {
        int length = argument(type, 0, LONGEST_VARYING);
        return length > LONGEST_VARYING ? ColumnType.of(beyond) : ColumnType.of(name, length);
    }

    private static boolean isBits(ColumnType own) {
        return own.name().endsWith(BITS);
    }

    /** The length stands before the words. */
    private static String bits(ColumnType own, String open) {
        return own.name().replace(BITS, open + argument(own, 0, 1) + ")" + BITS);
    }

    private static int argument(ColumnType type, int index, int otherwise) {
        return index < type.arguments().size() ? type.arguments().get(index) : otherwise;
    }

    /** Whether Derby compares no values of a type, so that no key, index or comparison is over it. */
    static boolean isLarge(ColumnType type) {
        return List.of("clob", "blob").contains(own(type).name());
    }

    /** Whether Derby itself makes the one type of the other, which is a longer one of its kind (alter table, "Changing the type"). */
    static boolean isLonger(ColumnType from, ColumnType to) {
        ColumnType before = own(from);
        ColumnType after = own(to);
        boolean varies = List.of("varchar", VARYING_BITS, "clob", "blob").contains(before.name());
        return varies && before.name().equals(after.name()) && argument(after, 0, LARGE) > argument(before, 0, LARGE);
    }
}
