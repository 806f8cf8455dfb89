package io.aludel.catalog.reader.mariadb;

import io.aludel.catalog.reader.CatalogRows;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Sequence;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sequences: MariaDB's, which tell all of themselves when they're selected from, and tables of one row in which MySQL keeps them. */
final class MariadbSequences {

    /** The comment by which the dialect of MySQL knows such a table again. */
    private static final Pattern COMMENT =
            Pattern.compile("sequence, start (-?[0-9]{1,18}), increment (-?[1-9][0-9]{0,17})");

    private final MariadbCatalogReader.Question question;
    private final List<String> selects = new ArrayList<>();

    MariadbSequences(MariadbCatalogReader.Question question) {
        this.question = question;
    }

    /** Notes one of MariaDB's. */
    void add(String schema, String name) {
        selects.add("select " + literal(schema) + " as table_schema, " + literal(name) + " as table_name, s.* from "
                + quoted(schema) + "." + quoted(name) + " s");
    }

    /** Whether a table is a sequence of MySQL's, which is noted. */
    boolean isOne(QualifiedName table, String comment) {
        Matcher matcher = COMMENT.matcher(comment);
        if (!matcher.matches()) {
            return false;
        }
        question.parts()
                .sequence(new Sequence(table, Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))));
        return true;
    }

    void read() throws SQLException {
        if (selects.isEmpty()) {
            return;
        }
        CatalogRows.forEach(
                question.connection(),
                String.join(" union all ", selects),
                List.of(),
                row -> question.parts()
                        .sequence(new Sequence(
                                question.table(row),
                                Sequence.USUAL_TYPE,
                                row.number("start_value"),
                                row.number("increment"),
                                Optional.of(row.number("minimum_value")),
                                Optional.of(row.number("maximum_value")),
                                row.flag("cycle_option"),
                                Optional.of(row.number("cache_size")))));
    }

    private static String literal(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }
}
