package io.aludel.integration.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.catalog.engine.Engine;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a client that knows nothing of Aludel does to rows, and what it must see: plain SQL, each statement to the next {@code ;}
 * at the end of a line. Comments above a statement say what is expected of it; other comments are for the reader.
 *
 * <pre>{@code
 * -- refused                       the database doesn't take it: a constraint (SQLSTATE 23...) or a value (22...)
 * -- refused: 428C9 90154          ... with one of these SQLSTATEs
 * -- rows: 1 Ada | 2 Ben           what the query gives, in its order; "none" for no row
 * -- only: postgresql h2           other databases pass it over
 * -- not: h2                       this database passes it over
 * }</pre>
 *
 * <p>{@code {name match}} is a name that's a reserved word somewhere. Literals of time are written as PostgreSQL takes them, and names
 * between double quotes; {@link ClientSql} tells others.
 */
public record RowScript(List<Statement> statements) {

    private static final Pattern STATEMENT =
            Pattern.compile("((?:--[^\n]*\n|\\s*\n)*)(.+?);[ ]*(?:\n|$)", Pattern.DOTALL);
    private static final Pattern EXPECTATION =
            Pattern.compile("^-- (refused|rows|only|not)(?:: *([^\n]*))?$", Pattern.MULTILINE);

    /**
     * One statement and what is expected of it.
     *
     * @param refusals beginnings of the SQLSTATEs with which it's refused; empty when it's taken
     * @param rows what it gives, if that is looked at
     * @param only the databases that get it, if not all do
     * @param not the databases that don't get it
     */
    public record Statement(
            String sql,
            List<String> refusals,
            Optional<List<String>> rows,
            Optional<String> only,
            Optional<String> not) {}

    /** Reads a script. */
    public static RowScript parse(String text) {
        List<Statement> statements = new ArrayList<>();
        STATEMENT
                .matcher(text)
                .results()
                .map(match -> statement(match.group(1), match.group(2).strip()))
                .forEach(statements::add);
        return new RowScript(statements);
    }

    private static Statement statement(String comments, String sql) {
        List<String> refusals = expected(comments, "refused")
                .map(states -> states.isEmpty() ? List.of("23", "22") : List.of(states.split(" ")))
                .orElse(List.of());
        Optional<List<String>> rows = expected(comments, "rows")
                .map(all -> all.equals("none")
                        ? List.of()
                        : Stream.of(all.split("\\|")).map(String::strip).toList());
        return new Statement(sql, refusals, rows, expected(comments, "only"), expected(comments, "not"));
    }

    private static Optional<String> expected(String comments, String word) {
        return EXPECTATION
                .matcher(comments)
                .results()
                .filter(match -> match.group(1).equals(word))
                .map(RowScript::value)
                .findFirst();
    }

    private static String value(MatchResult match) {
        return Optional.ofNullable(match.group(2)).orElse("").strip();
    }

    /** Does it all, each statement a transaction of its own. */
    public void run(Connection connection, String dialect) throws SQLException {
        ClientSql client = new ClientSql(dialect);
        connection.setAutoCommit(true);
        client.begin(connection);
        try {
            for (Statement statement : statements) {
                boolean taken = statement.only().map(all -> names(all, dialect)).orElse(true);
                if (taken && !statement.not().map(all -> names(all, dialect)).orElse(false)) {
                    run(connection, statement, client);
                }
            }
        } finally {
            client.end(connection);
        }
    }

    private static boolean names(String dialects, String dialect) {
        return List.of(dialects.split(" ")).contains(dialect);
    }

    private static void run(Connection connection, Statement statement, ClientSql client) throws SQLException {
        String sql = client.spelled(statement.sql());
        if (!statement.refusals().isEmpty()) {
            assertThatThrownBy(() -> Engine.execute(connection, sql))
                    .as(sql)
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            e -> assertThat(statement.refusals())
                                    .as(e.getMessage())
                                    .anyMatch(client.state(e)::startsWith));
        } else if (statement.rows().isPresent()) {
            assertThat(Engine.rows(connection, sql).stream().map(client::read))
                    .as(sql)
                    .containsExactlyElementsOf(
                            statement.rows().get().stream().map(client::read).toList());
        } else {
            Engine.execute(connection, sql);
        }
    }
}
