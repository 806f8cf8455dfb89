package io.aludel.runtime.migration;

/**
 * How far a walk over a table has come.
 *
 * @param step the data step that walks
 * @param table the name of the table
 * @param batches how many batches there were
 * @param walked how many rows they had
 * @param changed how many rows were changed
 */
public record BatchProgress(StepProgress step, String table, long batches, long walked, long changed) {
    /** Returns a line such as {@code ...: FillTeams: batch 12 of players, 12000 rows walked, 11874 changed}. */
    @Override
    public String toString() {
        return step + ": batch " + batches + " of " + table + ", " + walked + " rows walked, " + changed + " changed";
    }
}
