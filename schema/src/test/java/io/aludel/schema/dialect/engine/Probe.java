package io.aludel.schema.dialect.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What a probe answers. */
public enum Probe {
    HAPPENED,
    NOT_HAPPENED,
    SOMETHING_ELSE;

    private static final Pattern TYPE = Pattern.compile("(?s)^alter type .* rename |::text::");

    /** Asks a probe. */
    public static Probe ask(Engine engine, Connection connection, String probe) throws SQLException {
        Set<Boolean> answers = new HashSet<>();
        for (Condition condition : Condition.parse(probe, engine::fold)) {
            answers.add(engine.holds(connection, condition) != condition.negated());
        }
        if (answers.size() > 1) {
            return SOMETHING_ELSE;
        }
        return answers.contains(true) ? HAPPENED : NOT_HAPPENED;
    }

    /**
     * What a probe has to answer after its statement: of one that may run twice, and of one that is only for the next one, that it
     * hasn't happened.
     */
    public static Probe expectedAfter(String probe, String sql) {
        boolean repeatable = (probe.startsWith("!table ") && !sql.startsWith("drop table "))
                || (probe.startsWith("!sequence ") && !sql.startsWith("drop sequence "));
        boolean ahead =
                sql.startsWith("create schema ") || sql.startsWith("create type ") || sql.startsWith("drop type ");
        return repeatable || ahead ? NOT_HAPPENED : HAPPENED;
    }

    /** Whether a statement may run once more when its probe tells nothing; types come and go within a transaction. */
    public static boolean mayRunTwice(String sql) {
        return !sql.startsWith("create type ") && !TYPE.matcher(sql).find();
    }
}
