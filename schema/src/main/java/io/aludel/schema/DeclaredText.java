package io.aludel.schema;

import java.util.Optional;

/**
 * Texts as they're compared: what a checkout, an editor or a text block changes about them is no difference.
 *
 * <p>Beyond that there's no algebra: SQL that's written in another way is another text.
 */
public final class DeclaredText {

    private DeclaredText() {}

    /** SQL with {@code \n} as line ends and nothing blank around it. */
    public static String sql(String text) {
        return lines(text).strip();
    }

    /** SQL as {@link #sql(String)} gives it; a blank text counts as none. */
    public static Optional<String> sql(Optional<String> text) {
        return text.map(DeclaredText::sql).filter(sql -> !sql.isEmpty());
    }

    /** A comment with {@code \n} as line ends; an empty one counts as none. */
    public static Optional<String> comment(Optional<String> text) {
        return text.map(DeclaredText::lines).filter(comment -> !comment.isEmpty());
    }

    private static String lines(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
