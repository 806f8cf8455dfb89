package io.aludel.schema.dialect.mysql;

import io.aludel.schema.ColumnType;
import io.aludel.schema.dialect.Types;
import io.aludel.schema.operation.ChangeColumnType;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Casts in an expression as MySQL takes them: it casts to a few types of its own alone (manual, 14.10, {@code CAST()}; neither it nor
 * MariaDB 11.4.5 to {@code integer} or {@code boolean} in every place).
 */
final class MysqlCasts {

    /** No alternative is tried twice, so that no text takes for ever. */
    private static final Pattern PIECE = Pattern.compile(
            "'(?:[^']++|'')*+'?|\"(?:[^\"]++|\"\")*+\"?|`[^`]*+`?|(?<cast>\\bcast\\s*+\\()|(?<as>\\bas\\b)|(?<open>\\()|(?<close>\\))|[\\p{L}_][\\p{L}\\p{N}_$]*+|.",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern PLAIN = Pattern.compile("(?i)cast ?\\( ?(\\w+) as (.+?) ?\\)");

    private final Types types;

    MysqlCasts(Types types) {
        this.types = types;
    }

    /** The declared conversion of a column, unless it's a plain cast, which is what another definition comes to. */
    Optional<String> using(ChangeColumnType operation) {
        return operation.using().filter(text -> {
            Matcher cast = PLAIN.matcher(text);
            return !cast.matches()
                    || !cast.group(1).equals(operation.column())
                    || !ColumnType.parse(cast.group(2)).equals(operation.to());
        });
    }

    /** The expression with its casts spelled so. */
    String in(String sql) {
        Matcher piece = PIECE.matcher(sql);
        StringBuilder own = new StringBuilder();
        int done = 0;
        while (piece.find(done)) {
            if (piece.group("cast") == null) {
                own.append(piece.group());
                done = piece.end();
                continue;
            }
            Cast cast = cast(sql, piece.end());
            own.append(
                    cast.as() < 0
                            ? sql.substring(piece.start(), cast.end())
                            : spell(
                                    in(sql.substring(piece.end(), cast.as()).strip()),
                                    sql.substring(cast.as() + "as".length(), cast.end() - 1)
                                            .strip()));
            done = cast.end();
        }
        return own.toString();
    }

    /**
     * What stands within the parentheses of a cast.
     *
     * @param as where the last {@code as} begins; negative if there's none
     * @param end behind the parenthesis that closes it
     */
    private record Cast(int as, int end) {}

    private static Cast cast(String sql, int start) {
        Matcher piece = PIECE.matcher(sql);
        int depth = 1;
        int as = -1;
        for (int at = start; piece.find(at); at = piece.end()) {
            if (piece.group("cast") != null || piece.group("open") != null) {
                depth++;
            } else if (piece.group("close") != null && --depth == 0) {
                return new Cast(as, piece.end());
            } else if (piece.group("as") != null && depth == 1) {
                as = piece.start();
            }
        }
        return new Cast(-1, sql.length());
    }

    private String spell(String value, String declared) {
        ColumnType type = ColumnType.parse(declared);
        String spelled = types.spell(type);
        int open = spelled.indexOf('(');
        String arguments = open < 0 ? "" : spelled.substring(open);
        return switch (open < 0 ? spelled : spelled.substring(0, open)) {
            case "boolean" -> "(" + value + " <> 0)";
            case "tinyint", "smallint", "mediumint", "int", "bigint" -> cast(value, "signed");
            case "char", "varchar" -> cast(value, "char" + arguments);
            case "text", "mediumtext", "longtext" -> cast(value, "char");
            case "binary", "varbinary" ->
                type.name().equals("uuid") ? "uuid_to_bin(" + value + ")" : cast(value, "binary" + arguments);
            case "blob", "mediumblob", "longblob" -> cast(value, "binary");
            case "float", "double" -> cast(value, "double");
            case "decimal", "date", "time", "datetime", "uuid" -> cast(value, spelled);
            // MariaDB has no such cast, as it keeps a text.
            case "json" -> types.catalogue(type).equals("json") ? cast(value, "json") : value;
            default -> cast(value, declared.toLowerCase(Locale.ROOT));
        };
    }

    private static String cast(String value, String type) {
        return "cast(" + value + " as " + type + ")";
    }
}
