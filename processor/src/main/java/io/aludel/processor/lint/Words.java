package io.aludel.processor.lint;

import io.aludel.schema.QualifiedName;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Pieces of messages, and the words of declared SQL. */
final class Words {

    private static final Pattern PIECE = Pattern.compile(
            "'(?:[^']++|'')*+'|\"((?:[^\"]++|\"\")*+)\"|([\\p{L}_][\\p{L}\\p{N}_$]*+)|.", Pattern.DOTALL);

    private Words() {}

    /** Such as {@code "a", "b"}. */
    static String quoted(Collection<String> names) {
        return names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
    }

    /** As the value of an annotation's member: {@code "a"} or {@code {"a", "b"}}. */
    static String javaValue(List<String> names) {
        String list = names.stream().map(name -> '"' + javaText(name) + '"').collect(Collectors.joining(", "));
        return names.size() == 1 ? list : "{" + list + "}";
    }

    /** As it stands in a Java string. */
    static String javaText(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    /** As {@code aludel.drop} spells a column. */
    static String dropOf(QualifiedName table, String column) {
        return table + "." + column;
    }

    /** The identifiers in declared SQL, keywords among them; quoted ones as they are. */
    static Set<String> identifiers(String sql) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = PIECE.matcher(sql);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                found.add(matcher.group(1).replace("\"\"", "\""));
            } else if (matcher.group(2) != null) {
                found.add(matcher.group(2));
            }
        }
        return found;
    }
}
