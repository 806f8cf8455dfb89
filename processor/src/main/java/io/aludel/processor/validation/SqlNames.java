package io.aludel.processor.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the columns that a piece of SQL names.
 *
 * <p>It's no parser: what may be something else, such as a function, a type, a qualified name or a word of SQL, is passed over,
 * and so is a text with a query in it, which may name columns of other tables.
 */
final class SqlNames {

    /** No alternative here is tried twice: a hostile text may neither take for ever nor exhaust the stack. */
    private static final Pattern TOKEN = Pattern.compile("'(?:[^']++|'')*+'"
            + "|\"(?:[^\"]++|\"\")*+\""
            + "|--[^\\n]*+"
            + "|/\\*(?:[^*]++|\\*(?!/))*+\\*/"
            + "|[\\p{L}_][\\p{L}\\p{N}_$]*+"
            + "|[0-9][\\p{L}\\p{N}_.]*+"
            + "|::"
            + "|\\S");

    private static final Set<String> WORDS = Set.of("""
            all and any array as asc asymmetric at between both by case cast collate current current_catalog current_date \
            current_path current_role current_schema current_time current_timestamp current_user date day days default desc \
            distinct document double else end escape except exists extract false filter first following for from full group hour \
            hours ilike in interval is isnull json last leading like local localtime localtimestamp microseconds minute minutes \
            mod month months natural not notnull null nulls of on or order over overlaps partition placing position precision \
            preceding range regexp row rows second seconds session_user set similar some symmetric system_user text time \
            timestamp to trailing true unbounded unknown user using value values varying when where window with within without \
            xor year years zone bigint binary bit blob boolean bytea char character clob decimal enum float geometry int integer \
            jsonb numeric real smallint tinyint uuid varbinary varchar week weeks quarter century decade epoch dow doy isodow \
            isoyear millennium milliseconds timezone then next ignore respect rownum normalized nfc nfd nfkc nfkd""".split(" +"));

    private final List<String> tokens = new ArrayList<>();

    private SqlNames(String sql) {
        Matcher matcher = TOKEN.matcher(sql);
        while (matcher.find()) {
            String token = matcher.group();
            if (!token.startsWith("--") && !token.startsWith("/*")) {
                tokens.add(token);
            }
        }
    }

    /** Names that can't be anything but columns, as the database would look them up but for the case, each once. */
    static List<String> columns(String sql) {
        return new SqlNames(sql).columns();
    }

    private List<String> columns() {
        if (tokens.stream().anyMatch(token -> token.equalsIgnoreCase("select") || token.equals("$"))) {
            return List.of();
        }
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (isWord(i) && tokens.get(i).equalsIgnoreCase("as")) {
                i = endOfType(i);
            } else if (isColumn(i)) {
                columns.add(plain(tokens.get(i)));
            }
        }
        return columns.stream().distinct().toList();
    }

    private boolean isColumn(int i) {
        String token = tokens.get(i);
        boolean quoted = token.startsWith("\"") && token.length() > 1;
        boolean name = quoted || (isWord(i) && !WORDS.contains(lower(token)));
        return name
                && !isElse(next(i))
                && !List.of(".", "::", ":", "@", "#", "collate", "for").contains(lower(previous(i)));
    }

    /** Whether a name before this token is no column: a function, a qualifier, a type before its literal. */
    private static boolean isElse(String next) {
        return next.equals("(") || next.equals(".") || next.startsWith("'");
    }

    /** The type in a cast ends at a bracket or comma that isn't its own. */
    private int endOfType(int start) {
        int depth = 0;
        for (int i = start + 1; i < tokens.size(); i++) {
            String token = tokens.get(i);
            if (depth == 0 && (token.equals(")") || token.equals(","))) {
                return i;
            }
            depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
        }
        return tokens.size();
    }

    private boolean isWord(int i) {
        int first = tokens.get(i).codePointAt(0);
        return Character.isLetter(first) || first == '_';
    }

    private String next(int i) {
        return i + 1 < tokens.size() ? tokens.get(i + 1) : "";
    }

    private String previous(int i) {
        return i > 0 ? tokens.get(i - 1) : "";
    }

    private static String plain(String token) {
        return token.startsWith("\"") ? token.substring(1, token.length() - 1).replace("\"\"", "\"") : token;
    }

    private static String lower(String token) {
        return token.toLowerCase(Locale.ROOT);
    }
}
