package io.aludel.runtime.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The one failure of the runtime: a state that it found or that a step caused, with the way out in its message.
 *
 * <p>Messages and causes never hold a password, a URL or the value of a row.
 */
public final class AludelException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Code code;

    /**
     * Makes a failure.
     *
     * @param code the state
     * @param message what is wrong, where, and how to fix it
     */
    public AludelException(Code code, String message) {
        super(text(code, message));
        this.code = code;
    }

    /**
     * Makes a failure that another one caused.
     *
     * @param code the state
     * @param message what is wrong, where, and how to fix it
     * @param cause what the database or the user's code threw
     */
    public AludelException(Code code, String message, Throwable cause) {
        super(text(code, message), cause);
        this.code = code;
    }

    /** Returns the state. */
    public Code code() {
        return code;
    }

    /**
     * Makes the failure of generated code that holds no SQL for a database.
     *
     * @param database the database asked for
     * @param migration the migration that was asked
     */
    public static AludelException unsupported(Database database, String migration) {
        return new AludelException(
                Code.UNSUPPORTED_DATABASE,
                migration + " holds no SQL for " + database.product()
                        + ": name it in @Database(dialects) and compile with aludel.render");
    }

    /**
     * Makes the failure of a data step without downgrade.
     *
     * @param dataStepClass the simple name of the class that does not override {@code downgrade}
     */
    public static AludelException irreversible(String dataStepClass) {
        return new AludelException(
                Code.DATA_STEP_IRREVERSIBLE,
                "the data step " + dataStepClass + " has no way back: override its downgrade method");
    }

    static AludelException unsupported(String product) {
        List<String> supported = new ArrayList<>();
        for (Database database : Database.values()) {
            supported.add(database.product());
        }
        return new AludelException(
                Code.UNSUPPORTED_DATABASE,
                "the data source leads to " + product + "; supported are " + String.join(", ", supported));
    }

    private static String text(Code code, String message) {
        return "[" + Objects.requireNonNull(code, "code") + "] " + message;
    }

    /** A state in which the runtime stops, and what to do about it. */
    public enum Code {
        /**
         * The product is none that the runtime or the migrations know. Use a supported one, or name it in
         * {@code @Database(dialects)} and record again.
         */
        UNSUPPORTED_DATABASE,
        /** No connection could be had, or it broke. Mend the data source or the network and start again. */
        CONNECTION_FAILED,
        /**
         * A statement of the runtime itself was refused, as a rule for want of a privilege. Grant what the message
         * names, or let another user migrate.
         */
        DATABASE_REFUSED,
        /** The schema that was asked for does not exist. Create it, or correct {@code schema(...)}. */
        SCHEMA_MISSING,
        /** The target names no revision. Use an id, a part of one, a slug or a message of a revision. */
        UNKNOWN_TARGET,
        /** The target fits several revisions. Use one of the full ids that the message lists. */
        AMBIGUOUS_TARGET,
        /** A relative target leads past the newest or before the first revision. Take fewer steps. */
        TARGET_OUT_OF_RANGE,
        /** The target of a downgrade is not applied. Use {@code upgrade} to go up. */
        NOT_AN_ANCESTOR,
        /** The target names a revision outside of the line that it names. Leave out one of the two. */
        NOT_IN_BRANCH,
        /**
         * A revision was changed after it had been applied, its steps or what it follows. Restore its recorded files and record the
         * change as a new revision; if the database already is as the changed files say, {@code stamp} where it stands.
         */
        CHECKSUM_MISMATCH,
        /**
         * The database has all that the code has, and more: a newer version of the application has migrated it. Deploy that version,
         * or build with {@code allowUnknownRevisions()}.
         */
        DATABASE_AHEAD,
        /**
         * The database has revisions that the code does not know, and the code has some that are not applied: another branch has
         * migrated it. Merge the branches, take the database back by the application that brought them, or build with {@code
         * allowUnknownRevisions()} to have both.
         */
        OTHER_BRANCH,
        /**
         * The code has lost a revision that is applied, and that an applied one follows. Restore its folder from version control;
         * applied revisions are joined by {@code aludel.squash} alone.
         */
        REVISION_MISSING,
        /**
         * A revision that the code does not know, or has put others in the place of, is in the way of what was asked for. Let the
         * application do it that brought it, or one that still has it.
         */
        UNKNOWN_REVISION,
        /**
         * A draft is in the code or in the database and drafts are not allowed. Record it; in development build with
         * {@code allowDraft()}.
         */
        DRAFT_NOT_ALLOWED,
        /** A revision cannot be reverted. Override {@code downgrade} of its data step. */
        DATA_STEP_IRREVERSIBLE,
        /**
         * A revision was expanded, and it cannot be taken back from there: it was recorded without that way, or the downgrade is one of
         * others beside it. Call {@code contract()}, then downgrade.
         */
        REVISION_EXPANDED,
        /** A script of a downgrade was asked for without its beginning. Write {@code from:to}. */
        RANGE_REQUIRED,
        /** A script cannot hold a data step. Print the ranges before and behind it, and run its revision between. */
        DATA_STEP_NOT_SCRIPTABLE,
        /** A guard found rows that the revision cannot treat. The message says why; mend the rows, then try again. */
        GUARD_REFUSED,
        /** The migration lock was not free in time. The message names its holder; wait for it or end it. */
        LOCK_TIMEOUT,
        /**
         * The time that {@code deadline(...)} gives a call was over. What is done is done, and the next call goes on there;
         * raise the limit if it is too short.
         */
        DEADLINE_EXCEEDED,
        /** A lock could not be taken or kept in a way that is safe. The message names what the connection needs. */
        LOCK_UNSAFE,
        /**
         * A step failed. Where DDL rolls back, nothing of its revision has happened; elsewhere the next start goes on
         * with this step. Mend what the message names and start again.
         */
        STEP_FAILED,
        /**
         * A dead process left a step open, and the catalogue shows neither the state before it nor the one after it.
         * Bring the catalogue into one of them, or {@code stamp} what is applied, and start again.
         */
        STEP_UNSETTLED,
        /**
         * A revision is half way, and a step that has already run was changed since. Restore the step's text and start
         * again; change only steps that have not run.
         */
        STEP_CHANGED,
        /**
         * The database is not as the revisions leave it that were to be stamped. Bring it there, stamp the revision that it is at,
         * or {@code forceStamp} where the differences are meant.
         */
        CATALOGUE_DIFFERS,
        /**
         * Whether the database is as its revisions leave it cannot be told: the code holds a fingerprint of its newest schema
         * alone. Upgrade first, or build with {@code catalogueCheck(SchemaCheck.of(...))} of the module {@code aludel-catalog}.
         */
        CATALOGUE_UNCHECKED,
        /**
         * A step failed since what it makes is there already, though nothing tells that Aludel made it: the revision was applied in
         * another way, or its row was deleted from {@code aludel_history}. {@code stamp} the revision if all of it is there; else
         * take away what is in the way.
         */
        ALREADY_THERE,
        /**
         * Somebody has written {@code aludel_history} by hand: a row is gone, doubled or altered, or a column is missing. Restore the
         * table from a backup, or {@code stamp} where the database stands, which compares the catalogue first.
         */
        HISTORY_DAMAGED;

        /** Returns the name as messages show it: {@code TargetOutOfRange} for {@code TARGET_OUT_OF_RANGE}. */
        @Override
        public String toString() {
            StringBuilder text = new StringBuilder();
            for (String word : name().split("_", -1)) {
                text.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
            }
            return text.toString();
        }
    }
}
