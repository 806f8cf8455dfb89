package io.aludel.schema.operation;

import io.aludel.schema.TypeChange;
import java.util.Locale;

/** What an operation may do to rows that exist. */
public enum Risk {
    /** Nothing. */
    NONE,
    /** Values or rows are gone afterwards; the inverse brings back the structure alone. */
    DATA_LOSS,
    /** Fails on texts that are too long for the new type. */
    TRUNCATION,
    /** Fails on numbers that are too large for the new type. */
    OVERFLOW,
    /** Digits behind the point are rounded away. */
    LOSES_DIGITS,
    /** Fails when rows hold a value that the enumeration hasn't any more. */
    REMOVED_VALUES,
    /** Moments are read in another time zone. */
    REINTERPRETATION,
    /** The expression decides; it may fail on single values. */
    CONVERSION,
    /** Fails when rows hold NULL. */
    NULLS,
    /** Fails when rows hold the same value twice. */
    DUPLICATES,
    /** Fails when rows refer to nothing. */
    ORPHANS,
    /** Fails when rows break the rule. */
    VIOLATIONS;

    static Risk of(TypeChange change) {
        return switch (change) {
            case NONE, WIDENING -> NONE;
            case TRUNCATION -> TRUNCATION;
            case OVERFLOW -> OVERFLOW;
            case LOSES_DIGITS -> LOSES_DIGITS;
            case REMOVES_VALUES -> REMOVED_VALUES;
            case REINTERPRETATION -> REINTERPRETATION;
            case CONVERSION -> CONVERSION;
        };
    }

    /** Lower case with spaces, such as {@code data loss}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
