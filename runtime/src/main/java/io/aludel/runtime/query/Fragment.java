package io.aludel.runtime.query;

import java.util.ArrayList;
import java.util.List;

/** SQL as its author wrote it, with a parameter or an expression for each question mark outside of quotes. */
final class Fragment implements SqlPart {
    private final List<String> texts;
    private final List<Object> parameters;

    private Fragment(List<String> texts, List<Object> parameters) {
        this.texts = texts;
        this.parameters = parameters;
    }

    /**
     * Makes one.
     *
     * @throws IllegalArgumentException if there are not as many parameters as question marks
     */
    static Fragment of(String sql, Object... parameters) {
        List<String> texts = split(sql);
        if (texts.size() - 1 != parameters.length) {
            throw new IllegalArgumentException("the SQL \"" + sql + "\" has " + (texts.size() - 1)
                    + " question marks, and there are " + parameters.length + " values for them");
        }
        return new Fragment(texts, List.of(parameters));
    }

    @Override
    public void write(SqlWriter sql) {
        sql.text(texts.get(0));
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i) instanceof SqlPart part) {
                part.write(sql);
            } else {
                sql.value(parameters.get(i));
            }
            sql.text(texts.get(i + 1));
        }
    }

    private static List<String> split(String sql) {
        List<String> texts = new ArrayList<>();
        int begin = 0;
        char quote = 0;
        for (int i = 0; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"' || c == '`') {
                quote = c;
            } else if (c == '?') {
                texts.add(sql.substring(begin, i));
                begin = i + 1;
            }
        }
        texts.add(sql.substring(begin));
        return texts;
    }
}
