package io.aludel.runtime.internal;

import io.aludel.runtime.migration.AludelException;
import io.aludel.runtime.migration.AludelException.Code;
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
}
