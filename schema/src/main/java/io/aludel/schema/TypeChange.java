package io.aludel.schema;

import java.util.List;
import java.util.Optional;

/**
 * What a change of a column's type does to the rows that exist.
 *
 * <p>The rules are those that hold on every supported database; where one of them would refuse or guess, the change counts as
 * {@link #CONVERSION} and needs an expression.
 */
public enum TypeChange {
    /** The same type. */
    NONE,
    /** Every value fits as it is; code that knows the old type goes on working. */
    WIDENING,
    /** Texts may be too long for the new type. */
    TRUNCATION,
    /** Numbers may be too large for the new type. */
    OVERFLOW,
    /** Digits behind the point are lost. */
    LOSES_DIGITS,
    /** Rows may hold a value that the enumeration hasn't any more. */
    REMOVES_VALUES,
    /** The same text means another moment: a time zone is added or taken away. */
    REINTERPRETATION,
    /** No database does it unasked: an expression is needed. */
    CONVERSION;

    /** Integer types from small to large, with their decimal digits. */
    private static final List<String> INTEGERS = List.of("tinyint", "smallint", "integer", "bigint");

    private static final int[] INTEGER_DIGITS = {3, 5, 10, 19};
    private static final int UNBOUNDED = Integer.MAX_VALUE;

    static TypeChange between(ColumnType from, ColumnType to) {
        if (from.equals(to)) {
            return NONE;
        }
        Optional<ColumnType> element = from.elementType();
        Optional<ColumnType> newElement = to.elementType();
        if (element.isPresent() && newElement.isPresent()) {
            return between(element.orElseThrow(), newElement.orElseThrow());
        }
        if (isText(from) && isText(to)) {
            return length(to) >= length(from) ? WIDENING : TRUNCATION;
        }
        if (isBinary(from) && isBinary(to)) {
            return length(to) >= length(from) ? WIDENING : TRUNCATION;
        }
        if (isExact(from) && isExact(to)) {
            return exact(from, to);
        }
        Optional<EnumType> oldValues = from.enumType();
        Optional<EnumType> newValues = to.enumType();
        if (oldValues.isPresent() && newValues.isPresent()) {
            return oldValues.orElseThrow().isWithin(newValues.orElseThrow()) ? WIDENING : REMOVES_VALUES;
        }
        if (oldValues.isPresent() && isText(to)) {
            int longest = oldValues.orElseThrow().values().stream()
                    .mapToInt(value -> value.codePointCount(0, value.length()))
                    .max()
                    .orElse(0);
            return length(to) >= longest ? WIDENING : TRUNCATION;
        }
        if (newValues.isPresent() && isText(from)) {
            return REMOVES_VALUES;
        }
        return otherwise(from.name(), to.name(), from, to);
    }

    private static TypeChange otherwise(String from, String to, ColumnType before, ColumnType after) {
        if (from.equals(to) && from.startsWith("time")) {
            return after.argument(0, 6) >= before.argument(0, 6) ? WIDENING : LOSES_DIGITS;
        }
        return switch (from + " -> " + to) {
            case "real -> double precision", "date -> timestamp" -> WIDENING;
            case "double precision -> real" -> LOSES_DIGITS;
            case "timestamp -> timestamp with time zone", "timestamp with time zone -> timestamp" -> REINTERPRETATION;
            default -> CONVERSION;
        };
    }

    private static TypeChange exact(ColumnType from, ColumnType to) {
        if (scale(to) < scale(from)) {
            return LOSES_DIGITS;
        }
        return wholeDigits(to) >= wholeDigits(from) ? WIDENING : OVERFLOW;
    }

    private static boolean isExact(ColumnType type) {
        return INTEGERS.contains(type.name()) || type.name().equals("numeric");
    }

    private static int scale(ColumnType type) {
        return type.argument(1, 0);
    }

    private static int wholeDigits(ColumnType type) {
        int integer = INTEGERS.indexOf(type.name());
        return integer >= 0 ? INTEGER_DIGITS[integer] : type.argument(0, UNBOUNDED) - scale(type);
    }

    private static boolean isText(ColumnType type) {
        return List.of("char", "varchar", "text", "clob").contains(type.name());
    }

    private static boolean isBinary(ColumnType type) {
        return List.of("binary", "varbinary", "blob").contains(type.name());
    }

    private static int length(ColumnType type) {
        return type.argument(0, type.name().equals("char") ? 1 : UNBOUNDED);
    }
}
