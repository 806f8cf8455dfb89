package io.aludel.schema.dialect.mysql;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnType;
import io.aludel.schema.Index;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Probes;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What keeps a second column in step with a first one: two triggers, {@code <table>_twin_<column>_insert} and {@code .._update}, and a copy
 * of the rows that are there.
 *
 * @param table the table
 * @param column the column after which both are called
 */
record MysqlSync(Spelling spelling, OnlineTraits traits, Table table, String column) {

    /** Types whose values may count as equal and be written differently. */
    private static final Pattern TEXT = Pattern.compile("char|text|enum|set|json");

    /** Types of keys by which a table is walked. */
    private static final Pattern WALKED = Pattern.compile("(?:tiny|small|medium|big)?int|uuid|binary\\(\\d+\\)");

    /** Those of texts, which have a collation each. */
    private static final Pattern COLLATED = Pattern.compile("(?:var)?char\\(\\d+\\)");

    /** So many rows are copied in one transaction. */
    private static final int ROWS = 10_000;

    /**
     * A trigger that comes in the place of one that may be there. MySQL replaces none.
     *
     * @param event {@code insert} or {@code update}
     * @param what what's kept in step
     * @param manner how, at the end of the description
     */
    List<Statement> trigger(String event, String body, String what, String manner) {
        return List.of(
                dropTrigger(event, "make way for " + event + "s that keep" + manner + " " + what),
                new Statement(
                        "let " + event + "s keep " + what + manner,
                        repeatable(),
                        "create trigger if not exists " + companion(event) + " before " + event + " on " + spelled()
                                + " for each row " + body));
    }

    Statement dropTrigger(String event, String description) {
        return new Statement(description, repeatable(), "drop trigger if exists " + companion(event));
    }

    /** Both triggers leave. */
    List<Statement> end(String what) {
        return List.of(
                dropTrigger("insert", "let inserts go of " + what), dropTrigger("update", "let updates go of " + what));
    }

    /**
     * Columns leave in one statement behind what stands on them, as MySQL has a table written anew for both at once. The first column
     * tells that it has happened.
     */
    List<Statement> drop(String what, List<Index> indexes, List<String> columns) {
        List<Statement> statements = new ArrayList<>();
        if (!indexes.isEmpty()) {
            statements.add(new Statement(
                    "drop what stands on " + what,
                    Probes.not(
                            spelling.probes().index(table.name(), indexes.get(0).name())),
                    drop("index", indexes.stream().map(Index::name), Algorithm.INPLACE)));
        }
        statements.add(new Statement(
                "drop " + what,
                Probes.not(spelling.probes().column(table.name(), columns.get(0))),
                drop("column", columns.stream(), Algorithm.INSTANT)));
        return statements;
    }

    private String drop(String kind, Stream<String> names, Algorithm algorithm) {
        return spelling.alterTable(
                table.name(),
                names.map(name -> "drop " + kind + " " + spelling.names().spell(name))
                                .collect(Collectors.joining(", "))
                        + algorithm.clause());
    }

    /**
     * Key by key, so many rows in a transaction: whoever waits for a row doesn't wait for the whole table. Values on update of the
     * database's own stay; no value of the row's is another one.
     */
    List<Statement> copy(String description, String assignment, String isSame) {
        StringBuilder untouched = new StringBuilder();
        table.columns().stream()
                .filter(other -> MysqlDefaults.onUpdateClause(other).isPresent())
                .map(other -> spelling.names().spell(other.name()))
                .forEach(name ->
                        untouched.append(", ").append(name).append(" = ").append(name));
        String update = "update " + spelled() + " set " + assignment + untouched + " where ";
        Optional<Column> key = key();
        if (key.isEmpty()) {
            return List.of(new Statement(description, repeatable(), update + "not (" + isSame + ")"));
        }
        String body = walk(key.get(), update, "not (" + isSame + ")");
        if (traits.blocks()) {
            return List.of(new Statement(description, repeatable(), "begin not atomic" + body));
        }
        String drop = "drop procedure if exists " + companion("copy");
        return List.of(
                new Statement("make way for a procedure that can " + description, repeatable(), drop),
                new Statement(
                        "have a procedure that can " + description,
                        repeatable(),
                        "create procedure " + companion("copy") + "() modifies sql data begin" + body),
                new Statement(description, repeatable(), "call " + companion("copy") + "()"),
                new Statement("drop the procedure that could " + description, repeatable(), drop));
    }

    /** The first column of the primary key, if a variable is compared as the column is. */
    private Optional<Column> key() {
        return table.primaryKey()
                .map(key -> table.requireColumn(key.columns().get(0)))
                .filter(key -> matches(WALKED, key) || matches(COLLATED, key));
    }

    private boolean matches(Pattern types, Column key) {
        return types.matcher(spelling.types().spell(key.type())).matches();
    }

    /**
     * What a session's own variable is given it has in the collation of where it's from (MySQL, 11.4; seen on MariaDB 11.4.5), whichever
     * that is; a variable that's declared has one of its own, and the two can't be compared.
     */
    private String walk(Column column, String update, String condition) {
        boolean collated = matches(COLLATED, column);
        String key = spelling.names().spell(column.name());
        String first = collated ? "@aludel_first" : "aludel_first";
        String last = collated ? "@aludel_last" : "aludel_last";
        String type = spelling.types().spell(column.type());
        String declared =
                collated ? "" : "\n  declare " + first + " " + type + ";\n  declare " + last + " " + type + ";";
        return declared + "\n  select min(" + key + ") into " + first + " from " + spelled() + ";\n"
                + "  while " + first + " is not null do\n"
                + "    select max(" + key + ") into " + last + " from (select " + key + " from " + spelled() + " where "
                + key + " >= " + first + " order by " + key + " limit " + ROWS + ") as aludel_rows;\n"
                + "    " + update + key + " between " + first + " and " + last + "\n      and " + condition + ";\n"
                + "    commit;\n"
                + "    set " + first + " = (select " + key + " from " + spelled() + " where " + key + " > " + last
                + " order by " + key + " limit 1);\n"
                + "  end while;\n"
                + (collated ? "  set " + last + " = null;\n" : "")
                + "end";
    }

    /** Whether two values of a type are the same to the letter. */
    String isSame(ColumnType type, String one, String other) {
        String equal = one + " <=> " + other;
        return TEXT.matcher(spelling.types().spell(type)).find()
                ? equal + " and cast(" + one + " as binary) <=> cast(" + other + " as binary)"
                : equal;
    }

    private String companion(String purpose) {
        QualifiedName name = table.name();
        return spelling.names()
                .spell(name.sibling(spelling.names().fitted(name.name() + "_twin_" + column + "_" + purpose)));
    }

    private String spelled() {
        return spelling.names().spell(table.name());
    }

    private String repeatable() {
        return spelling.probes().repeatable(table.name());
    }
}
