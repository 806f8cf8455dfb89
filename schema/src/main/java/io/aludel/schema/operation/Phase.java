package io.aludel.schema.operation;

import java.util.Locale;

/** The three parts in which a revision runs, in this order. */
public enum Phase {
    /** New things arrive, nothing is taken away; old and new code both run afterwards. */
    EXPAND,
    /** Rows move: backfill expressions, then the user's data step. */
    DATA,
    /** Rules are tightened and old things leave. */
    CONTRACT;

    /** Lower case, as frozen SQL spells it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
