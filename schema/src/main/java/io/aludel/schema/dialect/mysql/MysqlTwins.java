package io.aludel.schema.dialect.mysql;

import io.aludel.schema.ForeignKey;
import io.aludel.schema.Generation;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.ReferenceAction;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.dialect.Probes;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.dialect.Twin;
import io.aludel.schema.operation.TemporaryName;
import java.util.ArrayList;
import java.util.List;

/**
 * Twins of MySQL and MariaDB: two triggers for each.
 *
 * <p>As no transaction holds several statements that alter tables, the two columns exchange their names in one, in which triggers find
 * both names before and afterwards; then the triggers leave, and what has the old name now. A column that comes with the exchange tells
 * that it has happened, as the names alone don't.
 */
final class MysqlTwins {

    private final Spelling spelling;
    private final OnlineTraits traits;

    MysqlTwins(Spelling spelling, OnlineTraits traits) {
        this.spelling = spelling;
        this.traits = traits;
    }

    /** Keeps the two columns alike from now on, and has the rows that are there be so. */
    List<Statement> join(Twin twin) {
        requireTriggersSuffice(twin);
        String insert = twin.plainDefault()
                .map(text -> isSame(twin, "new." + to(twin), text))
                .orElseGet(() -> "new." + to(twin) + " is null");
        String update = isSame(twin, "new." + to(twin), "old." + to(twin));
        List<Statement> statements = new ArrayList<>();
        statements.addAll(trigger(twin, "insert", insert));
        statements.addAll(trigger(twin, "update", update));
        statements.addAll(sync(twin)
                .copy(
                        "copy " + twin.table().name() + "." + twin.rename().from() + " to "
                                + twin.table().name() + "." + twin.rename().to(),
                        to(twin) + " = " + from(twin),
                        isSame(twin, to(twin), from(twin))));
        return statements;
    }

    /**
     * Exchanges the names and takes the twin away.
     *
     * @param rename how columns get other names
     */
    List<Statement> part(Twin twin, Algorithm rename) {
        QualifiedName table = twin.table().name();
        Probes probes = spelling.probes();
        String mark = TemporaryName.twin(twin.rename().to());
        List<Statement> statements = new ArrayList<>();
        statements.add(new Statement(
                "exchange the names of " + twin.describe(),
                probes.column(table, mark),
                spelling.alterTable(
                        table,
                        "rename column " + from(twin) + " to " + to(twin) + ", rename column " + to(twin) + " to "
                                + from(twin) + ", add column "
                                + spelling.names().spell(mark) + " tinyint"
                                + rename.clause())));
        statements.addAll(sync(twin).end(twin.describe()));
        statements.addAll(sync(twin)
                .drop(
                        "the twin of " + table + "." + twin.rename().to(),
                        twin.indexes(),
                        List.of(twin.rename().from(), mark)));
        return statements;
    }

    /** Takes the twin away again, and no name changes. */
    List<Statement> withdraw(Twin twin) {
        List<Statement> statements = new ArrayList<>(sync(twin).end(twin.describe()));
        statements.addAll(sync(twin)
                .drop(
                        "the twin of " + twin.table().name() + "."
                                + twin.rename().from(),
                        twin.indexes(),
                        List.of(twin.rename().to())));
        return statements;
    }

    /** Keys that change rows do so past all triggers (MySQL, manual, 27.3.1), and the next number is known behind them alone. */
    private static void requireTriggersSuffice(Twin twin) {
        String from = twin.rename().from();
        if (twin.old().generation().flatMap(Generation::identity).isPresent()) {
            throw limit(twin, "its numbers come when triggers have run");
        }
        twin.table().foreignKeys().stream()
                .filter(key -> key.columns().contains(from) && changesRows(key))
                .findFirst()
                .ifPresent(key -> {
                    throw limit(twin, "the foreign key " + key.name() + " changes it past all triggers");
                });
    }

    private static boolean changesRows(ForeignKey key) {
        return key.onDelete() == ReferenceAction.SET_NULL
                || key.onDelete() == ReferenceAction.SET_DEFAULT
                || key.onUpdate() == ReferenceAction.CASCADE
                || key.onUpdate() == ReferenceAction.SET_NULL
                || key.onUpdate() == ReferenceAction.SET_DEFAULT;
    }

    private static DialectLimit limit(Twin twin, String reason) {
        return new DialectLimit(
                twin.table().name(),
                twin.rename().to(),
                twin.describe() + " can't be kept alike while old code runs: " + reason + ". " + Twin.WAY_OUT);
    }

    private List<Statement> trigger(Twin twin, String event, String isLeft) {
        String body = "set\n    new." + from(twin) + " = if(" + isLeft + ", new." + from(twin) + ", new." + to(twin)
                + "),\n    new." + to(twin) + " = new." + from(twin);
        return sync(twin).trigger(event, body, twin.describe(), " alike");
    }

    private String isSame(Twin twin, String one, String other) {
        return sync(twin).isSame(twin.old().type(), one, other);
    }

    private MysqlSync sync(Twin twin) {
        return new MysqlSync(spelling, traits, twin.table(), twin.rename().to());
    }

    private String from(Twin twin) {
        return spelling.names().spell(twin.rename().from());
    }

    private String to(Twin twin) {
        return spelling.names().spell(twin.rename().to());
    }
}
