package io.aludel.runtime.migration;

/**
 * The step that runs just now.
 *
 * @param direction which way its revision runs
 * @param revision the id of its revision
 * @param number its place among the steps of the revision, from 1
 * @param total how many steps the revision has, guards left out
 * @param phase the phase it belongs to
 * @param description what it does
 */
public record StepProgress(
        Direction direction, String revision, int number, int total, Phase phase, String description) {
    /** Returns a line such as {@code upgrade 0002_create_teams, step 3 of 7: create table teams}. */
    @Override
    public String toString() {
        return direction + " " + revision + ", step " + number + " of " + total + ": " + description;
    }
}
