package io.aludel.schema.history;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The number in front of a revision's id. An id is at least four digits, {@code _} and a slug: {@code 0002_create_teams}.
 *
 * <p>Numbers sort folders for the eye; what follows what is told by the parents alone, so two branches may use one number.
 */
public final class RevisionNumber {

    /** By number, then by text: {@code 9999_x} comes before {@code 10000_a}. */
    static final Comparator<String> ORDER =
            Comparator.comparingInt(RevisionNumber::of).thenComparing(Comparator.naturalOrder());

    private static final Pattern ID = Pattern.compile("[0-9]{4,9}(?:_[a-z0-9]++)++");
    private static final int LONGEST_ID = 100;

    private RevisionNumber() {}

    /** The number for the next revision: one more than the highest in use. */
    public static int next(History history) {
        return history.revisions().stream()
                        .mapToInt(recorded -> recorded.revision().number())
                        .max()
                        .orElse(0)
                + 1;
    }

    /** An id of a number and a slug. */
    public static String id(int number, Slug slug) {
        return String.format(Locale.ROOT, "%04d_%s", number, slug.text());
    }

    /** Whether a text is an id; such a text is a harmless file name on every system. */
    public static boolean isId(String text) {
        return text.length() <= LONGEST_ID && ID.matcher(text).matches();
    }

    static String requireId(String text) {
        if (!isId(text)) {
            throw new IllegalArgumentException("\"" + Excerpt.of(text)
                    + "\" is no revision id: four digits or more and lower-case words, such as 0002_create_teams");
        }
        return text;
    }

    static int of(String id) {
        return Integer.parseInt(id.substring(0, id.indexOf('_')));
    }

    static String slugOf(String id) {
        return id.substring(id.indexOf('_') + 1);
    }
}
