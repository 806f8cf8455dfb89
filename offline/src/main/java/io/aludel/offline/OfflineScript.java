package io.aludel.offline;

import io.aludel.runtime.internal.CodeHistory;
import io.aludel.runtime.internal.Engine;
import io.aludel.runtime.internal.History;
import io.aludel.runtime.internal.HistoryRow;
import io.aludel.runtime.internal.HistoryTable;
import io.aludel.runtime.internal.RevisionGraph;
import io.aludel.runtime.internal.Script;
import io.aludel.runtime.internal.ScriptStep;
import io.aludel.runtime.internal.TargetSelection;
import io.aludel.runtime.migration.AludelException;
import io.aludel.runtime.migration.AludelException.Code;
import io.aludel.runtime.migration.Database;
import io.aludel.runtime.migration.Direction;
import io.aludel.runtime.migration.Migrations;
import io.aludel.runtime.migration.Phase;
import io.aludel.runtime.migration.Revision;
import io.aludel.runtime.migration.Step;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Prints what a run would send, as a script that others run on a database; no connection is opened.
 *
 * <pre>{@code
 * String sql = OfflineScript.upgrade(LeagueMigrations.all(), Database.POSTGRESQL, "0002_teams:head");
 * }</pre>
 *
 * <p>A range {@code from:to} leads from a revision, which is not in it, to another; either is a target as everywhere, {@code
 * base} and {@code head} among them. The script works in the schema that is current where it is run, and nobody else may
 * migrate meanwhile. Where DDL rolls back each revision is a transaction with its history row; elsewhere the row stands
 * behind the last statement of its revision. There is no journal: who runs the script sees where it stops, and goes on there.
 *
 * <p>A script that begins at the base gives each history row its chain. Any other leaves it empty, so that the next start
 * looks at the rows themselves: a script knows not what else the database has.
 */
public final class OfflineScript {
    private final CodeHistory code;
    private final Engine engine;
    private final boolean transactions;
    private final Surroundings surroundings;
    private final ScriptText text;
    private final HistoryTable table;
    private History history = new History(List.of());

    private OfflineScript(Migrations migrations, Database database) {
        this.code = CodeHistory.of(migrations, database, false);
        this.engine = Engine.of(database);
        // Derby has no statement that begins one.
        this.transactions = engine.rollsBack() && database != Database.DERBY;
        this.surroundings = Surroundings.of(database);
        this.text = new ScriptText(database);
        this.table = new HistoryTable(text, engine.words(), HistoryTable.NAME);
    }

    /**
     * Prints a range upwards.
     *
     * @param migrations as a rule those of a generated class, {@code LeagueMigrations.all()}
     * @param database the database that the script is for
     * @param range {@code from:to}; without {@code from:} it begins at the base
     * @throws AludelException {@code DATA_STEP_NOT_SCRIPTABLE}, {@code UNSUPPORTED_DATABASE} or that of a target
     */
    public static String upgrade(Migrations migrations, Database database, String range) {
        int colon = range.indexOf(':');
        String from = colon < 0 ? TargetSelection.BASE : range.substring(0, colon);
        return new OfflineScript(migrations, database).print(Direction.UPGRADE, from, range.substring(colon + 1));
    }

    /**
     * Prints a range downwards, the newest revision first.
     *
     * @param migrations as a rule those of a generated class, {@code LeagueMigrations.all()}
     * @param database the database that the script is for
     * @param range {@code from:to}, such as {@code head:0002_teams}
     * @throws AludelException as {@link #upgrade}, and {@code RANGE_REQUIRED} when there is no {@code from:}
     */
    public static String downgrade(Migrations migrations, Database database, String range) {
        int colon = range.indexOf(':');
        if (colon < 0) {
            throw new AludelException(
                    Code.RANGE_REQUIRED,
                    "a script of a downgrade does not know where a database stands: write from:to, such as head:"
                            + range);
        }
        return new OfflineScript(migrations, database)
                .print(Direction.DOWNGRADE, range.substring(0, colon), range.substring(colon + 1));
    }

    private String print(Direction direction, String from, String to) {
        boolean up = direction == Direction.UPGRADE;
        Map<String, Revision> known = code.revisions();
        RevisionGraph graph = RevisionGraph.of(known, history);
        Collection<Revision> all = known.values();
        Set<String> applied = Set.copyOf(new TargetSelection(graph, all, Set.of(), from).stamp());
        TargetSelection target = new TargetSelection(graph, all, applied, to);
        boolean fresh = up && applied.isEmpty();
        if (!surroundings.reason().isEmpty()) {
            text.comment(surroundings.reason());
        }
        surroundings.first().forEach(text::execute);
        if (fresh) {
            table.create();
        }
        for (String id : up ? target.upgrade() : target.downgrade()) {
            print(direction, Objects.requireNonNull(known.get(id), id), fresh);
        }
        return text.toString();
    }

    private void print(Direction direction, Revision revision, boolean fresh) {
        text.blankLine();
        text.comment(direction + " " + revision.id() + ": " + revision.message());
        Script script = new Script(direction, revision.id(), code.steps(revision, direction));
        if (!script.irreversible().isEmpty()) {
            throw notScriptable(revision.id(), script + ": the data step " + String.join(", ", script.irreversible()));
        }
        for (Step.Guard guard : script.guards()) {
            text.comment("Stop here if this query returns a row: " + guard.description() + "\n" + guard.query());
        }
        transaction(print(script), true);
        HistoryRow row = code.row(
                revision, history.position(revision.id()), code.migrations().name());
        if (direction == Direction.UPGRADE) {
            history = history.with(row);
            table.insert(row, fresh ? history.chain() : "");
        } else {
            table.delete(row);
            table.chain("");
        }
        surroundings.beforeCommit().forEach(text::execute);
        transaction(true, false);
    }

    /** Prints the steps and returns whether a transaction is open behind them. */
    private boolean print(Script script) {
        boolean open = false;
        boolean dataMoved = false;
        for (ScriptStep step : script.steps()) {
            if (step.statement().isEmpty()) {
                throw notScriptable(script.revision(), script.progress(step).toString());
            }
            transaction(open, !step.alone());
            open = !step.alone();
            if (dataMoved
                    && step.phase() == Phase.CONTRACT
                    && !engine.settleConstraints().isEmpty()) {
                text.execute(engine.settleConstraints());
            }
            dataMoved = step.phase() == Phase.DATA;
            text.comment(step.description());
            text.execute(step.statement());
        }
        return open;
    }

    private void transaction(boolean open, boolean wanted) {
        if (transactions && open != wanted) {
            text.execute(wanted ? "begin" : "commit");
        }
    }

    private static AludelException notScriptable(String revision, String step) {
        return new AludelException(
                Code.DATA_STEP_NOT_SCRIPTABLE,
                step + " is code, which no script can hold: print the range before " + revision
                        + " and the one behind it, and let the application run it between them");
    }
}
