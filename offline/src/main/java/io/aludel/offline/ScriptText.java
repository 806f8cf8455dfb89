package io.aludel.offline;

import io.aludel.runtime.internal.Statements;
import java.util.regex.Pattern;

/** The text of a script, which takes the place of a database. */
final class ScriptText implements Statements {
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final StringBuilder text = new StringBuilder();

    void blankLine() {
        text.append('\n');
    }

    /** Writes each line behind a mark of its own: a message may have several. */
    void comment(String words) {
        text.append("-- ").append(words.replaceAll("\\R", "\n-- ")).append('\n');
    }

    /** Keeps the semicolon out of a comment that ends the statement. */
    @Override
    public void execute(String sql) {
        boolean commented = sql.indexOf("--", sql.lastIndexOf('\n') + 1) >= 0;
        text.append(sql).append(commented ? "\n;\n" : ";\n");
    }

    @Override
    public void update(String sql, Object... parameters) {
        String[] parts = sql.split("\\?", -1);
        StringBuilder statement = new StringBuilder(parts[0]);
        for (int i = 0; i < parameters.length; i++) {
            statement.append(literal(parameters[i].toString())).append(parts[i + 1]);
        }
        execute(statement.toString());
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /**
     * Returns a text on one line, so that no line of a message looks like a statement. H2 and PostgreSQL both read {@code
     * U&'...'} (SQL:2016, 5.3, Unicode character string literal).
     */
    private static String literal(String value) {
        String quoted = "'" + value.replace("'", "''") + "'";
        if (!CONTROL.matcher(quoted).find()) {
            return quoted;
        }
        StringBuilder escaped = new StringBuilder("U&");
        for (char c : quoted.replace("\\", "\\\\").toCharArray()) {
            escaped.append(
                    c < ' ' || c == 0x7f
                            ? "\\" + Integer.toHexString(0x10000 + c).substring(1)
                            : c);
        }
        return escaped.toString();
    }
}
