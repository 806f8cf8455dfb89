package io.aludel.schema;

import java.util.List;

/** Lists of column names. */
final class Names {

    private Names() {}

    static List<String> replace(List<String> names, String from, String to) {
        return names.stream().map(name -> name.equals(from) ? to : name).toList();
    }

    /** A text in single quotes, on one line; for messages. */
    static String quoted(String text) {
        return "'" + text.replace("\n", "\\n") + "'";
    }

    static String list(List<String> names) {
        return "(" + String.join(", ", names) + ")";
    }
}
