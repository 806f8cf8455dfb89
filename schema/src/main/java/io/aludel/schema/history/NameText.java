package io.aludel.schema.history;

import io.aludel.schema.QualifiedName;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A qualified name as one text: {@code teams}, {@code geo.area}. A part that holds a point or a quote stands in double quotes,
 * its own quotes doubled.
 */
final class NameText {

    private static final String PART = "(?:[^.\"]++|\"(?:[^\"]++|\"\")*+\")";
    private static final Pattern NAME = Pattern.compile("(?:(?<schema>" + PART + ")\\.)?(?<name>" + PART + ")");

    private NameText() {}

    static String of(QualifiedName name) {
        return name.schema().map(schema -> part(schema) + ".").orElse("") + part(name.name());
    }

    /**
     * Reads what {@link #of} wrote.
     *
     * @throws IllegalArgumentException when the text has another form
     */
    static QualifiedName parse(String text) {
        Matcher parts = NAME.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("\"" + Excerpt.of(text)
                    + "\" is no name; a part of a name that holds a point or a quote stands in double quotes");
        }
        return new QualifiedName(
                Optional.ofNullable(parts.group("schema")).map(NameText::bare), bare(parts.group("name")));
    }

    private static String part(String text) {
        boolean bare = !text.isEmpty() && text.indexOf('.') < 0 && text.indexOf('"') < 0;
        return bare ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private static String bare(String part) {
        return part.startsWith("\"") ? part.substring(1, part.length() - 1).replace("\"\"", "\"") : part;
    }
}
