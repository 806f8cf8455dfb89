package io.aludel.runtime.migration;

import java.util.Locale;

/** The part of a revision that a step belongs to; a revision runs them in this order, in both directions. */
public enum Phase {
    /** Only adds and renames, so that data of both sides is there afterwards. */
    EXPAND,
    /** Moves data: backfill statements, then the user's data step. */
    DATA,
    /** Tightens and drops what the data phase no longer needs. */
    CONTRACT;

    /** Returns the word for messages, the journal and frozen SQL: {@code expand}, {@code data} or {@code contract}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
