package io.aludel.runtime.query;

/**
 * How far a walk over a table has come.
 *
 * @param key the last key that was walked, as text; empty before the first batch
 * @param batches how many batches there were
 * @param walked how many rows they had
 * @param changed how many rows were changed
 * @param last whether there are no more rows
 */
public record BatchPosition(String key, long batches, long walked, long changed, boolean last) {
    /** Before the first batch. */
    public static final BatchPosition START = new BatchPosition("", 0, 0, 0, false);

    /** Hides the key. */
    @Override
    public String toString() {
        return "batch " + batches;
    }
}
