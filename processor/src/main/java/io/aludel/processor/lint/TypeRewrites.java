package io.aludel.processor.lint;

import io.aludel.schema.ColumnType;
import io.aludel.schema.EnumType;
import java.util.List;

/** Which changes of a type write all rows anew; the types are known to differ. */
final class TypeRewrites {

    /** The longest text of four-byte characters whose length takes one byte. */
    private static final int SHORT = 63;

    private TypeRewrites() {}

    /** H2 ({@code Column.isWideningConversion}): the same type with larger arguments and the same scale. */
    static boolean onH2(ColumnType from, ColumnType to) {
        return !(to.loosens(from) && from.argument(1, 0) == to.argument(1, 0));
    }

    /** MariaDB (InnoDB Online DDL Operations with ALGORITHM=INSTANT): a longer text is a change of the catalogue. */
    static boolean onMariadb(ColumnType from, ColumnType to) {
        return !(from.name().equals("varchar") && to.loosens(from)) && !isAppended(from, to);
    }

    /** MySQL (manual, 17.12.1): as MariaDB, while the length takes as many bytes to say, of four a character. */
    static boolean onMysql(ColumnType from, ColumnType to) {
        boolean sameClass = isShort(from) == isShort(to);
        return !(from.name().equals("varchar") && to.loosens(from) && sameClass) && !isAppended(from, to);
    }

    /** Values of an enumeration that come at its end. */
    private static boolean isAppended(ColumnType from, ColumnType to) {
        List<String> old = from.enumType().map(EnumType::values).orElse(List.of());
        List<String> values = to.enumType().map(EnumType::values).orElse(List.of());
        return !old.isEmpty()
                && values.size() >= old.size()
                && values.subList(0, old.size()).equals(old);
    }

    /** Where only a longer text is a change of the catalogue. */
    static boolean unlessLonger(ColumnType from, ColumnType to) {
        return !(from.name().equals("varchar") && to.loosens(from));
    }

    /** Where each change makes the table anew. */
    static boolean always(ColumnType from, ColumnType to) {
        return true;
    }

    /** Where there's nobody else who would wait for it. */
    static boolean never(ColumnType from, ColumnType to) {
        return false;
    }

    private static boolean isShort(ColumnType type) {
        return type.argument(0, Integer.MAX_VALUE) <= SHORT;
    }
}
