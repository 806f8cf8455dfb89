package io.aludel.schema.dialect.mysql;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Declared texts in SQL as MySQL and MariaDB understand them: names between double quotes, which they'd silently take for texts, stand
 * between backticks.
 */
final class MysqlTexts {

    /** No alternative is tried twice, so that no text takes for ever. */
    private static final Pattern PIECE =
            Pattern.compile("'(?:[^']++|'')*+'?|`[^`]*+`?|\"((?:[^\"]++|\"\")*+)\"|.", Pattern.DOTALL);

    private MysqlTexts() {}

    /** The text with names that are names there. */
    static String own(String sql) {
        return PIECE.matcher(sql)
                .replaceAll(piece -> Matcher.quoteReplacement(Optional.ofNullable(piece.group(1))
                        .map(name -> "`" + name.replace("\"\"", "\"").replace("`", "``") + "`")
                        .orElse(piece.group())));
    }
}
