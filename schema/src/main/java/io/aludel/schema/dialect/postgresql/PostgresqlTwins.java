package io.aludel.schema.dialect.postgresql;

import io.aludel.schema.Column;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.dialect.Literals;
import io.aludel.schema.dialect.Probes;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.dialect.Twin;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Twins of PostgreSQL: one trigger and one function for each, both called {@code <table>_twin_<column>}. Of the triggers of a table the
 * one whose name comes last fires last (manual, 39.1), which has this one see what values on update have become.
 *
 * <p>Whether two values are the same is asked of their bytes ({@code *<>}, manual, 9.25.6): others that count as equal, such as texts of
 * some collations, are changes too, and not every type has an equality.
 */
final class PostgresqlTwins {

    /** So many pages of a table are copied in one transaction. */
    private static final int PAGES = 200;

    /** Says to the triggers that rows are copied; nobody's own setting. */
    private static final String COPYING = "aludel.copying";

    private final Spelling spelling;

    PostgresqlTwins(Spelling spelling) {
        this.spelling = spelling;
    }

    /** Keeps the two columns alike from now on, and has the rows that are there be so. */
    List<Statement> join(Twin twin) {
        return List.of(function(twin), trigger(twin), copy(twin));
    }

    /** Takes all of it away; the indexes go with the column. */
    List<Statement> part(Twin twin) {
        QualifiedName table = twin.table().name();
        String repeatable = spelling.probes().repeatable(table);
        return List.of(
                new Statement("let go of " + twin.describe(), repeatable, dropTrigger(twin)),
                new Statement(
                        "drop function that kept " + twin.describe() + " alike",
                        repeatable,
                        "drop function if exists " + function(table, twin) + "()"),
                new Statement(
                        "drop the twin of " + table + "." + twin.rename().from(),
                        Probes.not(spelling.probes().column(table, twin.rename().to())),
                        spelling.alterTable(table, "drop column " + to(twin))));
    }

    private Statement function(Twin twin) {
        QualifiedName table = twin.table().name();
        return new Statement(
                "keep " + twin.describe() + " alike",
                spelling.probes().repeatable(table),
                "create or replace function " + function(table, twin) + "() returns trigger language plpgsql as "
                        + PostgresqlTriggers.quoted(body(twin)));
    }

    private String body(Twin twin) {
        String from = from(twin);
        String to = to(twin);
        String untouched = untouched(twin);
        return "begin\n"
                + "  if tg_op = 'INSERT' then\n"
                + "    if " + isGiven(twin) + " then\n"
                + "      new." + from + " := new." + to + ";\n"
                + "    else\n"
                + "      new." + to + " := new." + from + ";\n"
                + "    end if;\n"
                + "  elsif " + differ("new." + to, "old." + to) + " then\n"
                + "    new." + from + " := new." + to + ";\n"
                + "  else\n"
                + "    new." + to + " := new." + from + ";\n"
                + "  end if;\n"
                + (untouched.isEmpty()
                        ? ""
                        : "  if tg_op = 'UPDATE' and current_setting('" + COPYING + "', true) = 'on' then\n" + untouched
                                + "  end if;\n")
                + "  return new;\n"
                + "end";
    }

    private static String differ(String one, String other) {
        return "row(" + one + ")::record *<> row(" + other + ")::record";
    }

    /** Whether an insert gives the new column a value; one that's the default may have come of itself. */
    private String isGiven(Twin twin) {
        return twin.plainDefault()
                .map(text -> differ(
                        "new." + to(twin),
                        "cast(" + text + " as "
                                + spelling.types().spell(twin.old().type()) + ")"))
                .orElseGet(() -> "new." + to(twin) + " is not null");
    }

    /** Rows that are copied get no values on update. */
    private static List<Column> onUpdate(Twin twin) {
        return twin.table().columns().stream()
                .filter(column -> column.onUpdate().isPresent()
                        && !column.name().equals(twin.rename().from()))
                .toList();
    }

    private String untouched(Twin twin) {
        return onUpdate(twin).stream()
                .map(column -> spelling.names().spell(column.name()))
                .map(name -> "    new." + name + " := old." + name + ";\n")
                .collect(Collectors.joining());
    }

    /** Before PostgreSQL 14 a trigger can't be replaced. */
    private Statement trigger(Twin twin) {
        QualifiedName table = twin.table().name();
        return new Statement(
                "let writes keep " + twin.describe() + " alike",
                spelling.probes().repeatable(table),
                dropTrigger(twin) + ";\ncreate trigger " + spelling.names().spell(name(twin))
                        + " before insert or update on " + spelling.names().spell(table)
                        + " for each row execute function " + function(table, twin) + "()");
    }

    /** Page by page, each in a transaction: whoever waits for a row doesn't wait for the whole table. */
    private Statement copy(Twin twin) {
        QualifiedName table = twin.table().name();
        String spelled = spelling.names().spell(table);
        String body = "declare\n"
                + "  page bigint := 0;\n"
                + "begin\n"
                + "  while page * current_setting('block_size')::bigint < pg_relation_size("
                + Literals.text(spelled) + ") loop\n"
                + (onUpdate(twin).isEmpty() ? "" : "    perform set_config('" + COPYING + "', 'on', true);\n")
                + "    update " + spelled + " set " + to(twin) + " = " + from(twin)
                + "\n      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + " + PAGES
                + ")::tid\n        and " + differ(to(twin), from(twin)) + ";\n"
                + "    commit;\n"
                + "    page := page + " + PAGES + ";\n"
                + "  end loop;\n"
                + "end";
        return new Statement(
                "copy " + table + "." + twin.rename().from() + " to " + table + "."
                        + twin.rename().to(),
                spelling.probes().repeatable(table),
                "do " + PostgresqlTriggers.quoted(body),
                true);
    }

    private String dropTrigger(Twin twin) {
        return "drop trigger if exists " + spelling.names().spell(name(twin)) + " on "
                + spelling.names().spell(twin.table().name());
    }

    private String function(QualifiedName table, Twin twin) {
        return spelling.names().spell(table.sibling(name(twin)));
    }

    private String name(Twin twin) {
        return spelling.names()
                .fitted(twin.table().name().name() + "_twin_" + twin.rename().to());
    }

    private String from(Twin twin) {
        return spelling.names().spell(twin.rename().from());
    }

    private String to(Twin twin) {
        return spelling.names().spell(twin.rename().to());
    }
}
