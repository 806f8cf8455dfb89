package io.aludel.schema.dialect.sqlite;

import io.aludel.schema.Column;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.dialect.Twin;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What keeps the twins of a table alike: two triggers, {@code <table>_twin_insert} and {@code <table>_twin_update}.
 *
 * <p>No trigger of SQLite assigns to the row that comes: these fire when it's there, and update it once more. In which order the triggers
 * of a table fire is left open (manual, CREATE TRIGGER), and what one of them writes has others fire; so there's one of each kind for all
 * twins of a table, and values on update are given by the second one as long as it's there. Both keep to rows that aren't alike, and the
 * second one to updates of rows that were. So neither goes by what the other or it itself has written, be {@code recursive_triggers} on or
 * off.
 *
 * @param table the table in between, without its twins
 */
record SqliteTwinTriggers(Spelling spelling, Table table, List<Twin> twins) {

    private static final String INSERT = "insert";
    private static final String UPDATE = "update";

    /** Has the rows that are there be alike, while no trigger gives values on update. */
    List<Statement> copy(Twin twin) {
        List<Statement> statements = new ArrayList<>();
        if (touched().findAny().isPresent()) {
            statements.add(new SqliteTriggers(spelling).drop(table.name()));
        }
        statements.add(new Statement(
                "copy " + table.name() + "." + twin.rename().from() + " to " + table.name() + "."
                        + twin.rename().to(),
                repeatable(),
                "update " + spelled() + " set " + to(twin) + " = " + from(twin)));
        return statements;
    }

    /** Both triggers. */
    List<Statement> begin() {
        requireRowsAreFound();
        String differ = twins.stream()
                .map(twin -> differ(twin.old(), "new." + to(twin), "new." + from(twin)))
                .collect(Collectors.joining(" or "));
        String left = touched().map(column -> " or " + isLeft(column)).collect(Collectors.joining());
        String wereAlike = twins.stream()
                .map(twin -> same(twin.old(), "old." + to(twin), "old." + from(twin)))
                .collect(Collectors.joining(" and "));
        return List.of(
                trigger(INSERT, differ + missing(), this::inserted, Stream.of()),
                trigger(
                        UPDATE,
                        wereAlike + "\n  and (" + differ + left + missing() + ")",
                        this::updated,
                        touched()
                                .filter(column ->
                                        !twins.stream().map(Twin::old).toList().contains(column))));
    }

    /** Both leave; values on update come back with the new name. */
    List<Statement> end() {
        return Stream.of(INSERT, UPDATE)
                .map(event -> new Statement(
                        "let " + event + "s go of " + described(),
                        repeatable(),
                        "drop trigger if exists " + name(event)))
                .toList();
    }

    private void requireRowsAreFound() {
        SqliteOptions options = SqliteOptions.of(table);
        for (Twin twin : twins) {
            boolean inKey = table.primaryKey()
                    .filter(key -> key.columns().contains(twin.rename().from()))
                    .isPresent();
            if (twin.required() && inKey && options.withoutRowid()) {
                throw limit(
                        twin,
                        "a table without rowid takes no row without its primary key, and triggers of SQLite fire behind that");
            }
            if (row().equals("false")) {
                throw limit(
                        twin, "no trigger finds a row of a table that has neither a primary key nor a name for rowids");
            }
        }
    }

    private static DialectLimit limit(Twin twin, String reason) {
        return new DialectLimit(
                twin.table().name(),
                twin.rename().to(),
                twin.describe() + " can't be kept alike while old code runs: " + reason + ". " + Twin.WAY_OUT);
    }

    private Statement trigger(String event, String condition, Function<Twin, String> value, Stream<Column> otherwise) {
        StringBuilder refusals = new StringBuilder();
        twins.stream()
                .filter(Twin::required)
                .forEach(twin -> refusals.append("  select raise(abort, ")
                        .append(spelling.literal("NOT NULL constraint failed: " + table.name() + "."
                                + twin.rename().from()))
                        .append(") where ")
                        .append(value.apply(twin))
                        .append(" is null;\n"));
        String assignments = Stream.concat(
                        twins.stream()
                                .flatMap(twin -> Stream.of(from(twin), to(twin))
                                        .map(column -> "    " + column + " = " + value.apply(twin))),
                        otherwise.map(column -> "    " + name(column) + " = case when new." + name(column) + " is old."
                                + name(column) + " then (" + column.onUpdate().orElseThrow() + ") else new."
                                + name(column) + " end"))
                .collect(Collectors.joining(",\n"));
        return new Statement(
                "let " + event + "s keep " + described() + " alike",
                repeatable(),
                "create trigger if not exists " + name(event) + " after " + event + " on " + spelled()
                        + " for each row\nwhen " + condition + "\nbegin\n" + refusals + "  update " + spelled()
                        + " set\n" + assignments + "\n  where " + row() + ";\nend");
    }

    /** What a row has that was inserted. A value that's the default may have come of itself. */
    private String inserted(Twin twin) {
        String none = spelling.clauses().defaultOf(twin.added().column()).orElse("null");
        String given = "new." + to(twin) + " is not " + none + exactly(twin.old());
        return "case when " + given + " then new." + to(twin) + " else new." + from(twin) + " end";
    }

    private String updated(Twin twin) {
        String touched = twin.old()
                .onUpdate()
                .map(value ->
                        " when " + same(twin.old(), "new." + from(twin), "old." + from(twin)) + " then (" + value + ")")
                .orElse("");
        return "case when " + differ(twin.old(), "new." + to(twin), "old." + to(twin)) + " then new." + to(twin)
                + touched + " else new." + from(twin) + " end";
    }

    /** Whether an update leaves a value that's to change then, and that isn't yet what it changes to. */
    private String isLeft(Column column) {
        String name = name(column);
        return "(new." + name + " is old." + name + " and new." + name + " is not ("
                + column.onUpdate().orElseThrow() + "))";
    }

    private String missing() {
        return twins.stream()
                .filter(Twin::required)
                .map(twin -> " or new." + from(twin) + " is null")
                .collect(Collectors.joining());
    }

    private Stream<Column> touched() {
        return table.columns().stream().filter(column -> column.onUpdate().isPresent());
    }

    private static String differ(Column column, String one, String other) {
        return one + " is not " + other + exactly(column);
    }

    private static String same(Column column, String one, String other) {
        return one + " is " + other + exactly(column);
    }

    /** Some collations take texts for the same that aren't. */
    private static String exactly(Column column) {
        return column.collation().isPresent() ? " collate binary" : "";
    }

    private String row() {
        Table whole = table;
        for (Twin twin : twins) {
            whole = whole.withColumn(twin.added().column());
        }
        return new SqliteTriggers(spelling).row(whole);
    }

    private String described() {
        return twins.stream().map(Twin::describe).collect(Collectors.joining(", "));
    }

    private String name(String event) {
        return spelling.names().spell(table.name().name() + "_twin_" + event);
    }

    private String name(Column column) {
        return spelling.names().spell(column.name());
    }

    private String from(Twin twin) {
        return spelling.names().spell(twin.rename().from());
    }

    private String to(Twin twin) {
        return spelling.names().spell(twin.rename().to());
    }

    private String spelled() {
        QualifiedName name = table.name();
        return spelling.names().spell(name);
    }

    private String repeatable() {
        return spelling.probes().repeatable(table.name());
    }
}
