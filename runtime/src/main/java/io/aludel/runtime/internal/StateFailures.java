package io.aludel.runtime.internal;

import io.aludel.runtime.migration.AludelException;
import io.aludel.runtime.migration.AludelException.Code;
import io.aludel.runtime.migration.Direction;
import io.aludel.runtime.migration.Revision;
import io.aludel.runtime.query.DatabaseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The messages of states in which a database was found, each with the way out of it. */
final class StateFailures {
    /** How many differences a message lists. */
    private static final int LISTED = 20;

    private StateFailures() {}

    static AludelException differs(String target, List<String> differences) {
        String listed = String.join("\n  ", differences.subList(0, Math.min(LISTED, differences.size())));
        return new AludelException(
                Code.CATALOGUE_DIFFERS,
                "the database is not as " + target + " leaves it, so it is not stamped:\n  " + listed
                        + (differences.size() > LISTED ? "\n  and " + (differences.size() - LISTED) + " more" : "")
                        + "\nBring it there or stamp another revision; forceStamp(...) stamps all the same");
    }

    static AludelException unchecked(String reason) {
        return new AludelException(
                Code.CATALOGUE_UNCHECKED,
                "the code holds a fingerprint of its newest schema alone, and " + reason
                        + ": upgrade first, or build with catalogueCheck(...) of aludel-catalog; forceStamp(...) stamps"
                        + " without looking");
    }

    static AludelException doubled(History history) {
        List<String> once = new ArrayList<>(history.revisions());
        List<String> rows = new ArrayList<>();
        history.rows().forEach(row -> rows.add(row.revision()));
        once.forEach(rows::remove);
        return damaged(rows.get(0) + " is there twice", "delete one of the two rows");
    }

    static AludelException foreign(String revision) {
        return damaged(
                "it has " + revision + ", which neither the code knows nor the chain of the rows",
                "delete that row, or restore the table from a backup");
    }

    static AludelException unreadable(DatabaseException cause) {
        return new AludelException(
                Code.HISTORY_DAMAGED,
                HistoryTable.NAME
                        + " lacks a column that the runtime has made: restore the table from a backup, or drop it"
                        + " and stamp where the database stands\n" + cause.getMessage(),
                cause);
    }

    static AludelException damaged(String fact) {
        return damaged(
                fact,
                "restore the table from a backup, or stamp where the database stands, which compares the catalogue first");
    }

    private static AludelException damaged(String fact, String remedy) {
        return new AludelException(
                Code.HISTORY_DAMAGED, HistoryTable.NAME + " was changed by hand: " + fact + ". To mend it, " + remedy);
    }

    static AludelException moved(HistoryRow row, Revision current) {
        return new AludelException(
                Code.CHECKSUM_MISMATCH,
                row.revision() + " has been put elsewhere after it had been applied (" + row.when() + "): it followed "
                        + named(row.parents()) + ", and in the code it follows " + named(current.parents())
                        + ". Restore its recorded files, and merge lines by aludel.merge or put what is not released yet on top"
                        + " by aludel.rebase");
    }

    static AludelException parentMissing(HistoryRow row, String parent) {
        return damaged("it has " + row.revision() + " and not " + parent + ", which that one follows");
    }

    static AludelException revisionMissing(HistoryRow lost, HistoryRow follower) {
        return new AludelException(
                Code.REVISION_MISSING,
                lost.revision() + " was applied (" + lost.when() + ") and " + follower.revision()
                        + " follows it, but the code has lost it: restore its folder in the history from version control;"
                        + " applied revisions are joined by aludel.squash alone");
    }

    static AludelException otherBranch(List<HistoryRow> unknown, Collection<String> pending) {
        return new AludelException(
                Code.OTHER_BRANCH,
                "another branch of the code has migrated the database: it has " + listed(unknown)
                        + ", which this code does not know, and lacks " + String.join(", ", pending)
                        + ". Merge the branches in the code; or take the database back by the application that brought them; or"
                        + " build with allowUnknownRevisions() to have both");
    }

    static AludelException ahead(List<HistoryRow> unknown) {
        return new AludelException(
                Code.DATABASE_AHEAD,
                "the database is ahead of the code, which does not know " + listed(unknown)
                        + ": deploy the application that brought it, or build with allowUnknownRevisions()");
    }

    /** Returns the failure of a script, which says so if what the failed step makes is there already. */
    static AludelException explained(Workbench bench, Script script, int step, AludelException failure) {
        if (failure.code() != Code.STEP_FAILED || script.direction() != Direction.UPGRADE || step == 0) {
            return failure;
        }
        String probe = script.steps().get(step - 1).probe();
        try {
            boolean there = !probe.isEmpty() && bench.probe().answer(probe).orElse(false);
            return there ? alreadyThere(script.revision(), failure) : failure;
        } catch (DatabaseException e) {
            failure.addSuppressed(e);
            return failure;
        }
    }

    private static AludelException alreadyThere(String revision, AludelException cause) {
        return new AludelException(
                Code.ALREADY_THERE,
                String.valueOf(cause.getMessage()).replaceFirst("\\[.*?] ", "")
                        + "\nWhat this step makes is there already, though nothing tells that Aludel made it: "
                        + revision + " was applied in another way, or its row is gone from " + HistoryTable.NAME
                        + ". If all of it is there, stamp(\"" + revision
                        + "\") notes it; otherwise take away what is in the way",
                cause);
    }

    private static String listed(List<HistoryRow> rows) {
        List<String> listed = new ArrayList<>();
        rows.forEach(row -> listed.add(row.revision() + " (" + row.when() + ")"));
        return String.join(", ", listed);
    }

    private static String named(List<String> revisions) {
        return revisions.isEmpty() ? "none" : String.join(" and ", revisions);
    }
}
