package io.aludel.integration.faults;

import io.aludel.runtime.Aludel;
import java.util.Locale;

/** The two ways that a history is run. */
enum Way {
    /** From an empty database to the head. */
    UPGRADE {
        @Override
        void run(Aludel aludel, String first) {
            aludel.upgrade();
        }
    },

    /** From the head back to the first revision, where there still are rows to compare. */
    DOWNGRADE {
        @Override
        void run(Aludel aludel, String first) {
            aludel.downgrade(first);
        }
    };

    /**
     * Runs it, or finishes it.
     *
     * @param first the id of the first revision
     */
    abstract void run(Aludel aludel, String first);

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
