package io.aludel.runtime.migration;

import java.util.Locale;

/** The way in which a revision is run. */
public enum Direction {
    /** From the base towards the heads: the revision is applied. */
    UPGRADE,
    /** From the heads towards the base: the revision is reverted. */
    DOWNGRADE;

    /** Returns the word for messages and for the journal: {@code upgrade} or {@code downgrade}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
