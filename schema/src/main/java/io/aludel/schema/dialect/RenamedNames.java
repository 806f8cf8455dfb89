package io.aludel.schema.dialect;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts a column's new name into SQL texts, as far as that can be done without a grammar: a word before a parenthesis is a function. */
public final class RenamedNames {

    /** No alternative is tried twice, so that no text takes for ever. */
    private static final Pattern PIECE = Pattern.compile(
            "'(?:[^']++|'')*+'?|\"((?:[^\"]++|\"\")*+)\"?|([\\p{L}_][\\p{L}\\p{N}_$]*+)(?!\\s*+\\()", Pattern.DOTALL);

    private final String from;
    private final String to;

    /**
     * For one column.
     *
     * @param from its old name
     * @param to its new name
     */
    public RenamedNames(String from, String to, Identifiers names) {
        this.from = from;
        this.to = names.spell(to);
    }

    /** The text with the new name. */
    public String in(String sql) {
        return PIECE.matcher(sql)
                .replaceAll(piece ->
                        Matcher.quoteReplacement(isMeant(piece.group(1), piece.group(2)) ? to : piece.group()));
    }

    private boolean isMeant(@Nullable String quoted, @Nullable String bare) {
        return quoted != null
                ? quoted.replace("\"\"", "\"").equalsIgnoreCase(from)
                : bare != null && bare.toLowerCase(Locale.ROOT).equals(from.toLowerCase(Locale.ROOT));
    }
}
