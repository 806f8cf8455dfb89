package io.aludel.runtime.internal;

/** Runs one revision, up or down, and keeps the history table in step. */
interface RevisionRunner {
    /**
     * Applies a revision, or goes on with one that is half way.
     *
     * @param row its row as it will be once applied
     * @param script what to run
     * @param before the history before
     * @return the history after
     */
    History upgrade(HistoryRow row, Script script, History before);

    /**
     * Reverts a revision, or goes on with one that is half way.
     *
     * @param row its row
     * @param script what to run
     * @param before the history before
     * @return the history after
     */
    History downgrade(HistoryRow row, Script script, History before);
}
