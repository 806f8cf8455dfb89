package io.aludel.catalog.reader.mariadb;

import io.aludel.catalog.reader.CatalogRows;
import io.aludel.schema.Check;
import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.Computed;
import io.aludel.schema.Generation;
import io.aludel.schema.QualifiedName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Columns, and the checks that some facts of columns are kept as: that a text is JSON, and that a computed column has no NULL, which
 * MariaDB has no words of its own for.
 */
final class MariadbColumns {

    private static final String COLUMNS = """
            select table_schema, table_name, column_name, column_default, is_nullable, data_type, column_type, extra,
              collation_name, column_comment, generation_expression
            from information_schema.columns where table_schema in %s order by 1, 2, ordinal_position
            """;

    private static final String CHECKS = """
            select constraint_schema as table_schema, table_name, constraint_name, level, check_clause
            from information_schema.check_constraints where constraint_schema in %s
            """;

    private static final String MYSQL_CHECKS = """
            select t.table_schema, t.table_name, t.constraint_name, 'Table' as level, c.check_clause
            from information_schema.check_constraints c
            join information_schema.table_constraints t using (constraint_schema, constraint_name)
            where t.constraint_type = 'CHECK' and t.table_schema in %s
            """;

    private static final String TRIGGERS = """
            select event_object_schema as table_schema, event_object_table as table_name, trigger_schema, trigger_name,
              action_statement
            from information_schema.triggers
            where event_manipulation = 'UPDATE' and action_timing = 'BEFORE' and event_object_schema in %s
            """;

    /** Types of MySQL's whose literals have no quotes around them. */
    private static final Set<String> UNQUOTED =
            Set.of("tinyint", "smallint", "mediumint", "int", "bigint", "decimal", "float", "double", "bit", "year");

    /** How a trigger of the dialect's gives a value. */
    private static final Pattern ON_UPDATE = Pattern.compile(
            "new\\.(`(?:[^`]|``)+`|\\w+) = if\\(new\\.\\1 <=> old\\.\\1, (.*?), new\\.\\1\\)(?=,\n|$)", Pattern.DOTALL);

    private final MariadbCatalogReader.Question question;
    private final Map<QualifiedName, String> collations = new HashMap<>();
    private final Set<Name> json = new HashSet<>();
    private final Set<Name> notNull = new HashSet<>();
    private final Map<Name, String> onUpdate = new HashMap<>();

    MariadbColumns(MariadbCatalogReader.Question question) {
        this.question = question;
    }

    /** The collation that columns of a table have unless they say another. */
    void collation(QualifiedName table, String collation) {
        collations.put(table, collation);
    }

    void read() throws SQLException {
        question.forEach(question.mysql() ? MYSQL_CHECKS : CHECKS, this::check);
        question.forEach(TRIGGERS, this::trigger);
        question.forEach(COLUMNS, row -> question.parts().column(question.table(row), column(row)));
    }

    private void trigger(CatalogRows row) throws SQLException {
        QualifiedName table = question.table(row);
        String told = row.text("action_statement");
        // There MySQL writes a quote within a literal but once.
        boolean doubtful = question.mysql()
                && told.contains("'")
                && ON_UPDATE.matcher(told).find();
        Matcher matcher = ON_UPDATE.matcher(
                doubtful
                        ? original(quoted(row.text("trigger_schema")) + "." + quoted(row.text("trigger_name")))
                        : told);
        while (matcher.find()) {
            onUpdate.put(new Name(table, unquoted(matcher.group(1))), matcher.group(2));
        }
    }

    private String original(String trigger) throws SQLException {
        List<String> texts = new ArrayList<>();
        CatalogRows.forEach(
                question.connection(),
                "show create trigger " + trigger,
                List.of(),
                row -> texts.add(row.text("SQL Original Statement")));
        return texts.get(0);
    }

    private void check(CatalogRows row) throws SQLException {
        QualifiedName table = question.table(row);
        Name name = new Name(table, row.text("constraint_name"));
        String quoted = quoted(name.column());
        String clause = expression(row.text("check_clause"));
        boolean ofColumn = row.is("level", "Column");
        if (ofColumn && clause.equals("json_valid(" + quoted + ")")) {
            json.add(name);
        } else if (ofColumn && clause.equals(quoted + " is not null")) {
            notNull.add(name);
        } else {
            question.parts().check(table, Check.of(name.column(), clause));
        }
    }

    private Column column(CatalogRows row) throws SQLException {
        QualifiedName table = question.table(row);
        Name name = new Name(table, row.text("column_name"));
        String extra = row.text("extra");
        boolean computed = extra.contains("GENERATED") && !extra.contains("DEFAULT_GENERATED");
        boolean identity = extra.contains("auto_increment");
        Optional<String> collation =
                row.find("collation_name").filter(text -> !text.equals(collations.get(table)) && !json.contains(name));
        return new Column(
                name.column(),
                new ColumnType(row.text("column_type"), List.of()),
                row.is("is_nullable", "YES") && !notNull.contains(name),
                identity || computed ? Optional.empty() : defaultOf(row, extra),
                identity ? Optional.of(Generation.Identity.byDefault()) : Optional.empty(),
                computed
                        ? row.find("generation_expression")
                                .map(text -> new Computed(expression(text), extra.contains("STORED GENERATED")))
                        : Optional.empty(),
                clause(extra).or(() -> Optional.ofNullable(onUpdate.get(name))),
                collation,
                row.find("column_comment"));
    }

    /** MySQL tells a literal without its quotes, and MariaDB what a column without default gets, too. */
    private Optional<String> defaultOf(CatalogRows row, String extra) throws SQLException {
        Optional<String> text = row.find("column_default").filter(value -> question.mysql() || !value.equals("NULL"));
        boolean bare = question.mysql() && !extra.contains("DEFAULT_GENERATED");
        if (bare && UNQUOTED.contains(row.text("data_type"))) {
            return text;
        }
        return text.map(value -> {
            String told = question.mysql() ? Expressions.ofMysql(value) : Expressions.withDoubledQuotes(value);
            return bare ? "'" + value.replace("'", "''") + "'" : told;
        });
    }

    /** Of a check or a computed column. */
    private String expression(String told) {
        return question.mysql() ? Expressions.ofMysql(told) : told;
    }

    private static Optional<String> clause(String extra) {
        int at = extra.indexOf("on update ");
        return at < 0 ? Optional.empty() : Optional.of(extra.substring(at + "on update ".length()));
    }

    private static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    private static String unquoted(String name) {
        return name.startsWith("`") ? name.substring(1, name.length() - 1).replace("``", "`") : name;
    }

    /** A column, or what's called like one. */
    private record Name(QualifiedName table, String column) {}
}
