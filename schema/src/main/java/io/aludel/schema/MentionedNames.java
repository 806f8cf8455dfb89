package io.aludel.schema;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that a declared SQL text mentions, as far as that can be told without a grammar: every bare word and every quoted
 * name, but nothing within character literals. Words of the language and functions are among them.
 */
public final class MentionedNames {

    /** No alternative is tried twice, so that no text takes for ever. */
    private static final Pattern PIECE = Pattern.compile(
            "'(?:[^']++|'')*+'?|\"((?:[^\"]++|\"\")*+)\"?|([\\p{L}_][\\p{L}\\p{N}_$]*+)|.", Pattern.DOTALL);

    private final Set<String> quoted = new HashSet<>();
    private final Set<String> bare = new HashSet<>();

    private MentionedNames(String sql) {
        Matcher matcher = PIECE.matcher(sql);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                quoted.add(matcher.group(1).replace("\"\"", "\""));
            } else if (matcher.group(2) != null) {
                bare.add(matcher.group(2).toLowerCase(Locale.ROOT));
            }
        }
    }

    /** The names in a text. */
    public static MentionedNames in(String sql) {
        return new MentionedNames(sql);
    }

    /**
     * A text with other names in it.
     *
     * @param names what is to be written instead of a name; those that aren't among them stay as they are, and quoted names are asked
     *     for without their quotes
     */
    public static String replaced(String sql, Function<String, Optional<String>> names) {
        Matcher matcher = PIECE.matcher(sql);
        return matcher.replaceAll(piece -> {
            Optional<String> name = Optional.ofNullable(piece.group(1))
                    .map(quotedName -> quotedName.replace("\"\"", "\""))
                    .or(() -> Optional.ofNullable(piece.group(2)).filter(word -> !opensArguments(sql, piece.end())));
            return Matcher.quoteReplacement(name.flatMap(names).orElse(piece.group()));
        });
    }

    /**
     * A text after a column was renamed; functions of the column's name stay.
     *
     * @param from the column's old name
     * @param to its new name as a statement writes it
     */
    public static String renamed(String sql, String from, String to) {
        return replaced(sql, name -> name.equalsIgnoreCase(from) ? Optional.of(to) : Optional.empty());
    }

    private static boolean opensArguments(String sql, int end) {
        return sql.substring(end).stripLeading().startsWith("(");
    }

    /** Whether the text may mean a column of that declared name: quoted as it is, or bare in whatever case. */
    public boolean contain(String column) {
        return quoted.stream().anyMatch(column::equalsIgnoreCase) || bare.contains(column.toLowerCase(Locale.ROOT));
    }
}
