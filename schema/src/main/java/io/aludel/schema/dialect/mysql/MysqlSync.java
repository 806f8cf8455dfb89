package io.aludel.schema.dialect.mysql;

import io.aludel.schema.ColumnType;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What keeps a second column in step with a first one: two triggers, {@code <table>_twin_<column>_insert} and {@code .._update}, and a copy
 * of the rows that are there.
 *
 * @param table the table
 * @param column the column after which both are called
 */
record MysqlSync(Spelling spelling, Table table, String column) {

    /** Types whose values may count as equal and be written differently. */
    private static final Pattern TEXT = Pattern.compile("char|text|enum|set|json");

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
                        "create trigger if not exists " + trigger(event) + " before " + event + " on " + spelled()
                                + " for each row " + body));
    }

    Statement dropTrigger(String event, String description) {
        return new Statement(description, repeatable(), "drop trigger if exists " + trigger(event));
    }

    /** Values on update of the database's own stay; no value of the row's is another one. */
    Statement copy(String description, String assignment, String isSame) {
        StringBuilder untouched = new StringBuilder();
        table.columns().stream()
                .filter(other -> MysqlDefaults.onUpdateClause(other).isPresent())
                .map(other -> spelling.names().spell(other.name()))
                .forEach(name ->
                        untouched.append(", ").append(name).append(" = ").append(name));
        return new Statement(
                description,
                repeatable(),
                "update " + spelled() + " set " + assignment + untouched + " where not (" + isSame + ")");
    }

    /** Whether two values of a type are the same to the letter. */
    String isSame(ColumnType type, String one, String other) {
        String equal = one + " <=> " + other;
        return TEXT.matcher(spelling.types().spell(type)).find()
                ? equal + " and cast(" + one + " as binary) <=> cast(" + other + " as binary)"
                : equal;
    }

    private String trigger(String event) {
        QualifiedName name = table.name();
        return spelling.names()
                .spell(name.sibling(spelling.names().fitted(name.name() + "_twin_" + column + "_" + event)));
    }

    private String spelled() {
        return spelling.names().spell(table.name());
    }

    private String repeatable() {
        return spelling.probes().repeatable(table.name());
    }
}
