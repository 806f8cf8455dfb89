package io.aludel.schema.dialect.mysql;

import io.aludel.schema.ColumnType;
import io.aludel.schema.EnumType;
import io.aludel.schema.dialect.Types;
import io.aludel.schema.operation.ChangeColumnType;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which changes of a type have InnoDB copy all rows (MySQL, manual, 17.12.1, Column Operations; MariaDB, InnoDB Online DDL): all but longer
 * texts whose length takes as many bytes to say as before, and values at the end of an enumeration.
 */
final class MysqlRewrites {

    private static final Pattern VARCHAR = Pattern.compile("varchar\\((\\d+)\\).*");

    /** The longest text of four-byte characters whose length takes one byte; with more it takes two, in every row. */
    private static final int SHORT = 63;

    /** Of so many values at most the number takes one byte. */
    private static final int FEW = 255;

    private final Types types;

    MysqlRewrites(Types types) {
        this.types = types;
    }

    /** Whether a change does. */
    boolean isNeeded(ChangeColumnType change) {
        return !appends(change) && !(change.using().isEmpty() && isLonger(change.from(), change.to()));
    }

    /** Whether it gives an enumeration further values and no more. */
    boolean appends(ChangeColumnType change) {
        List<String> old = change.from().enumType().map(EnumType::values).orElse(List.of());
        List<String> values = change.to().enumType().map(EnumType::values).orElse(List.of());
        return change.using().isEmpty()
                && !old.isEmpty()
                && values.size() >= old.size()
                && values.subList(0, old.size()).equals(old)
                && values.size() <= FEW == old.size() <= FEW;
    }

    private boolean isLonger(ColumnType from, ColumnType to) {
        Matcher shorter = VARCHAR.matcher(types.spell(from));
        Matcher longer = VARCHAR.matcher(types.spell(to));
        if (!shorter.matches() || !longer.matches()) {
            return false;
        }
        int old = Integer.parseInt(shorter.group(1));
        int now = Integer.parseInt(longer.group(1));
        return now >= old && now <= SHORT == old <= SHORT;
    }
}
