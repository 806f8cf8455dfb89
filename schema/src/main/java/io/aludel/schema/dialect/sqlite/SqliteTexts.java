package io.aludel.schema.dialect.sqlite;

import io.aludel.schema.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Declared texts in SQL as SQLite understands them. What it lacks of the standard's words or would silently take for something else is
 * said in its own way: {@code localtimestamp}, {@code now()}, the precision of a moment, the type before a literal ({@code date
 * '2024-02-29'}), and the type of a {@code cast}, as a cast to {@code date} or {@code uuid} would give a number.
 */
final class SqliteTexts {

    /** No alternative is tried twice, so that no text takes for ever. */
    private static final Pattern PIECE = Pattern.compile(
            "'(?:[^']++|'')*+'?|\"(?:[^\"]++|\"\")*+\"?|[\\p{L}_][\\p{L}\\p{N}_$]*+|\\s++|.", Pattern.DOTALL);

    private static final Pattern CONSTANT = Pattern.compile(
            "[+-]?(?:[0-9]++(?:\\.[0-9]*+)?|\\.[0-9]++)(?:[eE][+-]?[0-9]++)?|[xX]?'(?:[^']++|'')*+'|null|true|false",
            Pattern.CASE_INSENSITIVE);

    private static final Map<String, String> FUNCTIONS = Map.of(
            "localtimestamp", "strftime('%Y-%m-%d %H:%M:%f', 'now', 'localtime')",
            "localtime", "strftime('%H:%M:%f', 'now', 'localtime')",
            "now", "current_timestamp",
            "current_timestamp", "current_timestamp",
            "current_time", "current_time");

    private static final Set<String> MOMENTS = Set.of("date", "time", "timestamp");

    private final List<String> pieces;

    private SqliteTexts(String sql) {
        this.pieces = pieces(sql);
    }

    /** The text in SQLite's words. */
    static String own(String sql) {
        SqliteTexts texts = new SqliteTexts(sql);
        StringBuilder own = new StringBuilder();
        for (int at = 0; at < texts.pieces.size(); ) {
            at = texts.write(at, own);
        }
        return own.toString();
    }

    /** Whether it's a literal, which {@code alter table add column} takes as a default and which needs no parentheses. */
    static boolean isConstant(String sql) {
        return CONSTANT.matcher(sql).matches();
    }

    /** Whether it's a literal that has a value. */
    static boolean isValue(String sql) {
        return isConstant(sql) && !sql.equalsIgnoreCase("null");
    }

    private static List<String> pieces(String sql) {
        List<String> pieces = new ArrayList<>();
        Matcher matcher = PIECE.matcher(sql);
        while (matcher.find()) {
            pieces.add(matcher.group());
        }
        return List.copyOf(pieces);
    }

    /** Writes what begins at a piece. */
    private int write(int at, StringBuilder own) {
        Position here = new Position(pieces, at);
        String word = here.word();
        if (FUNCTIONS.containsKey(word) && (!word.equals("now") || here.opensArguments())) {
            own.append(FUNCTIONS.get(word));
            return here.opensArguments() ? here.closing(here.next()) + 1 : at + 1;
        }
        if (MOMENTS.contains(word)) {
            int literal = here.literal();
            if (literal > at) {
                return literal;
            }
        }
        if (word.equals("cast") && here.opensArguments()) {
            return writeCast(here, own);
        }
        own.append(pieces.get(at));
        return at + 1;
    }

    /** {@code cast(.. as type)} with a type that SQLite converts to. */
    private int writeCast(Position cast, StringBuilder own) {
        int open = cast.next();
        int close = cast.closing(open);
        int as = lastAs(open, close);
        if (as < 0) {
            own.append(pieces.get(cast.at()));
            return cast.at() + 1;
        }
        String type = String.join("", pieces.subList(as + 1, close)).strip();
        own.append("cast(")
                .append(own(String.join("", pieces.subList(open + 1, as)).strip()));
        own.append(" as ")
                .append(new SqliteTypes().spell(ColumnType.parse(type)))
                .append(')');
        return close + 1;
    }

    private int lastAs(int open, int close) {
        int depth = 0;
        int found = -1;
        for (int i = open + 1; i < close; i++) {
            depth += pieces.get(i).equals("(") ? 1 : pieces.get(i).equals(")") ? -1 : 0;
            if (depth == 0 && new Position(pieces, i).word().equals("as")) {
                found = i;
            }
        }
        return close < pieces.size() ? found : -1;
    }

    /** A place among the pieces of a text. */
    private record Position(List<String> pieces, int at) {

        String word() {
            return at < pieces.size() ? pieces.get(at).toLowerCase(Locale.ROOT) : "";
        }

        /** The next piece that isn't blank. */
        int next() {
            int next = at + 1;
            return next < pieces.size() && pieces.get(next).isBlank() ? next + 1 : next;
        }

        boolean opensArguments() {
            return next() < pieces.size() && pieces.get(next()).equals("(");
        }

        /** The parenthesis that closes an open one, or the end. */
        int closing(int open) {
            int depth = 0;
            for (int i = open; i < pieces.size(); i++) {
                depth += pieces.get(i).equals("(") ? 1 : pieces.get(i).equals(")") ? -1 : 0;
                if (depth == 0) {
                    return i;
                }
            }
            return pieces.size() - 1;
        }

        /** The literal that follows a type, perhaps with its time zone; -1 if none does. */
        int literal() {
            Position next = new Position(pieces, next());
            if (next.word().equals("with") || next.word().equals("without")) {
                Position zone = new Position(pieces, new Position(pieces, next.next()).next());
                next = zone.word().equals("zone") ? new Position(pieces, zone.next()) : next;
            }
            return next.word().startsWith("'") ? next.at() : -1;
        }
    }
}
