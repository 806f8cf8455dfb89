package io.aludel.schema.dialect.derby;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.Generation;
import io.aludel.schema.MentionedNames;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.operation.ChangeColumnType;
import io.aludel.schema.operation.ChangeIdentity;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which changes of a column Derby makes by itself; for any other a second column takes the values and then the name. */
final class DerbyCopies {

    private static final List<String> WHOLE = List.of("smallint", "integer", "bigint");
    private static final List<String> TEXTS = List.of("char", "varchar", "clob");
    private static final List<String> MOMENTS = List.of("date", "time", "timestamp");
    private static final List<String> FRACTIONS = List.of("real", "double precision");
    private static final List<String> BITS = List.of("char for bit data", "varchar for bit data");

    private static final Pattern CAST = Pattern.compile(
            "cast\\s*+\\(\\s*+(\"(?:[^\"]++|\"\")++\"|[\\p{L}_][\\p{L}\\p{N}_$]*+)\\s++as\\s++(.+)\\)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private DerbyCopies() {}

    /** Whether there's nothing to copy. */
    static boolean isInPlace(ChangeColumnType change) {
        return change.using().isEmpty()
                && (isSame(change.from(), change.to()) || DerbyTypes.isLonger(change.from(), change.to()));
    }

    /** Whether both types are one and the same to Derby. */
    static boolean isSame(ColumnType from, ColumnType to) {
        DerbyTypes types = new DerbyTypes();
        return types.catalogue(from).equals(types.catalogue(to));
    }

    /** Whether an identity stays one. */
    static boolean isInPlace(ChangeIdentity change) {
        boolean was = change.from().flatMap(Generation::identity).isPresent();
        return was == change.to().flatMap(Generation::identity).isPresent();
    }

    /** Whether an expression says no more than that the column is cast, which other databases do between more types. */
    static boolean isPlainCast(String using, Column column, ColumnType to) {
        Matcher cast = CAST.matcher(using.strip());
        return cast.matches()
                && MentionedNames.in(cast.group(1)).contain(column.name())
                && ColumnType.parse(cast.group(2)).equals(to);
    }

    /** The values of a column as those of another type; empty when Derby makes none of them (reference manual, "CAST function"). */
    static Optional<String> value(Spelling spelling, Column column, ColumnType to) {
        String name = spelling.names().spell(column.name());
        String from = DerbyTypes.own(column.type()).name();
        String after = DerbyTypes.own(to).name();
        if (from.equals(after)
                || (TEXTS.contains(from) && TEXTS.contains(after))
                || (isNumber(from) && isNumber(after))) {
            return Optional.of(name);
        }
        if (isNumber(from) && TEXTS.contains(after)) {
            return Optional.of("trim("
                    + (FRACTIONS.contains(from) ? "char(" + name + ")" : "cast(" + name + " as char(40))") + ")");
        }
        if (TEXTS.contains(from) && isNumber(after)) {
            String text = from.equals("clob") ? "cast(" + name + " as varchar(32672))" : name;
            return Optional.of(
                    FRACTIONS.contains(after)
                            ? "double(" + text + ")"
                            : cast(text, spelling.types().spell(to)));
        }
        boolean isText = TEXTS.contains(from) || TEXTS.contains(after);
        if (isText && (isPlain(from) || isPlain(after))) {
            return Optional.of(
                    from.equals("clob") || after.equals("clob")
                            ? cast(
                                    cast(name, "varchar(32672)"),
                                    spelling.types().spell(to))
                            : cast(name, spelling.types().spell(to)));
        }
        boolean moments = MOMENTS.contains(from)
                && MOMENTS.contains(after)
                && (from.equals("timestamp") || after.equals("timestamp"));
        boolean bits = BITS.contains(from) && (BITS.contains(after) || after.equals("blob"));
        return moments || bits ? Optional.of(cast(name, spelling.types().spell(to))) : Optional.empty();
    }

    private static boolean isPlain(String type) {
        return MOMENTS.contains(type) || type.equals("boolean");
    }

    /** Whether a column's values are compared with numbers. */
    static boolean isNumber(Column column) {
        return isNumber(DerbyTypes.own(column.type()).name());
    }

    private static boolean isNumber(String type) {
        return WHOLE.contains(type) || FRACTIONS.contains(type) || type.equals("numeric");
    }

    private static String cast(String value, String type) {
        return "cast(" + value + " as " + type + ")";
    }
}
