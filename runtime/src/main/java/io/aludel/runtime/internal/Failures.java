package io.aludel.runtime.internal;

import io.aludel.runtime.migration.AludelException;
import io.aludel.runtime.migration.AludelException.Code;
import io.aludel.runtime.migration.Database;
import io.aludel.runtime.migration.Direction;
import io.aludel.runtime.migration.Revision;
import io.aludel.runtime.migration.StepProgress;
import io.aludel.runtime.query.DatabaseException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The messages of the runtime's failures: what is wrong, where, and how to fix it. */
final class Failures {
    /** How many revisions a message lists. */
    private static final int NEWEST = 10;

    private Failures() {}

    /** The runtime's own statement failed, not one of a migration. */
    static AludelException database(DatabaseException cause) {
        boolean connection = cause.sqlState().startsWith("08");
        return new AludelException(
                connection ? Code.CONNECTION_FAILED : Code.DATABASE_REFUSED,
                (connection ? "no connection, or it broke: " : "the database refused what the runtime itself needs: ")
                        + cause.getMessage(),
                cause);
    }

    static AludelException notForDatabase(Database database, String application, Set<Database> supported) {
        return new AludelException(
                Code.UNSUPPORTED_DATABASE,
                "the data source leads to " + database.product() + ", and the migrations of " + application
                        + " hold SQL for "
                        + names(supported)
                        + ": name it in @Database(dialects) and compile with aludel.render");
    }

    static AludelException schemaMissing(String schema) {
        return new AludelException(
                Code.SCHEMA_MISSING,
                schema.isEmpty()
                        ? "the connection has no schema to work in: name one by schema(...) or in the URL, or create one that "
                                + "its search path names"
                        : "there is no schema " + schema + ": create it, or correct schema(...)");
    }

    static AludelException noSchemas(String schema) {
        return new AludelException(
                Code.SCHEMA_MISSING,
                "SQLite has no schemas, and so none that is called " + schema + ": leave out schema(...)");
    }

    static AludelException unknownTarget(String target, List<String> known) {
        List<String> newest = known.subList(Math.max(0, known.size() - NEWEST), known.size());
        return new AludelException(
                Code.UNKNOWN_TARGET,
                "no revision is called \"" + target + "\"; the newest are " + String.join(", ", newest)
                        + ". A target is head, heads, base, +n, -n, or an id, the beginning of one, a slug, a label or a message,"
                        + " with +n or -n behind it or label@ before it");
    }

    static AludelException ambiguousTarget(String target, Collection<String> candidates, String remedy) {
        return new AludelException(
                Code.AMBIGUOUS_TARGET, target + " fits " + String.join(" and ", candidates) + ": " + remedy);
    }

    static AludelException outOfRange(String target, String fact) {
        return new AludelException(Code.TARGET_OUT_OF_RANGE, target + " leads too far: " + fact + ". Nothing was run");
    }

    static AludelException wrongWay(String target, Direction direction) {
        return new AludelException(
                Code.TARGET_OUT_OF_RANGE,
                target + " is no target of " + direction + ", which takes "
                        + (direction == Direction.UPGRADE ? "+n: call downgrade" : "-n: call upgrade"));
    }

    static AludelException notAnAncestor(String revision) {
        return new AludelException(
                Code.NOT_AN_ANCESTOR,
                revision
                        + " is newer than the database, or on another line, and a downgrade never goes up: call upgrade");
    }

    static AludelException notInBranch(String revision, String branch) {
        return new AludelException(
                Code.NOT_IN_BRANCH,
                revision + " is not in the line of " + branch + ": leave out one of the two, or name a revision of it");
    }

    static AludelException checksum(HistoryRow row, String current) {
        return new AludelException(
                Code.CHECKSUM_MISMATCH,
                row.revision() + " was changed after it had been applied (" + row.when() + "): applied was "
                        + row.checksum() + ", the code has " + current
                        + ". Restore its recorded files and record the change as a new revision; if the database"
                        + " already is as the changed files say, stamp where it stands");
    }

    static AludelException insideSquash(HistoryRow row, Revision squash) {
        return new AludelException(
                Code.UNKNOWN_REVISION,
                "the database is at " + row.revision() + " (" + row.when() + "), and in the code " + squash.id()
                        + " has come in the place of " + squash.replaces().get(0) + " to "
                        + squash.replaces().get(squash.replaces().size() - 1)
                        + ": upgrade the database with a release that still has them first. Nothing was run");
    }

    static AludelException unknownHalfWay(HistoryRow row) {
        return new AludelException(
                Code.UNKNOWN_REVISION,
                row.revision() + " is half way (" + row.when()
                        + ") and the code does not know it: start the application that brought it, to finish it");
    }

    static AludelException expanded(HistoryRow row) {
        return expanded(row, "is not in the way of what was asked for, where nothing is done beside it");
    }

    static AludelException noRetreat(HistoryRow row) {
        return expanded(row, "was recorded without a way back from there");
    }

    private static AludelException expanded(HistoryRow row, String fact) {
        return new AludelException(
                Code.REVISION_EXPANDED,
                row.revision() + " is expanded (" + row.when() + ") and " + fact
                        + ": finish it by contract(), then downgrade");
    }

