package io.aludel.runtime.migration;

import java.util.List;

/**
 * Revisions in a row that a fresh database takes in one go: the statements of the schema that they lead to.
 *
 * @param first the first of them
 * @param last the last of them, in the order of {@link Migrations#revisions()}
 * @param steps what is run: each makes something that stays, which its probe tells; one whose probe is empty or denies something
 *     may run twice
 */
public record Fold(String first, String last, List<Step> steps) {
    /** Copies the list. */
    public Fold {
        steps = List.copyOf(steps);
    }
}
