package io.aludel.schema.operation;

import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The identifiers that SQL of the user's may mean: every word of it, since nothing here reads SQL. */
final class Mentions {

    private static final Pattern WORD =
            Pattern.compile("'(?:[^']++|'')*+'|\"(?<quoted>(?:[^\"]++|\"\")++)\"|(?<bare>[\\p{L}_][\\p{L}\\p{N}_$]*+)");

    private Mentions() {}

    /** Bare words as written and in lower case, quoted ones as written; none of texts in single quotes. */
    static SortedSet<String> of(String sql) {
        SortedSet<String> words = new TreeSet<>();
        Matcher matcher = WORD.matcher(sql);
        while (matcher.find()) {
            String quoted = matcher.group("quoted");
            String bare = matcher.group("bare");
            if (quoted != null) {
                words.add(quoted.replace("\"\"", "\""));
            } else if (bare != null) {
                words.add(bare);
                words.add(bare.toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }
}