    static AludelException unknownInTheWay(String revision) {
        return new AludelException(
                Code.UNKNOWN_REVISION,
                revision + " would have to be reverted first, and the code does not know it: downgrade with the "
                        + "application that brought it");
    }

    static AludelException draftInCode(String draft) {
        return new AludelException(
                Code.DRAFT_NOT_ALLOWED,
                "the code holds the draft " + draft + ", which is recorded nowhere: record it (aludel.record), or "
                        + "build with allowDraft() in development");
    }

    static AludelException draftInDatabase(String draft) {
        return new AludelException(
                Code.DRAFT_NOT_ALLOWED,
                "the database holds the draft " + draft + ", and no recorded revision has the same steps: record it, "
                        + "or build with allowDraft(), which undoes it");
    }

    static AludelException irreversible(String revision, List<String> dataSteps) {
        return new AludelException(
                Code.DATA_STEP_IRREVERSIBLE,
                revision + " cannot be reverted, its data step " + String.join(", ", dataSteps)
                        + " has no way back: override its downgrade method. Nothing was touched");
    }

    static AludelException guard(Script script, String reason) {
        return new AludelException(
                Code.GUARD_REFUSED, script + " is refused before anything of it was touched: " + reason);
    }

    static AludelException guardUnanswered(Script script, DatabaseException cause) {
        return new AludelException(
                Code.STEP_FAILED,
                script + " could not ask a guard; nothing of it was touched\n" + cause.getMessage(),
                cause);
    }

    static AludelException lockTimeout(Duration waited, String holder) {
        return new AludelException(
                Code.LOCK_TIMEOUT,
                "waited " + waited.toSeconds() + " s for the migration lock, held by " + holder
                        + ": let it finish or end it, or raise lockTimeout(...)");
    }

    static AludelException interrupted() {
        return new AludelException(Code.LOCK_TIMEOUT, "the thread was interrupted while it waited for a lock");
    }

    static AludelException secondConnection() {
        return new AludelException(
                Code.LOCK_UNSAFE,
                "on an H2 server the migration lock needs a second connection, and none could be had in time: give the "
                        + "pool at least two connections");
    }

    static AludelException notAdmin() {
        return new AludelException(
                Code.LOCK_UNSAFE,
                "on an HSQLDB server the migration lock needs to see who is connected: give the user that migrates the role"
                        + " DBA");
    }

    static AludelException overtaken(String target) {
        return new AludelException(
                Code.LOCK_UNSAFE,
                "another process migrated while this one was on its way to " + target
                        + ", which depends on where the database stands: look at current, and call again");
    }

    static AludelException lockLost() {
        return new AludelException(
                Code.LOCK_UNSAFE,
                "the migration lock was not held by the connection that took it: something between the application and "
                        + "the database, as a rule a transaction pooler, changes servers between statements. Use a direct "
                        + "URL for migrations");
    }

    static AludelException orphan(String table, String parent) {
        return new AludelException(
                Code.STEP_FAILED,
                "a row of " + table + " would refer to a row of " + parent
                        + " that is not there (PRAGMA foreign_key_check); nothing of the revision has happened. Mend the"
                        + " rows and start again; SQLite lets such rows in when an application does not say PRAGMA"
                        + " foreign_keys = on");
    }

    static AludelException unsettled(StepProgress step, String found, String statement) {
        return new AludelException(
                Code.STEP_UNSETTLED,
                step + " was open when a process died, and the catalogue shows neither what was before it nor what is "
                        + "after it. Expected: all of the following, or none. Found: " + found
                        + ". Bring about one or the other by hand and start again; statement:\n" + statement);
    }

    static AludelException stepChanged(StepProgress step, String then, String now) {
        return new AludelException(
                Code.STEP_CHANGED,
                step + " has already run, and the revision was changed since: restore it and start again.\nThen:\n"
                        + then + "\nNow:\n" + now);
    }

    static AludelException stepGone(Script script, String then) {
        return new AludelException(
                Code.STEP_CHANGED,
                script
                        + " is half way, and a step that it has run is gone from the code: restore"
                        + " it and start again.\nThen:\n" + then);
    }

    static AludelException unreadableProbe(String probe) {
        return new AludelException(
                Code.STEP_UNSETTLED,
                "the probe \"" + probe + "\" cannot be read: conditions are joined by \" & \", as in"
                        + " \"column t.b & !column t.a\"");
    }

    static AludelException damagedHistory(String revision, String state) {
        return new AludelException(
                Code.HISTORY_DAMAGED,
                "the row of " + revision + " in " + HistoryTable.NAME + " has the state \"" + state
                        + "\", which the runtime never writes: restore the table");
    }

    static AludelException damagedDraft(String header) {
        return new AludelException(
                Code.HISTORY_DAMAGED,
                "the way back of a draft, stored in " + HistoryTable.NAME + ", has a block that cannot be read: "
                        + header);
    }

    private static String names(Set<Database> databases) {
        Set<String> names = new TreeSet<>();
        for (Database database : databases) {
            names.add(database.product());
        }
        return String.join(", ", names);
    }
}
