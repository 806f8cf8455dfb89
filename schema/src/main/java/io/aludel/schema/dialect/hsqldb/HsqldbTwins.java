package io.aludel.schema.dialect.hsqldb;

import io.aludel.schema.Column;
import io.aludel.schema.Index;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.dialect.Probes;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.dialect.Twin;
import io.aludel.schema.operation.TemporaryName;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Twins of HSQLDB: two triggers for each, {@code <table>_twin_<column>_insert} and {@code .._update}. Of the triggers of a table the one
 * that was made last fires last, which has these see what values on update and numbers of sequences have become.
 *
 * <p>No statement exchanges two names, and none alters a table that has triggers (error 42502). So in contract the triggers leave; then
 * the twin steps aside, from where on nobody can write to it, gives the column what was written to it since, and the column takes its
 * name. In between what new code sends fails, and nothing of what it has sent is lost.
 */
final class HsqldbTwins {

    /** Values that no operator compares (error 42534). */
    private static final Pattern INCOMPARABLE = Pattern.compile("[bc]lob.*|.* array");

    /** Values of which some count as equal that aren't: those with blanks behind them. */
    private static final Pattern TEXT = Pattern.compile("(?:var)?char.*");

    private final Spelling spelling;

    HsqldbTwins(Spelling spelling) {
        this.spelling = spelling;
    }

    private enum Event {
        INSERT("insert", "new as n"),
        UPDATE("update", "new as n old as o");

        private final String verb;
        private final String rows;

        Event(String verb, String rows) {
            this.verb = verb;
            this.rows = rows;
        }
    }

    /** Keeps the two columns alike from now on, and has the rows that are there be so. */
    List<Statement> join(Twin twin) {
        requireTriggersSuffice(twin);
        return List.of(
                trigger(Event.INSERT, twin, isGiven(twin), ""),
                trigger(Event.UPDATE, twin, differ(twin, "n." + to(twin), "o." + to(twin)), restored(twin)),
                copy(twin, from(twin), to(twin), twin.rename().to()));
    }

    /** The triggers leave, before anything of the table is altered. */
    List<Statement> letGo(Twin twin) {
        return Stream.of(Event.values())
                .map(event -> new Statement(
                        "let " + event.verb + "s go of " + twin.describe(),
                        Probes.not(spelling.probes().trigger(twin.table().name(), name(event, twin))),
                        HsqldbTriggers.DROP + spelled(event, twin)))
                .toList();
    }

    /** The column takes its name, with what has been written under it, and the twin leaves. */
    List<Statement> part(Twin twin, Statement rename) {
        QualifiedName table = twin.table().name();
        String aside = TemporaryName.twin(twin.rename().to());
        Probes probes = spelling.probes();
        List<Statement> statements = new ArrayList<>();
        statements.add(new Statement(
                "let the twin of " + table + "." + twin.rename().from() + " step aside",
                Probes.and(
                        probes.column(table, aside),
                        Probes.not(probes.column(table, twin.rename().to()))),
                spelling.alterColumn(
                        table,
                        twin.rename().to(),
                        "rename to " + spelling.names().spell(aside))));
        statements.add(copy(
                twin, spelling.names().spell(aside), from(twin), twin.rename().from()));
        statements.add(rename);
        for (Index index : twin.indexes()) {
            statements.add(new Statement(
                    "drop index " + index.name(),
                    Probes.not(probes.index(table, index.name())),
                    "drop index " + spelling.names().spell(table.sibling(index.name()))));
        }
        statements.add(new Statement(
                "drop the twin of " + table + "." + twin.rename().to(),
                Probes.not(probes.column(table, aside)),
                spelling.alterTable(table, "drop column " + spelling.names().spell(aside))));
        return statements;
    }

    private void requireTriggersSuffice(Twin twin) {
        if (INCOMPARABLE.matcher(spelling.types().spell(twin.old().type())).matches()) {
            throw limit(twin, "HSQLDB compares no large objects and no arrays");
        }
        if ((twin.rename().from() + twin.rename().to()).indexOf('"') >= 0) {
            throw limit(twin, "HSQLDB forgets quotes within names in its triggers");
        }
    }

    private static DialectLimit limit(Twin twin, String reason) {
        return new DialectLimit(
                twin.table().name(),
                twin.rename().to(),
                twin.describe() + " can't be kept alike while old code runs: " + reason + ". " + Twin.WAY_OUT);
    }

    /**
     * A trigger.
     *
     * @param given whether the new column has got a value of its own
     * @param then what happens besides in that case
     */
    private Statement trigger(Event event, Twin twin, String given, String then) {
        String body = "  if " + given + " then\n    set n." + from(twin) + " = n." + to(twin) + ";\n" + then
                + "  else\n    set n." + to(twin) + " = n." + from(twin) + ";\n  end if;\n";
        return new Statement(
                "let " + event.verb + "s keep " + twin.describe() + " alike",
                spelling.probes().trigger(twin.table().name(), name(event, twin)),
                HsqldbTriggers.CREATE + spelled(event, twin) + HsqldbTriggers.BEFORE + event.verb + " on "
                        + spelling.names().spell(twin.table().name()) + "\nreferencing " + event.rows
                        + " for each row\nbegin atomic\n" + body + "end");
    }

    /** Rows that are copied keep their values on update: they're those that get what the column beside has, and didn't have it. */
    private String restored(Twin twin) {
        String restored = twin.table().columns().stream()
                .filter(column -> column.onUpdate().isPresent()
                        && !column.name().equals(twin.rename().from()))
                .map(column -> spelling.names().spell(column.name()))
                .map(name -> "      set n." + name + " = o." + name + ";\n")
                .collect(Collectors.joining());
        return restored.isEmpty()
                ? ""
                : "    if case when " + differ(twin, "n." + to(twin), "o." + from(twin))
                        + " then 1 else 0 end = 0 then\n" + restored + "    end if;\n";
    }

    private Statement copy(Twin twin, String from, String to, String column) {
        QualifiedName table = twin.table().name();
        return new Statement(
                "copy "
                        + (column.equals(twin.rename().to())
                                ? table + "." + twin.rename().from()
                                : "the twin") + " to " + table + "." + column,
                spelling.probes().repeatable(table),
                "update " + spelling.names().spell(table) + " set " + to + " = " + from + " where "
                        + differ(twin, to, from));
    }

    /** Whether an insert gives the new column a value; one that's the default may have come of itself. */
    private String isGiven(Twin twin) {
        String given = "n." + to(twin);
        Column added = twin.added().column();
        return spelling.clauses()
                .defaultOf(added)
                .map(text -> differ(
                        twin, given, "cast(" + text + " as " + spelling.types().spell(added.type()) + ")"))
                .orElse(given + " is not null");
    }

    /** Whether two values aren't the same to the letter; unknown when neither is there. */
    private String differ(Twin twin, String one, String other) {
        String distinct = one + " is distinct from " + other;
        return TEXT.matcher(spelling.types().spell(twin.old().type())).matches()
                ? distinct + " or char_length(" + one + ") <> char_length(" + other + ") or position(" + one + " in "
                        + other + ") <> 1"
                : distinct;
    }

    private String name(Event event, Twin twin) {
        return spelling.names()
                .fitted(twin.table().name().name() + "_twin_" + twin.rename().to() + "_" + event.verb);
    }

    private String spelled(Event event, Twin twin) {
        return spelling.names().spell(twin.table().name().sibling(name(event, twin)));
    }

    private String from(Twin twin) {
        return spelling.names().spell(twin.rename().from());
    }

    private String to(Twin twin) {
        return spelling.names().spell(twin.rename().to());
    }
}
