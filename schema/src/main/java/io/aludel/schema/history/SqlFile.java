package io.aludel.schema.history;

import io.aludel.schema.operation.Script;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text of a frozen SQL file: one block for each step, the upgrade's first, the retreat's last, each headed by a comment line.
 *
 * <pre>
 * -- aludel: upgrade expand | create table teams | probe table teams
 * create table teams (
 *   id bigint not null
 * );
 *
 * -- aludel: upgrade data | run the data step | java
 *
 * -- aludel: downgrade contract | drop table teams | probe !table teams
 * drop table teams;
 * </pre>
 *
 * <p>A header is {@code -- aludel: <upgrade|downgrade|retreat> <guard|expand|data|contract> | <description> [| probe <probe>] [| alone] [| java]}.
 * The statement is all lines up to the next header, without blanks around it and without one closing semicolon. A line of a
 * statement that itself looks like a header has its colon doubled in the file, so no SQL can pose as one.
 */
public final class SqlFile {

    static final String MARK = "-- aludel:";

    private SqlFile() {}

    /**
     * The file's text.
     *
     * @throws IllegalArgumentException when a probe has a line break
     */
    public static String format(Script script) {
        return Stream.of(
                        blocks(SqlParser.UPGRADE, script.upgrade()),
                        blocks(SqlParser.DOWNGRADE, script.downgrade()),
                        blocks(SqlParser.RETREAT, script.retreat()))
                .flatMap(blocks -> blocks)
                .collect(Collectors.joining("\n"));
    }

    /**
     * The script of a file's text; for canonical scripts the reverse of {@link #format}.
     *
     * @throws MalformedSqlFile when the text isn't such a file; it lists all its mistakes
     */
    public static Script parse(String text) {
        SqlParser parser = SqlParser.of(text);
        if (!parser.mistakes().isEmpty()) {
            throw new MalformedSqlFile(parser.mistakes());
        }
        return parser.script();
    }

    /**
     * The script as it comes back from a file: statements without blanks around them and with {@code \n} as line ends,
     * descriptions on one line.
     *
     * @throws IllegalArgumentException when a probe has a line break
     */
    public static Script canonical(Script script) {
        return new Script(canonical(script.upgrade()), canonical(script.downgrade()), canonical(script.retreat()));
    }

    /** {@code sha256:} and the hex SHA-256 of the script's canonical text; any edit of a step shows in it. */
    public static String hash(Script script) {
        return "sha256:" + Sha256.hex(format(script));
    }

    private static List<Script.Step> canonical(List<Script.Step> steps) {
        return steps.stream().map(step -> SqlBlock.of(step).step()).toList();
    }

    private static Stream<String> blocks(String direction, List<Script.Step> steps) {
        return steps.stream().map(step -> block(direction, step));
    }

    private static String block(String direction, Script.Step step) {
        SqlBlock block = SqlBlock.of(step);
        String header = MARK + " " + direction + " " + block.keyword() + " | " + block.description()
                + block.probe().map(probe -> " | probe " + probe).orElse("")
                + (block.alone() ? " | alone" : "")
                + (block.java() ? " | java" : "")
                + "\n";
        return block.java() ? header : header + SqlParser.escape(block.sql()) + end(block.sql()) + "\n";
    }

    /** The semicolon, which must not become part of a comment that ends the statement. */
    private static String end(String sql) {
        return sql.indexOf("--", sql.lastIndexOf('\n') + 1) >= 0 ? "\n;" : ";";
    }
}
