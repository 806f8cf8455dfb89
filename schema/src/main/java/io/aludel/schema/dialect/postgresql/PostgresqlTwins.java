package io.aludel.schema.dialect.postgresql;

import io.aludel.schema.QualifiedName;
import io.aludel.schema.dialect.Probes;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.dialect.Twin;
import java.util.ArrayList;
import java.util.List;

/**
 * Twins of PostgreSQL. Whether two values are the same is asked of their bytes ({@code *<>}, manual, 9.25.6): others that count as equal,
 * such as texts of some collations, are changes too, and not every type has an equality.
 */
final class PostgresqlTwins {

    private final Spelling spelling;

    PostgresqlTwins(Spelling spelling) {
        this.spelling = spelling;
    }

    /** Keeps the two columns alike from now on, and has the rows that are there be so. */
    List<Statement> join(Twin twin) {
        QualifiedName table = twin.table().name();
        PostgresqlSync sync = sync(twin);
        List<Statement> statements = new ArrayList<>(sync.begin(
                body(twin), "keep " + twin.describe() + " alike", "let writes keep " + twin.describe() + " alike"));
        statements.add(sync.copy(
                "copy " + table + "." + twin.rename().from() + " to " + table + "."
                        + twin.rename().to(),
                to(twin) + " = " + from(twin),
                differ(to(twin), from(twin))));
        return statements;
    }

    /** Takes all of it away; the indexes go with the column. */
    List<Statement> part(Twin twin) {
        QualifiedName table = twin.table().name();
        List<Statement> statements = new ArrayList<>(sync(twin)
                .end("let go of " + twin.describe(), "drop function that kept " + twin.describe() + " alike"));
        statements.add(new Statement(
                "drop the twin of " + table + "." + twin.rename().from(),
                Probes.not(spelling.probes().column(table, twin.rename().to())),
                spelling.alterTable(table, "drop column " + to(twin))));
        return statements;
    }

    private String body(Twin twin) {
        String from = from(twin);
        String to = to(twin);
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
                + sync(twin)
                        .restoring(twin.table().columns().stream()
                                .filter(column ->
                                        !column.name().equals(twin.rename().from()))
                                .toList())
                + "  return new;\n"
                + "end";
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

    private static String differ(String one, String other) {
        return "row(" + one + ")::record *<> row(" + other + ")::record";
    }

    private PostgresqlSync sync(Twin twin) {
        return new PostgresqlSync(spelling, twin.table(), twin.rename().to());
    }

    private String from(Twin twin) {
        return spelling.names().spell(twin.rename().from());
    }

    private String to(Twin twin) {
        return spelling.names().spell(twin.rename().to());
    }
}
