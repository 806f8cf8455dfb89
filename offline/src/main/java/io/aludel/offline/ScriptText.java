package io.aludel.offline;

import io.aludel.runtime.internal.Statements;
import io.aludel.runtime.migration.Database;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a script, which takes the place of a database. */
final class ScriptText implements Statements {
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private static final Map<Character, String> BACKSLASHED = Map.of('\n', "\\n", '\r', "\\r", '\t', "\\t");

    private final StringBuilder text = new StringBuilder();
    private final Database database;

    ScriptText(Database database) {
        this.database = database;
    }

    void blankLine() {
        text.append('\n');
    }

    /** Writes each line behind a mark of its own: a message may have several. */
    void comment(String words) {
        text.append("-- ").append(words.replaceAll("\\R", "\n-- ")).append('\n');
    }

    /**
     * Keeps the semicolon out of a comment that ends the statement. Clients of MySQL and MariaDB take the first one for the end of a
     * statement, even within the body of a trigger, unless they're told of another sign.
     */
    @Override
    public void execute(String sql) {
        boolean clientEnds = database == Database.MARIADB || database == Database.MYSQL;
        if (clientEnds && sql.contains(";\n")) {
            text.append("delimiter //\n").append(sql).append("\n//\ndelimiter ;\n");
            return;
        }
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

    /** Returns a text on one line, so that no line of a message looks like a statement. */
    private String literal(String value) {
        String quoted = "'" + value.replace("'", "''") + "'";
        boolean plain = !CONTROL.matcher(quoted).find();
        return switch (database) {
            case MARIADB, MYSQL -> escaped(quoted.replace("\\", "\\\\"), c -> BACKSLASHED.getOrDefault(c, " "));
            case SQLITE -> escaped(quoted, c -> "' || char(" + (int) c + ") || '");
            case DUCKDB -> escaped(quoted, c -> "' || chr(" + (int) c + ") || '");
            // It has no way to write one.
            case DERBY -> escaped(quoted, c -> " ");
            // SQL:2016, 5.3, Unicode character string literal.
            case H2, POSTGRESQL, HSQLDB ->
                plain
                        ? quoted
                        : escaped(
                                "U&" + quoted.replace("\\", "\\\\"),
                                c -> "\\" + Integer.toHexString(0x10000 + c).substring(1));
        };
    }

    private static String escaped(String quoted, Function<Character, String> control) {
        return CONTROL.matcher(quoted)
                .replaceAll(found ->
                        Matcher.quoteReplacement(control.apply(found.group().charAt(0))));
    }
}
